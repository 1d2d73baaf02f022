import { cellAddress } from "../../cells/address";
import { QUANTITY } from "../formats";
import { formula, label, text } from "../planCells";
import type { RowPlace, SheetLayout } from "../sheetLayout";
import { methodInWords, type MethodFollowed } from "./methodsFollowed";
import { nativePennies } from "./nativePennies";
import type { MethodsPlaced, PriceContext } from "./priceContext";
import { SHARE, STEP } from "./priceFormats";
import { customerColumns, poolColumns, position, toKey, usageTable, type Usage } from "./usageTable";

/** Formula (without "="): a share of a pool, by its row among those open, that a service bears. */
type ShareOf = (row: number, place: RowPlace, service: number) => string;

/** A pool followed by a method. */
export interface Group {
  readonly method: number;
  readonly pool: number;
}

/** The column of the steps where the pools and services begin. */
const FIRST_CUSTOMER = 5;

const serviceKey = (at: number): string => `service${at + 1}`;

/** The methods as native formulas: each pool's shares by each method, and what the services bear of it to the penny. */
export function nativeMethods(layout: SheetLayout, context: PriceContext, direct: string, cost: (poolNo: string) => string): MethodsPlaced {
  const { methods, priceCase: { pools, services } } = context;
  const groups = methods.flatMap(({ open }, method) => open.map((pool): Group => ({ method, pool })));
  if (groups.length === 0) return { part: () => null, overhead: () => "0", checks: [] };
  const usages = usageTables(layout, context, direct);
  const shares = methods.map((followed) => shareOf(layout, context, followed, usages, direct));
  layout.heading("Shares of each pool by each method", "What each service bears in the end of a pound of the pool, followed through the method by itself.");
  const last = serviceKey(services.length - 1);
  const table = layout.table({
    name: "Price_shares",
    rows: groups.length,
    columns: [
      { key: "no", heading: "Group no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "method", heading: "Method", width: 28, cell: ({ index }) => text(methodInWords(methods[groups[index]!.method]!.method)) },
      { key: "poolNo", heading: "Pool no.", width: 12, cell: ({ index }) => label(groups[index]!.pool + 1) },
      { key: "pool", heading: "Pool of overheads", width: 14, cell: ({ index }) => text(pools[groups[index]!.pool]!.name) },
      ...services.map(({ name }, at) => ({
        key: serviceKey(at), heading: name, width: 14,
        cell: (place: RowPlace) => {
          const { method, pool } = groups[place.index]!;
          return formula(`=${shares[method]!(methods[method]!.open.indexOf(pool), place, at)}`, SHARE);
        },
      })),
      { key: "together", heading: "Together, all services", width: 14, cell: ({ cell }) => formula(`=SUM(${cell(serviceKey(0))}:${cell(last)})`, SHARE) },
    ],
  });
  const { part, overhead, checks } = nativePennies(layout, context, groups, (group, service) => `INDEX(${table.block(serviceKey(0), last, layout.name)},${group},${service})`, cost);
  return {
    part, overhead,
    checks: [
      { words: "Pools whose shares do not come to 100%", unit: "pools", is: (readOn) => `SUMPRODUCT((ABS(${table.range("together", readOn)}-1)>${context.settings.at("shares", readOn)})*1)` },
      ...checks,
    ],
  };
}

/** One table of quantities for the methods that share out the same pools. */
export function usageTables(layout: SheetLayout, context: PriceContext, direct: string): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const { method, open } of context.methods) {
    if (method === "single driver" || open.length === 0 || usages.has(open.join())) continue;
    usages.set(open.join(), usageTable(layout, context, open, usages.size + 1, direct));
  }
  return usages;
}

function shareOf(layout: SheetLayout, context: PriceContext, { method, open }: MethodFollowed, usages: ReadonlyMap<string, Usage>, direct: string): ShareOf {
  const sheet = layout.name;
  if (open.length === 0) return () => "0";
  if (method === "single driver") return (_row, { headings }, service) => `INDEX(${direct},COLUMNS(${headings(serviceKey(0), serviceKey(service))}))/SUM(${direct})`;
  const usage = usages.get(open.join())!;
  const services = context.priceCase.services.length;
  if (method === "direct") {
    const { table } = usage;
    return (row, _place, service) =>
      `${table.cell(toKey(open.length + service), row, sheet)}/SUM(${table.block(toKey(open.length), toKey(open.length + services - 1), sheet, row, 1)})`;
  }
  return method === "stepdown" ? stepDown(layout, context, usage) : reciprocal(layout, context, usage);
}

