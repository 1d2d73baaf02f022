import { singleSpaced } from "./cleanText";

const LONGEST = 60;
const TIME = "(?:1/2|half|quarter|\\d{1,2})?[ -]?(?:hours?|hrs?|h|minutes?|mins?|days?|d|nights?|n|weeks?|wks?|w|months?|years?|yr|annum|sessions?|visits?|units?|beds?|places?|placements?|persons?|people|clients?|items?|meals?|miles?|sleep[- ]?ins?)";
const UNIT = new RegExp(`^(?:(?:per|/|an?|p/|each) ?${TIME}(?: (?:per|/|an?) ?${TIME})?|each|hourly|daily|nightly|weekly|p[hdnw]|ppp[hdnw])\\.?$`, "i");

/** Any words after "per", where the amount itself shows that it is money. */
const WORDED = /^(?:per|\/|p\/|an?|each) ?[a-z](?!.*\b(?:plus|inc|incl|including|ex|excl|excluding|less|and|or|to|if|over|under|vat|pence|cent)\b)[a-z /-]{0,30}\.?$/i;
const MONEY = /£|\.\d\d(?!\d)/;

/** The amount of a price written with its unit: "20.28 per hour" is "20.28", "£1,020 pw" is "£1,020"; null where no unit stands after one. */
export function amountBeforeUnit(text: string): string | null {
  if (text.length > LONGEST) return null;
  const visible = singleSpaced(text);
  const amount = /^[£\d.,() -]*\d\)?/.exec(visible)?.[0] ?? "";
  if (amount === "") return null;
  const rest = visible.slice(amount.length).trim();
  return UNIT.test(rest) || (MONEY.test(amount) && WORDED.test(rest)) ? amount : null;
}
