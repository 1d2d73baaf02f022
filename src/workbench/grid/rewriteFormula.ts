import { parseA1Ref, parseStructRef, toCol, tokenize, type Token } from "@borgar/fx";
import { between, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import { tableBlock, type TableShape } from "./tableBlock";

/** Cells of one sheet. */
export interface Area { readonly sheetId: string; readonly range: Rectangle }

/** What the rewriter asks of the workbook around a formula. */
export interface FormulaSurroundings {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  sheetIdNamed(name: string): string | undefined;
  /** The formula of a defined name as seen from a sheet, its own names before the workbook's. */
  nameFormula(name: string, sheetId: string): string | undefined;
  /** By name, or (name "") the table that holds the formula's own cell. */
  table(name: string): TableShape | undefined;
  /** The block the formula in this cell last returned, its own cell included; undefined when it has none. */
  spillAt(sheetId: string, row: number, column: number): Rectangle | undefined;
  usedSize(sheetId: string): { readonly rows: number; readonly columns: number };
  knowsFunction(name: string): boolean;
}

export interface RewrittenFormula {
  /** Plain A1 text with aliases for sheets, as Univer reads it, without "=". */
  readonly text: string;
  readonly precedents: readonly Area[];
  /** Lower-case "sheet:…", "name:…", "tables": what, if it changes, asks for rewriting. */
  readonly uses: ReadonlySet<string>;
  /** True when the text depends on sizes known only when calculating (A1#, A:A). */
  readonly late: boolean;
  /** True when what it reads cannot be told from its text, or its answer changes by itself. */
  readonly volatile: boolean;
  /** Functions and external workbooks the engine cannot calculate. */
  readonly unknown: readonly string[];
}

const SHEET_ALIAS = "openbook_sheet_";
/** In `uses` of a formula whose answer depends on which rows are hidden. */
export const HIDDEN_ROWS = "hidden rows";
const DEEPEST_NAME = 20;
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);
/** Functions that look at where a reference is, not at what it holds: =ROW(B3) in B3 is no circle. */
const PLACE_ONLY = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS", "AREAS", "ISREF"]);
/** A sheet of empty cells: references that only tell a place are read there. */
export const NOWHERE = "openbook_nowhere";
const PREFIXES = /^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;

/** The text Univer can calculate for a formula as Excel writes it, with the cells it reads. */
export function rewriteFormula(formula: string, around: FormulaSurroundings): RewrittenFormula {
  const rewriter = new Rewriter(around);
  const text = rewriter.rewrite(formula, 0);
  return { text, precedents: rewriter.precedents, uses: rewriter.uses, late: rewriter.late, volatile: rewriter.volatile, unknown: rewriter.unknown };
}

/** An open bracket: whose arguments it holds, and whether it is only a bracket. */
interface OpenCall { readonly name: string; argument: number; readonly plain?: boolean }

class Rewriter {
  readonly precedents: Area[] = [];
  readonly uses = new Set<string>();
  readonly unknown: string[] = [];
  late = false;
  volatile = false;

  constructor(private readonly around: FormulaSurroundings) {}

