import type { CellBlock } from "../cellBlock";
import { matchingKey } from "../cleanText";
import { holdsFigures, remarkOnColumns, remarkOnScales } from "../columnRemarks";
import { itemNames } from "../itemNames";
import { isBare, listRows, remarkOnSections, type ListRows } from "../listRows";
import { checkFootings } from "../listTotals";
import { moneyScale } from "../moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "../openList";
import { readNumber, type NumberReading } from "../readNumber";
import type { CellReading } from "../reading";
import { takeLines, type FigureColumn } from "../takeLines";
import { settledCosts } from "./costSigns";
import { optionRows, type OptionRows } from "./optionRows";
import type { OptionLine, OptionsChoices, OptionsRole, OptionsTable } from "./optionsReading";
import { optionsAcross } from "./optionsAcross";
import { remarkOnOptions } from "./optionsRemarks";
import { optionsRoles, optionsRolesFound, yearOfColumn } from "./optionsRoles";
import { yearOfCell, type SaidYear } from "./yearWords";
import { yearsOfTable, type PlacedYear, type TableYears } from "./yearsOfTable";

type FlowColumn = FigureColumn<"flow" | "amount">;

const OPTIONS: ListKind<OptionsRole> = { holds: "the options’ costs and benefits", roles: optionsRoles, suits: optionsRolesFound };
/** Rows that are worked out from the others. */
const WORKED_OUT = /\bnpv\b|\b(?:net )?present values?\b|\bdiscount(?:ed|ing)?\b|\bcumulative\b|\bbcr\b|\bbenefit[- ]cost\b|\bratio\b|\bpayback\b/;
const SUM_NAME = /^(?:net|overall|whole[- ]life) (?:costs?|benefits?|savings?|cash ?flows?|position|effect|impact)\b/;

/**
 * Reads a rectangle of cells as the costs and benefits of options by year, in pounds: a row a line of an option with its years across, or a
 * list with a row each amount. Costs are above zero, whichever sign the table gives them. Years keep their places: one in which nothing
 * stands is among them. Totals and rows worked out from others are left out. Never throws on what cells hold; every cell under the heading
 * of a year, or of the amounts of a list, is counted once.
 */
