import { amountSteps, splitSteps, type LongDivision } from "../exactSplitSteps";
import { POUNDS } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { formula, label, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import { methodInWords } from "./methodsFollowed";
import type { Group } from "./nativeMethods";
import type { MethodsPlaced, PriceContext } from "./priceContext";
import { SHARE } from "./priceFormats";

/** Every pool split to the penny by its shares by each method, so that its parts add back to it. */
export function nativePennies(
  layout: SheetLayout, context: PriceContext, groups: readonly Group[], shareOf: (group: string, service: string) => string, cost: (poolNo: string) => string,
): MethodsPlaced {
  const { methods, priceCase: { pools, services }, settings } = context;
  const sheet = layout.name;
  const division: LongDivision = { base: settings.at("base", sheet), stages: settings.stages };
  const count = services.length;
  layout.heading("Pools in pence", "The cost of each pool, cut into parts so that every step of the division is exact.");
  const amounts = layout.table({
    name: "Price_pool_pence",
    rows: groups.length,
    columns: [
      { key: "no", heading: "Group no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "method", heading: "Method", width: 28, cell: ({ index }) => text(methodInWords(methods[groups[index]!.method]!.method)) },
      { key: "poolNo", heading: "Pool no.", width: 12, cell: ({ index }) => label(groups[index]!.pool + 1) },
      ...amountSteps(({ cell }) => neverMinusZero(`ROUND(${cost(cell("poolNo"))}*100,0)`), "Cost of the pool (pence)", division),
    ],
  });
  const group = (index: number): number => Math.floor(index / count);
  layout.heading("Parts of each pool", "Whole pence first, then a penny more for the largest remainders: every pool's parts add back to it.");
  const split = layout.table({
    name: "Price_parts",
    rows: groups.length * count,
    columns: [
      { key: "line", heading: "Line", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "pool", heading: "Pool of overheads", width: 28, cell: ({ index }) => text(pools[groups[group(index)]!.pool]!.name) },
      { key: "group", heading: "Group no.", width: 12, cell: ({ index }) => label(group(index) + 1) },
      { key: "service", heading: "Service", width: 14, cell: ({ index }) => text(services[index % count]!.name) },
      { key: "serviceNo", heading: "Service no.", width: 12, cell: ({ index }) => label((index % count) + 1) },
      { key: "fraction", heading: "Share of the pool", width: 14, cell: ({ cell }) => formula(`=${shareOf(cell("group"), cell("serviceNo"))}`, SHARE) },
      ...splitSteps(
        { group: "group", member: "serviceNo", amounts, sheet, units: ({ cell }) => `ROUND(${cell("fraction")}*${settings.at("scale", sheet)},0)`, unitsHeading: "Share in whole units" },
        division,
      ),
      { key: "pounds", heading: "Part of the pool (£)", width: 14, cell: ({ cell }) => formula(`=${cell("share")}/100`, POUNDS) },
    ],
  });
  const place = (method: number, pool: number): number => groups.findIndex((each) => each.method === method && each.pool === pool);
  return {
    part: (method, pool, serviceNo, readOn) => {
      const at = place(method, pool);
      return at < 0 ? null : `INDEX(${split.range("pounds", readOn, at * count, count)},${serviceNo})`;
    },
    overhead: (method, serviceNo, readOn) => {
      const first = groups.findIndex((each) => each.method === method) * count;
      const rows = methods[method]!.open.length * count;
      return rows === 0 ? "0" : `SUMIFS(${split.range("pounds", readOn, first, rows)},${split.range("serviceNo", readOn, first, rows)},${serviceNo})`;
    },
    checks: [
      { words: "Steps of the long division too large to be exact", unit: "tables", is: (readOn) => `IF(MAX(${split.block("part1", `rest${division.stages}`, readOn)})>${settings.at("largest", readOn)},1,0)` },
      { words: "Pools too large for their parts", unit: "pools", is: (readOn) => `SUMPRODUCT((${amounts.range("part1", readOn)}>=${settings.at("base", readOn)})*1)` },
    ],
  };
}
