import { parseAddress, parseCell } from "../../cells/address";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import type { CellValue } from "../../intake/cellBlock";
import { sharedFormula } from "./formula/sharedFormula";
import { shownFormula } from "./formula/storedFormula";
import { serialOfIso } from "./isoDate";
import { FileRefused } from "./package/fileRefused";
import { isOn, numberOf, parseXml, readCellText, readXmlPieces, type XmlNode } from "./package/xml";

/** A cell that holds something; "" is a formula whose result was not saved. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With "="; undefined where the cell has none. */
  formula: string | undefined;
  /** Its number in the file's list of formats. */
  readonly style: number;
}

export interface SheetCells {
  readonly cells: readonly FileCell[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Whether a formula's result was not saved. */
  readonly uncalculated: boolean;
  /** The part without its rows. */
  readonly rest: XmlNode;
}

interface CellSources {
  readonly texts: readonly string[];
  /** Told of each shared text a cell shows. */
  readonly usedTexts: Set<number>;
  /** Numbers of cell metadata (`cm`) that mean a dynamic array, whose formula stands in its first cell alone. */
  readonly dynamicArrays: ReadonlySet<number>;
  readonly date1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  value: string | undefined;
  formula: string | undefined;
  formulaAttributes: Readonly<Record<string, string>>;
}

/** A page that reads a file takes some ten seconds over more cells than this. */
const MOST_CELLS = 500_000;
/** Cells that array formulas may be given to, and characters that shared ones may come to, before a file is taken for one made to fill all memory. */
const MOST_ARRAY_CELLS = 2_000_000;
const MOST_SHARED_CHARACTERS = 16_000_000;
/** Excel takes 8,192 characters as they are typed; what is stored is somewhat longer. */
const LONGEST_FORMULA = 65_536;

/** Reads a sheet's part from end to end, keeping only cells that hold something. Throws FileRefused. */
export function readSheetCells(source: string, part: string, sources: CellSources): SheetCells {
  const cells: FileCell[] = [];
  const hiddenRows = new Set<number>();
  const shared = new SharedFormulas(part);
  const arrays: { readonly area: Rectangle; readonly formula: string }[] = [];
  let row = -1, column = -1, phonetic = 0, dataFrom = 0, dataTo = 0, uncalculated = false;
  let cell: OpenCell | undefined;
  let filling: "value" | "formula" | "item" | undefined;

  const finish = ({ row: atRow, column: atColumn, attributes, value, formula, formulaAttributes }: OpenCell): void => {
    if (formula !== undefined && formula.length > LONGEST_FORMULA) throw new FileRefused("damaged", `${part} has a formula of ${formula.length} characters`);
    const text = formulaOf(atRow, atColumn, formula, formulaAttributes, shared);
    const read = valueOf(attributes["t"] ?? "n", value, sources, part);
    if (text === undefined && (read === null || read === "")) return;
    if (text !== undefined && value === undefined) uncalculated = true;
    const area = text !== undefined && formulaAttributes["t"] === "array" ? parseAddress(formulaAttributes["ref"] ?? "") : undefined;
    if (text !== undefined && area && !sources.dynamicArrays.has(numberOf(attributes["cm"], 0))) arrays.push({ area, formula: text });
    if (cells.length === MOST_CELLS) throw new FileRefused("too-large", `${part} has over ${MOST_CELLS} cells that hold something`);
    cells.push({ row: atRow, column: atColumn, value: read ?? "", formula: text, style: numberOf(attributes["s"], 0) });
  };

  readXmlPieces(source, part, {
    open: (name, attributes, end) => {
      if (name === "sheetData") dataFrom = end;
      else if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
        if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) throw new FileRefused("damaged", `${part} has a row numbered "${attributes["r"] ?? row + 1}"`);
        if (isOn(attributes["hidden"]) || numberOf(attributes["ht"], 1) === 0) hiddenRows.add(row);
      } else if (name === "c") {
        const at = attributes["r"] === undefined ? { row, column: column + 1 } : parseCell(attributes["r"]);
        if (!at || at.row < 0 || at.column >= MAX_COLUMNS) throw new FileRefused("damaged", `${part} has a cell at "${attributes["r"] ?? "a column beyond the last"}"`);
        column = at.column;
        cell = { row: at.row, column, attributes, value: undefined, formula: undefined, formulaAttributes: {} };
      } else if (!cell) return;
      else if (name === "v") { filling = "value"; cell.value = ""; }
      else if (name === "f") { filling = "formula"; cell.formula = ""; cell.formulaAttributes = attributes; }
      else if (name === "rPh") phonetic++;
      else if (name === "t" && phonetic === 0) { filling = "item"; cell.value ??= ""; }
    },
    close: (name, end) => {
      filling = undefined;
      if (name === "rPh") phonetic--;
      else if (name === "c" && cell) { finish(cell); cell = undefined; }
      else if (name === "sheetData") dataTo = source.lastIndexOf("</", end - 1);
    },
    text: (text) => {
      if (!cell || !filling) return;
      if (filling === "formula") cell.formula += text;
      else cell.value += text;
    },
  });
  spread(cells, arrays, part);
  // Rows are most of a part, and are read; what is around them is little and is needed as a tree.
  const rest = dataTo > dataFrom ? source.slice(0, dataFrom) + source.slice(dataTo) : source;
  return { cells, hiddenRows, uncalculated, rest: parseXml(rest, part) };
}

