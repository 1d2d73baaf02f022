import { poolSample, SAMPLE_SHEETS } from "../../../src/workings/pool/poolSample";
import { calculatedSample, sampleLaws } from "../_sampleLaws";

jest.setTimeout(60_000);

sampleLaws(poolSample, SAMPLE_SHEETS);

test("its totals foot, and come to what the partners have paid", async () => {
  const sample = poolSample(["My budget", "My partners"]);
  expect(sample.budget).toEqual({ sheet: "My budget", address: "A4:D17" });
  expect(sample.partners).toEqual({ sheet: "My partners", address: "A5:F10" });
  const { value } = await calculatedSample(sample);
  // 6 × £24,500 + 6 × £25,235; 12 × £9,860.50; 12 × £4,120.25: £466,179.00, which is what the partners have paid.
  expect([1, 2, 3].map((at) => value("My budget", 16, at))).toEqual([298410, 118326, 49443]);
  expect([0, 1, 5].map((at) => value("My partners", 9, at))).toEqual(["Total", 1, 466179]);
});
