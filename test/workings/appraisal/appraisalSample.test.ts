import { readCriteria } from "../../../src/intake/savings/readCriteria";
import { readOptions } from "../../../src/intake/savings/readOptions";
import { APPRAISAL_SAMPLE_SHEETS, appraisalSample } from "../../../src/workings/appraisal/appraisalSample";
import { calculatedSample, sampleLaws } from "../_sampleLaws";

jest.setTimeout(60_000);

sampleLaws(appraisalSample, APPRAISAL_SAMPLE_SHEETS);

test("it is read as four options over five years and as their criteria, nothing left in doubt", async () => {
  const made = appraisalSample(["My options", "My criteria"]);
  const { block } = await calculatedSample(made);
  const { options, years, lines } = readOptions(block(made.options));
  expect(options).toEqual(["No offer", "In-house", "Contracted", "Embedded with partners"]);
  expect(years.map(({ year }) => year)).toEqual([0, 1, 2, 3, 4]);
  expect(lines).toHaveLength(17);
  expect(lines.every(({ kind, payer }) => kind?.value && payer?.value)).toBe(true);
  expect(lines.filter(({ kind }) => kind?.value === "benefit").map(({ cash }) => cash?.value)).toEqual([...new Array<string>(6).fill("cashable"), "non-cashable"]);
  const criteria = readCriteria(block(made.criteria));
  expect(criteria.options.map(({ name }) => name)).toEqual(options);
  expect(criteria.lines.map(({ weight }) => weight?.value)).toEqual([0.4, 0.25, 0.2, 0.15]);
  expect(criteria.lines.map(({ scores }) => scores.map(({ value }) => value))).toEqual([[1, 4, 4, 5], [1, 3, 3, 5], [5, 3, 4, 2], [1, 4, 3, 3]]);
});
