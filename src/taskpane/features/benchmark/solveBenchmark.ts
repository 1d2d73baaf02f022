import { benchmarkAnswer } from "../../../workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../workings/benchmark/benchmarkCase";
import type { Problem } from "../../shared/job/problem";
import { sentenceFor } from "../../shared/sentenceFor";
import { FIELD } from "./benchmarkFields";
import type { BenchmarkSolution } from "./benchmarkFound";

/** What the pane calls the arguments of the functions the answer is made of. */
export const LABELS: Readonly<Record<string, string>> = {
  "providers": "The organisations",
  "services": "The services",
  "price year": "The price year",
  "target": "The percentile",
  "tolerance": "How far a bid may be from the others",
  "k": "How far a unit cost may be",
  "conversion": "The conversion of activity",
  "subject": "Whose neighbours are wanted",
  "indicators": "The indicators",
  "weights": "The weights",
  "count": "How many neighbours",
  "activity": "The activity",
  "unit cost": "The unit cost",
  "saving": "The savings together",
};

/** The fields under which a refusal of an argument is said. */
const FIELDS: Readonly<Record<string, string>> = {
  "services": FIELD.services,
  "series": FIELD.series,
  "price year": FIELD.pricesTo,
  "target": FIELD.target,
  "tolerance": FIELD.tolerance,
  "k": FIELD.k,
  "conversion": FIELD.factor(0),
  "subject": FIELD.subject,
  "indicators": FIELD.peers,
  "weights": FIELD.weight(0),
  "count": FIELD.nearest,
};

interface BenchmarkSolved {
  readonly solution: BenchmarkSolution | null;
  readonly problems: readonly Problem[];
}

/** The answer, or a sentence under the field that stands in its way. */
export function solveBenchmark(benchmarkCase: BenchmarkCase): BenchmarkSolved {
  try {
    return { solution: { benchmarkCase, answer: benchmarkAnswer(benchmarkCase) }, problems: [] };
  } catch (error) {
    const words = sentenceFor(error, LABELS);
    if (words === null) throw error;
    return { solution: null, problems: [{ field: fieldOf(error, benchmarkCase), words }] };
  }
}

function fieldOf(error: unknown, { peers, prices }: BenchmarkCase): string {
  const detail = error instanceof Error && "detail" in error ? (error.detail as Readonly<Record<string, unknown>>) : {};
  const { argument } = detail;
  if (typeof argument === "string" && Object.hasOwn(FIELDS, argument)) return FIELDS[argument]!;
  if (prices && ("series" in detail || "period" in detail)) return FIELD.pricesTo;
  return peers.kind === "nearest" ? FIELD.subject : FIELD.roles;
}
