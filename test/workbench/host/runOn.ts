import type { BootedOffice } from "../../_office/bootOffice";

type Refusal = Pick<OfficeExtension.Error, "code" | "message" | "debugInfo">;

/** Runs one batch of work on a host's first sheet, and gives back what it read. */
export function runOn<T>({ Excel }: BootedOffice, work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context, context.workbook.worksheets.getFirst()));
}

/** The error the work ends in; fails the test when there is none. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const nothing = Symbol("no refusal");
  const reason: unknown = await work.then(() => nothing, (error: unknown) => error);
  if (reason === nothing) throw new Error("nothing was refused");
  return reason as Refusal;
}
