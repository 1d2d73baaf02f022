import { DomainError } from "../../domain/kernel/DomainError";
import { AS_IT_IS, POUNDS } from "../formats";
import { nearestPenny } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { TransferAnswer, TransferCase } from "./priceCase";
import type { PriceContext } from "./priceContext";
import { UNITS } from "./priceFormats";
import { transferCost } from "./transferCost";

/** The transfer worked out, or why it could not be. */
export type TransferWorked = { readonly transfer: TransferCase; readonly answer: TransferAnswer } | { readonly refused: DomainError };

/** Null where nothing transfers. */
export function transferWorked(transfer: TransferCase | null | undefined): TransferWorked | null {
  if (!transfer) return null;
  try {
    return { transfer, answer: transferCost(transfer) };
  } catch (error) {
    if (error instanceof DomainError) return { refused: error };
    throw error;
  }
}

/** The numbers of statutory redundancy pay, each in a cell; columns what, value. */
function rulesTable(layout: SheetLayout): (what: Rule) => string {
  layout.heading("Numbers of statutory redundancy pay", "Employment Rights Act 1996, section 162.");
  const table = layout.table({
    name: "Price_redundancy_rules",
    rows: RULES.length,
    columns: [
      { key: "no", heading: "Line", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "what", heading: "What", width: 28, cell: ({ index }) => text(RULES[index]!.what) },
      { key: "value", heading: "Value", width: 12, cell: ({ index }) => figure(RULES[index]!.value, AS_IT_IS, "Input") },
    ],
  });
  return (what) => table.cell("value", RULES.findIndex(({ key }) => key === what), layout.name);
}

type Rule = "least" | "most" | "older" | "younger" | "half";

const RULES: readonly { readonly key: Rule; readonly what: string; readonly value: number }[] = [
  { key: "least", what: "Complete years that are needed", value: 2 },
  { key: "most", what: "Most years that count", value: 20 },
  { key: "older", what: "A year begun at this age or over gives more", value: 41 },
  { key: "younger", what: "A year begun under this age gives less", value: 22 },
  { key: "half", what: "Weeks more, or less, of such a year", value: 0.5 },
];

