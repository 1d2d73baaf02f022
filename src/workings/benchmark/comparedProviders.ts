import { nearestPeers } from "../../domain/benchmarking/nearestPeers";
import { DomainError } from "../../domain/kernel/DomainError";
import { isGiven, type BenchmarkAnswer, type BenchmarkCase } from "./benchmarkCase";

/**
 * Who is compared, the subject always among them: all but those left aside, the peers chosen, or the nearest by BENCH.PEERS, whose
 * indicators are put on one scale over all that are not left aside.
 *
 * @throws {DomainError} empty-input (no subject to be near to, no indicators, one of the subject's missing), no-weight, not-whole, negative
 * @source benchmark/METHOD.md §3
 */
export function comparedProviders(benchmarkCase: BenchmarkCase): Pick<BenchmarkAnswer, "compared" | "nearest"> {
  const { providers, peers, subject } = benchmarkCase;
  const free = providers.flatMap(({ aside }, at) => (aside ? [] : [at]));
  if (peers.kind === "all") return { compared: free, nearest: null };
  if (peers.kind === "chosen") {
    const wanted = new Set([...peers.providers, ...(subject === null ? [] : [subject])]);
    return { compared: free.filter((at) => wanted.has(at)), nearest: null };
  }
  const nearest = nearestTo(benchmarkCase, free, peers.count.value);
  const wanted = new Set([subject, ...nearest.map(({ provider }) => provider)]);
  return { compared: free.filter((at) => wanted.has(at)), nearest };
}

function nearestTo({ providers, indicators, subject }: BenchmarkCase, free: readonly number[], count: number): { provider: number; distance: number }[] {
  if (subject === null || !free.includes(subject)) throw new DomainError("empty-input", { argument: "subject" });
  if (indicators.length === 0) throw new DomainError("empty-input", { argument: "indicators" });
  indicators.forEach(({ name, weight }, at) => {
    if (weight.value !== 0 && !isGiven(providers[subject]!.indicators[at]!)) throw new DomainError("empty-input", { argument: `${name} of ${providers[subject]!.name}` });
  });
  // Known to the function by their place, because two homes may have one name.
  const figures = free.map((at) => providers[at]!.indicators.map((figure) => (isGiven(figure) ? figure.value : null)));
  const peers = nearestPeers(String(subject), free.map(String), figures, count, indicators.map(({ weight }) => weight.value));
  return peers.flatMap(({ name, distance }) => (distance === null ? [] : [{ provider: Number(name), distance }]));
}
