import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import { savingsExplanation, type SavingsFigure } from "../../../src/workings/savings/savingsExplanation";
import { REGISTER, given, inCell, initiative, on, savingsCase } from "./_cases";

const answer = savingsAnswer(REGISTER);
const open = (figure: SavingsFigure) => savingsExplanation(REGISTER, answer, figure);

test("what an initiative counts for says what the others on its line save already", () => {
  const { title, sentences, steps } = open({ kind: "counted", initiative: 0 });
  expect(title).toBe("Shared rota, full-year effect");
  expect(sentences[0]).toContain("£6,666.67 of it is saved by them already");
  expect(steps.map(({ formula, value }) => [formula, value])).toEqual([
    ["£1,000,000.00 × 10%", "£100,000.00"], ["£1,000,000.00 × (1 − what is left after each share), and what is saved in pounds", "£292,345.67"], ["£100,000.00 − £6,666.67", "£93,333.33"],
  ]);
});

test("a year's saving goes by its months", () => {
  expect(open({ kind: "saving", initiative: 0, year: 0 }).steps[1]).toEqual({ label: "Saving in 2025-26", formula: "£93,333.33 × 6 months ÷ 12", value: "£46,666.67" });
  expect(open({ kind: "saving", initiative: 4, year: 1 }).sentences[0]).toContain("counts once");
});

test("an overlap has added, together and each initiative's part", () => {
  const { sentences, steps } = open({ kind: "overlap", overlap: 0 });
  expect(sentences[0]).toContain("Adding counts £20,000.00 twice");
  expect(steps.map(({ value }) => value)).toEqual(["£100,000.00", "£200,000.00", "£12,345.67", "£312,345.67", "£292,345.67", "£93,333.33", "£186,666.67", "£12,345.67"]);
});

test("savings, net, present value, payback, range and gain share end in the answer's own figures", () => {
  const last = (figure: SavingsFigure): string => open(figure).steps.at(-1)!.value;
  expect(last({ kind: "savings", year: 0 })).toBe("£263,679.01");
  // 419,999.99 + 933,333.35 + 61,728.35 + 78,000 + 30,000 + 200,000; adjusted 378,000 + 653,333.35 + 24,691.35 + 39,000 + 12,000 + 200,000.
  expect(last({ kind: "savings", year: null })).toBe("£1,723,061.69");
  expect(last({ kind: "adjusted" })).toBe("£1,307,024.70");
  expect(open({ kind: "net", year: 0 }).steps.map(({ value }) => value)).toEqual(["£146,333.34", "−£25,133.33", "£121,200.01"]);
  expect(open({ kind: "presentValue" }).steps).toHaveLength(8);
  expect(last({ kind: "payback" })).toBe("0 years");
  expect(open({ kind: "range" }).steps.map(({ label }) => label)).toEqual(["P10", "P50", "P90", "Mean", "Chance of missing the target"]);
  expect(last({ kind: "gainShare" })).toBe("£12.50");
});

test("a present value with an empty year says what Excel's NPV would give, and why it is wrong", () => {
  const given_ = savingsCase([initiative("Later", 50_000, { recurrence: "one-off", start: on("2027-05-01"), oneOffCost: given(30_000), oneOffCostYear: REGISTER.firstYear })]);
  expect(savingsExplanation(given_, savingsAnswer(given_), { kind: "presentValue" }).sentences[1]).toBe(
    "Excel's own NPV skips a year whose cell is empty and brings later years nearer: it would give £18,309.18, which is wrong by £1,633.64.",
  );
});

test("sources say the cell and the text it was read from", () => {
  const linked = savingsCase([{ ...initiative("Fleet", 1), saving: { unit: "pounds", likely: inCell(24_000, 4, 3, { readFrom: "£24k" }), low: null, high: null } }]);
  const { sources } = savingsExplanation(linked, savingsAnswer(linked), { kind: "counted", initiative: 0 });
  expect(sources[0]).toMatchObject({ label: "Saving", value: "£24,000.00 (read from “£24k”)", where: "'Register'!D5" });
});

test.each<SavingsFigure>([
  { kind: "counted", initiative: 6 }, { kind: "saving", initiative: 0, year: 5 }, { kind: "net", year: 9 }, { kind: "overlap", overlap: 1 },
])("a figure that is not there is an error: %o", (figure) => {
  expect(() => open(figure)).toThrow(RangeError);
});
