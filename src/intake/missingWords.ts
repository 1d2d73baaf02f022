const NOT_A_FIGURE = new Set([
  "n/a", "na", "n.a.", "n.a", "#n/a n/a", "not applicable", "not available", "not known", "unknown", "nk", "n/k",
  "tbc", "tba", "tbd", "t.b.c.", "to be confirmed", "to be agreed", "to be determined", "pending", "awaited", "to follow",
  "poa", "p.o.a.", "price on application", "on application", "by negotiation", "negotiable", "individually agreed",
  "none", "null", "missing", "blank", "no data", "x", "?", "??", "c", "*", "**", ":", "[c]", "[x]", "[z]", "[u]",
]);
const DASHES_OR_DOTS = /^(?:[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D ]+|[.\u2026 ]+)$/;
const POINTER = /^\(?(?:see|refer to|note|as per|per note|included (?:in|above|below|with))\b/;

/** The reason a text stands for a figure that is not there ("n/a", "TBC", "–", "see note 3"); null where it does not. */
export function missingReason(visible: string): string | null {
  if (visible.length > 60) return null;
  const key = visible.toLowerCase();
  if (key === "nil" || key === "zero" || key === "nought") return `“${visible}” may mean nothing: enter 0 if it means nothing`;
  if (NOT_A_FIGURE.has(key)) return `“${visible}” stands where a figure is not known: enter the figure, or 0 if it means nothing`;
  if (DASHES_OR_DOTS.test(key)) return `“${visible}” is not a figure: enter 0 if it means nothing`;
  if (POINTER.test(key)) return `“${visible}” points elsewhere: enter the figure here`;
  return null;
}

const ERRORS = new Set([
  "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA",
  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
]);

/** True for the text a workbook gives for a cell in error. */
export function isErrorText(visible: string): boolean {
  return visible.charCodeAt(0) === 35 && ERRORS.has(visible.toUpperCase());
}
