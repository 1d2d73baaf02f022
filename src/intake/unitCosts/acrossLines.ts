import type { Account } from "../account";
import { columnLetters } from "../../cells/address";
import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { blankWords, totalWords } from "../figureMatrix";
import type { FoundTable, TableColumn } from "../findTable";
import { headingRemarks, scaleIn } from "../headings";
import { listTotals, type ListColumn } from "../listTotals";
import { rowList } from "../placeLists";
import { readNumber } from "../readNumber";
import { isSection } from "./labelColumns";
import { lineFootings } from "./lineFootings";
import type { MeasureFinder } from "./measureFinder";
import { measureOf, serviceIn } from "./measureWords";
import { splitCode } from "./organisationWords";
import { DistinctKeys, SeriesList, type NamedOrganisation, type RawFigure, type RawTable } from "./rawFigures";
import type { CostMeasure } from "./unitCostReading";
import type { UnitCostShape } from "./unitCostShape";

interface Line {
  readonly row: number;
  readonly words: readonly string[];
  readonly measure: CostMeasure | null;
  readonly called: string;
  readonly refusal: string;
}

/** Reads what stands in a table with organisations in columns. */
export function acrossLines(grid: CellGrid, account: Account, table: FoundTable, shape: UnitCostShape, measures: MeasureFinder, totalRows: ReadonlyMap<number, boolean> | undefined): RawTable {
  const columns = table.columns.filter(({ column }) => shape.roles.get(column) === "organisation");
  const organisations = namedColumns(grid, table, columns);
  for (const { column, words } of headingRemarks(columns.map(({ column, heading }) => ({ column: grid.block.column + column, heading })))) {
    account.remark(table.headingRows?.[1] ?? table.area.row, column - grid.block.column, words);
  }
  const { headings, lines } = tableLines(grid, account, table, shape, measures, columns, totalRows);
  const list = new SeriesList();
  const figures: RawFigure[] = [];
  const place = table.columns.find(({ column }) => shape.roles.get(column) === "category")?.column ?? table.area.column;
  for (const { row, words, measure, called, refusal } of lines) {
    const series = refusal === "" && measure !== null ? list.find(words, { row, column: place }, measure, called) : -1;
    const scale = called === "" ? null : scaleIn(called);
    for (const [organisation, { column }] of columns.entries()) {
      figures.push({ row, column, organisation: refusal === "" ? organisation : -1, series, measure: measure ?? "cost", scale, refusal: refusal !== "" && grid.isCovered(row, column) ? blankWords(grid, row, column, refusal) : refusal });
    }
  }
  return { organisations, headings, series: list.list, figures, measureWords: measures.found };
}

/** The name of each column from the heading row that tells most of them apart, its group from another that covers most and tells fewer. */
function namedColumns(grid: CellGrid, table: FoundTable, columns: readonly TableColumn[]): readonly NamedOrganisation[] {
  const rows = table.headingRows ? Array.from({ length: table.headingRows[1] - table.headingRows[0] + 1 }, (_, at) => (table.headingRows?.[0] ?? 0) + at) : [];
  const over = rows.map((row, at) => {
    // A merged cell stands in the rows it covers with the row of its top left.
    const words = columns.map(({ headingCells }) => (headingCells.find((cell) => cell.row === row) ?? { words: "" }).words);
    const said = words.filter((each) => each !== "");
    return { at, row, words, filled: said.length, distinct: new Set(said.map(matchingKey)).size };
  });
  const names = over.reduce<(typeof over)[number] | undefined>((best, each) => (!best || each.distinct >= best.distinct ? each : best), undefined);
  const groups = over.filter((each) => each !== names && each.filled * 2 >= columns.length && each.distinct > 1 && each.distinct * 3 <= each.filled * 2)
    .reduce<(typeof over)[number] | undefined>((best, each) => (!best || each.distinct > best.distinct ? each : best), undefined);
  const keys = new DistinctKeys();
  return columns.map((column, at) => {
    const words = names?.words[at] ?? "";
    const { name, code } = splitCode(words === "" ? column.heading : words);
    const called = name === "" ? `Column ${columnLetters(grid.block.column + column.column)}` : name;
    return {
      key: keys.next(code === "" ? called : `${called} ${code}`), name: called, code, group: groups?.words[at] ?? "",
      row: names?.row ?? table.body[0] ?? table.area.row, column: column.column,
    };
  });
}

