import { serialOf } from "../../domain/kernel/day";
import { PERCENT, POUNDS, QUANTITY } from "../formats";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { label, NOT_APPLICABLE, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import type { PriceAnswer, PriceCase, ProductiveTime } from "./priceCase";

export type PriceInputKind =
  | "units" | "capacity" | "utilisation" | "variable share" | "funding" | "driver" | "contingency" | "surplus"
  | "salary" | "fte" | "pension" | "other" | "vacancy" | "time"
  | "transfer fte" | "standard salary" | "protected salary" | "standard pension" | "protected pension" | "transfer other" | "age" | "service years" | "end date" | "weeks of pay";

interface InputLine extends LinkedFigure {
  readonly kind: PriceInputKind;
  readonly item: string;
}

/** Which figure of its kind each service and pool uses, from 1; null where it has none. */
export interface PriceInputPlaces {
  readonly services: readonly { readonly units: number | null; readonly capacity: number | null; readonly utilisation: number | null; readonly funding: number | null }[];
  /** The first of each pool's quantities. */
  readonly drivers: readonly (number | null)[];
}

export type PriceInputs = PlacedInputs<PriceInputKind>;

/** The hours of productive time in their order. */
export const TIME: readonly { readonly key: keyof ProductiveTime; readonly name: string; readonly unit: string; readonly format: string }[] = [
  { key: "weeklyHours", name: "Hours paid a week", unit: "hours", format: QUANTITY },
  { key: "leaveDays", name: "Days of leave", unit: "days", format: QUANTITY },
  { key: "bankHolidays", name: "Bank holidays", unit: "days", format: QUANTITY },
  { key: "sickDays", name: "Days of sickness", unit: "days", format: QUANTITY },
  { key: "trainingDays", name: "Days of training", unit: "days", format: QUANTITY },
  { key: "contactShare", name: "Part of working time with people", unit: "share", format: PERCENT },
];

type Add = (kind: PriceInputKind, name: string, item: string, sourced: Sourced, unit: string, format: string) => number;

/** The figures of a case in the order of the inputs sheet, and which of them each service and pool uses. */
export function priceInputLines(priceCase: PriceCase, { staffCost }: Pick<PriceAnswer, "staffCost">): { readonly lines: readonly InputLine[]; readonly places: PriceInputPlaces } {
  const lines: InputLine[] = [];
  const counts = new Map<PriceInputKind, number>();
  const add: Add = (kind, figure, item, sourced, unit, format) => {
    lines.push({ kind, figure, item, sourced, unit, format });
    const no = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, no);
    return no;
  };
  const optional = (sourced: Sourced | null, kind: PriceInputKind, name: string, item: string, unit: string, format: string): number | null =>
    (sourced ? add(kind, name, item, sourced, unit, format) : null);
  const { services, contingency, surplus, surplusOn } = priceCase;
  const unitOf = (unit: string): string => (unit === "" ? "units" : `${unit}s`);
  const units = services.map(({ name, unit, units: given }) => optional(given, "units", "Units delivered a year", name, unitOf(unit), QUANTITY));
  const capacity = services.map((each) => optional(each.capacity, "capacity", "Units there is room for a year", each.name, unitOf(each.unit), QUANTITY));
  const utilisation = services.map((each) => optional(each.units ? null : each.utilisation, "utilisation", "Utilisation", each.name, "share", PERCENT));
  for (const { name, variableShare } of services) add("variable share", "Part of cost that varies with units", name, variableShare, "share", PERCENT);
  const funding = services.map(({ name, funding: paid }) => optional(paid, "funding", "Paid today, a year", name, "£", POUNDS));
  const drivers = addDrivers(priceCase, staffCost !== null, add);
  add("contingency", "Contingency on full cost", NOT_APPLICABLE, contingency, "rate", PERCENT);
  add("surplus", surplusOn === "cost" ? "Surplus on cost" : "Surplus on price", NOT_APPLICABLE, surplus, "rate", PERCENT);
  addStaff(priceCase, add);
  addTransfer(priceCase, add);
  return {
    lines,
    places: { drivers, services: services.map((_, at) => ({ units: units[at]!, capacity: capacity[at]!, utilisation: utilisation[at]!, funding: funding[at]! })) },
  };
}

