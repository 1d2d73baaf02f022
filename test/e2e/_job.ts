import type { Keyboard, Workbench } from "./_workbench";

export const STEPS = ["Choose the data", "Check the columns", "Set the method", "See the answer", "Insert"] as const;

/** From the home screen to a job, by keyboard. */
export async function openJob(workbench: Workbench, keys: Keyboard, job: "Price" | "Uplift" | "Benchmark" | "Save" | "Pool" | "Open book" | "Reference"): Promise<void> {
  await keys.toPane();
  await keys.tabTo(new RegExp(`^${job}`));
  await keys.press("Enter");
  await (await workbench.pane()).getByRole("heading", { level: 1, name: job }).waitFor();
}

/** Presses the Continue of the open step and waits for the next to open. */
export async function goOn(workbench: Workbench, keys: Keyboard, to: string): Promise<void> {
  await keys.tabTo(new RegExp(`^Continue to ${to}$`));
  await keys.press("Enter");
  await (await workbench.pane()).getByRole("button", { name: new RegExp(`${to}$`), expanded: true }).waitFor();
}

/** On from the open step to another, taking what each suggests, by keyboard. */
export async function continueTo(workbench: Workbench, keys: Keyboard, to: (typeof STEPS)[number], from: (typeof STEPS)[number] = STEPS[0]): Promise<void> {
  for (const next of STEPS.slice(STEPS.indexOf(from) + 1, STEPS.indexOf(to) + 1)) await goOn(workbench, keys, next);
}

/** Presses Insert and waits for the word that it is done. */
export async function insert(workbench: Workbench, keys: Keyboard): Promise<void> {
  await keys.tabTo(/^Insert$/);
  await keys.press("Enter");
  await (await workbench.pane()).getByText(/^Inserted: /).waitFor();
  await workbench.settled();
}

/** The cells under the headings of a table in the workbook, by the table's name. */
export function tableRows(workbench: Workbench, name: string): Promise<unknown[][]> {
  return workbench.page.evaluate((wanted) => {
    const { book } = (window as unknown as { workbench: { book: import("../../src/workbench/book/book").Book } }).workbench;
    for (const sheet of book.sheets) {
      const table = sheet.tables.find((one) => one.name === wanted);
      if (!table) continue;
      const { row, column, rows, columns } = table.range;
      return Array.from({ length: rows - 1 }, (_, i) =>
        Array.from({ length: columns }, (__, j) => sheet.cells.get(row + 1 + i)?.get(column + j)?.value ?? null));
    }
    throw new Error(`There is no table named ${wanted}`);
  }, name);
}

/** Pounds as whole pence; a figure with a part of a penny is refused, for none should be in an answer. */
export function pence(pounds: unknown): number {
  const whole = Math.round(Number(pounds) * 100);
  if (typeof pounds !== "number" || Math.abs(whole - pounds * 100) > 1e-6) throw new Error(`${String(pounds)} is not a figure to the penny`);
  return whole;
}
