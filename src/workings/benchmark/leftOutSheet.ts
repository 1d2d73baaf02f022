import { cellOnSheet } from "../../cells/sheetReference";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import { cellNow } from "../linkedCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { LeftOutProvider, LeftOutReason } from "./benchmarkCase";
import type { BenchmarkContext, BenchmarkWorkings } from "./benchmarkContext";
import { REASON_WORDS } from "./leftOutWords";

export interface LeftOutPlaced {
  /** A row each service. Columns no, service, providers, in, aside, out, lost, closes. */
  readonly counts: PlacedTable;
  /** A row each provider left out of a service. Columns serviceNo, reason, state and others; null where nobody is. */
  readonly list: PlacedTable | null;
}

interface Left extends LeftOutProvider { readonly service: number }

/** Who is compared and who is not, counted by service, and every provider left out with its reason and its cell. */
export function layOutLeftOut(layout: SheetLayout, context: BenchmarkContext, workings: BenchmarkWorkings): LeftOutPlaced {
  const { answer: { services } } = context;
  const left = services.flatMap(({ leftOut }, service) => leftOut.map((each): Left => ({ ...each, service })));
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const top = layout.row;
  // The counts read the list, which stands beneath them.
  layout.row = top + 2 + 1 + services.length + 1 + (reasons.length === 0 ? 0 : 2 + 1 + reasons.length + 1 + 1);
  const list = left.length === 0 ? null : leftOutTable(layout, context, left);
  if (!list) {
    layout.line(text("Every provider is compared in every service."));
    layout.skip();
  }
  const end = layout.row;
  layout.row = top;
  const counts = countsTable(layout, context, workings, list);
  if (list) reasonsTable(layout, context, list, REASONS.filter((reason) => reasons.includes(reason)));
  layout.row = end;
  return { counts, list };
}

const REASONS = Object.keys(REASON_WORDS) as LeftOutReason[];

function countsTable(layout: SheetLayout, { benchmarkCase: { providers, services } }: BenchmarkContext, workings: BenchmarkWorkings, list: PlacedTable | null): PlacedTable {
  const sheet = layout.name;
  const own = (index: number): PlacedTable | null => workings.services.find(({ service }) => service.at === index)?.table ?? null;
  const counts = (index: number): string | null => own(index)?.range("counts", sheet) ?? null;
  layout.heading("Everybody is counted", "Providers of the table = compared + set aside on the workings sheet + left out.");
  return layout.table({
    name: "Benchmark_left_out_counts",
    rows: services.length,
    columns: [
      { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 30, cell: ({ index }) => text(services[index]!.name) },
      { key: "providers", heading: "Providers of the table", width: 14, cell: () => figure(providers.length, "0") },
      { key: "in", heading: "Compared", width: 24, cell: ({ index }) => { const range = counts(index); return range === null ? figure(0, "0") : formula(`=SUM(${range})`, "0"); } },
      { key: "aside", heading: "Set aside on the workings sheet", width: 30, cell: ({ index }) => { const range = counts(index); return range === null ? figure(0, "0") : formula(`=ROWS(${range})-SUM(${range})`, "0"); } },
      { key: "out", heading: "Left out", width: 18, cell: ({ cell }) => (list ? formula(`=COUNTIF(${list.range("serviceNo", sheet)},${cell("no")})`, "0") : figure(0, "0")) },
      { key: "lost", heading: "Of those set aside, without a unit cost now", width: 18, cell: ({ index }) => { const table = own(index); return table ? formula(`=${lostFrom(table, sheet)}`, "0") : figure(0, "0"); } },
      { key: "closes", heading: "In none of them", width: 14, cell: ({ cell }) => formula(`=${cell("providers")}-${cell("in")}-${cell("aside")}-${cell("out")}`, "0") },
    ],
  });
}

/** Formula (without "="): those that nobody set aside, and that count no more. */
function lostFrom(table: PlacedTable, readOn: string): string {
  const counts = table.range("counts", readOn);
  return table.has("in") ? `COUNTIFS(${table.range("in", readOn)},1,${counts},0)` : `COUNTIF(${counts},0)`;
}

/** How many are left out for each reason, a column each service. */
function reasonsTable(layout: SheetLayout, { benchmarkCase: { services } }: BenchmarkContext, list: PlacedTable, reasons: readonly LeftOutReason[]): PlacedTable {
  const sheet = layout.name;
  layout.heading("By reason", "Each provider has one reason in a service: the first that applies.");
  return layout.table({
    name: "Benchmark_reasons",
    rows: reasons.length,
    totalLabel: "Left out",
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "reason", heading: "Reason", width: 30, cell: ({ index }) => text(REASON_WORDS[reasons[index]!]) },
      ...services.map(({ name }, at) => ({
        key: `service${at + 1}`, heading: name, width: 14, total: (range: string) => formula(`=SUM(${range})`, "0", "Total"),
        cell: ({ cell }: { readonly cell: (key: string) => string }) => formula(`=COUNTIFS(${list.range("serviceNo", sheet)},${at === 0 ? "1" : `COLUMNS(${cell("service1")}:${cell(`service${at + 1}`)})`},${list.range("reason", sheet)},${cell("reason")})`, "0"),
      })),
    ],
  });
}

function leftOutTable(layout: SheetLayout, { benchmarkCase: { providers, services }, sentence }: BenchmarkContext, left: readonly Left[]): PlacedTable {
  const at = (index: number): Left => left[index]!;
  const shown = (words: string): string => (words === "" ? NOT_APPLICABLE : words);
  layout.heading("Who is left out, and why", "In the order of the table. A cell that held no number is watched: a number there later is a figure that is missed until this is inserted again.");
  return layout.table({
    name: "Benchmark_left_out",
    rows: left.length,
    columns: [
      { key: "serviceNo", heading: "Service no.", width: 12, cell: ({ index }) => label(at(index).service + 1) },
      { key: "reason", heading: "Reason", width: 30, cell: ({ index }) => text(REASON_WORDS[at(index).reason]) },
      { key: "providerNo", heading: "Provider no.", width: 14, cell: ({ index }) => label(at(index).provider + 1) },
      { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => { const { name } = providers[at(index).provider]!; return text(name === "" ? "(no name)" : name); } },
      { key: "service", heading: "Service", width: 30, cell: ({ index }) => text(services[at(index).service]!.name) },
      { key: "place", heading: "Cell", width: 18, cell: ({ index }) => { const { place } = at(index); return text(place ? cellOnSheet(place.sheet, place.row, place.column) : NOT_APPLICABLE); } },
      { key: "seen", heading: "Seen", width: 14, cell: ({ index }) => text(shown(at(index).seen)) },
      { key: "more", heading: "More", width: 40, cell: ({ index }) => { const { error, words: said } = at(index); return text(shown(error ? sentence(error) : said), "Normal", { wrap: true }); } },
      { key: "now", heading: "In the cell now", width: 14, cell: ({ index }) => { const { place } = at(index); return place ? cellNow(place.sheet, place.row, place.column) : text(NOT_APPLICABLE); } },
      { key: "state", heading: "State", width: 14, cell: ({ index, cell }) => (isWatched(at(index)) ? words(`=IF(ISNUMBER(${cell("now")}),"now a number","as read")`, "Output") : text(NOT_APPLICABLE)) },
    ],
  });
}

const HELD_NOTHING: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>(["unreadable", "no unit cost", "no cost", "no activity", "no area factor"]);

/** A cell that held words or nothing when this was read. */
function isWatched({ reason, place, seen, error }: Left): boolean {
  return place !== null && HELD_NOTHING.has(reason) && error === null && !/\d/.test(seen);
}
