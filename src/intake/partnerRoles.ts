import { matchingKey } from "./cleanText";
import { financialYearsIn } from "./financialYear";
import type { TableColumn } from "./findTable";
import type { PartnerRole } from "./reading";

const PARTNER = /\b(?:partners?|organi[sz]ations?|authorit(?:y|ies)|councils?|bod(?:y|ies)|funders?|contributors?|agenc(?:y|ies)|commissioners?|providers?|members?|areas?|districts?|boroughs?|localit(?:y|ies)|names?|part(?:y|ies))\b/;

/** In this order: the first that fits is taken, so that "paid in kind" is in kind and "population share" a share. */
const ROLES: readonly (readonly [RegExp, PartnerRole])[] = [
  [/\bin[- ]?kind\b|\bnon[- ]cash\b/, "in kind"],
  [/\bpaid\b|\bpayments?\b|\breceived\b|\binvoiced\b|\bcash to date\b/, "paid"],
  [/\bshares?\b|%|\bper ?cent(?:age)?s?\b|\bsplits?\b|\bproportions?\b|\bapportionment\b/, "share"],
  [/\bweight(?:s|ing|ings)?\b|\bunits?\b|\bratio\b/, "weight"],
  [/\bcontributions?\b|\bprevious\b|\bprior\b|\blast year\b|\bbaseline\b|\bpaid before\b/, "previous"],
  [/\bpopulations?\b|\bindex\b|\bindices\b|\bneeds?\b|\bindicators?\b|\bdeprivation\b|\bimd\b|\bcaseloads?\b|\bpeople\b|\bpersons?\b|\breferrals?\b|\bbeds?\b|\bplaces?\b|\bhouseholds?\b|\bclients?\b|\bresidents?\b|\bpatients?\b|\badults?\b|\bchildren\b|\baged?\b|\b\d\d\+|\bactivity\b|\bcases?\b|\bcontacts?\b|\bnights?\b|\bhours\b|\bscores?\b|\brate\b|\bregister(?:ed)?\b|\bunemploy\w*\b|\bclaimants?\b/, "indicator"],
];

/** What a column of figures in a list of partners is, by the words of its heading; "ignore" where none is known. */
export function roleOfHeading(heading: string): PartnerRole {
  const key = matchingKey(heading.slice(0, 200));
  for (const [words, role] of ROLES) {
    // A share in pounds is a quantity to divide by, not a part of one.
    if (words.test(key)) return role === "share" && /£|\bgbp\b|\bamounts?\b/.test(key) ? "weight" : role;
  }
  return financialYearsIn(key).length > 0 ? "previous" : "ignore";
}

/** The column of partners' names: by its heading, else the first column of words; undefined where there are no words. */
export function partnerColumn(labels: readonly TableColumn[]): TableColumn | undefined {
  const worded = labels.filter(({ words }) => words > 0);
  return worded.find(({ headingCells }) => PARTNER.test(matchingKey(headingCells.at(-1)?.words ?? ""))) ?? worded[0];
}
