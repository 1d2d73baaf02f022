import { matchingKey } from "./cleanText";

/** What a label says of its line. */
type TotalWord =
  /** A total whatever its figures. */
  | "total"
  /** A total only if its figures add up. */
  | "perhaps"
  /** Worked out from other lines and not a sum of them: an average, a variance, a running total. */
  | "derived"
  | "";

const TOTAL = /^(?:(?:sub|grand|over-?all|net|gross|annual|year(?:ly)?|full[- ]year|year[- ]end|final|section|page|running|quarterly|monthly)[ -]*)*totals?(?:$|[ :(])/;
const TOTAL_LAST = /(?:^|[ :,-])(?:sub[- ]*)?totals?(?: ?[:£)(].{0,12})?$/;
const SUBTOTAL = /^sub-?totals?(?:$|[ :(])/;
const TO_DATE = /^(?:year to date|ytd|cumulative|running total|to date|total to date)\b/;
const DERIVED = /^(?:average|mean|median|variance|var|difference|diff|check|balance check|% of total|percentage|percent|%|change|% change|increase|cumulative|running|ytd %)(?:$| ?[:%(/£]| (?:of|per|to|from|for|against|v|vs|on|monthly|annual|cost|budget|price|spend)\b)/;
const PERHAPS = /^(?:all|overall|sum|pool(?:ed)?|combined|aggregate|gross|net|full[- ]year|annual|year|whole|budget(?=$| total| 20)|20\d\d[-/]\d\d|fy|quarter|qtr|q[1-4])(?![a-z\d])/;
/** A name that happens to begin with "Total" is a body, not a sum. */
const NAMED_BODY = /\b(?:ltd|limited|plc|llp|cic|trust|council|foundation|society|charity|uk|group|partnership|care ltd)\b/;

/** Reads a label for the words that mark a total. */
export function totalWord(label: string): TotalWord {
  if (label.length > 120) return "";
  const key = matchingKey(label).replace(/[\u2010-\u2015]/g, "-");
  if (key === "") return "";
  if (TO_DATE.test(key)) return key.startsWith("cumulative") || key.startsWith("running") ? "derived" : "total";
  if (DERIVED.test(key)) return "derived";
  if (TOTAL.test(key) || SUBTOTAL.test(key) || TOTAL_LAST.test(key)) return NAMED_BODY.test(key) ? "perhaps" : "total";
  return PERHAPS.test(key) ? "perhaps" : "";
}

/** True for words such as "year to date", whose figure takes in everything above it. */
export function takesInAll(label: string): boolean {
  return /^(?:grand|over-?all|year|ytd|to date|net|final)/.test(matchingKey(label.slice(0, 120)));
}
