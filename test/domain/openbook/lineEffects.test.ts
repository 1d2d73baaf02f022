import { lineEffects, type EffectLine, type LineEffects } from "../../../src/domain/openbook/lineEffects";
import { priceVolumeMix } from "../../../src/domain/openbook/priceVolumeMix";

const line = (group: string | null, before: readonly [cost: number, quantity: number | null], after: readonly [cost: number, quantity: number | null]): EffectLine =>
  ({ group, before: { cost: before[0], quantity: before[1] }, after: { cost: after[0], quantity: after[1] } });
const only = (given: Partial<LineEffects>): LineEffects => ({ volume: 0, mix: 0, price: 0, newOrDropped: 0, notSplit: 0, ...given });

describe("lineEffects", () => {
  it("worked example: two lines of hours that came to £2,000 and come to £2,390", () => {
    // ΣV₁ ÷ ΣV₀ is 160 ÷ 150, so V* is 106.67 and 53.33 at £10 and £20; price £1 × 90.
    const [pay, managers] = lineEffects([line("hours", [1_000, 100], [990, 90]), line("hours", [1_000, 50], [1_400, 70])]) as [LineEffects, LineEffects];
    expect([pay.volume, pay.mix, pay.price]).toEqual([expect.closeTo(66.666667, 6), expect.closeTo(-166.666667, 6), 90]);
    expect([managers.volume, managers.mix, managers.price]).toEqual([expect.closeTo(66.666667, 6), expect.closeTo(333.333333, 6), 0]);
    const whole = priceVolumeMix([10, 20], [100, 50], [11, 20], [90, 70]);
    expect(pay.volume + managers.volume).toBeCloseTo(whole.volume, 9);
    expect(pay.mix + managers.mix).toBeCloseTo(whole.mix, 9);
    expect(pay.price + managers.price).toBeCloseTo(whole.price, 9);
  });

  it("splits each unit by itself", () => {
    expect(lineEffects([line("hours", [100, 10], [120, 12]), line("miles", [50, 100], [45, 90])])).toEqual([only({ volume: 20 }), only({ volume: -5 })]);
  });

  it.each([
    ["cost nothing before", line("hours", [0, 5], [50, 5]), only({ newOrDropped: 50 })],
    ["costs nothing now", line("hours", [50, 5], [0, 0]), only({ newOrDropped: -50 })],
    ["has no unit", line(null, [50, 5], [60, 6]), only({ notSplit: 10 })],
    ["has no quantity before", line("hours", [50, null], [60, 6]), only({ notSplit: 10 })],
    ["has a quantity of nothing now", line("hours", [50, 5], [60, 0]), only({ notSplit: 10 })],
    ["has a quantity below zero", line("hours", [50, -5], [60, 6]), only({ notSplit: 10 })],
    ["costs nothing twice", line("hours", [0, 5], [0, 6]), only({})],
    ["is a credit", line("hours", [-50, 5], [-60, 5]), only({ price: -10 })],
    ["has not changed but for floating point", line(null, [0.3, null], [0.1 + 0.2, null]), only({})],
  ])("takes a line that %s", (_, given, expected) => {
    expect(lineEffects([given])).toEqual([expected]);
  });

  it("leaves lines that are not split out of their group's volumes", () => {
    const [split] = lineEffects([line("hours", [100, 10], [120, 12]), line("hours", [0, 90], [10, 1])]);
    expect(split).toEqual(only({ volume: 20 }));
  });

  it("gives nothing for no lines, and never −0", () => {
    expect(lineEffects([])).toEqual([]);
    for (const effects of lineEffects([line("hours", [-50, 5], [-50, 5]), line(null, [5, null], [5, null])])) expect(Object.values(effects).some((amount) => Object.is(amount, -0))).toBe(false);
  });

  it.each([
    ["a cost that is no number", line(null, [NaN, null], [1, null]), "not-a-number"],
    ["a quantity that is no number", line("hours", [1, Infinity], [1, 1]), "not-a-number"],
    ["more money than can be", line(null, [1e14, null], [1, null]), "too-large"],
    ["an effect that is more money than can be", line("hours", [1_000_000, 1e-9], [1, 1_000]), "too-large"],
  ])("refuses %s", (_, given, code) => {
    expect(() => lineEffects([given])).toThrow(expect.objectContaining({ code, detail: expect.objectContaining({ item: 1 }) as object }));
  });
});
