import { FORM_FIELDS, FORM_TABLES, PART_SHEETS, type FormField, type ReturnPart, type TablePart } from "../../returns/returnForm";
import { matchingKey } from "../cleanText";
import { headingsMet } from "./formColumns";
import { closeness, formText, type HeadingText } from "./headingWords";
import { anchorsBySheet, type Anchors } from "./partAnchors";
import type { ReturnSheet, ReturnSheets } from "./returnSheets";
import { SheetCells } from "./sheetCells";

/** A sheet of a return, and where its anchors are on it. */
export interface PartSheet {
  readonly part: ReturnPart;
  readonly sheet: ReturnSheet;
  readonly cells: SheetCells;
  readonly anchors: Anchors;
  /** Its place among the workbook's sheets. */
  readonly at: number;
}

/** The sheets of one return. */
export interface ReturnGroup {
  readonly parts: ReadonlyMap<ReturnPart, PartSheet>;
  /** Second sheets of a part the return has already. */
  readonly copies: readonly PartSheet[];
  /** The sheet where the form works out its checks, and keeps what it was sent with. */
  readonly workings: SheetCells | null;
}

/** A workbook's returns, and its sheets that are in none. */
export interface ReturnGroups {
  readonly groups: readonly ReturnGroup[];
  readonly others: readonly ReturnSheet[];
}

const TABLES = Object.keys(FORM_TABLES) as readonly TablePart[];
const FIELDS = Object.keys(FORM_FIELDS) as readonly (keyof typeof FORM_FIELDS)[];
/** The share of a form's headings or questions that tells its sheet without a name. */
const ENOUGH = 0.4;
/** As much of a form as its own sheet has where other sheets still have their names: less is another sheet that uses some of its words. */
const NEARLY_ALL = 0.7;
const WORKINGS_OF_CHECKS = /(?:^|: )check workings(?: ?\(\d+\))?$/i;

/** Sorts a workbook's sheets into returns, by their names in the workbook, else by their headings, else by their titles. */
export function returnGroups(read: ReturnSheets): ReturnGroups {
  const anchors = anchorsBySheet(read);
  const found = read.sheets.map((sheet, at) => ({ sheet, part: partSheet(sheet, at, anchors.get(sheet.name), anchors.size > 0) }));
  const parts = found.flatMap(({ part }) => part ?? []);
  const others = found.flatMap(({ sheet, part }) => (part || isWorkings(sheet) ? [] : [sheet]));
  const groups = withWorkings(byReturn(parts), read.sheets);
  return groups.length > 0 ? { groups, others } : { groups, others: read.sheets };
}

/** `hasAnchors` where any sheet of the workbook has: one of the form's own titles then needs no more to be its sheet. */
function partSheet(sheet: ReturnSheet, at: number, anchors: ReadonlyMap<ReturnPart, Anchors> | undefined, hasAnchors: boolean): PartSheet | null {
  const cells = new SheetCells(sheet.block);
  const [named] = [...(anchors ?? [])].sort(([, a], [, b]) => b.size - a.size);
  if (named) return { part: named[0], sheet, cells, anchors: named[1], at };
  if (isWorkings(sheet)) return null;
  const titled = partOfTitle(sheet.name) ?? partOfTitle(cells.words(0, 0));
  const scores = [
    ...TABLES.map((part) => ({ part, score: headingsMet(part, cells) })),
    ...FIELDS.map((part) => ({ part, score: questionsMet(part, cells) })),
  ].map(({ part, score }): { part: ReturnPart; score: number } => ({ part, score: part === titled && score > 0 ? score + ENOUGH : score }));
  const [best] = scores.filter(({ score }) => score >= (hasAnchors ? NEARLY_ALL : ENOUGH)).sort((a, b) => b.score - a.score);
  if (best) return { part: best.part, sheet, cells, anchors: new Map(), at };
  return titled !== null && (hasAnchors || titled === "checks") ? { part: titled, sheet, cells, anchors: new Map(), at } : null;
}

/** The sheet where the form works out its checks: nothing of it is read. */
function isWorkings({ name, block }: ReturnSheet): boolean {
  const title = block.values[0]?.[0] ?? "";
  return WORKINGS_OF_CHECKS.test(name) || (typeof title === "string" && title.length < 300 && WORKINGS_OF_CHECKS.test(title.trim()));
}

