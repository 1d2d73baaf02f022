import { matchingKey, singleSpaced } from "../cleanText";
import { withoutUnit } from "../headings";
import type { CostMeasure } from "./unitCostReading";

const LONGEST = 200;
/** Rates and prices of something else than care. */
const OTHER_RATE = /\b(?:occupancy|vacancy|turnover|response|interest|exchange|growth|inflation|tax|death|employment|unemployment|pass|success|completion)\b/;
const UNIT_COST = /\bunit (?:costs?|prices?|rates?)\b|\b(?:costs?|prices?|rates?|fees?|spend|expenditure|charges?)\b[^/]{0,30}(?:\bper\b|\/ ?[a-z])|(?:£|\bgbp\b)[^/]{0,12}(?:\bper\b|\/ ?[a-z])|^per [a-z]|\b(?:totals?|amounts?|values?) per [a-z]|\b(?:hourly|weekly|nightly|daily) (?:rate|cost|price|fee|charge)s?\b|\baverage (?:cost|price|rate|fee)s?\b|\b(?:bid|tender|tendered|quote|quoted|offer)s?\b|\b(?:price|rate|fee)s?\b/;
/** Words of activity that are part of a service's or a group's name. */
const NAMED = /\b(?:day|night) (?:care|services?|cent(?:re|er)s?|opportunities|support|sitting)\b|\b(?:older|younger|young|disabled|vulnerable|homeless) (?:people|persons|adults|residents|clients)\b|\bpeople (?:with|who|aged)\b/g;
const COST = /\b(?:numerators?|costs?|expenditure|expenses|spend|spending)\b|£|\bgbp\b/;
const WEAK_COST = /\b(?:outturn|budgets?|amounts?|payments?)\b/;
const ACTIVITY = /\b(?:denominators?|activity|weeks?|hours?|days?|nights?|bednights?|beddays?|visits?|sessions?|episodes?|clients?|residents?|users|people|persons|places|placements|packages|cases|contacts|units|attendances|volumes?|referrals)\b/;
/** Words that go with a measure and name no service: a figure's heading without them is the service's name. */
const FILLER = new Set([
  "total", "gross", "net", "annual", "yearly", "number", "no", "of", "in", "the", "year", "per", "a", "an", "each", "for", "to", "and", "delivered", "provided", "commissioned", "purchased", "actual",
  "published", "average", "mean", "weighted", "gbp", "unit", "hourly", "weekly", "nightly", "daily", "current", "service", "bed", "client", "resident", "user", "person", "week", "hour", "day", "night", "visit", "session",
]);

function keyOf(words: string): string {
  return matchingKey(words.slice(0, LONGEST).replace(/_/g, " "));
}

/** The measure that a heading or a cell of a measure column names; null where it names none. */
export function measureOf(words: string): CostMeasure | null {
  const key = keyOf(words).replace(NAMED, " ");
  if (key === "" || OTHER_RATE.test(key)) return null;
  if (UNIT_COST.test(key)) return "unit cost";
  if (COST.test(key)) return "cost";
  return ACTIVITY.test(key) ? "activity" : WEAK_COST.test(key) ? "cost" : null;
}

/** What is left of a heading without the words of its measure, its unit and its year: the service's name, or "". */
export function serviceIn(heading: string): string {
  const clear = withoutUnit(heading.slice(0, LONGEST).replace(/_/g, " ")).replace(/£|\bof care\b/gi, " ").replace(/(?:19|20)\d\d ?[-/\u2010-\u2015] ?\d{2,4}/g, " ");
  const named: string[] = [];
  // A name such as "Day care" stands whole, though "day" alone is a unit.
  const held = clear.replace(new RegExp(NAMED.source, "gi"), (name) => ` \u0001${String(named.push(name) - 1)} `);
  const kept = held.split(/[\s/,:;()[\]]+|(?<=\s)-(?=\s)/).flatMap((word) => {
    if (word.startsWith("\u0001")) return [named[Number(word.slice(1))] ?? ""];
    const key = matchingKey(word).replace(/\.$/, "");
    return key !== "" && key !== "-" && !FILLER.has(key) && measureOf(key) === null ? [word] : [];
  });
  return singleSpaced(kept.join(" "));
}

/** Headings of columns that bear on a comparison otherwise than as its figures. */
export function factorOf(heading: string): "area factor" | "price year" | "indicator" | null {
  const key = keyOf(heading);
  if (/\barea (?:cost )?(?:factor|adjustment|index|weight)|\barea cost\b|\bmarket forces\b|\bmff\b|\baca\b|\bregional (?:factor|index|weight)/.test(key)) return "area factor";
  if (/\bprice (?:year|base)\b|\bprices of\b|\byear of (?:prices|cost)|\bbase year\b|\bcost year\b/.test(key)) return "price year";
  return /\b(?:population|per ?cent|percentage|deprivation|imd|density|rural|rurality|sparsity|scores?|occupancy|vacancy|turnover|rating|beds|capacity|aged|proportion|share|index|ratio|quality)\b|%/.test(key) ? "indicator" : null;
}

/** True for a heading over figures that says nothing of what they are: "Value". */
export function isPlainValue(heading: string): boolean {
  return /^(?:values?|figures?|results?|data|data values?|amounts?|numbers?)$/.test(keyOf(heading));
}