/** What is counted in a staffing list that is on the sheets is counted there. */
function addDrivers({ services, pools }: PriceCase, hasPosts: boolean, add: Add): (number | null)[] {
  return pools.map(({ name, driver }, pool) => {
    if (driver.kind === "direct cost" || (hasPosts && driver.counted)) return null;
    const quantity = driver.counted ? `${driver.name}, counted in the staffing list` : driver.name;
    const supplied = pools.map(({ name: to }, at) =>
      add("driver", `${quantity}: ${name} to`, at === pool ? `${to} (its own use: left out)` : to, driver.bySupport[at] ?? NOTHING, "quantity", QUANTITY));
    services.forEach(({ name: to }, at) => add("driver", `${quantity}: ${name} to`, to, driver.byService[at] ?? NOTHING, "quantity", QUANTITY));
    return supplied[0]!;
  });
}

const NOTHING: Sourced = { value: 0, origin: { kind: "typed" } };

function addStaff({ staff }: PriceCase, add: Add): void {
  if (!staff) return;
  const { posts, terms, time } = staff;
  for (const { post, salary } of posts) add("salary", "Salary of a whole post", post, salary, "£", POUNDS);
  for (const { post, fte } of posts) add("fte", "Whole-time posts", post, fte, "posts", QUANTITY);
  const every = "Every post";
  add("pension", "Employer's pension", every, terms.pension, "rate", PERCENT);
  add("other", "Other on-costs", every, terms.other, "rate", PERCENT);
  add("vacancy", "Pay saved by vacancies", every, terms.vacancy, "rate", PERCENT);
  for (const { key, name, unit, format } of TIME) add("time", name, "A whole post", time[key], unit, format);
}

/** A week's pay is a year's over these. */
const WEEKS_OF_PAY: Sourced = { value: 52, origin: { kind: "typed" } };

function addTransfer({ transfer }: PriceCase, add: Add): void {
  if (!transfer) return;
  const { posts, pension, other, end } = transfer;
  for (const { post, fte } of posts) add("transfer fte", "Transfer: whole-time posts", post, fte, "posts", QUANTITY);
  for (const { post, standardSalary } of posts) add("standard salary", "Transfer: salary at own terms", post, standardSalary, "£", POUNDS);
  for (const { post, protectedSalary } of posts) add("protected salary", "Transfer: salary protected", post, protectedSalary, "£", POUNDS);
  for (const { post, age } of posts) if (age) add("age", "Transfer: age on the date", post, age, "years", QUANTITY);
  for (const { post, serviceYears } of posts) if (serviceYears) add("service years", "Transfer: years of service", post, serviceYears, "years", QUANTITY);
  const every = "Every post that transfers";
  add("standard pension", "Transfer: pension at own terms", every, pension.standard, "rate", PERCENT);
  add("protected pension", "Transfer: pension protected", every, pension.protected, "rate", PERCENT);
  add("transfer other", "Transfer: other on-costs", every, other, "rate", PERCENT);
  add("end date", "Transfer: date employment would end", every, { value: serialOf(end.day), origin: end.origin }, "date", "d mmm yyyy");
  add("weeks of pay", "Transfer: weeks of pay in a year", every, WEEKS_OF_PAY, "weeks", QUANTITY);
}

/** The table of figures: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, lines: readonly InputLine[]): PriceInputs {
  const at = (index: number): InputLine => lines[index]!;
  const table = layout.table({
    name: "Price_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 22, cell: ({ index }) => text(at(index).figure) },
      { key: "item", heading: "Service, pool or post", width: 26, cell: ({ index }) => text(at(index).item) },
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}
