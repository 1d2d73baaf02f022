import { riskRange } from "../../src/domain/savings/riskRange";
import { fastest, type BenchRow } from "./bench";

export function rows(): BenchRow[] {
  const lines = Array.from({ length: 20 }, (_, i) => i);
  const range = fastest(() => {
    riskRange(lines.map((i) => -10 * i), lines.map((i) => 100 + i), lines.map((i) => 300 + 7 * i), 100_000);
  }, 3);
  return [{ what: "SAVE.RISK: 100,000 draws of 20 lines", ours: range, unit: "ms", atMost: 300 }];
}
