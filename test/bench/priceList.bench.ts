import { upliftFrom } from "../../src/taskpane/features/uplift/upliftFrom";
import { askedOf } from "../taskpane/uplift/_asked";
import { planOf } from "../workings/uplift/_inserted";
import { LONG_LIST } from "../workings/uplift/_planCases";
import { fastest, type BenchRow } from "./bench";

const CLAUSES = ["NLW", "CPI[Sep] cap 5%", "3%", "80% NLW + 20% CPI[Sep]", "RPI capped at 5%"];
const HEADINGS = ["Provider", "Care type", "Price (£)", "Base date", "Review date", "Indexation clause", "Units a year"];

/** 300 rows with five clauses, one of them unreadable. */
const PRICES = [HEADINGS, ...Array.from({ length: 300 }, (_, i) => [
  `Provider ${String(i % 30)}`, `Care type ${String(i % 10)}`, 15 + i / 100, "1 April 2024", "1 April 2025", CLAUSES[i % CLAUSES.length]!, 1000 + i,
])];

export function rows(): BenchRow[] {
  const preview = fastest(() => {
    const { solution } = upliftFrom(askedOf({ prices: PRICES }, { years: "3", assumed: { CPI: "2", NLW: "3" } }));
    if (solution?.answer.uplifted !== 240) throw new Error(`Of 300 prices ${String(solution?.answer.uplifted)} were uplifted, not 240.`);
  });
  const planned = (["workings", "functions"] as const).map((mode): BenchRow => ({
    what: `300 prices over three years laid out as ${mode}`, ours: fastest(() => void planOf(LONG_LIST, mode), 3), unit: "ms", atMost: 2000,
  }));
  return [{ what: "a price list of 300 rows and five clauses, from its cells to three years of prices", ours: preview, unit: "ms", atMost: 100 }, ...planned];
}