  rewrite(formula: string, depth: number): string {
    const tokens = tokenize(formula, { withLocation: false, mergeRefs: true });
    const locals = localNames(tokens);
    const calls: OpenCall[] = [];
    let out = "";
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const value = token.value;
      switch (token.type) {
        case "fx_prefix": break;
        case "newline": out += " "; break;
        case "func": out += this.functionName(value, depth); break;
        case "whitespace":
          // Between two references a space is Excel's intersection, which Univer does not know.
          if (isReference(tokens[at - 1]) && isReference(tokens[at + 1])) this.unknown.push("intersection");
          out += value;
          break;
        case "range": case "range_beam": case "range_ternary": {
          const spill = tokens[at + 1]?.type === "operator" && tokens[at + 1]?.value === "#";
          out += this.reference(value, spill, calls);
          if (spill) at++;
          break;
        }
        case "structured": out += this.structured(value, calls); break;
        case "range_named": out += this.named(value, locals, depth); break;
        case "context":
          // "Sheet1!#REF!": the sheet no longer matters.
          break;
        case "operator":
          if (value === "!") break;
          if (value === "(") {
            const before = tokens[at - 1];
            const plain = before?.type !== "func" && before?.value !== ")";
            const name = before?.type === "func" ? before.value.replace(PREFIXES, "").toUpperCase() : (calls[calls.length - 1]?.name ?? "");
            calls.push({ name, argument: 0, plain });
          } else if (value === ")") calls.pop();
          else if (value === ",") {
            const call = calls[calls.length - 1];
            if (call) call.argument++;
            if (call?.plain) this.unknown.push("union");
          } else if (value === ":") this.volatile = true;
          out += value;
          break;
        default: out += value;
      }
    }
    return out;
  }

  private functionName(written: string, depth: number): string {
    const name = written.replace(PREFIXES, "").toUpperCase();
    if (VOLATILE.has(name)) this.volatile = true;
    if (name === "SUBTOTAL" || name === "AGGREGATE") this.uses.add(HIDDEN_ROWS);
    if (name === "LET" || name === "LAMBDA" || this.around.knowsFunction(name)) return name;
    this.uses.add(`name:${name.toLowerCase()}`);
    const lambda = depth < DEEPEST_NAME ? this.around.nameFormula(name, this.around.sheetId) : undefined;
    if (lambda !== undefined) return this.rewrite(lambda, depth + 1);
    this.unknown.push(name);
    return name;
  }

  private reference(written: string, spill: boolean, calls: readonly OpenCall[]): string {
    const parsed = parseA1Ref(written);
    if (!parsed || !("range" in parsed) || !parsed.range) return "#REF!";
    const { context } = parsed as { context: readonly string[] };
    if (context.length > 1 || written.startsWith("[") || written.startsWith("'[")) {
      this.unknown.push(written);
      return "#REF!";
    }
    const sheetId = this.sheet(context[0]);
    if (sheetId === undefined) return "#REF!";
    const { top, left, bottom, right } = parsed.range;
    const open = top == null || left == null || bottom == null || right == null;
    const range = between(top ?? 0, left ?? 0, bottom ?? MAX_ROWS - 1, right ?? MAX_COLUMNS - 1);
    if (!placeOnly(calls)) this.precedents.push({ sheetId, range });
    if (spill) {
      this.late = true;
      const block = this.around.spillAt(sheetId, range.row, range.column);
      return block ? this.address(sheetId, block) : "#REF!";
    }
    if (!open) return this.address(sheetId, range, calls);
    this.late = true;
    const used = this.around.usedSize(sheetId);
    return this.address(sheetId, between(range.row, range.column,
      bottom == null ? Math.max(used.rows - 1, range.row) : bottom, right == null ? Math.max(used.columns - 1, range.column) : right));
  }

  private structured(written: string, calls: readonly OpenCall[]): string {
    this.uses.add("tables");
    const parsed = parseStructRef(written);
    const table = parsed && this.around.table(parsed.table ?? "");
    if (!parsed || !table) return "#REF!";
    const block = tableBlock(table, parsed.columns ?? [], parsed.sections ?? [], this.around);
    if (block === "#REF!" || block === "#VALUE!") return block;
    if (!placeOnly(calls)) this.precedents.push({ sheetId: table.sheetId, range: block });
    return this.address(table.sheetId, block, calls);
  }

  private named(written: string, locals: ReadonlySet<string>, depth: number): string {
    const parsed = parseA1Ref(written) as { context?: readonly string[]; name?: string } | undefined;
    const name = (parsed?.name ?? written).replace(PREFIXES, "");
    const context = parsed?.context?.[0];
    if (context === undefined && locals.has(name.toLowerCase())) return name;
    const sheetId = context === undefined ? this.around.sheetId : this.sheet(context);
    this.uses.add(`name:${name.toLowerCase()}`);
    const table = context === undefined ? this.around.table(name) : undefined;
    if (table) return this.structured(`${name}[]`, []);
    const formula = depth < DEEPEST_NAME ? this.around.nameFormula(name, sheetId ?? this.around.sheetId) : undefined;
    if (formula === undefined) { this.unknown.push(name); return "#NAME?"; }
    const inner = this.rewrite(formula, depth + 1);
    // A bracketed reference is no longer a reference to Univer, and a bracketed LAMBDA no longer callable.
    return /^[\w!$:.#/?]+$/.test(inner) || /^LAMBDA\(/.test(inner) ? inner : `(${inner})`;
  }

  private sheet(name: string | undefined): string | undefined {
    if (name === undefined) return this.around.sheetId;
    this.uses.add(`sheet:${name.toLowerCase()}`);
    return this.around.sheetIdNamed(name);
  }

  private address(sheetId: string, range: Rectangle, calls: readonly OpenCall[] = []): string {
    const nowhere = PLACE_ONLY.has(calls[calls.length - 1]?.name ?? "");
    const prefix = nowhere ? `${NOWHERE}!` : sheetId === this.around.sheetId ? "" : `${sheetAlias(sheetId)}!`;
    const first = `$${toCol(range.column)}$${range.row + 1}`;
    if (range.rows === 1 && range.columns === 1) return prefix + first;
    return `${prefix}${first}:$${toCol(range.column + range.columns - 1)}$${range.row + range.rows}`;
  }
}

/** The name a sheet goes by inside Univer: no quoting, and it does not change when the sheet is renamed. */
export function sheetAlias(sheetId: string): string {
  return SHEET_ALIAS + sheetId.replace(/\W/g, "_");
}

/** Names a LET or LAMBDA gives to its own values. */
function localNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const calls: OpenCall[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { type, value } = tokens[at]!;
    if (type === "operator" && value === "(") {
      const before = tokens[at - 1];
      calls.push({ name: before?.type === "func" ? before.value.replace(PREFIXES, "").toUpperCase() : "", argument: 0 });
    } else if (type === "operator" && value === ")") calls.pop();
    else if (type === "operator" && value === ",") { const call = calls[calls.length - 1]; if (call) call.argument++; }
    else if (type === "range_named") {
      const call = calls[calls.length - 1];
      if (call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0)) {
        const next = tokens.slice(at + 1).find((token) => token.type !== "whitespace" && token.type !== "newline");
        if (next?.value === ",") names.add(value.replace(PREFIXES, "").toLowerCase());
      }
    }
  }
  return names;
}

function isReference(token: Token | undefined): boolean {
  return token?.type === "range" || token?.type === "range_beam" || token?.type === "range_named" || token?.type === "structured";
}

function placeOnly(calls: readonly OpenCall[]): boolean {
  const call = calls[calls.length - 1];
  return call !== undefined && (PLACE_ONLY.has(call.name) || (call.name === "OFFSET" && call.argument === 0));
}
