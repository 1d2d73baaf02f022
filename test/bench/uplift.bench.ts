import { fastest, type BenchRow } from "./bench";
import { builtFunctions, CellError } from "./builtFunctions";

const CLAUSES = [
  "80% NLW + 20% published(CPI[Sep])", "CPI[Sep] cap 5%", "70% NLW + 30% CPI[-3m] cap 6% collar 0%", "lower of CPI and published(CPI)", "published(CPI[Sep]) excess over 2% to 0.1%",
];

export function rows(): BenchRow[] {
  const call = builtFunctions();
  const factor = call("UPLIFT.FACTOR");
  const clause = call("UPLIFT.CLAUSE");

  const months = Array.from({ length: 240 }, (_, i) => `${2004 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`);
  const factors = fastest(() => {
    for (let i = 0; i < 100_000; i++) factor("CPI", months[i % 228], months[(i % 228) + 12], null);
  }, 3);
  const table = [["Series", "Period", "Value"], ...months.map((month, i) => ["Bread", month, 100 + i])];
  const tableFactors = fastest(() => {
    for (let i = 0; i < 10_000; i++) factor("Bread", months[i % 228], months[(i % 228) + 12], table.map((row) => [...row]));
  }, 3);
  const clauses = (words: (i: number) => string) => fastest(() => {
    for (let i = 0; i < 20_000; i++) clause(20 + i / 100, words(i), "2024-04-01", "2025-04-01", null);
  }, 3);
  const brackets = "(".repeat(100_000);
  const hostile = fastest(() => {
    for (const text of [brackets, "9".repeat(1_000_000), "(".repeat(1000), "lower of ".repeat(111), "-".repeat(1000), "'".repeat(999), ".".repeat(1000), "lower of ".repeat(120_000), `CPI${" cap 1".repeat(166)}%`]) {
      try {
        clause(1, text, "2024-04-01", "2025-04-01");
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
      }
    }
  });
  return [
    { what: "100,000 calls of UPLIFT.FACTOR through dist/functions.js", ours: factors, unit: "ms", atMost: 1000 },
    { what: "10,000 calls of UPLIFT.FACTOR on a table of 240 rows handed over anew each time", ours: tableFactors, unit: "ms", atMost: 1000 },
    { what: "20,000 calls of UPLIFT.CLAUSE through dist/functions.js, five clauses", ours: clauses((i) => CLAUSES[i % CLAUSES.length]!), unit: "ms", atMost: 1000 },
    { what: "20,000 calls of UPLIFT.CLAUSE, every clause different", ours: clauses((i) => `80% NLW + 20% CPI[Sep] cap ${(i / 1000).toFixed(3)}%`), unit: "ms", atMost: 1000 },
    { what: "nine hostile clauses (1 MB, 100,000 brackets and the like) refused", ours: hostile, unit: "ms", atMost: 50 },
  ];
}
