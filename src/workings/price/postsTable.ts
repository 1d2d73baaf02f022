import { POUNDS, QUANTITY, WHOLE } from "../formats";
import { figure, formula, label, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";
import { UNITS } from "./priceFormats";
import { TIME } from "./priceInputs";

/** The cost of each post to the penny, step by step or by FCR.POSTCOST; null without a staffing list that can be costed. */
export function postsTable(layout: SheetLayout, context: PriceContext): PlacedTable | null {
  const { priceCase: { staff }, answer, inputs, settings, mode, law, sentence } = context;
  const sheet = layout.name;
  if (answer.staffRefused) {
    layout.heading("Posts", `Not costed: ${sentence(answer.staffRefused)}`);
    layout.skip();
  }
  if (!staff || !answer.staffCost || !law) return null;
  const rate = (kind: "pension" | "other" | "vacancy"): string => inputs.cell(kind, 0, sheet);
  const pounds = (key: string, heading: string, body: (cell: (key: string) => string) => string): ColumnSpec => ({
    key, heading, width: 14, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${body(cell)}`, POUNDS),
  });
  const threshold = law.cell("value", 1, sheet);
  const pay = pounds("pay", "Pay (£)", (cell) => `${cell("salary")}*${cell("fte")}`);
  const steps: ColumnSpec[] = mode === "functions"
    ? [pay, pounds("before", "Cost before vacancies, FCR.POSTCOST (£)", (cell) => `OPENBOOK.FCR.POSTCOST(${cell("salary")},${cell("fte")},${cell("year")},${rate("pension")},${rate("other")})`)]
    : [
        pay,
        { key: "whole", heading: "Whole posts", width: 10, cell: ({ cell }) => formula(`=INT(${cell("fte")})`, WHOLE) },
        { key: "part", heading: "Part post", width: 10, cell: ({ cell }) => formula(`=${cell("fte")}-${cell("whole")}`, QUANTITY) },
        pounds("above", "Pay above the threshold (£)", (cell) => `${cell("whole")}*MAX(0,${cell("salary")}-${threshold})+MAX(0,${cell("salary")}*${cell("part")}-${threshold})`),
        pounds("insurance", "National Insurance (£)", (cell) => `${cell("above")}*${law.cell("value", 0, sheet)}`),
        pounds("pension", "Pension (£)", (cell) => `${cell("pay")}*${rate("pension")}`),
        pounds("other", "Other on-costs (£)", (cell) => `${cell("pay")}*${rate("other")}`),
        pounds("before", "Cost before vacancies (£)", (cell) => `${cell("pay")}+${cell("insurance")}+${cell("pension")}+${cell("other")}`),
      ];
  layout.heading("Posts", "What each post costs its employer in the year. The threshold of National Insurance belongs to each post and is not scaled for part time: 2.5 is two whole posts and one of half.");
  return layout.table({
    name: "Price_posts",
    rows: staff.posts.length,
    totalLabel: "All posts",
    columns: [
      { key: "no", heading: "Post no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "post", heading: "Post", width: 28, cell: ({ index }) => text(staff.posts[index]!.post) },
      {
        key: "placeNo", heading: "Works in place no.", width: 12,
        cell: ({ index }) => figure(staff.posts[index]!.worksIn + 1, "0", "Input", { align: "left", note: "The number of a service or a pool, from the table of places on the inputs sheet." }),
      },
      { key: "year", heading: "Year", width: 12, cell: () => text(staff.terms.year) },
      { key: "salary", heading: "Salary of a whole post (£)", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("salary", sheet)},${cell("no")})`, POUNDS) },
      { key: "fte", heading: "Whole-time posts", width: 12, total: sumOf(QUANTITY), cell: ({ cell }) => formula(`=INDEX(${inputs.used("fte", sheet)},${cell("no")})`, QUANTITY) },
      ...steps,
      { key: "cost", heading: "Cost after vacancies (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${settings.penny(`${cell("before")}*(1-${rate("vacancy")})`, sheet)}`, POUNDS, "Output") },
    ],
  });
}

/** The hours a whole post works with people in a year, step by step or by FCR.HOURS; gives their cell. */
export function hoursTable(layout: SheetLayout, { inputs, settings, mode }: PriceContext): (readOn: string) => string {
  const sheet = layout.name;
  const at = (key: (typeof TIME)[number]["key"]): string => inputs.cell("time", TIME.findIndex((each) => each.key === key), sheet);
  const given = (["weeklyHours", "leaveDays", "bankHolidays", "sickDays", "trainingDays", "contactShare"] as const).map(at);
  const first = layout.row + 2;
  const step = (no: number): string => `$C$${first + no}`;
  const items: readonly { readonly what: string; readonly unit: string; readonly body: string }[] = mode === "functions"
    ? [{ what: "Hours with people, FCR.HOURS", unit: "hours", body: `OPENBOOK.FCR.HOURS(${given.join(",")})` }]
    : [
        { what: "Working days", unit: "days", body: `${settings.at("yearDays", sheet)}/${settings.at("weekDays", sheet)}*${settings.at("workingDays", sheet)}` },
        { what: "Days off", unit: "days", body: given.slice(1, 5).join("+") },
        { what: "Hours of a day", unit: "hours", body: `${at("weeklyHours")}/${settings.at("workingDays", sheet)}` },
        { what: "Hours worked", unit: "hours", body: `(${step(1)}-${step(2)})*${step(3)}` },
        { what: "Hours with people", unit: "hours", body: `${step(4)}*${at("contactShare")}` },
      ];
  layout.heading("Productive hours of a whole post");
  const table = layout.table({
    name: "Price_hours",
    rows: items.length,
    columns: [
      { key: "no", heading: "Step no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "what", heading: "Item", width: 28, cell: ({ index }) => text(items[index]!.what) },
      { key: "value", heading: "Figure", width: 12, cell: ({ index }) => formula(`=${items[index]!.body}`, UNITS, index === items.length - 1 ? "Output" : "Normal") },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(items[index]!.unit) },
    ],
  });
  return (readOn) => table.cell("value", items.length - 1, readOn);
}
