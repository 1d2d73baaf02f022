import { readRegister } from "../../../src/intake/savings/readRegister";
import { SAVINGS_SAMPLE_SHEETS, savingsSample } from "../../../src/workings/savings/savingsSample";
import { calculatedSample, sampleLaws } from "../_sampleLaws";

jest.setTimeout(60_000);

sampleLaws(savingsSample, SAVINGS_SAMPLE_SHEETS);

test("it is read as a register, every column in its part and every row an initiative", async () => {
  const made = savingsSample(["My register"]);
  const { block } = await calculatedSample(made);
  const { columns, lines } = readRegister(block(made.register));
  expect(columns.map(({ role }) => role)).toEqual(["initiative", "line", "baseline", "saving", "share", "type", "recurrence", "start", "ramp", "cost", "owner", "confidence"]);
  expect(lines).toHaveLength(8);
  expect(lines.map(({ saving }) => [saving.unit, saving.value])).toEqual([
    ["share of the baseline", 0.04], ["share of the baseline", 0.06], ["pounds", 18_500], ["pounds", 60_400], ["pounds", 48_100], ["pounds", 29_400], ["pounds", 42_000], ["share of the baseline", 0.1],
  ]);
  expect(lines.every(({ type, recurrence, start, confidence }) => type?.value && recurrence?.value && start?.value && confidence?.word)).toBe(true);
});