export function readOptions(block: CellBlock, choices: OptionsChoices = {}): OptionsTable {
  const list = openList(block, choices, OPTIONS);
  if ("nothing" in list) return { layout: "years across", years: [], firstYear: null, options: [], lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const layout = list.columnsOf("flow").length > 0 ? "years across" : "list";
  const [named] = (["line", "kind", "option"] as const).flatMap((role) => list.columnsOf(role)[0] ?? []);
  const names = itemNames(grid, table, named ? [named] : []);
  const said = saidYears(list);
  const tableYears = yearsOfTable(said.placed);
  const read = readColumns(list, ["option", "line", "kind", "payer", "cash", "year", "ignore"], (column, role): FlowColumn => {
    const scale = moneyScale(table, column.heading);
    return { column, role, scale, isShare: false, readings: table.body.map((row) => readNumber(grid.cell(row, column.column), "money", scale)) };
  });
  const figures = read.map(({ column }) => column);
  const beside = (["kind", "payer"] as const).flatMap((role) => list.columnsOf(role).filter((column) => column !== named));
  const rows = listRows(list, {
    columns: read, names, namedIn: named, unnamed: "no line is named beside it",
    derivedBy: (row) => (names.labelsAt(row).some((label) => WORKED_OUT.test(matchingKey(label.slice(0, 120)))) ? "label" : ""),
    namesSum: (row) => SUM_NAME.test(matchingKey(names.firstLabel(row).slice(0, 120))),
    isSection: (row) => figures.length > 0 && names.firstLabel(row) !== "" && isBare(list, row, [...figures, ...beside]),
  });
  const about = optionRows(list, rows, names.firstLabel);
  const columns = settledCosts(read, (at) => rows.isLine(at) && about.kindAt(table.body[at] ?? 0)?.value === "cost").map((column) => withYears(list, rows, column, tableYears, said));

  const across = optionsAcross(list);
  remarkOnColumns(list, figures, { isAsked: (column) => holdsFigures(column) && !across.includes(column) });
  remarkOnScales(list, columns, "as the headings say");
  if (list.columnsOf("option").length > 0) remarkOnSections(list, rows, "a line", "lines");
  const taken = takeLines<"flow" | "amount", TakenRow>(list, rows, columns, ({ row, name, place, all }) => ({
    row, name, place, cells: [...all()].map(([sheetColumn, cell]) => ({ cell, year: said.yearAt(row, sheetColumn - block.column) })),
  }));
  checkFootings(account, table, columns, rows.totals);
  const lines = optionLines(taken, about, tableYears, layout === "list");
  const options = firstSpelt(lines.map(({ option }) => option));
  remarkOnOptions(list, lines, options, tableYears, across);
  return { layout, years: tableYears.years, firstYear: tableYears.firstYear, options, lines, ...closeList(list) };
}

interface TakenRow {
  readonly row: number;
  readonly name: string;
  readonly place: CellReading["place"];
  readonly cells: readonly { readonly cell: CellReading; readonly year: SaidYear | null }[];
}

/** The years that headings or cells say. */
interface SaidYears {
  readonly placed: readonly PlacedYear[];
  /** By block row and column. */
  yearAt(row: number, column: number): SaidYear | null;
  /** Why a row of a list has no year. */
  reasonAt(row: number): string;
}

function saidYears(list: OpenList<OptionsRole>): SaidYears {
  const { grid, account, table, headingRow } = list;
  const across = list.columnsOf("flow").flatMap((column) => {
    const said = yearOfColumn(column);
    const heading = column.headingCells.at(-1);
    return said ? [{ column: column.column, said, label: column.heading, place: account.place(heading?.row ?? headingRow, column.column) }] : [];
  });
  const [years] = list.columnsOf("year");
  if (across.length > 0 || !years) return { placed: across, yearAt: (_, column) => across.find((each) => each.column === column)?.said ?? null, reasonAt: () => "no heading says which year it is" };
  const down = new Map(table.body.map((row) => [row, yearOfCell(grid.cell(row, years.column))]));
  const placed = [...down].flatMap(([row, said]) => ("kind" in said ? [{ said, label: grid.text(row, years.column), place: account.place(row, years.column) }] : []));
  return {
    placed,
    yearAt: (row) => {
      const said = down.get(row);
      return said && "kind" in said ? said : null;
    },
    reasonAt: (row) => {
      const said = down.get(row);
      return said && "reason" in said ? said.reason : "";
    },
  };
}

/** The amounts without those whose year cannot be told. */
function withYears({ table }: OpenList<OptionsRole>, rows: ListRows, column: FlowColumn, { indexOf }: TableYears, { yearAt, reasonAt }: SaidYears): FlowColumn {
  const readings = column.readings.map((reading, at): NumberReading => {
    const row = table.body[at] ?? 0;
    if (reading.found !== "number" || !rows.isLine(at)) return reading;
    const year = yearAt(row, column.column.column);
    if (!year) return { found: "refused", reason: reasonAt(row) };
    return indexOf(year) >= 0 ? reading : { found: "refused", reason: "its year is counted another way than the others, or is too far from the first" };
  });
  return { ...column, readings };
}

/** A line for each row, or in a list for all rows that say the same of it. */
function optionLines(taken: readonly TakenRow[], about: OptionRows, { years, indexOf }: TableYears, isList: boolean): readonly OptionLine[] {
  const lines = new Map<string, Omit<OptionLine, "flows"> & { readonly flows: CellReading[][] }>();
  for (const { row, name, place, cells } of taken) {
    const option = about.optionAt(row) || "Option 1";
    const [kind, payer, cash] = [about.kindAt(row), about.payerAt(row), about.cashAt(row)];
    const key = isList ? JSON.stringify([option, name, kind?.text, payer?.text, cash?.text].map((words) => matchingKey(words ?? ""))) : String(row);
    const line = lines.get(key) ?? { option, name, place, kind, payer, cash, flows: years.map((): CellReading[] => []) };
    lines.set(key, line);
    for (const { cell, year } of cells) if (year && cell.seen !== "") line.flows[indexOf(year)]?.push(cell);
  }
  return [...lines.values()];
}

function firstSpelt(names: readonly string[]): readonly string[] {
  const spelt = new Map<string, string>();
  for (const name of names) if (!spelt.has(matchingKey(name))) spelt.set(matchingKey(name), name);
  return [...spelt.values()];
}
