import fc from "fast-check";
import { clauseChange } from "../../../src/domain/inflation/clause/clauseChange";
import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { referenceFigures } from "../../../src/reference/referenceFigures";
import { clauseOfLine } from "../../../src/workings/uplift/clauseOfLine";
import { rateInClause } from "../../../src/workings/uplift/rateInClause";
import type { UpliftBy } from "../../../src/workings/uplift/upliftCase";
import { law, must } from "../../properties/law";
import { day, said, typed } from "./_cases";

const drivers = (...texts: string[]) => texts.map((text, i) => ({ name: `Driver ${i + 1}`, driver: said(text) }));
const basket = (texts: readonly string[], ...shares: number[]) => clauseOfLine({ basket: drivers(...texts) }, { by: { kind: "basket", shares: shares.map(typed) } });
const rate = (value: number) => clauseOfLine({ basket: [] }, { by: { kind: "rate", rate: typed(value) } });

describe("clauseOfLine", () => {
  it("gives a clause back as it was written", () => {
    const by: UpliftBy = { kind: "clause", clause: said(" CPI  cap 5%") };
    expect(clauseOfLine({ basket: [] }, { by })).toBe(" CPI  cap 5%");
  });

  it("writes a basket with its drivers in brackets, and leaves out a share of nothing", () => {
    expect(basket(["NLW", "published(CPI[Sep])"], 0.7, 0.3)).toBe("70% (NLW) + 30% (published(CPI[Sep]))");
    expect(basket(["NLW", "oops", "CPI cap 5%"], 0.125, 0, 0.875)).toBe("12.5% (NLW) + 87.5% (CPI cap 5%)");
    expect(basket(["NLW", "CPI", "RPI"], 1 / 3, 1 / 3, 1 / 3)).toBe("33.3333333333333% (NLW) + 33.3333333333333% (CPI) + 33.3333333333333% (RPI)");
  });

  it.each([[0.035, "3.5%"], [-0.02, "-2%"], [0, "0%"], [-0, "0%"], [1, "100%"], [-1, "-100%"], [0.1, "10%"], [0.07, "7%"], [0.29, "29%"], [1e-9, "0.0000001%"], [0.1 + 0.2, "30%"]])("writes a rate of %d as %s", (value, text) => {
    expect(rate(value)).toBe(text);
  });

  it.each<readonly [string, () => string, string]>([
    ["shares of 110%", () => basket(["NLW", "CPI"], 0.7, 0.4), "shares-not-whole"], ["shares as whole numbers", () => basket(["NLW", "CPI"], 70, 30), "looks-like-percent"],
    ["a share below zero", () => basket(["NLW", "CPI"], 1.1 - 0.2, -0.1), "negative"], ["a share too few", () => basket(["NLW", "CPI"], 1), "shape-mismatch"],
    ["no shares", () => basket([]), "empty-input"], ["all shares nothing", () => basket(["NLW"], 0), "shares-not-whole"],
    ["a rate typed as 3.5", () => rate(3.5), "looks-like-percent"], ["a fall of more than everything", () => rate(-1.5), "out-of-range"], ["a rate that is no number", () => rate(NaN), "not-a-number"],
  ])("refuses %s", (_, run, code) => expect(run).toThrow(expect.objectContaining({ code })));

  it("refuses a driver that cannot stand alone, naming it, though it could be read among the others", () => {
    expect(() => basket(["NLW) + 30% (CPI", "RPI"], 0.4, 0.6)).toThrow(expect.objectContaining({ code: "clause-word", detail: expect.objectContaining({ argument: "driver of Driver 1", position: 4 }) }));
    expect(() => clauseOfLine({ basket: [{ name: "x".repeat(99), driver: said("") }] }, { by: { kind: "basket", shares: [typed(1)] } }))
      .toThrow(expect.objectContaining({ code: "empty-input", detail: { argument: `driver of ${"x".repeat(39)}…` } }));
  });

  law("writes any rate so that it reads back the same to 15 digits", [fc.double({ min: -1, max: 1, noNaN: true })], (value) => {
    const read = clauseChange(parseClause(rateInClause(value)), day("2024-04-01"), day("2025-04-01"), referenceFigures());
    must(Math.abs(read - value) <= 1e-14, `${value} read back as ${read}`);
  });

  law("writes any share of a basket so that it is read, and weighs as given", [fc.integer({ min: 1, max: 9_999_999 })], (millionths) => {
    const share = millionths / 1e7;
    const read = clauseChange(parseClause(basket(["10%", "-10%"], share, 1 - share)), day("2024-04-01"), day("2025-04-01"), referenceFigures());
    must(Math.abs(read - (0.1 * share - 0.1 * (1 - share))) < 1e-14, "weighs otherwise");
  });
});