function partOfTitle(title: string): ReturnPart | null {
  const key = matchingKey(title).replace(/ ?\(\d+\)$/, "");
  return (Object.keys(PART_SHEETS) as readonly ReturnPart[]).find((part) => matchingKey(PART_SHEETS[part]) === key) ?? null;
}

function questionsMet(part: keyof typeof FORM_FIELDS, cells: SheetCells): number {
  const form: readonly FormField[] = FORM_FIELDS[part];
  const labels: HeadingText[] = [];
  for (let row = 0; row < Math.min(cells.rows, 60); row++) for (let column = 0; column < Math.min(cells.columns, 3); column++) if (!cells.isBlank(row, column)) labels.push(cells.heading(row, column));
  return form.filter(({ label }) => labels.some((each) => closeness(each, formText(label)) >= 0.6)).length / form.length;
}

/** Returns of one workbook: sheets whose names differ from the form's by the same words ("Costs (2)", "About (2)") belong together, then those next to each other. */
function byReturn(parts: readonly PartSheet[]): readonly Omit<ReturnGroup, "workings">[] {
  const alike = [...sortedBy(parts, suffixOf)].flatMap(([suffix, sheets]) => (suffix === null ? [] : [firstOfEach(sheets)])).filter(isWhole);
  const whole = alike.length > 0 ? alike : inSequence(parts);
  const groups = whole.map((sheets) => ({ parts: new Map(sheets.map((each) => [each.part, each] as const)), copies: [] as PartSheet[] }));
  for (const each of parts.filter((part) => !whole.some((sheets) => sheets.includes(part)))) {
    const nearest = [...groups].sort((a, b) => distance(a.parts, each) - distance(b.parts, each));
    const home = nearest.find((group) => !group.parts.has(each.part));
    if (home) home.parts.set(each.part, each);
    else nearest[0]?.copies.push(each);
  }
  return groups;
}

/** Each return with its sheet of workings: by what their names have besides the form's, else the nearest after it. */
function withWorkings(groups: readonly Omit<ReturnGroup, "workings">[], sheets: readonly ReturnSheet[]): readonly ReturnGroup[] {
  const found = sheets.flatMap((sheet, at) => (isWorkings(sheet) ? [{ sheet, at, suffix: matchingKey(sheet.name).replace("check workings", "").trim() }] : []));
  return groups.map((group) => {
    const suffixes = [...group.parts.values()].map(suffixOf);
    const last = Math.max(...[...group.parts.values()].map(({ at }) => at));
    const own = groups.length === 1 ? found[0] : (found.find(({ suffix }) => suffixes.includes(suffix)) ?? found.find(({ at }) => at === last + 1));
    return { ...group, workings: own ? new SheetCells(own.sheet.block) : null };
  });
}

function isWhole(sheets: readonly PartSheet[]): boolean {
  return sheets.length >= 3 || (sheets.some(({ part }) => part === "about") && sheets.some(({ part }) => part in FORM_TABLES));
}

function firstOfEach(sheets: readonly PartSheet[]): readonly PartSheet[] {
  return sheets.filter(({ part }, at) => sheets.findIndex((each) => each.part === part) === at);
}

/** Sheets in the workbook's order, a new return at each About; none where they are too few to be a return. */
function inSequence(parts: readonly PartSheet[]): readonly (readonly PartSheet[])[] {
  const runs: PartSheet[][] = [];
  for (const each of parts) {
    const run = runs.at(-1);
    if (run && !(each.part === "about" && run.some(({ part }) => part === "about"))) run.push(each);
    else runs.push([each]);
  }
  const all = runs.map(firstOfEach);
  const returns = all.filter((run) => run.length >= 2);
  if (returns.length > 0) return returns;
  return all.filter((run) => run.some(({ part, anchors }) => part in FORM_TABLES && anchors.size > 0)).slice(0, 1);
}

function sortedBy<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const sorted = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    sorted.set(key, [...(sorted.get(key) ?? []), each]);
  }
  return sorted;
}

function distance(parts: ReadonlyMap<ReturnPart, PartSheet>, { at }: PartSheet): number {
  return Math.min(...[...parts.values()].map((each) => Math.abs(each.at - at)));
}

/** What a sheet's name has besides the form's: "(2)" of "Costs (2)", the same for all sheets of a return that was copied whole; null where the form's name is not in it. */
function suffixOf({ part, sheet }: PartSheet): string | null {
  const [name, own] = [matchingKey(sheet.name), matchingKey(PART_SHEETS[part])];
  return name.includes(own) ? name.replace(own, " ").replace(/\s+/g, " ").trim() : null;
}
