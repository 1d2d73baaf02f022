import { NO_FIGURE, typedOrNone } from "../../../src/taskpane/shared/figureOrCell";

test("an amount is taken as it is typed", () => {
  expect(typedOrNone("£1,200")).toEqual({ text: "£1,200", figure: { value: 1200, origin: { kind: "typed" } }, problem: undefined });
  expect(typedOrNone("")).toBe(NO_FIGURE);
});

test.each(["£1.2m", "1,200k", "(500", "12%", "1.200,50", "−5 per week"])("%s is said to be no amount, and is not looked for in the workbook", (text) => {
  expect(typedOrNone(text)).toEqual({ text, figure: null, problem: `“${text}” is not an amount. Enter it in full, such as 1200000, or a cell such as Forecast!B20.` });
});

test.each(["B20", "Forecast!B20", "2025!B2", "'2025-26'!B2", "Target_cost", "$B$2"])("%s may be a place in the workbook", (text) => {
  expect(typedOrNone(text)).toBeNull();
});
