import fc from "fast-check";

/** Set OPENBOOK_SEED to the seed of a failed run to have that run again. */
const seed = Number(process.env["OPENBOOK_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = 10_000;

/** A law that must hold in 10,000 runs; the seed is in the test's name. */
export function law<Inputs extends [unknown, ...unknown[]]>(
  name: string, inputs: { [Key in keyof Inputs]: fc.Arbitrary<Inputs[Key]> }, holds: (...given: Inputs) => void, numRuns = RUNS,
): void {
  it(`${name} (${numRuns.toLocaleString("en-GB")} runs, seed ${seed})`, () => {
    fc.assert(fc.property(fc.tuple<Inputs>(...inputs), (given) => holds(...given)), { seed, numRuns });
  });
}

beforeAll(() => void process.stdout.write(`laws: seed ${seed} (OPENBOOK_SEED=${seed} runs them again)\n`));

/** Faster than expect() in a law's inner loop. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Pounds to the penny as exact whole pence. */
export function pence(pounds: number): number {
  const whole = Math.round(pounds * 100);
  must(whole / 100 === pounds, "not whole pence");
  must(!Object.is(pounds, -0), "−0 was given");
  return whole;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whole pence up to £1bn either way, small amounts often. */
export const anyPence = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }));

const weight = fc.oneof(
  fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000 }).map((tenThousandths) => tenThousandths / 10_000),
  fc.constantFrom(1 / 3, 2 / 3, 1 / 7, 0.1 + 0.2), fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
);
/** One to ten weights, whole, decimal or any doubles, not all zero. */
export const anyWeights = fc.array(weight, { minLength: 1, maxLength: 10 }).filter((weights) => weights.some((each) => each > 0));
