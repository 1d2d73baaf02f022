import { changesOrder, quoted, visibleText } from "./cleanText";
import { isErrorText, missingReason } from "./missingWords";

/** What a piece of text holds. `value` is the number as written, before "%", "k", "m" or "bn" is applied. */
type NumberScan =
  | {
      readonly found: "number";
      readonly value: number;
      readonly percent: boolean;
      /** Powers of ten from a letter: 3 for k, 6 for m, 9 for bn, 0 for none. */
      readonly power: 0 | 3 | 6 | 9;
      readonly pounds: boolean;
      /** "" or how a minus was written, where it was other than a hyphen in front. */
      readonly minus: string;
    }
  /** Nothing visible. */
  | { readonly found: "blank" }
  /** Words for a figure that is not there. */
  | { readonly found: "missing"; readonly reason: string }
  | { readonly found: "error"; readonly reason: string }
  /** Meant as a figure but not safe to read. */
  | { readonly found: "refused"; readonly reason: string }
  /** Words, dates and codes: not meant as a figure. */
  | { readonly found: "words"; readonly reason: string };

const LONGEST = 60;
const MINUS = /[-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D]/;
const PLAIN_BODY = /^(\d*)(?:\.(\d*))?$/;
const GROUPED_BODY = /^(\d{1,3})((?:,\d{3})+|(?:[ \u00A0\u2007\u2008\u2009\u202F]\d{3})+)(?:\.(\d*))?$/;
const OTHER_CURRENCY = /^(?:EUR|USD|CHF|JPY|AUD|CAD|NZD|SEK|NOK|DKK|PLN|INR|CNY|ZAR|EURO|EUROS|DOLLARS|US\$|A\$|C\$)$/;
const SCALE_LETTERS = new Map<string, 3 | 6 | 9>([
  ["K", 3], ["THOUSAND", 3], ["M", 6], ["MN", 6], ["MILLION", 6], ["BN", 9], ["BILLION", 9],
]);

