import { POUNDS } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { anniversaryFormula, hasRealTerms } from "./datePairs";
import { realFunction } from "./linesTable";
import { tableArgument } from "./readingFunctions";
import type { ReadingTables, UpliftContext } from "./upliftContext";
import { CHANGE, DATE, UNROUNDED } from "./upliftFormats";

const KINDS = ["clause", "basket", "rate"] as const;
type Kind = (typeof KINDS)[number];

/** Every price of every year, a row each: its dates, its change, what it was before and after, and as it is charged. */
export function pricesByYear(layout: SheetLayout, context: UpliftContext, tables: ReadingTables, baskets: PlacedTable | null, lines: PlacedTable): PlacedTable {
  const { upliftCase, rows, inputs } = context;
  const { pairs } = tables;
  const sheet = layout.name;
  const at = (index: number) => rows.prices[index]!;
  const ofLine = (key: string) => ({ cell }: RowPlace): string => `INDEX(${lines.range(key, sheet)},${cell("line")})`;
  const ofPair = (key: string) => ({ cell }: RowPlace): string => `INDEX(${pairs.range(key, sheet)},${cell("pair")})`;
  const first = (inYear1: string, { cell }: RowPlace, later: string): string => `IF(${cell("year")}=1,${inYear1},${later})`;
  layout.heading("Prices by year", roundingInWords(context), "Each year's dates must be those its change was read for: a row whose dates have changed is to be read again.");
  return layout.table({
    name: "Uplift_prices_by_year",
    rows: rows.prices.length,
    columns: [
      { key: "no", heading: "Row", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Line", width: 10, cell: ({ index }) => label(at(index).line + 1) },
      { key: "name", heading: "Price", width: 13, cell: ({ index }) => text(upliftCase.lines[rows.lines[at(index).line]!.line]!.name) },
      { key: "year", heading: "Year", width: 13, cell: ({ index }) => label(at(index).year) },
      { key: "pair", heading: "Dates no.", width: 13, cell: ({ index }) => label(at(index).pair + 1) },
      { key: "reviewed", heading: "Date of the review", width: 13, cell: (place) => formula(`=INDEX(${inputs.used("review", sheet)},${ofLine("reviewNo")(place)})`, DATE) },
      { key: "since", heading: "Change since", width: 13, cell: (place) => formula(`=${first(`INDEX(${inputs.used("base", sheet)},${ofLine("baseNo")(place)})`, place, place.above("from"))}`, DATE) },
      { key: "from", heading: "First day", width: 13, cell: ({ cell }) => formula(`=${anniversaryFormula(cell("reviewed"), `${cell("year")}-1`)}`, DATE) },
      {
        key: "state", heading: "State of its dates", width: 13,
        cell: (place) => words(`=IF(AND(${place.cell("since")}=${ofPair("base")(place)},${place.cell("from")}=${ofPair("review")(place)}),"as read","dates changed")`),
      },
      { key: "kind", heading: "Changes by", width: 10, cell: ({ index }) => text(at(index).by.kind) },
      { key: "place", heading: "Its no.", width: 10, cell: ({ index }) => label(at(index).by.place + 1) },
      ...chain(context, tables, baskets, sheet, { now: ofLine("now"), words: ofLine("wordsNo"), first }),
      ...(hasRealTerms(context)
        ? [{
            key: "real", heading: "Real price (£)", width: 14,
            cell: (place: RowPlace) => formula(
              context.mode === "functions" ? realFunction(context, sheet, place.cell("price"), place.cell("from"))
                : `=IF(ISNUMBER(${ofPair("reviewFactor")(place)}),${place.cell("price")}*${ofPair("reviewFactor")(place)},"${NOT_APPLICABLE}")`,
              UNROUNDED,
            ),
          }]
        : []),
      {
        key: "forecast", heading: "Forecasts it rests on, this year's and earlier", width: 14,
        cell: (place) => formula(`=${changedBy(context, tables, baskets, sheet, "forecast")(place)}+${first("0", place, place.above("forecast"))}`, "0"),
      },
      {
        key: "counted", heading: "Counts in the totals (1 is yes)", width: 10,
        cell: ({ index }) => figure(rows.lines[at(index).line]!.counted && at(index).year <= (context.answer.cost?.years.length ?? 0) ? 1 : 0, "0"),
      },
      { key: "cost", heading: "Cost (£)", width: 16, cell: (place) => formula(`=${neverMinusZero(`${place.cell("price")}*${ofLine("units")(place)}*${place.cell("counted")}`)}`, POUNDS) },
    ],
  });
}

interface LineCells {
  readonly now: (place: RowPlace) => string;
  readonly words: (place: RowPlace) => string;
  readonly first: (inYear1: string, place: RowPlace, later: string) => string;
}

/** The change, the price before it, after it and as charged; and again without caps and collars where there are any. */
function chain(context: UpliftContext, tables: ReadingTables, baskets: PlacedTable | null, sheet: string, line: LineCells): ColumnSpec[] {
  const { upliftCase: { rounding }, rows } = context;
  const column = (key: string, heading: string, numberFormat: string, body: (place: RowPlace) => string): ColumnSpec => ({
    key, heading, width: 14, cell: (place) => formula(`=${body(place)}`, numberFormat),
  });
  const prices = (suffix: "" | "2", what: string): ColumnSpec[] => {
    const [before, unrounded, price] = [`before${suffix}`, `unrounded${suffix}`, suffix ? "uncapped" : "price"];
    const chained = rounding.kind === "end" ? unrounded : price;
    return [
      column(before, `Price before${what} (£)`, UNROUNDED, (place) => line.first(line.now(place), place, place.above(chained))),
      column(unrounded, `Price after${what}, unrounded (£)`, UNROUNDED, (place) => (
        // What a price would be without limits is charged to nobody: its change is the reading's.
        suffix ? `${place.cell(before)}*(1+${place.cell("change2")})` : after(context, sheet, place, before, "change", line.words(place))
      )),
      ...roundingColumns(context, sheet, suffix, what, unrounded, price),
    ];
  };
  const change = changedBy(context, tables, baskets, sheet, "change");
  const without = changedBy(context, tables, baskets, sheet, "without");
  return [
    column("change", "Change", CHANGE, change),
    ...prices("", ""),
    ...(rows.limited
      ? [
          column("raw2", "Change by the words without limits", CHANGE, (place) => `IF(ISNUMBER(${without(place)}),${without(place)},${place.cell("change")})`),
          // Without its limits a clause can come to what cannot be applied: the limits then stay.
          column("change2", "Change without caps and collars", CHANGE, ({ cell }) => `IF(${cell("raw2")}<-1,${cell("change")},${cell("raw2")})`),
          ...prices("2", " without caps and collars"),
        ]
      : []),
  ];
}

/** Formula (without "="): what the row's reading, basket or rate gives for a column. */
function changedBy({ rows, inputs }: UpliftContext, { readings }: ReadingTables, baskets: PlacedTable | null, sheet: string, key: "change" | "without" | "forecast") {
  const used = new Set(rows.prices.map(({ by }) => by.kind));
  return ({ cell }: RowPlace): string => {
    const body = (kind: Kind): string => {
      if (kind === "rate") return key === "forecast" ? "0" : `INDEX(${inputs.used("rate", sheet)},${cell("place")})`;
      return `INDEX(${(kind === "clause" ? readings! : baskets!).range(key, sheet)},${cell("place")})`;
    };
    const kinds = KINDS.filter((kind) => used.has(kind));
    return kinds.slice(0, -1).reduceRight((otherwise, kind) => `IF(${cell("kind")}="${kind}",${body(kind)},${otherwise})`, body(kinds.at(-1)!));
  };
}

/** Formula (without "="): the price before with its change, by the function where the price has a clause and functions are wanted. */
function after({ mode, rows, words, ...context }: UpliftContext, sheet: string, place: RowPlace, before: string, change: string, wordsNo: string): string {
  const { cell } = place;
  const changed = `${cell(before)}*(1+${cell(change)})`;
  const kinds = new Set(rows.prices.map(({ by }) => by.kind));
  if (mode === "workings" || !kinds.has("clause")) return changed;
  const clause = `INDEX(${words!.range("used", sheet)},${wordsNo})`;
  const byFunction = `OPENBOOK.UPLIFT.CLAUSE(${cell(before)},${clause},${context.settings.functionDay(cell("since"), sheet)},${context.settings.functionDay(cell("from"), sheet)}${tableArgument(context, sheet)})`;
  return kinds.size === 1 ? byFunction : `IF(${cell("kind")}="clause",${byFunction},${changed})`;
}

function roundingColumns({ upliftCase: { rounding }, inputs, settings }: UpliftContext, sheet: string, suffix: string, what: string, unrounded: string, price: string): ColumnSpec[] {
  const heading = suffix ? "Price without caps and collars (£)" : "Price (£)";
  const priced = (body: (place: RowPlace) => string): ColumnSpec => ({
    key: price, heading, width: 14, cell: (place) => formula(`=${body(place)}`, rounding.kind === "none" ? UNROUNDED : POUNDS, "Output"),
  });
  if (rounding.kind === "none") return [priced(({ cell }) => cell(unrounded))];
  if (rounding.kind !== "up") return [priced(({ cell }) => neverMinusZero(`ROUND(${cell(unrounded)},${settings.at("pennies", sheet)})`))];
  const pence = `pence${suffix}`;
  const multiple = inputs.cell("multiple", 0, sheet);
  return [
    {
      key: pence, heading: `Price after${what}, to fifteen figures (pence)`, width: 16,
      cell: ({ cell }) => formula(`=IF(${cell(unrounded)}=0,0,ROUND(${cell(unrounded)}*100,${settings.at("digits", sheet)}-INT(LOG10(ABS(${cell(unrounded)})))))`, "#,##0.0000"),
    },
    priced(({ cell }) => neverMinusZero(`-INT(-${cell(pence)}/${multiple})*${multiple}/100`)),
  ];
}

function roundingInWords({ upliftCase: { rounding } }: UpliftContext): string {
  switch (rounding.kind) {
    case "none": return "Prices are not rounded: each year's is the price before by its change.";
    case "end": return "Each year's price is rounded to the penny, and the next is worked out from the one that is not rounded.";
    case "each year": return "Each year's price is rounded to the penny before the next is worked out from it, the price now included.";
    case "up": return "Each year's price is rounded up to the next multiple of pence before the next is worked out from it.";
  }
}
