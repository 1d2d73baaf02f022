import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { SavingsCase } from "../../../src/workings/savings/savingsCase";
import { anyRegister } from "./_anyRegister";
import { REGISTER, given, inCell, initiative, level, on, savingsCase, year } from "./_cases";

const BANDS = [{ from: null, to: given(0.8), share: given(0.15) }, { from: given(0.8), to: given(0.9), share: given(0.3) }, { from: given(0.9), to: given(1.1), share: given(0.5) }, { from: given(1.1), to: null, share: given(0.2) }];

/** Figures on a sheet: pounds under £000, text, a date and a share. */
const LINKED = savingsCase([
  {
    ...initiative("Rotas, read", 0.1, { share: true, line: "Home care", start: on("2026-01-17"), confidence: level("medium"), owner: "Adults" }),
    baseline: inCell(1_234_500, 2, 2, { scale: 1000 }), start: { day: on("2026-01-17").day, origin: { kind: "cell", sheet: "Register", row: 2, column: 5, scale: 1 } }, oneOffCost: inCell(1_500, 2, 6, { readFrom: "£1,500" }),
  },
  initiative("Double-handed care", 0.25, { share: true, line: "HOME CARE", rampMonths: given(9), end: on("2028-02-10"), low: 0.05 }),
  initiative("A third of it", 1 / 3, { share: true, line: "home care", high: 0.5, type: "non-cashable" }),
], { counts: { read: 3, used: 2, fixed: 1, leftOut: 0 }, readings: [{ address: "Register!G3", seen: "£1,500", became: "1500", reason: "read from text" }], counting: "all types", grade: 6, scheme: "health" });

/** Cases whose every check holds. */
export const PLAN_CASES: Readonly<Record<string, SavingsCase>> = {
  "a register with an overlap, a ramp, an end and a one-off": REGISTER,
  "one initiative in one year": savingsCase([initiative("Only", 1_000.01)], { years: 1, range: { year: year("2025-04-01"), target: null, draws: 1, seed: 0 } }),
  "figures on a sheet": LINKED,
  "an outlay, an empty year and a saving": savingsCase([initiative("Later", 50_000, { recurrence: "one-off", start: on("2027-05-01"), oneOffCost: given(30_000), oneOffCostYear: year("2025-04-01") })], { scheme: 0.05 }),
  "never recouped, bands, pain": savingsCase([initiative("Pilot", 10, { oneOffCost: given(1_000) })], { gainShare: { target: given(100), actual: given(130), bands: BANDS } }),
  "a gain over three bands": savingsCase([initiative("Pilot", 10)], { gainShare: { target: given(100), actual: given(75), bands: BANDS }, years: 2, range: { year: year("2026-04-01"), target: given(10), draws: 50, seed: 2 } }),
  "shares of pennies": savingsCase([0.2, 0.3, 0.4].map((part) => initiative(`${part} of it`, part, { share: true, line: "Tiny", baseline: given(0.07) }))),
  "two lines that are shared, one of them by three": savingsCase([
    ...[0.1, 0.2].map((part) => initiative(`Fleet ${part}`, part, { share: true, line: "Fleet", baseline: given(123_456.78) })), initiative("Alone", 5, { line: "Fleet" }),
    ...[0.05, 0.15, 0.25].map((part) => initiative(`Agency ${part}`, part, { share: true, line: "Agency", baseline: given(654_321.09) })),
  ]),
  "a whole line saved, and part of it": savingsCase([initiative("All", 0.6, { share: true, line: "L", baseline: given(99_999.99) }), initiative("Once", 0.2, { share: true, line: "L", recurrence: "one-off", start: on("2026-02-01") }), initiative("Once too", 0.1, { share: true, line: "L", recurrence: "one-off", start: on("2026-03-01") })]),
  "from a leap day": savingsCase([initiative("Leap", 366, { start: on("2028-02-29"), end: on("2029-02-28") })], { years: 6, range: { year: year("2028-04-01"), target: null, draws: 5, seed: 1 } }),
};

/** Cases with checks that do not hold, and words of each in order. */
export const RED_CASES: Readonly<Record<string, SavingsCase & { readonly red: readonly string[] }>> = {
  "a line saved beyond its baseline": { ...savingsCase([initiative("A", 0.6, { share: true, line: "P", baseline: given(100_000) }), initiative("B", 0.5, { share: true, line: "P", baseline: given(100_000) })]), red: ["save more than the line costs"] },
  "a one-off saving beyond what is left": { ...savingsCase([initiative("A", 0.7, { share: true, line: "P", baseline: given(100_000) }), initiative("B", 40_000, { line: "P", recurrence: "one-off", start: on("2026-05-01") })]), red: ["save more than the line costs"] },
  "one initiative twice, by name and by saving": { ...savingsCase([initiative("Review", 5_000, { line: "D" }), initiative(" review", 6_000, { line: "d" }), initiative("Renegotiation", 6_000, { line: "D" })]), red: ["there twice"] },
  "baselines that disagree": { ...savingsCase([initiative("A", 0.5, { share: true, line: "P", baseline: given(100_000) }), initiative("B", 0.5, { share: true, line: "P", baseline: given(80_000) })]), red: ["baseline is not that of the others"] },
  "initiatives, a range and a gain share that are refused": {
    ...savingsCase([initiative("Share of nothing", 0.1, { share: true }), initiative("Sound", 10, { low: 11 }), initiative("Backwards", 1, { end: on("2020-01-01") })], { gainShare: { target: given(0), actual: given(1), bands: [] } }),
    red: ["could not be worked out", "Ranges that could not", "Gain shares that could not"],
  },
  "figures that could not be read": {
    ...savingsCase([initiative("Lease", 10)], { unread: [{ address: "Savings!H3", what: "Lease: one-off cost", seen: "to follow", taken: "nothing", reason: "it stands where a figure is not known" }, { address: "'A=1'!D4", what: "=Rota: saving", seen: "=1,200k", taken: "no saving", reason: "it is shortened" }] }),
    red: ["Figures and dates written in the register that could not be read"],
  },
  "outside the plan": { ...savingsCase([initiative("Later", 10, { start: on("2040-04-01") }), initiative("Spent before", 10, { oneOffCost: given(5), oneOffCostYear: year("2020-04-01") })]), red: ["falls in no year of the plan"] },
};

/** Registers at random of which something can be laid out. */
export const anyPlan = anyRegister.filter((savings) => savingsAnswer(savings).initiatives.some(({ refused }) => !refused));
