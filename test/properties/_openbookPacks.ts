import { SHARE_RULES, type EarlierCut, type ShareRules } from "../../src/domain/benchmarking/sharing/shareCase";
import { RandomStream } from "../../src/domain/kernel/RandomStream";
import type { CostLineGiven, GivenFigure, GivenFigures, ReturnGiven } from "../../src/returns/returnGiven";
import { packAnswer } from "../../src/workings/openbook/packAnswer";
import type { PackAnswer, PackCase } from "../../src/workings/openbook/packCase";
import type { ToldParts, ToldService } from "./_openbookPackAttacker";

export const SERVICE = "Day support";
export const YEAR = "2025-26";
const LINES = ["Front-line staff", "Managers", "Premises", "Travel", "Food", "Insurance"] as const;

const NONE: GivenFigure = { state: "n/a", value: null, cell: "Costs!A1", byFormula: false };

export function figures(value: number, cell: string): GivenFigures {
  const figure = (amount: number): GivenFigure => ({ state: "number", value: amount, cell, byFormula: false });
  return { this: figure(value), last: figure(value), tendered: figure(value) };
}

/** A return of one provider: what its lines cost and its activity in hours; a cost of null is "n/a". */
export function returnOf(provider: string, costs: readonly (number | null)[], activity: number, changes: Partial<ReturnGiven> = {}): ReturnGiven {
  const line = (at: number): Pick<CostLineGiven, "ref" | "name" | "note" | "noteCell"> => ({ ref: `C0${at + 1}`, name: LINES[at]!, note: "", noteCell: `Costs!M${10 + at}` });
  return {
    source: `${provider}.xlsx`, provider, service: SERVICE, commissioner: "Ashby Council", year: YEAR, from: null, to: null,
    costs: costs.map((cost, at): CostLineGiven => ({ ...line(at), kind: "direct", unit: "", quantity: { this: NONE, last: NONE, tendered: NONE }, cost: cost === null ? { this: NONE, last: NONE, tendered: NONE } : figures(cost, `Costs!J${10 + at}`) })),
    activity: [{ ref: "A01", name: "Support delivered", note: "", noteCell: "Activity!I9", unit: "hours", quantity: figures(activity, "Activity!F9") }],
    income: [], posts: [], declared: true,
    ownTotals: { costs: { this: null, last: null, tendered: null }, income: { this: null, last: null, tendered: null } },
    remarks: [], ...changes,
  };
}

/** Returns of a market of some kind: close or wide prices, lines that some do not have, one large provider, few or many lines. */
export function anyReturns(seed: number): { readonly returns: readonly ReturnGiven[]; readonly lines: readonly string[]; readonly rules: ShareRules } {
  const stream = RandomStream.fromSeed(seed);
  const below = (most: number): number => Math.floor(stream.fraction() * most);
  const chance = (part: number): boolean => stream.fraction() < part;
  const normal = (): number => Array.from({ length: 12 }, () => stream.fraction()).reduce((sum, each) => sum + each, -6);
  const rules: ShareRules = { ...SHARE_RULES, minimum: chance(0.7) ? 10 : 5 + below(5), step: [0.1, 0.1, 0.5][below(3)]!, orderKnown: chance(0.2) };
  const lines = 2 + below(5);
  const mix = Array.from({ length: lines }, (_, at) => (at === 0 ? 20 + below(60) : 1 + below(20)));
  const [spread, ofLines, level] = [0.02 + stream.fraction() * 0.25, 0.05 + stream.fraction() * 0.5, [8, 22, 95][below(3)]!];
  const returns = Array.from({ length: 9 + below(7) }, (_, at) => {
    const activity = Math.round(20_000 * Math.exp(0.7 * normal())) * (at === 0 && chance(0.1) ? 15 : 1) + 10;
    const price = level * Math.exp(spread * normal());
    const costs = mix.map((part, line) => (line > 0 && chance(0.06) ? null : Math.round((price * activity * part * Math.exp(ofLines * normal())) / 100 * 100) / 100));
    return returnOf(`Provider ${at + 1}`, costs, activity);
  });
  return { returns, lines: LINES.slice(0, lines).map((_, at) => `C0${at + 1}`), rules };
}

/** A pack of these returns; where there is one before it, that pack gave the total and every second line. */
export function anyPack(seed: number): { readonly given: PackCase; readonly answer: PackAnswer } {
  const { returns, lines, rules } = anyReturns(seed);
  const pack = (wanted: readonly string[], earlier: readonly EarlierCut[]): PackCase => ({
    title: "Unit costs", returns, choices: [{ service: SERVICE, year: YEAR, unit: "hours", lines: wanted }], basis: "this", rules, seed, earlier,
  });
  const earlier = seed % 4 === 0 ? earlierOf(packAnswer(pack(lines.filter((_, at) => at % 2 === 1), []))) : [];
  // After a pack that gave figures of the same total, only what it did not give can be new.
  const given = pack(lines, earlier);
  return { given, answer: packAnswer(given) };
}

export function earlierOf({ share }: PackAnswer): EarlierCut[] {
  return share.cuts.filter(({ refused }) => refused === null).map(({ service, cut, contributors, figures: told }) => ({
    pack: "1 April 2026", service, cut, contributors, figures: told.flatMap(({ published }) => (published ? [published] : [])),
  }));
}

/** Everything readers have: of this pack and the one before it. Sets without a figure tell nothing. */
export function toldBy({ given, answer }: { readonly given: PackCase; readonly answer: PackAnswer }): ToldParts {
  const whole = `${SERVICE}, ${YEAR}: all costs`;
  const cuts = [...given.earlier, ...earlierOf(answer)].filter(({ figures: told }) => told.length > 0);
  const services = [...new Set(cuts.map(({ service }) => service))].map((service): ToldService => {
    const own = cuts.filter((cut) => cut.service === service);
    const providers = [...new Map(own.flatMap(({ contributors }) => contributors).map((each) => [each.name, each])).values()].sort((a, b) => a.price - b.price);
    return { service, providers, cuts: own.map(({ contributors, figures: told }) => ({ members: contributors.map(({ name }) => name), figures: told })) };
  });
  return { whole: services.find(({ service }) => service === whole) ?? null, parts: services.filter(({ service }) => service !== whole) };
}