function tableLines(
  grid: CellGrid, account: Account, table: FoundTable, shape: UnitCostShape, measures: MeasureFinder, columns: readonly TableColumn[], totalRows: ReadonlyMap<number, boolean> | undefined,
): { readonly headings: readonly string[]; readonly lines: readonly Line[] } {
  const { labels, roles } = shape;
  const measureAt = table.columns.find(({ column }) => roles.get(column) === "measure");
  const categories = table.columns.filter(({ column }) => roles.get(column) === "category");
  const headings = categories.map(({ heading }) => heading);
  const wordsOf = (row: number): readonly string[] => categories.map(({ column }) => labels.words(row, column));
  const sections = new Set(table.body.filter((row) => isSection(grid, row, columns)));
  if (sections.size > 0) {
    const rows = [...sections];
    account.remark(rows[0] ?? 0, categories[0]?.column ?? table.area.column, `${rows.length === 1 ? "Row" : "Rows"} ${rowList(rows.map((row) => grid.block.row + row))} ${rows.length === 1 ? "has words and no figures" : "have words and no figures"}.`);
  }
  const noFigures = (row: number): Line => ({ row, words: [], measure: null, called: "", refusal: "the row has words and no figures" });
  if (measureAt) {
    return { headings, lines: table.body.map((row): Line => {
      if (sections.has(row)) return noFigures(row);
      const called = labels.words(row, measureAt.column);
      const measure = measures.find(called, { row, column: measureAt.column });
      return { row, words: wordsOf(row), measure, called, refusal: measure === null ? measures.refusal(called) : "" };
    }) };
  }
  const readings = columns.map((column): ListColumn => ({ column, readings: table.body.map((row) => readNumber(grid.cell(row, column.column), "quantity", 1)), scale: 1, isShare: false }));
  const totals = listTotals({ grid, account, table, columns: readings, nameAt: (row) => wordsOf(row).filter((each) => each !== "").join(", "), labels: wordsOf, totalRows });
  lineFootings(account, table, readings, totals);
  const last = (row: number): string => wordsOf(row).filter((each) => each !== "").at(-1) ?? "";
  const data = table.body.filter((row, at) => !totals.has(at) && !sections.has(row));
  const named = new Set(data.map((row) => measureOf(last(row))));
  const byLabel = named.has("cost") && named.has("activity");
  const tellers = sectionTellers(table, sections, data, wordsOf);
  return { headings: tellers ? ["Section", ...headings] : headings, lines: table.body.map((row, at): Line => {
    const total = totals.get(at);
    if (total) return { row, words: [], measure: null, called: "", refusal: totalWords(total) };
    if (sections.has(row)) return noFigures(row);
    const words = [...(tellers ? [tellers.get(row) ?? ""] : []), ...wordsOf(row)];
    const called = last(row);
    if (called === "") return { row, words, measure: null, called, refusal: "nothing beside it says what it is of" };
    if (!byLabel) return { row, words, measure: "unit cost", called, refusal: "" };
    const measure = measures.find(called, { row, column: categories.at(-1)?.column ?? 0 });
    const service = serviceIn(called);
    return { row, words: words.map((each) => (each === called ? service : each)), measure, called, refusal: measure === null ? measures.refusal(called) : "" };
  }) };
}

/** The section over each line where lines of the same name stand in several; null where names tell lines apart by themselves. */
function sectionTellers(table: FoundTable, sections: ReadonlySet<number>, data: readonly number[], wordsOf: (row: number) => readonly string[]): ReadonlyMap<number, string> | null {
  if (sections.size === 0 || new Set(data.map((row) => matchingKey(wordsOf(row).join("\n")))).size === data.length) return null;
  const tellers = new Map<number, string>();
  let section = "";
  for (const row of table.body) {
    if (sections.has(row)) section = wordsOf(row).find((words) => words !== "")?.replace(/\s*:\s*$/, "") ?? "";
    else tellers.set(row, section);
  }
  return tellers;
}
