import { readReturn } from "../../../src/intake/openbook/readReturn";
import { tidyRows } from "../../../src/workings/openbook/tidyRows";
import type { TidyRow } from "../../../src/returns/returnGiven";
import { goodReturn } from "../../intake/openbook/_returnBook";

const rows = tidyRows(readReturn(goodReturn().read()));
const pence = (wanted: (row: TidyRow) => boolean): number => rows.filter(wanted).reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);

test("a figure a row, with who, when, what and where from", () => {
  expect(rows.slice(0, 6)).toEqual([
    ["quantity", "hours", "tendered", "2025-26", 20_000, "Costs!E9"], ["quantity", "hours", "last", "2024-25", 20_000, "Costs!G9"], ["quantity", "hours", "this", "2025-26", 20_500, "Costs!I9"],
    ["cost", "£", "tendered", "2025-26", 400_000, "Costs!F9"], ["cost", "£", "last", "2024-25", 410_000, "Costs!H9"], ["cost", "£", "this", "2025-26", 431_525.5, "Costs!J9"],
  ].map(([measure, unit, basis, year, amount, cell]) => ({ provider: "Acme Care Ltd", service: "Home care", part: "costs", ref: "C01", line: "Front-line staff", source: "Acme.xlsx", measure, unit, basis, year, amount, cell })));
});
test("rows of a part, measure and basis add to the return's own total", () => {
  const of = (part: string, measure: string, basis: string) => (row: TidyRow): boolean => row.part === part && row.measure === measure && row.basis === basis;
  expect([pence(of("costs", "cost", "tendered")), pence(of("costs", "cost", "last")), pence(of("costs", "cost", "this")), pence(of("income", "amount", "this"))]).toEqual([50_800_000, 51_895_000, 54_185_150, 54_000_000]);
});
test("posts are of this year alone, what is measured told apart", () => {
  expect(rows.filter(({ part, ref }) => part === "staffing" && ref === "S02").map(({ measure, unit, amount, year }) => [measure, unit, amount, year])).toEqual([
    ["full-time equivalents", "posts", 1, "2025-26"], ["pay of one post", "£ a year", 34_000, "2025-26"], ["on-costs of one post", "£ a year", 8000, "2025-26"], ["cost", "£", 42_000, "2025-26"],
  ]);
});
test("what is blank, n/a or unreadable has no row; 0 has one", () => {
  const given = readReturn(goodReturn().type("costs", 2, "this", "").type("costs", 1, "this", "TBC").read());
  expect(tidyRows(given).filter(({ part, measure, basis }) => part === "costs" && measure === "cost" && basis === "this").map(({ ref, amount }) => [ref, amount])).toEqual([["C01", 431_525.5], ["C04", 24_600.01], ["C05", 30_000.99], ["C06", 0]]);
});
test("no year where the return's could not be read", () => {
  expect(new Set(tidyRows(readReturn(goodReturn().answer("about", "year", "last year").read())).map(({ year }) => year))).toEqual(new Set([""]));
});
