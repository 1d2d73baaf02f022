import { QUANTITY } from "../formats";
import { formula, label, text } from "../planCells";
import type { ColumnSpec, RowPlace, SheetLayout } from "../sheetLayout";
import { NONE, type BenchmarkContext, type StepCheck } from "./benchmarkContext";
import { FunctionBlock } from "./functionBlock";

/**
 * Who is nearest to the subject by the indicators, step by step or by BENCH.PEERS, beside who was when this was inserted; gives the check
 * that they are the same. None where peers are not found by indicators.
 */
export function peersTable(layout: SheetLayout, context: BenchmarkContext): StepCheck[] {
  const { benchmarkCase: { providers, peers, indicators }, answer: { nearest }, inputs, inputPlaces, mode, subject, settings } = context;
  if (peers.kind !== "nearest" || nearest === null || subject === null) return [];
  const sheet = layout.name;
  const free = providers.flatMap(({ aside }, at) => (aside ? [] : [at]));
  const chosen = new Set(nearest.map(({ provider }) => provider));
  const count = inputs.cell("peer count", 0, sheet);
  const rows = Math.min(peers.count.value, free.length - 1) + 1;
  const block = mode === "functions" ? new FunctionBlock(layout, "Nearest to the subject, from the function", "BENCH.PEERS: providers by their number, nearest first.", rows) : null;
  const room = block?.room(["Peer", "Distance"], rows) ?? null;
  const valueKey = (at: number): string => `indicator ${at + 1}`;
  const partKey = (at: number): string => `part ${at + 1}`;
  const values: ColumnSpec[] = indicators.flatMap(({ name }, at): ColumnSpec[] => [
    { key: `no ${at + 1}`, heading: `${name}: no.`, width: 10, cell: ({ index }) => { const no = inputPlaces.indicators.get(free[index]!)?.[at] ?? null; return no === null ? text(NONE) : label(no); } },
  ]);
  const read: ColumnSpec[] = indicators.map(({ name }, at): ColumnSpec => ({
    key: valueKey(at), heading: name, width: 14,
    cell: ({ cell }) => formula(inputs.has("indicator") ? `=IF(ISNUMBER(${cell(`no ${at + 1}`)}),INDEX(${inputs.used("indicator", sheet)},${cell(`no ${at + 1}`)}),"${NONE}")` : `="${NONE}"`, QUANTITY),
  }));
  const weight = (at: number): string => inputs.cell("indicator weight", at, sheet);
  const parts: ColumnSpec[] = indicators.map(({ name }, at): ColumnSpec => ({
    key: partKey(at), heading: `${name}: part of the distance`, width: 14,
    cell: ({ cell, range }) => {
      const [own, all] = [cell(valueKey(at)), range(valueKey(at))];
      const scaled = `${weight(at)}*((${own}-INDEX(${all},MATCH(${subject(sheet)},${range("providerNo")},0)))/STDEVP(${all}))^2`;
      const varies = settings.isAbove(`MAX(${all})`, `MIN(${all})`, sheet);
      return formula(`=IF(${weight(at)}=0,0,IF(${varies},IF(ISNUMBER(${own}),${scaled},"${NONE}"),0))`, QUANTITY);
    },
  }));
  const distance = ({ cell }: RowPlace): string => {
    const all = `${cell(partKey(0))}:${cell(partKey(indicators.length - 1))}`;
    return `=IF(${cell("providerNo")}=${subject(sheet)},"${NONE}",IF(COUNT(${all})=COLUMNS(${all}),SQRT(SUM(${all})),"${NONE}"))`;
  };
  const native: ColumnSpec[] = [
    ...parts,
    { key: "distance", heading: "Distance", width: 12, cell: (place) => formula(distance(place), QUANTITY) },
    { key: "key", heading: "As put in order", width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("distance")}),${settings.ordered(cell("distance"), sheet)},"${NONE}")`, QUANTITY) },
    { key: "rank", heading: "Place from the nearest", width: 12, cell: ({ cell, range, toDate }) => formula(`=IF(ISNUMBER(${cell("key")}),RANK(${cell("key")},${range("key")},1)+COUNTIF(${toDate("key")},${cell("key")})-1,"${NONE}")`, "0") },
    { key: "near", heading: "Nearest now (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("rank")}),IF(${cell("rank")}<=${count},1,0),0)`, "0") },
  ];
  const byFunction: ColumnSpec[] = room ? [
    { key: "at", heading: "Row in the function's answer", width: 12, cell: ({ cell }) => formula(`=IFERROR(MATCH(${cell("providerNo")}&"",${room.column(0)},0),"${NONE}")`, "0") },
    { key: "distance", heading: "Distance", width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("at")}),IF(ISNUMBER(INDEX(${room.column(1)},${cell("at")})),INDEX(${room.column(1)},${cell("at")}),"${NONE}"),"${NONE}")`, QUANTITY) },
    { key: "near", heading: "Nearest now (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("distance")}),1,0)`, "0") },
  ] : [];
  layout.heading("Nearest to the subject", "By the indicators, each put on one scale over everybody who is not set aside. Those compared were the nearest when this was inserted.");
  const table = layout.table({
    name: "Benchmark_peers",
    rows: free.length,
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "providerNo", heading: "Provider no.", width: 28, cell: ({ index }) => label(free[index]! + 1) },
      { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => { const { name } = providers[free[index]!]!; return text(name === "" ? "(no name)" : name); } },
      ...values, ...read, ...(room ? byFunction : native),
      { key: "was", heading: "Nearest when inserted (1 is yes)", width: 12, cell: ({ index }) => label(chosen.has(free[index]!) ? 1 : 0) },
    ],
  });
  const indicatorRange = `${table.block(valueKey(0), valueKey(indicators.length - 1), sheet)}`;
  room?.fill(`=OPENBOOK.BENCH.PEERS(${subject(sheet)},${table.range("providerNo", sheet)},${indicatorRange},${count},${inputs.used("indicator weight", sheet)})`);
  return [{
    words: "Providers that are nearest now and were not, or were and are not: insert again", unit: "providers",
    is: (readOn) => `SUMPRODUCT(ABS(${table.range("near", readOn)}-${table.range("was", readOn)}))`,
  }];
}