/** The text of each item of the file's list of shared texts. */
export function readSharedTexts(source: string, part: string): string[] {
  const texts: string[] = [];
  let text: string | undefined, inText = false, phonetic = 0;
  readXmlPieces(source, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si") { texts.push(readCellText(text ?? "")); text = undefined; }
    },
    text: (piece) => { if (inText && text !== undefined) text += piece; },
  });
  return texts;
}

function valueOf(type: string, held: string | undefined, { texts, usedTexts, date1904 }: CellSources, part: string): CellValue | null {
  if (held === undefined) return null;
  if (type === "inlineStr" || type === "str") return readCellText(held);
  if (type === "s") {
    if (held.trim() === "") return null;
    const shown = texts[Number(held)];
    if (shown === undefined) throw new FileRefused("damaged", `${part} has a cell whose text, number ${held}, is not in the list of texts`);
    usedTexts.add(Number(held));
    return shown;
  }
  const text = held.trim();
  if (text === "") return null;
  if (type === "b") return isOn(text);
  if (type === "e") return text;
  if (type === "d") return serialOfIso(text, date1904) ?? text;
  const number = Number(text);
  // −0 is 0 to everyone who reads it.
  return Number.isFinite(number) ? number + 0 : held;
}

function formulaOf(
  row: number, column: number, text: string | undefined, { t: type, si: group }: Readonly<Record<string, string>>,
  shared: SharedFormulas,
): string | undefined {
  // What a What-If table calculates cannot be typed: its figures are values.
  if (text === undefined || type === "dataTable") return undefined;
  if (type === "shared" && group !== undefined) {
    if (text !== "") shared.set(group, sharedFormula(text, row, column));
    const own = shared.textAt(group, row, column);
    return own === undefined ? undefined : shownFormula(own);
  }
  return text === "" ? undefined : shownFormula(text);
}

/** Formulas held once for many cells, by the number of their group. */
class SharedFormulas {
  private readonly groups = new Map<string, (row: number, column: number) => string>();
  private left = MOST_SHARED_CHARACTERS;

  constructor(private readonly part: string) {}

  set(group: string, formula: (row: number, column: number) => string): void {
    this.groups.set(group, formula);
  }

  textAt(group: string, row: number, column: number): string | undefined {
    const text = this.groups.get(group)?.(row, column);
    this.left -= text?.length ?? 0;
    if (this.left < 0) throw new FileRefused("too-large", `the formulas of ${this.part} come to over ${MOST_SHARED_CHARACTERS} characters`);
    return text;
  }
}

/** Gives every cell of an array entered with Ctrl+Shift+Enter its formula, as Excel shows it. */
function spread(cells: readonly FileCell[], arrays: readonly { readonly area: Rectangle; readonly formula: string }[], part: string): void {
  const several = arrays.filter(({ area }) => area.rows * area.columns > 1);
  if (several.length === 0) return;
  const formulas = new Map<number, string>();
  let left = MOST_ARRAY_CELLS;
  for (const { area, formula } of several) {
    left -= area.rows * area.columns;
    if (left < 0) throw new FileRefused("too-large", `the array formulas of ${part} fill over ${MOST_ARRAY_CELLS} cells`);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) if (!formulas.has(row * MAX_COLUMNS + column)) formulas.set(row * MAX_COLUMNS + column, formula);
    }
  }
  for (const cell of cells) cell.formula ??= formulas.get(cell.row * MAX_COLUMNS + cell.column);
}