/** The simultaneous equations: what is left of each pool for itself and the others, turned round. */
function reciprocal(layout: SheetLayout, context: PriceContext, { open, table: use, columns }: Usage): ShareOf {
  const sheet = layout.name;
  layout.heading("Reciprocal: shares of what each pool supplies", "Of what a pool has come to, the part that goes to each other pool and each service.");
  const shares = layout.table({
    name: "Price_reciprocal_shares",
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      ...customerColumns(context, open, (at) => ({ cell: ({ index }) => formula(`=${use.rowCell(toKey(at), index, sheet)}/${use.rowCell("total", index, sheet)}`, SHARE) })),
    ],
  });
  layout.heading("Reciprocal: the equations", "A pool comes to its own cost and its parts of the others: 1 for itself, less what each of the others is supplied.");
  const poolsOnly = (cell: (place: RowPlace, at: number) => string) => customerColumns(context, open, (at) => ({ cell: (place) => formula(`=${cell(place, at)}`, STEP) })).slice(0, open.length);
  const equations = layout.table({
    name: "Price_reciprocal_equations",
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      ...poolsOnly((place, at) => `IF(${place.cell("no")}=${position(place, at)},1,0)-${shares.rowCell(toKey(at), place.index, sheet)}`),
    ],
  });
  layout.heading("Reciprocal: the equations solved", "What each pool comes to in the end for a pound of the pool in the row: the inverse of the equations.");
  const block = equations.block(toKey(0), toKey(open.length - 1), sheet);
  const inverse = layout.table({
    name: "Price_reciprocal_solved",
    rows: open.length,
    columns: [...poolColumns(context, open), ...poolsOnly((place, at) => `INDEX(MINVERSE(${block}),${place.cell("no")},${position(place, at)})`)],
  });
  if (columns === open.length) return () => "0";
  return (row, _place, service) => `INDEX(MMULT(${inverse.block(toKey(0), toKey(open.length - 1), sheet, row, 1)},${shares.range(toKey(open.length + service), sheet)}),1,1)`;
}

/** Pools closed one after the other: a row each step of each pool's pound. */
function stepDown(layout: SheetLayout, context: PriceContext, { open, table: use, columns }: Usage): ShareOf {
  const { priceCase: { pools } } = context;
  const sheet = layout.name;
  layout.heading("Step-down: what each pool supplies to those after it", "Pools are closed in the order given, and what they would supply to one closed before is left out.");
  const after = layout.table({
    name: "Price_stepdown_use",
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      ...customerColumns(context, open, (at) => ({ cell: (place) => formula(`=IF(${position(place, at)}>${place.cell("no")},${use.rowCell(toKey(at), place.index, sheet)},0)`, QUANTITY) })),
      { key: "total", heading: "Together", width: 14, cell: ({ cell }) => formula(`=SUM(${cell(toKey(0))}:${cell(toKey(columns - 1))})`, QUANTITY) },
    ],
  });
  // A pool's pound stands in its own column, then is passed on as it and each pool after it is closed.
  const steps = open.flatMap((pool, row) => Array.from({ length: open.length - row + 1 }, (_, at) => ({ pool, row, closing: at === 0 ? null : row + at - 1 })));
  layout.heading("Step-down: a pound of each pool", "The first row of each is the pound; each row after it closes a pool and passes on what it has come to.");
  const table = layout.table({
    name: "Price_stepdown_steps",
    rows: steps.length,
    columns: [
      { key: "no", heading: "Step", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "pool", heading: "A pound of", width: 28, cell: ({ index }) => text(pools[steps[index]!.pool]!.name) },
      { key: "row", heading: "Row no.", width: 12, cell: ({ index }) => label(steps[index]!.row + 1) },
      { key: "closing", heading: "Row no. closed (0 is none yet)", width: 14, cell: ({ index }) => { const { closing } = steps[index]!; return label(closing === null ? 0 : closing + 1); } },
      { key: "passed", heading: "Passed on", width: 14, cell: ({ cell, index }) => formula(`=IF(${cell("closing")}=0,0,INDEX(${beside(index)},${cell("closing")}))`, STEP) },
      ...customerColumns(context, open, (at) => ({
        cell: (place) => {
          const no = position(place, at);
          const { cell, above } = place;
          const supplied = `INDEX(${after.range(toKey(at), sheet)},${cell("closing")})/INDEX(${after.range("total", sheet)},${cell("closing")})`;
          return formula(`=IF(${cell("closing")}=0,IF(${no}=${cell("row")},1,0),IF(${no}=${cell("closing")},0,${above(toKey(at))}+${cell("passed")}*${supplied}))`, STEP);
        },
      })),
    ],
  });
  /** The pounds of the row above, from the first pool to the last service. */
  function beside(index: number): string {
    const start = layout.row + index;
    return `${cellAddress(start, FIRST_CUSTOMER)}:${cellAddress(start, FIRST_CUSTOMER + columns - 1)}`;
  }
  const ends = open.map((_, row) => steps.map((step) => step.row).lastIndexOf(row));
  return (row, _place, service) => table.cell(toKey(open.length + service), ends[row]!, sheet);
}
