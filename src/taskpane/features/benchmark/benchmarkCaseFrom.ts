import type { CellReading } from "../../../intake/reading";
import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkCase } from "../../../workings/benchmark/benchmarkCase";
import { quantityWords } from "../../shared/figureWords";
import { readingsOf } from "../../shared/job/readingsOf";
import type { Problem } from "../../shared/job/problem";
import { FIELD } from "./benchmarkFields";
import type { MethodForm } from "./benchmarkForm";
import type { Method } from "./benchmarkFound";
import { providersFrom } from "./providersFrom";
import { servicesFrom } from "./servicesFrom";
import { limitsFrom, peersFrom, pricesFrom } from "./settingsFrom";

interface CaseFound {
  /** Null where a problem keeps the answer from being worked out. */
  readonly benchmarkCase: BenchmarkCase | null;
  readonly problems: readonly Problem[];
}

/** The case that the table and the method make, and what stands in its way. */
export function benchmarkCaseFrom(table: UnitCostTable, method: Method, form: MethodForm): CaseFound {
  const problems: Problem[] = tableProblems(table);
  const services = servicesFrom(table, method, problems);
  const benchmarkCase: BenchmarkCase = {
    title: method.title.trim() || "Unit costs",
    view: method.view,
    providers: providersFrom(table, method),
    services,
    ...peersFrom(table, method, form, problems),
    prices: pricesFrom(table, method, form, problems),
    area: method.area?.on ? { heading: method.area.heading } : null,
    ...limitsFrom(table, method, form, problems),
    costScale: table.costScale.factor === 1 ? null : { factor: table.costScale.factor, proof: table.costScale.proof },
    notes: table.notes,
    ...accountOf(table, method),
  };
  return { benchmarkCase: problems.length > 0 ? null : benchmarkCase, problems };
}

function tableProblems({ organisations, series, headingRows }: UnitCostTable): Problem[] {
  if (!headingRows && organisations.length === 0) return [{ field: FIELD.costs, words: "No headings were found in these cells. Choose the table with its heading row." }];
  if (organisations.every(({ aggregate }) => aggregate !== null)) {
    return [{ field: FIELD.roles, words: organisations.length === 0 ? "No organisations were found. Say which column names them." : "Every organisation is left out as a sum of others. Take those that are none back in." }];
  }
  if (series.length === 0) return [{ field: FIELD.roles, words: "No costs, activity or unit costs were found. Say which columns hold them." }];
  if (!series.some(({ measures }) => measures.some(({ measure }) => measure !== "activity"))) {
    return [{ field: FIELD.roles, words: "Activity was found, and no costs or unit costs. Say which columns hold them." }];
  }
  return [];
}

/** The account of the cells that the chosen services rest on: a return of seventy services is not listed where two are wanted. */
function accountOf(table: UnitCostTable, { services }: Method): Pick<BenchmarkCase, "readings" | "counts"> {
  const unused = new Set<CellReading>();
  const used = new Set<CellReading>();
  for (const { series, reading } of table.figures) (services[series]?.chosen ? used : unused).add(reading);
  const cells = table.cells.filter((cell) => used.has(cell) || !unused.has(cell));
  const count = (outcome: CellReading["outcome"]) => cells.filter((cell) => cell.outcome === outcome).length;
  return {
    readings: readingsOf({ ...table, cells }, quantityWords),
    counts: { read: cells.length, used: count("used"), fixed: count("fixed"), leftOut: count("left out") },
  };
}
