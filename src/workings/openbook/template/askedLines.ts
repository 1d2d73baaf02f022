import { DOES_NOT_APPLY, UNIT_OF_A_SUM } from "../../../returns/formWords";
import { FORM_TABLES, type FormColumn } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";

/** Parts whose lines are named by the commissioner. */
export type LinePart = "costs" | "activity" | "income";
export const LINE_PARTS = ["costs", "activity", "income"] as const satisfies readonly LinePart[];

/** What a line's cells hold when the form is sent, by column; undefined is left for the provider. */
export type SentLine = ReadonlyMap<string, string | number | undefined>;

/** How the columns of a part are read by the checks. */
export interface LineShape {
  readonly part: LinePart;
  /** Columns with something in them when the form is sent, or a figure to give. */
  readonly sent: readonly string[];
  /** First and last of the neighbouring columns that hold figures. */
  readonly figures: readonly [string, string];
  readonly money: readonly string[];
  readonly quantities: readonly string[];
  /** The column of the unit, where some lines are a sum of money and have none. */
  readonly unit?: string;
}

export const LINE_SHAPES: Readonly<Record<LinePart, LineShape>> = {
  costs: {
    part: "costs",
    sent: ["ref", "line", "kind", "unit", "tenderedQuantity", "tendered", "lastQuantity", "last", "thisQuantity", "this"],
    figures: ["tenderedQuantity", "this"],
    money: ["tendered", "last", "this"],
    quantities: ["tenderedQuantity", "lastQuantity", "thisQuantity"],
    unit: "unit",
  },
  activity: { part: "activity", sent: ["ref", "line", "unit", "tendered", "last", "this"], figures: ["tendered", "this"], money: [], quantities: ["tendered", "last", "this"] },
  income: { part: "income", sent: ["ref", "line", "tendered", "last", "this"], figures: ["tendered", "this"], money: ["tendered", "last", "this"], quantities: [] },
};

/** The lines of a part as they are sent. */
export function sentLines(part: LinePart, request: ReturnRequest): readonly SentLine[] {
  const map = (entries: readonly (readonly [string, string | number | undefined])[]): SentLine => new Map(entries);
  switch (part) {
    case "costs":
      return request.costs.map(({ ref, name, kind, unit, quantity, cost }) => {
        const counted = (known: number | null | undefined): string | number | undefined => (unit === "" ? DOES_NOT_APPLY : known ?? undefined);
        return map([
          ["ref", ref], ["line", name], ["kind", kind], ["unit", unit === "" ? UNIT_OF_A_SUM : unit],
          ["tenderedQuantity", counted(quantity.tendered)], ["tendered", cost.tendered ?? undefined],
          ["lastQuantity", counted(quantity.last)], ["last", cost.last ?? undefined], ["thisQuantity", counted(null)], ["this", undefined],
        ]);
      });
    case "activity":
      return request.activity.map(({ ref, name, unit, quantity }) => map([
        ["ref", ref], ["line", name], ["unit", unit], ["tendered", quantity.tendered ?? undefined], ["last", quantity.last ?? undefined], ["this", undefined],
      ]));
    case "income":
      return request.income.map(({ ref, name, amount }) => map([
        ["ref", ref], ["line", name], ["tendered", amount.tendered ?? undefined], ["last", amount.last ?? undefined], ["this", undefined],
      ]));
  }
}

/** Refs a post may name: the pay lines, or every cost line where none is pay. */
export function payRefs({ costs }: ReturnRequest): readonly string[] {
  const pay = costs.filter(({ kind }) => kind === "pay");
  return (pay.length > 0 ? pay : costs).map(({ ref }) => ref);
}

/** The cost lines that posts must add up to. */
export function payLines({ costs }: ReturnRequest): ReturnRequest["costs"] {
  return costs.filter(({ kind }) => kind === "pay");
}

export function columnsOf(part: LinePart | "staffing"): readonly FormColumn[] {
  return FORM_TABLES[part];
}
