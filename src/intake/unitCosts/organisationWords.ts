import { matchingKey, singleSpaced } from "../cleanText";
import { totalWord } from "../totalWords";

const LONGEST = 200;
const ORGANISATION = /\b(?:councils?|local authorit(?:y|ies)|authorit(?:y|ies)|providers?|organi[sz]ations?|suppliers?|bidders?|tenderers?|contractors?|applicants?|care homes?|homes?|trusts?|icbs?|boards?|agenc(?:y|ies)|establishments?|la|las|partners?|respondents?|submissions?|operators?|vendors?)\b/;
const GROUP = /^(?:regions?|groups?|grouping|areas?|class|types?|tier|cluster|sector|country|entity[ _]name|(?:council|authority|provider|organi[sz]ation|home|la|local authority) (?:type|class|group|size)|localit(?:y|ies)|districts?|size|ownership)$/;
const CODE = /^(?:.{0,40}\b)?(?:codes?|ref|refs|reference|id|ids|ons|gss|uprn|odscode|ods|cqc id)\.?$/;
const LINES = /\b(?:cost (?:lines?|headings?|types?|elements?|categor(?:y|ies))|lines?|elements?|headings?|description|categor(?:y|ies)|items?|expenditure type|measures?|services?)\b/;

/** The nations and regions that returns add up to, by matching key. */
const COUNTRIES = new Set(["england", "scotland", "wales", "northern ireland", "united kingdom", "uk", "great britain", "gb", "eng", "all england", "national", "england total", "england average", "england and wales"]);
const REGIONS = new Set([
  "north east", "north west", "yorkshire and humber", "yorkshire and the humber", "yorkshire & humber", "yorkshire & the humber", "east midlands", "west midlands", "east of england", "eastern", "east", "london", "south east", "south west",
  "greater london", "inner london", "outer london",
]);
const KINDS = /^(?:all |other |english |the |shire |metropolitan |unitary |county |district |london )*(?:councils|authorities|boroughs|counties|unitaries|districts|regions|providers|organisations|organizations|homes|care homes|suppliers|bidders|bids)(?: total| average)?$/;

/** What a heading over labels names. */
export function labelRole(heading: string): "organisation" | "code" | "group" | "lines" | null {
  const key = matchingKey(heading.slice(0, LONGEST)).replace(/_/g, " ");
  if (key === "") return null;
  if (CODE.test(key)) return "code";
  if (GROUP.test(key)) return "group";
  if (ORGANISATION.test(key)) return "organisation";
  return LINES.test(key) ? "lines" : key === "name" || key === "names" ? "organisation" : null;
}

/** True for words that a heading over one organisation's column has: "102 - Cumbria", "Provider 3", "Acme Ltd". */
export function namesOrganisation(heading: string): boolean {
  const key = matchingKey(heading.slice(0, LONGEST));
  return splitCode(heading).code !== "" || /\b(?:ltd|limited|plc|llp|cic|trust|council|borough|care|house|lodge|court|home)\b/.test(key) || /\b(?:provider|bidder|supplier|home|organi[sz]ation|council|authority|submission|respondent|tenderer)\b ?(?:[a-z]|\d+)?$/.test(key);
}

/** A code and a name that stand in one cell apart: "102 - Cumbria", "E06000005 Darlington", "Cumbria (102)". */
export function splitCode(words: string): { readonly name: string; readonly code: string } {
  const text = singleSpaced(words.slice(0, 400));
  const before = /^([A-Z]?\d{2,9}[A-Z]?) ?[-:\u2010-\u2015] ?(\D.*)$/.exec(text) ?? /^([A-Z]\d{8}) (\D.*)$/.exec(text);
  if (before) return { code: before[1] ?? "", name: before[2] ?? "" };
  const after = /^(\D.*?) ?[([]([A-Z]?\d{2,9}[A-Z]?)[)\]]$/.exec(text);
  return after ? { code: after[2] ?? "", name: after[1] ?? "" } : { code: "", name: text };
}

/** What a name says that no organisation to compare is called; "region" only where other names bear it out. */
export function aggregateWord(name: string): "total" | "derived" | "country" | "kind" | "region" | "" {
  const key = matchingKey(name.slice(0, LONGEST));
  if (COUNTRIES.has(key)) return "country";
  const word = totalWord(name);
  if (word === "total" || word === "derived") return word;
  if (KINDS.test(key)) return "kind";
  return REGIONS.has(key.replace(/ (?:region|total|average)$/, "")) ? "region" : "";
}
