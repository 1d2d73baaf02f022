import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { ACME, BRIGHT_GIVEN, caseOf, cell } from "./_cases";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { returnOf } from "./_returns";

jest.setTimeout(60_000);

const CASE: ComparisonCase = caseOf({ returns: [returnOf(ACME), returnOf(BRIGHT_GIVEN)], limits: { tolerance: cell(0.05, 1, 1), ignoreBelow: cell(0, 2, 1), alwaysAbove: null } });

describe.each(["workings", "functions"] as const)("as %s", (mode) => {
  it("moves with the tolerance in its cell, and says that the log did not", async () => {
    const inserted = await calculated(CASE, mode);
    expect(inserted.masterCheck).toBe(0);
    await inserted.type("Contract", 1, 1, 0.5);
    const wider = caseOf({ ...CASE, limits: { ...CASE.limits, tolerance: cell(0.5, 1, 1) } });
    expect(inserted.column("Openbook_lines", "Ask about it").filter((flag) => flag === "query")).toHaveLength(comparisonAnswer(wider).compared.flatMap(({ lines }) => lines).filter(({ flag }) => flag === "query").length);
    expect(inserted.failing()).toEqual([expect.stringContaining("when the query log was made")]);
  });

  it("moves with a figure of the tidy table, and says where a return's own total is another", async () => {
    const inserted = await calculated(CASE, mode);
    const rent = inserted.table("Openbook_figures").findIndex((row) => row.includes("Rent") && row.includes("This year"));
    const { sheet, row, column } = inserted.place("Openbook_figures", "Amount", rent);
    await inserted.type(sheet, row, column, 900);
    const dearer = caseOf({ ...CASE, returns: [returnOf({ ...ACME, costs: { ...ACME.costs, C05: { name: "Rent", cost: [500, 500, 900] } } }), CASE.returns[1]!] });
    expect(differences(inserted, dearer, comparisonAnswer(dearer)).filter((words) => !words.startsWith("key") && !words.startsWith("state"))).toEqual([]);
    expect(inserted.failing().map((words) => words.split(" | ")[1])).toEqual([expect.stringContaining("when the query log was made"), expect.stringContaining("do not add up to their own total")]);
  });
});

it("turns a check red where the table of figures is sorted, and where an input is no number", async () => {
  const inserted = await calculated(CASE, "workings");
  const { sheet, row, column } = inserted.place("Openbook_figures", "Figure no.", 0);
  await inserted.type(sheet, row, column, 2);
  await inserted.type(sheet, row + 1, column, 1);
  expect(inserted.failing()).toEqual([expect.stringContaining("out of the order of their numbers")]);
  await inserted.type("Contract", 2, 1, "about £100");
  expect(inserted.failing().join()).toContain("not numbers");
});
