/** First part of the ids of each area of src/domain. */
const PREFIXES: Readonly<Record<string, string>> = {
  inflation: "UPLIFT", pricing: "FCR", benchmarking: "BENCH", savings: "SAVE",
  pooling: "POOL", openbook: "OPEN", contracts: "CONTRACT", appraisal: "OPTION",
};

export interface NewFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * The three files of a new custom function, in a pattern that works: it type-checks and its tests pass, ready for its
 * own arithmetic.
 *
 * @param area a folder of src/domain
 * @param name the domain function, in camel case; the id is the area's prefix and the name without it (poolSplit → POOL.SPLIT)
 * @throws {Error} saying what to type instead
 */
export function newFunction(area: string, name: string): readonly NewFile[] {
  const prefix = PREFIXES[area];
  if (prefix === undefined) throw new Error(`There is no area called "${area}": use one of ${Object.keys(PREFIXES).join(", ")}.`);
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Error(`"${name}" is not a name in camel case: use one like poolSplit.`);
  const own = name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
  const id = `${prefix}.${own.toUpperCase()}`;
  if (!/^[A-Z]+\.[A-Z][A-Z0-9]+$/.test(id)) throw new Error(`"${name}" leaves no name after ${prefix}: use a longer one.`);
  return [
    { path: `src/domain/${area}/${name}.ts`, text: domainFile(area, name) },
    { path: `src/functions/${name}.ts`, text: adapterFile(area, name, id) },
    { path: `test/domain/${area}/${name}.test.ts`, text: testFile(area, name) },
  ];
}

function domainFile(area: string, name: string): string {
  return `import { requireNumbers } from "../kernel/lists";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";

/**
 * The amount after a change.
 *
 *     result = amount × (1 + change)
 *
 * @param amount pounds
 * @param change a fraction, −1 to 1
 * @returns pounds, unrounded
 * @throws {DomainError} not-a-number, looks-like-percent, out-of-range
 * @source ${area}/METHOD.md
 */
export function ${name}(amount: Pounds, change: Rate): Pounds {
  requireNumbers("amount", [amount]);
  requireRate("change", change, -1);
  return amount * (1 + change);
}
`;
}

function adapterFile(area: string, name: string, id: string): string {
  return `import { ${name} } from "../domain/${area}/${name}";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";

/**
 * Gives an amount after a change.
 * @customfunction ${id}
 * @param amount Amount before the change, in pounds.
 * @param change Change, for example 5%.
 * @returns Amount after the change, in pounds, unrounded.
 * @example =${id}(200, 5%) // 210
 * @example =${id}(200, 5) // #VALUE!
 */
export function ${name}Cell(amount: unknown, change: unknown): number {
  return inCell({}, () => ${name}(readNumber("amount", amount), readNumber("change", change)));
}
`;
}

function testFile(area: string, name: string): string {
  return `import fc from "fast-check";
import { ${name} } from "../../../src/domain/${area}/${name}";

describe("${name}", () => {
  it("worked example: £200 after a 5% rise", () => {
    // 200 × 1.05 = 210
    expect(${name}(200, 0.05)).toBeCloseTo(210, 10);
  });

  it.each([
    ["an amount that is not a number", NaN, 0.05, "not-a-number"],
    ["a whole number for a percentage", 200, 5, "looks-like-percent"],
    ["a fall of more than everything", 200, -1.5, "out-of-range"],
  ])("refuses %s", (_, amount, change, code) => {
    expect(() => ${name}(amount, change)).toThrow(expect.objectContaining({ code }));
  });

  it("law: no change leaves the amount as it is", () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (amount) => {
      expect(${name}(amount, 0)).toBe(amount);
    }));
  });
});
`;
}