/** What posts that transfer cost at each of the two terms, and their redundancy pay: columns standard, protected, more, redundancy. */
export function transferTable(layout: SheetLayout, context: PriceContext, { transfer, answer }: { readonly transfer: TransferCase; readonly answer: TransferAnswer }, law: PlacedTable): PlacedTable {
  const { mode } = context;
  const sheet = layout.name;
  const asked = law.rows > 2;
  const rule = asked && mode === "workings" ? rulesTable(layout) : null;
  layout.heading(
    "Posts that transfer", "At the terms that are protected, and at the new employer's own. Redundancy is what ending the employment would cost by law on the date, and not a forecast that it ends.",
  );
  const redundancy = asked ? (mode === "functions" ? redundancyByFunction(context, sheet) : redundancySteps(context, law, rule!, sheet)) : [];
  return layout.table({
    name: "Price_transfer",
    rows: transfer.posts.length,
    totalLabel: "All posts",
    columns: [
      { key: "no", heading: "Post no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "post", heading: "Post", width: 28, cell: ({ index }) => text(transfer.posts[index]!.post) },
      { key: "year", heading: "Year", width: 12, cell: () => text(transfer.year) },
      input(context, sheet, "fte", "Whole-time posts", "transfer fte", UNITS),
      input(context, sheet, "standardSalary", "Salary at own terms (£)", "standard salary", POUNDS),
      input(context, sheet, "protectedSalary", "Salary protected (£)", "protected salary", POUNDS),
      ...costColumns(context, law, "standard", "own terms", sheet),
      ...costColumns(context, law, "protected", "protected terms", sheet),
      { key: "more", heading: "Protected terms cost more by (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${nearestPenny(`${cell("protected")}-${cell("standard")}`)}`, POUNDS, "Output") },
      ...(asked ? personColumns(context, transfer) : []),
      ...redundancy,
      ...(answer.posts.some(({ refused }) => refused) ? [{ key: "why", heading: "Why there is no redundancy", width: 16, cell: ({ index }: RowPlace) => { const { refused } = answer.posts[index]!; return text(refused ? context.sentence(refused) : NOT_APPLICABLE); } }] : []),
    ],
  });
}

function input({ inputs }: PriceContext, sheet: string, key: string, heading: string, kind: "transfer fte" | "standard salary" | "protected salary", format: string): ColumnSpec {
  return { key, heading, width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used(kind, sheet)},${cell("no")})`, format) };
}

/** National Insurance and the cost to the penny, or FCR.POSTCOST. */
function costColumns({ inputs, settings, mode }: PriceContext, law: PlacedTable, terms: "standard" | "protected", words: string, sheet: string): ColumnSpec[] {
  const pension = inputs.cell(`${terms} pension`, 0, sheet);
  const other = inputs.cell("transfer other", 0, sheet);
  const salary = `${terms}Salary`;
  const [rate, threshold] = [law.cell("value", 0, sheet), law.cell("value", 1, sheet)];
  const cost: ColumnSpec = {
    key: terms, heading: `Cost at ${words} (£)`, width: 16, total: sumOf(POUNDS),
    cell: ({ cell }) => formula(`=${settings.penny(mode === "functions"
      ? `OPENBOOK.FCR.POSTCOST(${cell(salary)},${cell("fte")},${cell("year")},${pension},${other})`
      : `${cell(salary)}*${cell("fte")}*(1+${pension}+${other})+${cell(`${terms}Insurance`)}`, sheet)}`, POUNDS),
  };
  if (mode === "functions") return [cost];
  return [{
    key: `${terms}Insurance`, heading: `National Insurance at ${words} (£)`, width: 16, total: sumOf(POUNDS),
    cell: ({ cell }) => formula(`=${rate}*(INT(${cell("fte")})*MAX(0,${cell(salary)}-${threshold})+MAX(0,${cell(salary)}*(${cell("fte")}-INT(${cell("fte")}))-${threshold}))`, POUNDS),
  }, cost];
}

function personColumns({ inputs, settings, names: { workings: sheet } }: PriceContext, { posts }: TransferCase): ColumnSpec[] {
  const counted = { age: 0, serviceYears: 0 };
  const nos = posts.map(({ age, serviceYears }) => ({ age: age ? ++counted.age : null, serviceYears: serviceYears ? ++counted.serviceYears : null }));
  const column = (key: "age" | "serviceYears", heading: string, kind: "age" | "service years"): ColumnSpec[] => [
    { key: `${key}No`, heading: `${heading} no.`, width: 10, cell: ({ index }) => { const no = nos[index]![key]; return no === null ? text(NOT_APPLICABLE) : label(no); } },
    { key, heading, width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell(`${key}No`)}),INT(INDEX(${inputs.used(kind, sheet)},${cell(`${key}No`)})),"${NOT_APPLICABLE}")`, "0") },
  ];
  return [
    ...column("age", "Age, whole years", "age"), ...column("serviceYears", "Complete years of service", "service years"),
    {
      key: "known", heading: "Redundancy is known (1 is yes)", width: 12,
      cell: ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell("age")}),ISNUMBER(${cell("serviceYears")}),${cell("fte")}<=1),IF(AND(${cell("serviceYears")}<=${cell("age")},${cell("age")}<=${settings.at("oldest", sheet)}),1,0),0)`, "0"),
    },
  ];
}

function redundancySteps({ inputs, settings }: PriceContext, law: PlacedTable, rule: (what: Rule) => string, sheet: string): ColumnSpec[] {
  const step = (key: string, heading: string, format: string, body: (cell: RowPlace["cell"]) => string): ColumnSpec => ({
    key, heading, width: 12, cell: ({ cell }) => formula(`=IF(${cell("known")}=1,${body(cell)},"${NOT_APPLICABLE}")`, format),
  });
  return [
    step("counts", "Years that count", "0", (cell) => `IF(${cell("serviceYears")}>=${rule("least")},MIN(${cell("serviceYears")},${rule("most")}),0)`),
    step("older", "Of which begun at the older age", "0", (cell) => `MAX(0,MIN(${cell("counts")},${cell("age")}-${rule("older")}))`),
    step("younger", "Of which begun under the younger", "0", (cell) => `MAX(0,${cell("counts")}-MAX(0,${cell("age")}-${rule("younger")}))`),
    step("weeks", "Weeks due", "0.0", (cell) => `${cell("counts")}+(${cell("older")}-${cell("younger")})*${rule("half")}`),
    step("week", "A week's pay, up to the limit (£)", POUNDS, (cell) => `MIN(${cell("protectedSalary")}*${cell("fte")}/${inputs.cell("weeks of pay", 0, sheet)},${law.cell("value", 2, sheet)})`),
    { ...step("redundancy", "Statutory redundancy pay (£)", POUNDS, (cell) => settings.penny(`${cell("weeks")}*${cell("week")}`, sheet)), total: sumOf(POUNDS) },
  ];
}

function redundancyByFunction({ inputs, settings, names: { workings: sheet } }: PriceContext, on: string): ColumnSpec[] {
  const weeks = inputs.cell("weeks of pay", 0, on);
  return [{
    key: "redundancy", heading: "Statutory redundancy pay (£)", width: 16, total: sumOf(POUNDS),
    cell: ({ cell }) => formula(
      `=IF(${cell("known")}=1,${settings.penny(`OPENBOOK.FCR.REDUNDANCY(${cell("age")},${cell("serviceYears")},${cell("protectedSalary")}*${cell("fte")}/${weeks},${inputs.cell("end date", 0, sheet)})`, sheet)},"${NOT_APPLICABLE}")`, POUNDS,
    ),
  }];
}
