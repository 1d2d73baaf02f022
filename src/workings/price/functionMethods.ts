import { POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import { methodInWords, type MethodFollowed } from "./methodsFollowed";
import { usageTables } from "./nativeMethods";
import type { MethodsPlaced, PriceContext } from "./priceContext";
import { SHARE } from "./priceFormats";
import { poolColumns, position, toKey, type Usage } from "./usageTable";

interface Parts {
  /** What the services bear of a pool, by its row among those shared. */
  readonly row: (row: number, readOn: string) => string;
  /** All of it, a row each pool and a column each service. */
  readonly all: (readOn: string) => string;
}

/** The methods as FCR.OVERHEADS, a column a pool, and the pennies as POOL.SPLIT. */
export function functionMethods(layout: SheetLayout, context: PriceContext, direct: string, cost: (poolNo: string) => string): MethodsPlaced {
  const usages = usageTables(layout, context, direct);
  const pounds = new Map([...usages.values()].map((usage, at) => [usage, poundsTable(layout, context, usage, at + 1)]));
  const parts = context.methods.map((followed, at) => {
    const usage = usages.get(followed.open.join());
    return partsOf(layout, context, followed, at + 1, usage ?? null, usage ? pounds.get(usage)! : null, direct, cost);
  });
  return {
    checks: [],
    overhead: (method, serviceNo, readOn) => (context.methods[method]!.open.length === 0 ? "0" : `SUM(INDEX(${parts[method]!.all(readOn)},0,${serviceNo}))`),
    part: (method, pool, serviceNo, readOn) => {
      const row = context.methods[method]!.open.indexOf(pool);
      return row < 0 ? null : `INDEX(${parts[method]!.row(row, readOn)},${serviceNo})`;
    },
  };
}

/** A pound of each pool and none of any other, as FCR.OVERHEADS takes its costs: a row each pool. */
function poundsTable(layout: SheetLayout, context: PriceContext, { open, columns }: Usage, no: number): PlacedTable {
  layout.heading("A pound of each pool", "Each row is the costs of one pool followed by itself: a pound of it and nothing of any other.");
  return layout.table({
    name: `Price_pounds_${no}`,
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      ...Array.from({ length: columns }, (_, at): ColumnSpec => ({
        key: toKey(at), heading: `Place ${at + 1}`, width: 14, cell: (place) => formula(`=IF(${place.cell("no")}=${position(place, at)},1,0)`, "0"),
      })),
    ],
  });
}

function partsOf(
  layout: SheetLayout, context: PriceContext, { method, open }: MethodFollowed, no: number, usage: Usage | null, pounds: PlacedTable | null, direct: string, cost: (poolNo: string) => string,
): Parts {
  const { priceCase: { pools, services }, settings } = context;
  const sheet = layout.name;
  if (open.length === 0) return { row: () => "0", all: () => "0" };
  const words = methodInWords(method);
  const last = toKey(services.length - 1);
  const names = services.map(({ name }) => name);
  const heading = (what: string, note: string): void => layout.heading(`${words}: ${what}`, note);
  let shareOf: (row: string, service: string) => string;
  if (method === "single driver") {
    shareOf = (_row, service) => `INDEX(${direct},${service})/SUM(${direct})`;
  } else {
    heading("shares of each pool", "FCR.OVERHEADS: what each service bears in the end of a pound of the pool.");
    const spilled = spillRows(layout, context, open, names, SHARE, (row) =>
      `=OPENBOOK.FCR.OVERHEADS(${pounds!.block(toKey(0), toKey(usage!.columns - 1), sheet, row, 1)},${usage!.table.block(toKey(0), toKey(usage!.columns - 1), sheet)},"${method}")`);
    shareOf = (row, service) => `INDEX(${spilled.all(sheet)},${row},${service})`;
  }
  heading("shares as they are split by", "To ten decimals.");
  const shares = layout.table({
    name: `Price_shares_${no}`,
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      ...names.map((name, at): ColumnSpec => ({
        key: toKey(at), heading: name, width: 14, cell: (place) => formula(`=ROUND(${shareOf(place.cell("no"), position(place, at))},${settings.at("decimals", sheet)})`, SHARE),
      })),
    ],
  });
  heading("parts of each pool", `POOL.SPLIT: every row adds back to its pool to the penny. In pounds, a row each of ${pools.length === 1 ? "one pool" : "the pools"}.`);
  return spillRows(layout, context, open, names, POUNDS, (row) => `=OPENBOOK.POOL.SPLIT(${cost(shares.rowCell("poolNo", row, sheet))},${shares.block(toKey(0), last, sheet, row, 1)})`);
}

/** A header of the services over rows that spill across them, a row each pool; gives the cells of one. */
function spillRows(
  layout: SheetLayout, { priceCase: { pools } }: PriceContext, open: readonly number[], services: readonly string[], numberFormat: string, body: (row: number) => string,
): Parts {
  const keys = ["no", "pool", "poolNo", ...services.map((_, at) => toKey(at))];
  const placed = new PlacedTable(layout.name, layout.row, 0, open.length, keys);
  ["Row no.", "Pool of overheads", "Pool no.", ...services].forEach((heading, at) => {
    layout.put(placed.headerRow, at, text(heading, "Heading 3", { wrap: true, align: at > 2 ? "right" : "left" }));
    layout.widen(at, 14);
  });
  open.forEach((pool, row) => {
    const cells: PlanCell[] = [label(row + 1), text(pools[pool]!.name), label(pool + 1)];
    cells.forEach((cell, at) => layout.put(placed.rowOf(row), at, cell));
    services.forEach((_, at) => layout.put(placed.rowOf(row), 3 + at, at === 0
      ? { ...formula(body(row), numberFormat), spills: { rows: 1, columns: services.length } }
      : { numberFormat, align: "right" }));
  });
  layout.row = placed.rowOf(open.length) + 1;
  const last = toKey(services.length - 1);
  return { row: (row, readOn) => placed.block(toKey(0), last, readOn, row, 1), all: (readOn) => placed.block(toKey(0), last, readOn) };
}
