import type { CellBlock } from "../cellBlock";
import { holdsFigures, remarkOnColumns, remarkOnScales } from "../columnRemarks";
import { itemNames, remarkOnNames } from "../itemNames";
import { isBare, listRows, remarkOnSections, type ListRows } from "../listRows";
import { checkFootings } from "../listTotals";
import { wordsDown } from "../mergedDown";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "../openList";
import type { CellReading } from "../reading";
import { takeLines, type TakenLine } from "../takeLines";
import { confidenceColumn } from "./confidenceColumn";
import { recurrenceOf, savingTypeOf } from "./knownWords";
import { monthsWritten } from "./monthsWritten";
import { isFigures, readRegisterColumn, settledRegisterColumn, summedColumns, type RegisterColumn, type RegisterWords } from "./registerColumns";
import { DAYS_1900_TO_1904 } from "../dateSerial";
import type { DateReading, RegisterChoices, RegisterLine, RegisterRole, RegisterTable, SavingReading } from "./registerReading";
import { remarkOnRegister } from "./registerRemarks";
import { registerRoles, registerRolesFound } from "./registerRoles";
import { savingsByYear } from "./savingsByYear";
import { wordColumn } from "./wordColumn";

type ReadRole = Exclude<RegisterRole, RegisterWords>;

const REGISTER: ListKind<RegisterRole> = { holds: "the savings register", roles: registerRoles, suits: registerRolesFound, alsoFigure: (text) => monthsWritten(text) !== null };
const WORDS = ["initiative", "line", "type", "recurrence", "owner", "confidence", "ignore"] as const satisfies readonly RegisterWords[];
/** What an initiative need not have. */
const MAY_BE_BLANK: ReadonlySet<ReadRole> = new Set(["share", "ramp", "end", "cost", "cost date", "low", "high"]);

/**
 * Reads a rectangle of cells as a savings register: a row an initiative, with what it saves in pounds a year or as a share of its baseline,
 * when, how surely and at what one-off cost. Shares are fractions and dates serials of the 1900 system. Savings and costs are above zero,
 * whichever sign the list gives them. Totals are left out. Never throws on what cells hold; every cell under the heading of a figure or a
 * date is counted once, but for empty cells of what an initiative need not have, and of confidences those beside an initiative that are not
 * words known.
 */
export function readRegister(block: CellBlock, choices: RegisterChoices = {}): RegisterTable {
  const list = openList(block, choices, REGISTER);
  if ("nothing" in list) return { lines: [], date1904: block.date1904, ...list.nothing };
  const { grid, account, table } = list;
  const [named, line, type, recurrence, owner, confidence] = (["initiative", "line", "type", "recurrence", "owner", "confidence"] as const).map((role) => list.columnsOf(role)[0]);
  const names = itemNames(grid, table, named ? [named] : []);
  const raw = readColumns(list, WORDS, (column, role) => readRegisterColumn(list, column, role));
  const read = raw.map(({ column }) => column);
  const filled = [...read, ...[type, recurrence, owner, confidence, line].flatMap((column) => column ?? [])];
  const rows = listRows(list, {
    columns: summedColumns(raw), names, namedIn: named, unnamed: "no initiative is named beside it",
    isSection: (row) => read.length > 0 && names.firstLabel(row) !== "" && isBare(list, row, filled.filter((column) => column !== named)),
  });
  const bothSavings = (["saving", "share"] as const).every((role) => list.columnsOf(role).length > 0);
  const columns = raw.map((column): RegisterColumn => ({ ...settledRegisterColumn(column, rows.isLine), mayBeBlank: MAY_BE_BLANK.has(column.role) || (bothSavings && column.role === "saving") }));

  const byYear = savingsByYear(list);
  remarkOnColumns(list, read, { isAsked: (column) => holdsFigures(column) && !byYear.includes(column) });
  remarkOnScales(list, columns.filter(isFigures), "as the headings say");
  remarkOnSections(list, rows, "an initiative", "initiatives");
  const lineAt = line ? wordsDown(grid, line) : sectionOver(list, rows, names.firstLabel);
  const ownerAt = wordsDown(grid, owner);
  const [types, recurrences, confidenceAt] = [wordColumn(list, type, savingTypeOf), wordColumn(list, recurrence, recurrenceOf), confidenceColumn(list, confidence, rows.isLine)];
  const savingOf = savingReader(columns, new Map(table.body.map((row, at) => [row, at])));
  const shares = new Map<number, SavingReading>();
  const lines = takeLines<ReadRole, RegisterLine>(list, rows, columns, (taken) => {
    const { row, name, place, of } = taken;
    const share = savingOf(taken, "share");
    if (share) shares.set(place.row, share);
    const dated = (role: "start" | "end" | "cost date") => withOwnDay(block, of(role));
    return {
      name, place, line: lineAt(row), baseline: of("baseline"), saving: likelySaving(savingOf(taken, "saving"), share, place),
      type: types.at(row), recurrence: recurrences.at(row), start: dated("start"), end: dated("end"), ramp: of("ramp"), cost: of("cost"), costDate: dated("cost date"),
      owner: ownerAt(row), confidence: confidenceAt(row), low: savingOf(taken, "low"), high: savingOf(taken, "high"),
    };
  });
  checkFootings(account, table, summedColumns(columns), rows.totals);
  remarkOnNames(account, lines);
  remarkOnRegister(list, lines, columns, shares, byYear);
  return { lines, date1904: block.date1904, ...closeList(list) };
}

/** A date with whether its cell's number is that day; a time of day is left aside. */
function withOwnDay({ row, column, values, date1904 }: CellBlock, cell: CellReading | null): DateReading | null {
  if (!cell) return null;
  const held = values[cell.place.row - row]?.[cell.place.column - column];
  return { ...cell, isOwnDay: typeof held === "number" && Math.floor(held) + (date1904 ? DAYS_1900_TO_1904 : 0) === cell.value };
}

/** The words of the section a row stands under; "" over the first. */
function sectionOver({ table }: OpenList<RegisterRole>, rows: ListRows, wordsAt: (row: number) => string): (row: number) => string {
  const over = new Map<number, string>();
  let section = "";
  const sections = new Set(rows.sections);
  for (const [at, row] of table.body.entries()) {
    if (sections.has(at)) section = wordsAt(row).replace(/\s*:\s*$/, "");
    over.set(row, section);
  }
  return (row) => over.get(row) ?? "";
}

function savingReader(columns: readonly RegisterColumn[], at: ReadonlyMap<number, number>): (taken: TakenLine<ReadRole>, role: "saving" | "share" | "low" | "high") => SavingReading | null {
  return ({ row, of }, role) => {
    const column = columns.filter(isFigures).find((each) => each.role === role);
    const cell = of(role);
    return cell && column ? { ...cell, unit: column.isShareAt(at.get(row) ?? -1) ? "share of the baseline" : "pounds" } : null;
  };
}

/** The pounds of a row, else its share; a cell that says why where there is neither. */
function likelySaving(pounds: SavingReading | null, share: SavingReading | null, place: CellReading["place"]): SavingReading {
  const none: SavingReading = { place, seen: "", outcome: "left out", value: null, reason: "no column of savings was found", unit: "pounds" };
  if (pounds?.value != null || share === null) return pounds ?? none;
  return share.value !== null || pounds === null ? share : pounds;
}
