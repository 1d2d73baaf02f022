import { SHARE_RULES } from "../../../../src/domain/benchmarking/sharing/shareCase";
import type { CostLineGiven, GivenFigure, ReturnGiven } from "../../../../src/returns/returnGiven";
import { packAnswer } from "../../../../src/workings/openbook/packAnswer";
import type { PackCase } from "../../../../src/workings/openbook/packCase";
import { PACK_STAYS, packPlans } from "../../../../src/workings/openbook/packPlans";
import { figures, returnOf, SERVICE, YEAR } from "../../../properties/_openbookPacks";

export const STAMP = { version: "0.1.0", insertedOn: "2026-11-21T09:12:00.000Z" };

/** Twelve providers; one whose name looks like a formula, one whose name begins another's. Staff, managers, premises, travel; hours. */
export const PROVIDERS = [
  ["Ashby House", 21.4, 1900], ["=1+1", 17.1, 2400], ["Beech Lodge", 18.25, 3100], ["Cedar Court", 24.6, 1250], ["Dale View", 19.8, 2050], ["Elm Grange", 15.35, 2800],
  ["Fern Bank", 22.15, 1500], ["Garth House", 18.9, 2650], ["Holly Mount", 17.45, 1750], ["Ivy Cottage", 26.2, 900], ["Juniper Hall", 22.7, 2200], ["Ash", 16.6, 3300],
] as const;
const MIX = [0.55, 0.12, 0.18, 0.15];

export const RETURNS: readonly ReturnGiven[] = PROVIDERS.map(([name, price, hours], at) => returnOf(name, MIX.map((part, line) => Math.round(price * hours * part * (1 + ((at * 7 + line * 3) % 5 - 2) / 12) * 100) / 100), hours));

export const blank: GivenFigure = { state: "blank", value: null, cell: "Costs!J12", byFormula: false };

/** A return with one line's cost of this year as given. */
export function withCost(given: ReturnGiven, ref: string, cost: Partial<GivenFigure>): ReturnGiven {
  return { ...given, costs: given.costs.map((line) => (line.ref === ref ? { ...line, cost: { ...line.cost, this: { ...line.cost.this, ...cost } } } : line)) };
}

/** A line the provider added, named for itself. */
export function withOwnLine(given: ReturnGiven, name: string, cost: number): ReturnGiven {
  const own: CostLineGiven = { ...given.costs[0]!, ref: "+1", name, cost: figures(cost, "Costs!J30") };
  return { ...given, costs: [...given.costs, own] };
}

export const CASE: PackCase = {
  title: "Unit costs of day support beside Ashby House", returns: RETURNS, choices: [{ service: SERVICE, year: YEAR, unit: "hours", lines: ["C01", "C03"] }],
  basis: "this", rules: SHARE_RULES, seed: 20261121, earlier: [],
};
export const ANSWER = packAnswer(CASE);
export const PLANS = packPlans(CASE, ANSWER, { stayNames: PACK_STAYS, stamp: STAMP });
