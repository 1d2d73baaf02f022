import { parseStructRef, tokenize, type Token } from "@borgar/fx";
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./futureFunctions";

const CUSTOM = "_xldudf_";
/** Namespace of the add-in's own functions, whatever else a file may hold. */
const OWN_NAMESPACE = "OPENBOOK";

/**
 * A formula as the file holds it → as Excel's formula bar shows it: "=", no _xlfn., _xlws. or _xlpm.,
 * `A1#` and `@` for the functions that stand for them, custom functions with their dots.
 */
export function shownFormula(stored: string): string {
  if (!stored.includes("_xl")) return `=${stored}`;
  const tokens = tokenize(`=${stored}`, { withLocation: false });
  const texts = tokens.map(shownToken);
  tokens.forEach((token, i) => {
    if (token.type !== "func") return;
    // A broken add-in link is written [2]!_xldudf_X: the number points to nothing a person can use.
    if (isCustom(token) && tokens.slice(Math.max(0, i - 4), i).map((one) => one.value).join("").match(/^\[\d+\]!$/)) texts.fill("", i - 4, i);
    const close = closing(tokens, i + 1);
    if (close < 0) return;
    if (texts[i] === "ANCHORARRAY") { texts[i] = ""; texts[i + 1] = ""; texts[close] = "#"; }
    else if (texts[i] === "SINGLE") { texts[i] = "@"; texts[i + 1] = ""; texts[close] = ""; }
  });
  return texts.join("");
}

function isCustom(token: Token): boolean {
  return token.value.toLowerCase().startsWith(CUSTOM);
}

function shownToken(token: Token): string {
  if (token.type !== "func" && token.type !== "range_named") return token.value;
  if (isCustom(token)) return token.value.slice(CUSTOM.length).replace(/_/g, ".");
  return token.value.replace(/^(_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
}

/** What is needed to store a formula: the table its cell stands in, for `[@Column]`. */
export interface FormulaPlace {
  readonly table?: string;
  /** Upper-case first words of the custom functions this file knows, besides the add-in's own. */
  readonly namespaces?: ReadonlySet<string>;
}

/** A formula as the formula bar shows it → as the file must hold it for Excel to know every function again. */
export function storedFormula(shown: string, place: FormulaPlace = {}): string {
  const tokens = tokenize(shown.startsWith("=") ? shown : `=${shown}`, { withLocation: false });
  const texts = tokens.map((token) => storedToken(token, place));
  markParameters(tokens, texts);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type !== "operator") continue;
    if (token.value === "#" && i > 0) {
      const from = operandStart(tokens, i - 1);
      texts[from] = `_xlfn.ANCHORARRAY(${texts[from]!}`;
      texts[i] = ")";
    } else if (token.value === "@") {
      const to = operandEnd(tokens, i + 1);
      texts[i] = "_xlfn.SINGLE(";
      texts[to] = `${texts[to]!})`;
    }
  }
  return texts.slice(tokens[0]?.type === "fx_prefix" ? 1 : 0).join("");
}

function storedToken(token: Token, place: FormulaPlace): string {
  if (token.type === "structured") return storedStructure(token.value, place);
  if (token.type !== "func") return token.value;
  if (isCustomFunction(token.value, place)) return CUSTOM + token.value.replace(/\./g, "_");
  const name = token.value.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  return FUTURE_FUNCTIONS.has(name) ? `_xlfn.${name}` : token.value;
}

/** Whether a function's name is that of an add-in's: it begins with a namespace and has a dot. */
export function isCustomFunction(name: string, place: FormulaPlace): boolean {
  const space = name.toUpperCase().split(".")[0]!;
  return name.includes(".") && (space === OWN_NAMESPACE || place.namespaces?.has(space) === true);
}

/** `[@Cost]` is held as `Table1[[#This Row],[Cost]]`. */
function storedStructure(text: string, place: FormulaPlace): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const prefix = text.slice(0, text.indexOf("["));
  const table = prefix || place.table || "";
  if (!reference.sections?.includes("this row")) return table + text.slice(prefix.length);
  const escaped = (reference.columns ?? []).map((column) => `[${column.replace(/['[\]#@]/g, "'$&")}]`);
  return `${table}[[#This Row]${escaped.length ? `,${escaped.join(":")}` : ""}]`;
}

/** Names given by LET and LAMBDA carry _xlpm. wherever they are used inside it. */
function markParameters(tokens: readonly Token[], texts: string[]): void {
  tokens.forEach((token, i) => {
    const name = token.type === "func" ? token.value.toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") return;
    const close = closing(tokens, i + 1);
    if (close < 0) return;
    const parts = argumentsOf(tokens, i + 1, close);
    const names = new Set<string>();
    parts.slice(0, -1).forEach((part, n) => {
      const solid = part.filter((one) => tokens[one]!.type !== "whitespace");
      const only = solid.length === 1 ? tokens[solid[0]!]! : undefined;
      if ((name === "LAMBDA" || n % 2 === 0) && only?.type === "range_named") names.add(only.value.toLowerCase());
    });
    for (let at = i + 2; at < close; at++) {
      const inner = tokens[at]!;
      if ((inner.type === "range_named" || inner.type === "func") && names.has(inner.value.toLowerCase())) texts[at] = `_xlpm.${inner.value}`;
    }
  });
}

function argumentsOf(tokens: readonly Token[], open: number, close: number): number[][] {
  const parts: number[][] = [[]];
  let depth = 0;
  for (let at = open + 1; at < close; at++) {
    const value = tokens[at]!.type === "operator" ? tokens[at]!.value : "";
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    if (value === "," && depth === 0) parts.push([]);
    else parts[parts.length - 1]!.push(at);
  }
  return parts;
}

/** Index of the bracket that closes the one at `open`; −1 when there is none. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]!.type !== "operator") continue;
    if (tokens[at]!.value === "(") depth++;
    else if (tokens[at]!.value === ")" && --depth === 0) return at;
  }
  return -1;
}

function operandStart(tokens: readonly Token[], end: number): number {
  if (tokens[end]!.value !== ")") return end;
  let depth = 0;
  for (let at = end; at >= 0; at--) {
    if (tokens[at]!.type !== "operator") continue;
    if (tokens[at]!.value === ")") depth++;
    else if (tokens[at]!.value === "(" && --depth === 0) return tokens[at - 1]?.type === "func" ? at - 1 : at;
  }
  return end;
}

function operandEnd(tokens: readonly Token[], start: number): number {
  const first = tokens[start];
  if (!first) return start - 1;
  const open = first.type === "func" ? start + 1 : first.value === "(" ? start : -1;
  const close = open < 0 ? start : closing(tokens, open);
  return close < 0 ? tokens.length - 1 : close;
}
