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
  const asked: { organisation: number; words: string }[] = [];
  const formulas = new Set([...organisations.keys()].filter((at) => free(at) && byFormula(at)));
  const isMember = (at: number): boolean => signs[at] === null && words[at] === "" && !formulas.has(at);

  const settle = (at: number, sums: MemberSums, of: string): void => {
    const others = sums.others(at);
    if (!free(at) || others < 2) return;
    const { told, holds } = sums.holding(at);
    const named = words[at] ?? "";
    const name = quoted(organisations[at]?.name ?? "");
    const found = `the sum of the ${String(others)} others${of} in ${String(holds)} of ${String(told)} figures`;
    if (holds * 2 > told && holds >= (named !== "" || formulas.has(at) ? 1 : TELLING)) {
      signs[at] = { how: "arithmetic", words: named === "" ? `${name} is ${found}` : `${named}, and is ${found}` };
      sums.remove(at);
    } else if (named === "" && told > 0 && holds === told && holds < TELLING) asked.push({ organisation: at, words: `${name} equals ${found}: if it is a total, leave it out.` });
  };

  for (const [group, members] of groupsOf(organisations)) {
    if (members.length < 3) continue;
    const sums = new MemberSums(quantities, members.filter(isMember));
    for (const at of members) settle(at, sums, ` under ${quoted(group)}`);
  }
  const all = new MemberSums(quantities, [...organisations.keys()].filter(isMember));
  for (const at of organisations.keys()) settle(at, all, "");
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

/** What members come to in each column of quantities, kept as members leave, so that each can be set against the rest. */
class MemberSums {
  private readonly members: Set<number>;
  /** For each column: the sum, the sum over members with both a cost and an activity, and how many have a figure that is not 0. */
  private readonly columns: { readonly own: Quantities; readonly beside: Float64Array | null; all: number; both: number; count: number }[];

  constructor(quantities: readonly Quantities[], members: readonly number[]) {
    this.members = new Set(members);
    const ofSeries = new Map<number, Quantities[]>();
    for (const each of quantities) ofSeries.set(each.series, [...(ofSeries.get(each.series) ?? []), each]);
    this.columns = quantities.map((own) => ({ own, beside: ofSeries.get(own.series)?.find((each) => each !== own)?.values ?? null, all: 0, both: 0, count: 0 }));
    for (const at of members) this.add(at, 1);
  }

  /** How many members there are besides this one. */
  others(at: number): number {
    return this.members.size - (this.members.has(at) ? 1 : 0);
  }

  remove(at: number): void {
    if (this.members.delete(at)) this.add(at, -1);
  }

  /** In how many columns the figure is the sum of the others', of those where it is not 0 and two others or more have one. */
  holding(at: number): { readonly told: number; readonly holds: number } {
    let [told, holds] = [0, 0];
    for (const column of this.columns) {
      const stated = column.own.values[at] ?? NaN;
      if (Number.isNaN(stated) || stated === 0) continue;
      const isMember = this.members.has(at);
      const count = column.count - (isMember ? 1 : 0);
      if (count < 2) continue;
      told++;
      const near = ROUNDING * (count + 1) + 1e-9 * (Math.abs(stated) + Math.abs(column.all));
      const others = [column.all - (isMember ? stated : 0), column.both - (isMember && hasBoth(column.beside, at) ? stated : 0)];
      if (others.some((sum) => Math.abs(stated - sum) <= near)) holds++;
    }
    return { told, holds };
  }

  private add(at: number, sign: 1 | -1): void {
    for (const column of this.columns) {
      const value = column.own.values[at] ?? NaN;
      if (Number.isNaN(value) || value === 0) continue;
      column.count += sign;
      column.all += sign * value;
      if (hasBoth(column.beside, at)) column.both += sign * value;
    }
  }
}

function hasBoth(beside: Float64Array | null, at: number): boolean {
  const value = beside ? beside[at] ?? NaN : 1;
  return !Number.isNaN(value) && value !== 0;
}