/** Reads a number from text as a British reader would, or says why not. Linear in the length of the text. */
export function scanNumber(text: string): NumberScan {
  const visible = visibleText(text);
  if (visible === "") return { found: "blank" };
  if (isErrorText(visible)) return { found: "error", reason: `the cell shows the error ${visible.toUpperCase()}` };
  const missing = missingReason(visible);
  if (missing !== null) return { found: "missing", reason: missing };
  if (visible.length > LONGEST) return { found: "words", reason: `${quoted(visible)} is text, not a figure` };
  const first = firstDigit(visible);
  if (first < 0) return withoutDigits(visible);
  if (changesOrder(visible)) {
    return { found: "refused", reason: "the text holds hidden characters that change the order it is shown in: type the figure again" };
  }
  let last = visible.length - 1;
  while (!isDigit(visible, last)) last--;
  const start = first > 0 && visible.charAt(first - 1) === "." ? first - 1 : first;
  const end = visible.charAt(last + 1) === "." ? last + 1 : last;
  return joinParts(visible, visible.slice(0, start), visible.slice(start, end + 1), visible.slice(end + 1));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function firstDigit(text: string): number {
  for (let i = 0; i < text.length; i++) if (isDigit(text, i)) return i;
  return -1;
}

function withoutDigits(visible: string): NumberScan {
  if (/\p{Nd}/u.test(visible)) return { found: "refused", reason: `${quoted(visible)} has digits other than 0 to 9: type the figure again` };
  return { found: "words", reason: `${quoted(visible)} is text, not a figure` };
}

interface Marks {
  minuses: number;
  minus: string;
  opened: number;
  closed: number;
  plus: boolean;
  pounds: number;
  percent: number;
  power: 0 | 3 | 6 | 9;
  /** The first thing that belongs to no number in pounds. */
  stranger: string;
  foreign: string;
}

function joinParts(visible: string, before: string, body: string, after: string): NumberScan {
  const marks: Marks = { minuses: 0, minus: "", opened: 0, closed: 0, plus: false, pounds: 0, percent: 0, power: 0, stranger: "", foreign: "" };
  readMarks(before, true, marks);
  readMarks(after, false, marks);
  if (marks.foreign !== "") {
    return { found: "refused", reason: `${quoted(visible)} is in another currency (${marks.foreign}): enter it in pounds` };
  }
  const digits = readBody(body);
  if (marks.stranger !== "") return notANumber(visible, digits.kind === "digits");
  if (digits.kind === "refused") return { found: "refused", reason: digits.reason(quoted(visible)) };
  if (digits.kind === "other") return notANumber(visible, false, body);
  if (marks.opened !== marks.closed || marks.opened > 1) return { found: "refused", reason: `${quoted(visible)} has a bracket without its pair` };
  const negatives = marks.minuses + marks.opened;
  if (negatives > 1 || (negatives > 0 && marks.plus)) return { found: "refused", reason: `${quoted(visible)} has more than one sign` };
  if (marks.percent > 1 || marks.pounds > 1 || (marks.percent > 0 && (marks.pounds > 0 || marks.power > 0))) {
    return { found: "refused", reason: `${quoted(visible)} mixes units` };
  }
  const magnitude = Number(`${digits.whole || "0"}.${digits.fraction || "0"}`);
  return {
    found: "number",
    value: negatives > 0 && magnitude !== 0 ? -magnitude : magnitude,
    percent: marks.percent > 0,
    power: marks.power,
    pounds: marks.pounds > 0,
    minus: marks.opened > 0 ? "brackets" : marks.minus,
  };
}

function readMarks(part: string, inFront: boolean, marks: Marks): void {
  for (let i = 0; i < part.length; ) {
    const sign = part.charAt(i);
    const word = wordAt(part, i);
    i += word.length > 0 ? word.length : 1;
    if (word !== "") readWord(word.toUpperCase(), inFront, marks);
    else if (/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(sign)) continue;
    else if (MINUS.test(sign)) {
      marks.minuses++;
      if (!inFront) marks.minus = "a minus after it";
      else if (sign !== "-") marks.minus = "a dash for a minus";
    } else if (sign === "+" && inFront) marks.plus = true;
    else if (sign === "(" && inFront) marks.opened++;
    else if (sign === ")" && !inFront) marks.closed++;
    else if (sign === "£" || sign === "\uFFE1") marks.pounds++;
    else if (sign === "%" && !inFront) marks.percent++;
    else if (/\p{Sc}/u.test(sign)) marks.foreign ||= sign;
    else marks.stranger ||= sign;
  }
}

function wordAt(part: string, at: number): string {
  let end = at;
  while (end < part.length && /[A-Za-z]/.test(part.charAt(end))) end++;
  if (end > at && part.charAt(end) === "$") end++;
  return part.slice(at, end);
}

function readWord(word: string, inFront: boolean, marks: Marks): void {
  const power = SCALE_LETTERS.get(word);
  if (word === "GBP") marks.pounds++;
  else if (OTHER_CURRENCY.test(word)) marks.foreign ||= word;
  else if (power !== undefined && !inFront && marks.power === 0) marks.power = power;
  else marks.stranger ||= word;
}

type Body =
  | { readonly kind: "digits"; readonly whole: string; readonly fraction: string }
  | { readonly kind: "refused"; readonly reason: (shown: string) => string }
  | { readonly kind: "other" };

function readBody(body: string): Body {
  const plain = PLAIN_BODY.exec(body);
  const grouped = plain ? null : GROUPED_BODY.exec(body);
  const whole = plain ? (plain[1] ?? "") : (grouped?.[1] ?? "") + (grouped?.[2] ?? "").replace(/\D/g, "");
  const fraction = (plain ? plain[2] : grouped?.[3]) ?? "";
  if (plain || grouped) {
    if (whole.length > 1 && whole.startsWith("0")) return { kind: "refused", reason: (shown) => `${shown} starts with a zero as a code does: type the figure as a number` };
    const significant = (whole + fraction.replace(/0+$/, "")).replace(/^0+/, "");
    if (significant.length > 15) return { kind: "refused", reason: (shown) => `${shown} has more than the 15 digits Excel can hold` };
    return { kind: "digits", whole, fraction };
  }
  if (/^[\d.]+,\d+$/.test(body) && body.includes(".")) {
    return { kind: "refused", reason: (shown) => `${shown} has a comma after a point and can be read two ways: type it again with the point before the pence` };
  }
  if (/^[\d,]+(?:\.\d*)?$/.test(body)) return { kind: "refused", reason: (shown) => `${shown} has commas that are not between groups of three: type it again` };
  if (/^\d+(?:\.\d+)?[eE][-+]?\d+$/.test(body)) return { kind: "refused", reason: (shown) => `${shown} is text in scientific form: type the figure in full` };
  if (/^[\d\s\u00A0\u2007\u2008\u2009\u202F.]+$/.test(body)) return { kind: "refused", reason: (shown) => `${shown} has spaces or points that are not between groups of three: type it again` };
  if (/^[\d_,.\s'’]+$/.test(body) || /^0[xX]/.test(body)) return { kind: "refused", reason: (shown) => `${shown} is not written as a figure: type it again` };
  return { kind: "other" };
}

function notANumber(visible: string, bodyIsDigits: boolean, body = ""): NumberScan {
  if (/^\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}$/.test(body)) return { found: "words", reason: `${quoted(visible)} is a date, not an amount` };
  let digits = 0;
  for (let i = 0; i < visible.length; i++) if (isDigit(visible, i)) digits++;
  const meant = bodyIsDigits && digits * 2 >= visible.replace(/\s/g, "").length;
  return meant
    ? { found: "refused", reason: `${quoted(visible)} has something beside the figure: leave only the figure in the cell` }
    : { found: "words", reason: `${quoted(visible)} is text, not a figure` };
}
