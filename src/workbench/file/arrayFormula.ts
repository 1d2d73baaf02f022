import { tokenize, type Token } from "@borgar/fx";
import { isCustomFunction, type FormulaPlace } from "../../workbook/files/formula/storedFormula";

/** Functions that return arrays as a rule. */
const RETURN_ARRAYS = new Set((
  "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP VSTACK HSTACK TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPCOLS WRAPROWS " +
  "TEXTSPLIT MAP BYROW BYCOL SCAN REDUCE MAKEARRAY MUNIT MMULT MINVERSE TRANSPOSE FREQUENCY TREND GROWTH LINEST LOGEST MODE.MULT GROUPBY PIVOTBY TRIMRANGE LET LAMBDA"
).split(" "));
/** Functions whose arguments every Excel calculates as arrays. */
const TAKE_ARRAYS = new Set(["SUMPRODUCT", "LOOKUP", "MMULT", "MDETERM", "MINVERSE"]);
/** Functions of one value, which go through a block cell by cell only in an array formula. */
const TAKE_ONE_VALUE = new Set((
  "ABS CEILING CODE DATEVALUE DAY EXACT EXP FIND FLOOR IF IFERROR INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LN LOG LOWER MID MOD MONTH NOT PROPER RIGHT ROUND " +
  "ROUNDDOWN ROUNDUP SEARCH SIGN SQRT SUBSTITUTE TEXT TRIM TRUNC UPPER VALUE WEEKDAY YEAR"
).split(" "));
const WORKS_ON_VALUES = new Set(["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="]);

/**
 * Whether Excel must take this formula for one that works on arrays. A file that does not mark it so is read as from
 * before there were such formulas: Excel then puts `@` before its blocks and it comes to something else.
 */
export function worksOnArrays(shown: string, place: FormulaPlace = {}): boolean {
  const tokens = tokenize(shown, { withLocation: false }).filter((token) => token.type !== "whitespace");
  const functions: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "func" && (RETURN_ARRAYS.has(token.value.toUpperCase()) || isCustomFunction(token.value, place))) return true;
    if (token.type === "operator" && token.value === "#" && i > 0) return true;
    if (token.value === "(" && token.type === "operator") functions.push(tokens[i - 1]?.type === "func" ? tokens[i - 1]!.value.toUpperCase() : "");
    else if (token.value === ")" && token.type === "operator") functions.pop();
    else if (isBlock(token) && tokens[i - 1]?.value !== "@" && takesValues(tokens, i, functions)) return true;
  }
  return false;
}

function isBlock({ type, value }: Token): boolean {
  if (type === "range_beam" || type === "range_ternary") return true;
  if (type === "range") return value.slice(value.lastIndexOf("!") + 1).includes(":");
  return type === "structured" && !value.includes("@") && !/\[#(this row|headers|totals)\]/i.test(value);
}

/** Whether the block stands where single values are worked with, and no function around it takes arrays by itself. */
function takesValues(tokens: readonly Token[], at: number, functions: readonly string[]): boolean {
  const named = functions.filter(Boolean);
  const inside = Math.max(...[...TAKE_ARRAYS].map((name) => named.lastIndexOf(name)));
  if (inside >= 0 && !named.slice(inside + 1).includes("IF")) return false;
  const before = tokens[at - 1], after = tokens[at + 1];
  const worked = [before, after].some((token) => token?.type === "operator" && WORKS_ON_VALUES.has(token.value));
  const alone = (before?.value === "(" || before?.value === ",") && (after?.value === ")" || after?.value === ",") && TAKE_ONE_VALUE.has(functions[functions.length - 1] ?? "");
  return worked || alone;
}
