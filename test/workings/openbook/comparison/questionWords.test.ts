import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import { ACME, caseOf } from "./_cases";
import { returnOf } from "./_returns";

const withNote = (note: string, year: string) => returnOf({ ...ACME, year, costs: { ...ACME.costs, C05: { ...ACME.costs["C05"]!, note } } });

test.each([
  ["The first lease", "The second\n lease", "Rent: the note said “The first lease”, and now says “The second lease”. What is behind the change?"],
  [" ", "A new lease", "Rent: there was no note before, and now it says “A new lease”. What is behind the change?"],
  ["The first lease", "", "Rent: the note said “The first lease”, and is gone. What is behind the change?"],
])("a note that was “%s” and is “%s” is asked about in a sentence", (before, now, question) => {
  const { differences } = comparisonAnswer(caseOf({ returns: [withNote(now, "2025-26")], earlier: [withNote(before, "2024-25")], against: "earlier" }));
  expect(differences.filter(({ kind }) => kind === "note changed").map((each) => each.question)).toEqual([question]);
});

test.each([["hours", "hour"], ["bed nights", "bed night"], ["people", "person"], ["staff", "staff"], ["hours of support", "hour of support"]])("a price of a line counted in %s is per %s", (unit, one) => {
  const at = (cost: number, year: string) => returnOf({ year, costs: { C01: { name: "Support", unit, quantity: [100, 100, 100], cost: [cost, cost, cost] } } });
  const { differences } = comparisonAnswer(caseOf({ returns: [at(1_500, "2025-26")], earlier: [at(1_000, "2024-25")], against: "earlier" }));
  expect(differences.filter(({ kind }) => kind === "price").map(({ before, after }) => [before, after])).toEqual([[`£10.00 per ${one}`, `£15.00 per ${one}`]]);
});
