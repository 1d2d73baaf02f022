import { QUANTITY } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";

/** Pools that some methods share out together, and their table of what each supplies. */
export interface Usage {
  /** The pools, from 0. */
  readonly open: readonly number[];
  /** A row each of them; columns no, poolNo, pool, then `to1`… of these pools and of the services. */
  readonly table: PlacedTable;
  readonly columns: number;
}

const COUNTED = { fte: "FTE", people: "people", no: NOT_APPLICABLE } as const;

export const toKey = (at: number): string => `to${at + 1}`;

/** The names over a table's columns: the open pools, then the services. */
export function customerNames({ priceCase: { pools, services } }: PriceContext, open: readonly number[]): string[] {
  return [...open.map((at) => pools[at]!.name), ...services.map(({ name }) => name)];
}

/** A column for each pool and service that is supplied. */
export function customerColumns(context: PriceContext, open: readonly number[], column: (at: number) => Pick<ColumnSpec, "cell">, from = 0): ColumnSpec[] {
  return customerNames(context, open).slice(from).map((name, at) => ({ key: toKey(from + at), heading: name, width: 14, ...column(from + at) }));
}

/** The first columns of a table with a row for each open pool. */
export function poolColumns({ priceCase: { pools } }: PriceContext, open: readonly number[]): ColumnSpec[] {
  return [
    { key: "no", heading: "Row no.", width: 12, cell: ({ index }) => label(index + 1) },
    { key: "pool", heading: "Pool of overheads", width: 28, cell: ({ index }) => text(pools[open[index]!]!.name) },
    { key: "poolNo", heading: "Pool no.", width: 12, cell: ({ index }) => label(open[index]! + 1) },
  ];
}

/** What each pool supplies to the others and to the services; to itself nothing. `direct` is the range of the services' own costs. */
export function usageTable(layout: SheetLayout, context: PriceContext, open: readonly number[], no: number, direct: string): Usage {
  const { priceCase: { pools, services }, inputs, inputPlaces, placeNames, posts } = context;
  const sheet = layout.name;
  const columns = open.length + services.length;
  layout.heading(
    no === 1 ? "What each pool supplies" : `What each pool supplies: set ${no}`,
    "Quantities of its driver, from the inputs sheet; by direct cost, what each service costs of its own; FTE and people as the posts above have them, a part of a post being one person. What a pool supplies to itself is left out.",
  );
  const first = (index: number): number | null => inputPlaces.drivers[open[index]!]!;
  const given = ({ cell }: RowPlace, no: string): string => `INDEX(${inputs.used("driver", sheet)},${cell("first")}+${no}-1)`;
  const orElse = (place: RowPlace, no: string, otherwise: string): string =>
    (inputs.has("driver") ? `IF(ISNUMBER(${place.cell("first")}),${given(place, no)},${otherwise})` : otherwise);
  const allPools = `COUNTIF(${placeNames.range("kind", sheet)},"pool")`;
  const countedAs = (index: number): "fte" | "people" | null => { const { driver } = pools[open[index]!]!; return posts && driver.kind === "quantities" ? driver.counted ?? null : null; };
  const counts = open.some((_, index) => countedAs(index) !== null);
  const orCounted = (place: RowPlace, placeNo: string, otherwise: string): string => {
    if (!posts || !counts) return otherwise;
    const [worksIn, fte] = [posts.range("placeNo", sheet), posts.range("fte", sheet)];
    return `IF(${place.cell("counted")}="FTE",SUMIFS(${fte},${worksIn},${placeNo}),IF(${place.cell("counted")}="people",-SUMPRODUCT((${worksIn}=${placeNo})*INT(-${fte})),${otherwise}))`;
  };
  const toPool = (place: RowPlace, at: number): string => {
    const no = position(place, at);
    const poolNo = `INDEX(${place.range("poolNo")},${no})`;
    return `IF(${place.cell("no")}=${no},0,${orCounted(place, `COUNTIF(${placeNames.range("kind", sheet)},"service")+${poolNo}`, orElse(place, poolNo, "0"))})`;
  };
  const toService = (place: RowPlace, at: number): string => {
    const no = position(place, at, open.length);
    return orCounted(place, no, orElse(place, `${allPools}+${no}`, `INDEX(${direct},${no})`));
  };
  const table = layout.table({
    name: `Price_use_${no}`,
    rows: open.length,
    columns: [
      ...poolColumns(context, open),
      { key: "driver", heading: "Shared by", width: 18, cell: ({ index }) => { const { driver } = pools[open[index]!]!; return text(driver.kind === "direct cost" ? "direct cost" : driver.name); } },
      { key: "first", heading: "First quantity no.", width: 12, cell: ({ index }) => { const no = first(index); return no === null ? text(NOT_APPLICABLE) : label(no); } },
      ...(counts ? [{ key: "counted", heading: "Counted in the staffing list", width: 14, cell: ({ index }: RowPlace) => text(COUNTED[countedAs(index) ?? "no"]) }] : []),
      ...customerColumns(context, open, (at) => ({ cell: (place) => formula(`=${at < open.length ? toPool(place, at) : toService(place, at)}`, QUANTITY) })),
      { key: "total", heading: "Together", width: 14, cell: ({ cell }) => formula(`=SUM(${cell(toKey(0))}:${cell(toKey(columns - 1))})`, QUANTITY) },
    ],
  });
  return { open, table, columns };
}

/** Formula (without "="): which of the customers' columns this is, from 1, counted from the `first`. */
export function position({ headings }: RowPlace, at: number, first = 0): string {
  return `COLUMNS(${headings(toKey(first), toKey(at))})`;
}
