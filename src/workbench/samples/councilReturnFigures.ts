/** A made-up council with the region it is in; `size` is how much care it buys, `dear` how its prices compare. */
export interface ReturnCouncil {
  readonly code: number;
  readonly name: string;
  readonly region: string;
  readonly size: number;
  readonly dear: number;
}

export const REGIONS: readonly (readonly [code: string, name: string])[] = [["NU", "Northern Uplands"], ["MV", "Middle Vale"], ["EF", "Eastern Fens"], ["SC", "Southern Coast"]];

const NAMES: readonly (readonly [region: string, names: readonly string[]])[] = [
  ["NU", ["Ashfell", "Brackenshire", "Caldermoor", "Dunholme", "Eskwater", "Fellgate"]], ["MV", ["Garside", "Hartvale", "Ironbrook", "Kingsmere", "Lydbourne", "Marlstone"]],
  ["EF", ["Northfen", "Oxmarsh", "Pellham", "Quayside", "Reedham Vale", "Saltmarsh"]], ["SC", ["Tidewell", "Underdown", "Vinehaven", "Westcliffe Bay", "Yarbourne", "Isle of Selmere"]],
];

/** Twenty-four councils, out of the order of their regions in one place, as returns have them. */
export const COUNCILS: readonly ReturnCouncil[] = inReturnOrder(NAMES.flatMap(([region, names], at) => names.map((name, place) => ({
  code: (at + 1) * 100 + place * 3 + 2, name, region, size: name === "Isle of Selmere" ? 0.02 : 0.35 + ((at * 7 + place * 5) % 11) / 5, dear: 0.82 + ((at * 5 + place * 7) % 13) / 32,
}))));

function inReturnOrder(councils: readonly ReturnCouncil[]): readonly ReturnCouncil[] {
  const order = [...councils];
  const [moved] = order.splice(13, 1);
  if (moved) order.splice(16, 0, moved);
  return order;
}

export interface ReturnService {
  readonly mechanism: string;
  readonly provision: string;
  /** Weeks of care a council of size 1 buys, and pounds a week. */
  readonly weeks: number;
  readonly price: number;
  /** Of every so many councils one has any. */
  readonly oneIn: number;
}

export const RETURN_SERVICES: readonly ReturnService[] = [
  { mechanism: "Nursing", provision: "All", weeks: 11_240, price: 598, oneIn: 1 }, { mechanism: "Residential", provision: "All", weeks: 22_910, price: 541, oneIn: 1 },
  { mechanism: "Residential", provision: "Own provision", weeks: 1310, price: 884, oneIn: 3 },
];

/** What a council returned for a service: thousands of pounds and weeks, each with two decimals; text stands as it was typed. */
export interface ReturnCells {
  readonly cost: number | string;
  readonly weeks: number | string;
  readonly unitCost: number | string;
}

/** Cells that are not as the rest: nothing to report, not available, a number typed as text, and a cost far out of line. */
export function returnCells(council: ReturnCouncil, service: ReturnService): ReturnCells {
  const { cost, weeks } = returned(council, service);
  if (council.name === "Pellham" && service.mechanism === "Nursing") return { cost: ":", weeks: ":", unitCost: "." };
  if (cost === 0 || weeks === 0) return { cost, weeks, unitCost: "." };
  const typed = council.name === "Lydbourne" && service.mechanism === "Nursing" ? grouped(cost) : cost;
  return { cost: typed, weeks, unitCost: twoDecimals((cost * 1000) / weeks) };
}

/** What the councils with both a cost and activity come to. */
export function returnedTogether(councils: readonly ReturnCouncil[], service: ReturnService): { readonly cost: number; readonly weeks: number; readonly unitCost: number | string } {
  const both = councils.filter((council) => typeof returnCells(council, service).unitCost === "number").map((council) => returned(council, service));
  const [cost, weeks] = [twoDecimals(both.reduce((sum, each) => sum + each.cost, 0)), twoDecimals(both.reduce((sum, each) => sum + each.weeks, 0))];
  return { cost, weeks, unitCost: weeks === 0 ? "." : twoDecimals((cost * 1000) / weeks) };
}

function returned({ code, name, size, dear }: ReturnCouncil, { mechanism, provision, weeks: usual, price, oneIn }: ReturnService): { readonly cost: number; readonly weeks: number } {
  if (code % oneIn !== 0 || (name === "Isle of Selmere" && mechanism === "Nursing")) return { cost: 0, weeks: 0 };
  const weeks = twoDecimals(usual * size + ((code * 7919) % 9001) / 100);
  const far = name === "Quayside" && mechanism === "Nursing" ? 3.2 : 1;
  const cost = twoDecimals((weeks * price * dear * far * (1 + ((code * 31 + weeks) % 17) / 200)) / 1000);
  // A council that paid for care whose weeks it could not count.
  return name === "Dunholme" && provision === "Own provision" ? { cost: 152.4, weeks: 0 } : { cost, weeks };
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

function grouped(value: number): string {
  const [whole = "", part = ""] = value.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${part}`;
}
