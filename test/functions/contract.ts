/**
 * The function contract as data: ids and arguments in order, square brackets for optional. Other people's workbooks
 * hold these formulas, so a line here is only ever added to, at its end.
 */
export const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  "POOL.SPLIT": ["total", "weights", "[decimals]"],
  "POOL.GRID": ["totals", "weights"],
  "POOL.NEED": ["indicators", "weights"],
  "POOL.DAMP": ["previous", "target", "floor", "[ceiling]", "[total]"],
  "POOL.RISKSHARE": ["variance", "shares", "[limits]"],
  "POOL.SETTLE": ["names", "paid", "due"],
  "UPLIFT.INDEX": ["series", "period", "[table]"],
  "UPLIFT.FACTOR": ["series", "from", "to", "[table]"],
  "UPLIFT.WEIGHTED": ["price", "shares", "rates"],
  "UPLIFT.CLAUSE": ["amount", "clause", "base", "review", "[table]"],
  "UPLIFT.SCHEDULE": ["price", "start", "years", "clause", "[table]", "[pennies]"],
  "UPLIFT.REAL": ["amounts", "from", "to", "[series]", "[table]"],
  "UPLIFT.BRIDGE": ["lines", "shares", "rates", "[award]"],
  "BENCH.UNITCOST": ["costs", "activity"],
  "BENCH.SUMMARY": ["values", "[weights]", "[zeros]"],
  "BENCH.POSITION": ["value", "peers", "[zeros]"],
  "BENCH.OUTLIERS": ["values", "[method]", "[k]"],
  "BENCH.LINES": ["lines", "values", "[zeros]"],
  "BENCH.SAVING": ["costs", "activity", "[target]"],
  "BENCH.PEERS": ["name", "names", "indicators", "[count]", "[weights]"],
  "BENCH.BIDS": ["bids", "[tolerance]"],
  "BENCH.SUPPRESS": ["counts", "[minimum]"],
};

/** Arguments that take a range of cells; the others take one value. */
export const RANGES: Readonly<Record<string, readonly string[]>> = {
  "POOL.SPLIT": ["weights"],
  "POOL.GRID": ["totals", "weights"],
  "POOL.NEED": ["indicators", "weights"],
  "POOL.DAMP": ["previous", "target"],
  "POOL.RISKSHARE": ["shares", "limits"],
  "POOL.SETTLE": ["names", "paid", "due"],
  "UPLIFT.INDEX": ["table"],
  "UPLIFT.FACTOR": ["table"],
  "UPLIFT.WEIGHTED": ["shares", "rates"],
  "UPLIFT.CLAUSE": ["table"],
  "UPLIFT.SCHEDULE": ["table"],
  "UPLIFT.REAL": ["amounts", "table"],
  "UPLIFT.BRIDGE": ["lines", "shares", "rates"],
  "BENCH.UNITCOST": ["costs", "activity"],
  "BENCH.SUMMARY": ["values", "weights"],
  "BENCH.POSITION": ["peers"],
  "BENCH.OUTLIERS": ["values"],
  "BENCH.LINES": ["lines", "values"],
  "BENCH.SAVING": ["costs", "activity"],
  "BENCH.PEERS": ["names", "indicators", "weights"],
  "BENCH.BIDS": ["bids"],
  "BENCH.SUPPRESS": ["counts"],
};

/** The contract's own examples: each must be among the examples of its adapter. */
export const CONTRACT_EXAMPLES: readonly string[] = [
  "=POOL.SPLIT(100, {58;17;25}) // 58; 17; 25",
  "=POOL.SPLIT(0.05, {60;25;15}) // 0.03; 0.01; 0.01",
  "=POOL.SPLIT(-100, {1;1;1}) // -33.34; -33.33; -33.33",
  "=POOL.SPLIT(1234567.89, {512;301;187}) // 632098.76; 371604.93; 230864.2",
  "=POOL.GRID({100;100;100}, {1,1,1}) // 33.34, 33.33, 33.33; 33.33, 33.34, 33.33; 33.33, 33.33, 33.34",
  "=POOL.DAMP({100;100;100}, {90;105;115}, 2%) // 102; 102.75; 105.25",
  '=UPLIFT.CLAUSE(20, "80% NLW + 20% published(CPI[Sep])", "2024-04-01", "2025-04-01") // 21.1449230769231',
  // The contract prints 1.0662358642973; examples are compared to 15 digits.
  '=UPLIFT.FACTOR("CPI", "2022-09", "2023-09") // 1.06623586429725',
  '=UPLIFT.INDEX("CPI12M", "2023-09") // 0.067',
  '=UPLIFT.CLAUSE(100, "CPI[Sep] cap 5%", "2023-04-01", "2024-04-01") // 105',
  '=UPLIFT.INDEX("CPI", "2031-01") // #N/A',
];
