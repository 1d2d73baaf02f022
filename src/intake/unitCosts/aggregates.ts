import { quoted } from "../cleanText";
import { aggregateWord } from "./organisationWords";
import type { NamedOrganisation } from "./rawFigures";
import type { AggregateSign } from "./unitCostReading";

/** Costs or activity of one series as the cells hold them, by organisation; NaN where there is none. */
export interface Quantities {
  readonly series: number;
  readonly values: Float64Array;
}

interface Found {
  readonly signs: readonly (AggregateSign | null)[];
  /** Organisations that equal the sum of others in too few figures to be sure. */
  readonly asked: readonly { readonly organisation: number; readonly words: string }[];
}

/** How far two published figures with two decimals, added up, may be from their published sum, each. */
const ROUNDING = 0.0051;
/** Figures that must each be the sum of others' before arithmetic alone makes an aggregate. */
const TELLING = 3;

/**
 * Tells which organisations are regions, countries, totals or averages of the others: as a person said; by their names; by formulas that add others
 * up; and by arithmetic, where their costs and activity are the sums of the others in their group, or of all others. A published sum may leave out
 * members that lack a cost or an activity, so either sum will do.
 */
export function findAggregates(organisations: readonly NamedOrganisation[], quantities: readonly Quantities[], byFormula: (organisation: number) => boolean, chosen: ReadonlyMap<string, boolean> | undefined): Found {
  const signs = organisations.map(({ key, name }): AggregateSign | null => (chosen?.get(key) === true ? { how: "choice", words: `${quoted(name)} was left out by choice` } : null));
  const free = (at: number): boolean => signs[at] === null && chosen?.get(organisations[at]?.key ?? "") !== false;
  const words = namedSigns(organisations);
  const partners = seriesPartners(quantities);
  const asked: { organisation: number; words: string }[] = [];
  const formulas = new Set([...organisations.keys()].filter((at) => free(at) && byFormula(at)));
  const isMember = (at: number): boolean => signs[at] === null && words[at] === "" && !formulas.has(at);

  const settle = (at: number, members: readonly number[], of: string): void => {
    if (!free(at) || members.length < 2) return;
    const { told, holds } = sumsThatHold(at, members, quantities, partners);
    const named = words[at] ?? "";
    const name = quoted(organisations[at]?.name ?? "");
    const sums = `the sum of the ${String(members.length)} others${of} in ${String(holds)} of ${String(told)} figures`;
    if (holds * 2 > told && holds >= (named !== "" || formulas.has(at) ? 1 : TELLING)) signs[at] = { how: "arithmetic", words: named === "" ? `${name} is ${sums}` : `${named}, and is ${sums}` };
    else if (named === "" && told > 0 && holds === told && holds < TELLING) asked.push({ organisation: at, words: `${name} equals ${sums}: if it is a total, leave it out.` });
  };

  for (const [group, members] of groupsOf(organisations)) {
    if (members.length < 3) continue;
    for (const at of members) settle(at, members.filter((other) => other !== at && isMember(other)), ` under ${quoted(group)}`);
  }
  for (const at of organisations.keys()) settle(at, [...organisations.keys()].filter((other) => other !== at && isMember(other)), "");
  for (const at of organisations.keys()) {
    if (!free(at)) continue;
    if (formulas.has(at)) signs[at] = { how: "formula", words: `the figures of ${quoted(organisations[at]?.name ?? "")} are formulas that add up others` };
    else if (words[at] !== "") signs[at] = { how: "label", words: words[at] ?? "" };
  }
  return { signs, asked: asked.filter(({ organisation }) => signs[organisation] === null) };
}

/** What each name says against being an organisation; "" for nothing. Regions and countries are organisations where most are such. */
function namedSigns(organisations: readonly NamedOrganisation[]): readonly string[] {
  const words = organisations.map(({ name }) => aggregateWord(name));
  const regions = words.filter((word) => word === "region").length;
  const countries = words.filter((word) => word === "country").length;
  return words.map((word, at) => {
    const name = quoted(organisations[at]?.name ?? "");
    switch (word) {
      case "": return "";
      case "total": return `${name} is the name of a total`;
      case "derived": return `${name} is the name of a figure worked out from others`;
      case "kind": return `${name} names many organisations, not one`;
      case "country": return countries * 2 > organisations.length ? "" : `${name} is the name of a country`;
      case "region": return regions < 2 || (regions + countries) * 2 > organisations.length ? "" : `${name} is the name of a region`;
    }
  });
}

function groupsOf(organisations: readonly NamedOrganisation[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { group }] of organisations.entries()) {
    if (group === "") continue;
    const known = groups.get(group);
    if (known) known.push(at);
    else groups.set(group, [at]);
  }
  return groups;
}

/** For each column of quantities the other of its series: the activity of a cost, the cost of an activity. */
function seriesPartners(quantities: readonly Quantities[]): ReadonlyMap<Quantities, Quantities> {
  const bySeries = new Map<number, Quantities>();
  const partners = new Map<Quantities, Quantities>();
  for (const each of quantities) {
    const other = bySeries.get(each.series);
    if (other) {
      partners.set(each, other);
      partners.set(other, each);
    } else bySeries.set(each.series, each);
  }
  return partners;
}

function sumsThatHold(at: number, members: readonly number[], quantities: readonly Quantities[], partners: ReadonlyMap<Quantities, Quantities>): { readonly told: number; readonly holds: number } {
  let [told, holds] = [0, 0];
  for (const column of quantities) {
    const stated = column.values[at] ?? NaN;
    if (Number.isNaN(stated) || stated === 0) continue;
    const other = partners.get(column)?.values;
    let [all, both, count] = [0, 0, 0];
    for (const member of members) {
      const value = column.values[member] ?? NaN;
      if (Number.isNaN(value) || value === 0) continue;
      count++;
      all += value;
      const beside = other ? other[member] ?? NaN : 1;
      if (!Number.isNaN(beside) && beside !== 0) both += value;
    }
    if (count < 2) continue;
    told++;
    const near = ROUNDING * (count + 1) + 1e-9 * Math.abs(stated);
    if (Math.abs(stated - all) <= near || Math.abs(stated - both) <= near) holds++;
    // Nothing that has failed in so many figures is a sum.
    else if (told > 20 && holds === 0) break;
  }
  return { told, holds };
}
