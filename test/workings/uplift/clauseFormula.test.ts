import fc from "fast-check";
import { clauseChange } from "../../../src/domain/inflation/clause/clauseChange";
import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { withoutLimits } from "../../../src/domain/inflation/clause/withoutLimits";
import { serialOf, isoDate, type Day } from "../../../src/domain/kernel/day";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { figuresBetween } from "../../../src/reference/figuresBetween";
import { referenceFigures } from "../../../src/reference/referenceFigures";
import { Book, cellAt, ensureCell, type CellValue } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { clauseFormula, type ClausePlaces } from "../../../src/workings/uplift/clauseFormula";
import { clauseSteps, stepFormula } from "../../../src/workings/uplift/clauseSteps";
import { textWithoutLimits } from "../../../src/workings/uplift/textWithoutLimits";
import { arbitraryClause } from "./_arbitraryClause";
import { day } from "./_cases";

const figures = referenceFigures();
const plain: ClausePlaces = { base: "B1", review: "B2", figure: (series, on) => `FIG(${series},${on})`, describe: (series) => figures.describe(series) };
const formulaOf = (clause: string): string | null => clauseFormula(parseClause(clause), plain);

describe("a clause as one formula", () => {
  it.each([
    ["5%", "0.05"],
    ["CPI", "FIG(CPI,B2)/FIG(CPI,B1)-1"],
    ["80% NLW + 20% published(CPI[Sep])", "0.8*(FIG(NLW,B2)/FIG(NLW,B1)-1)+0.2*FIG(CPI12M,DATE(YEAR(B2)-IF(MONTH(B2)>9,0,1),9,1))"],
    ["CPI[-3m] cap 5%", "MIN(FIG(CPI,DATE(YEAR(B2),MONTH(B2)-3,1))/FIG(CPI,DATE(YEAR(B1),MONTH(B1)-3,1))-1,0.05)"],
    ["published(CPI) collar -2%", "MAX(FIG(CPI12M,B2),-0.02)"],
    ["CPI excess over 2%", "MAX(0,(FIG(CPI,B2)/FIG(CPI,B1)-1)-0.02)"],
    ["published(CPI) excess over -2%", "MAX(0,FIG(CPI12M,B2)-(-0.02))"],
    ["published(CPI) to 0.1%", "ROUND(ROUND(FIG(CPI12M,B2)*100000000000000,0)/100000000000,0)*0.001"],
    ["lower of NLW and 3%", "MIN(FIG(NLW,B2)/FIG(NLW,B1)-1,0.03)"],
    ["max(1%, 2%, 3%)", "MAX(0.01,0.02,0.03)"],
    ["(1% + 2%) * 3 / (2% - 1%)", "(0.01+0.02)*3/(0.02-0.01)"],
    ["2% - (1% - 3%)", "0.02-(0.01-0.03)"],
    ["1% / (2 * 3%)", "0.01/(2*0.03)"],
    ["-CPI", "(-(FIG(CPI,B2)/FIG(CPI,B1)-1))"],
  ])("%s", (clause, formula) => expect(formulaOf(clause)).toBe(formula));

  it("is none where Excel could not take it", () => {
    const long = { ...plain, figure: (series: string, on: string) => `FIG(${series},${on},${"X".repeat(700)})` };
    expect(clauseFormula(parseClause("CPI + CPI + CPI"), long)).not.toBeNull();
    expect(clauseFormula(parseClause("CPI + CPI + CPI + CPI + CPI + CPI"), long)).toBeNull();
    const nested = (levels: number): string => `${"lower of 1% and ".repeat(levels)}2%`;
    expect(formulaOf(nested(59))).not.toBeNull();
    expect(formulaOf(nested(61))).toBeNull();
  });

  it("counts no bracket that is in the name of a sheet", () => {
    const named = { ...plain, base: `'${"(".repeat(25)}'!A1`, figure: (_series: string, on: string) => `SUM('${"(".repeat(40)}'!A1,${on})` };
    expect(clauseFormula(parseClause("CPI"), named)).toContain("((((");
  });
});

describe("a clause as steps", () => {
  const steps = (clause: string) => clauseSteps(parseClause(clause), clause, (series) => figures.describe(series));

  it("has each part before what uses it, with its words", () => {
    expect(steps("80% NLW + 20% (published(CPI[Sep]) cap 5%) - 1%").map(({ words, does, number, uses }) => [words, does, number, uses])).toEqual([
      ["NLW", "The change in NLW from the first date to the second", null, []],
      ["80% NLW", "80% of step 1", 0.8, [0]],
      ["published(CPI[Sep])", "The published 12-month rate of CPI for the date", null, []],
      ["cap 5%", "Step 3, at most 5%", 0.05, [2]],
      ["20% (published(CPI[Sep]) cap 5%)", "20% of step 4", 0.2, [3]],
      ["1%", "A number written in the clause", 0.01, []],
      ["80% NLW + 20% (published(CPI[Sep]) cap 5%) - 1%", "Step 2 plus step 5 less step 6", null, [1, 4, 5]],
    ]);
  });

  it("leaves caps and collars out where asked", () => {
    const cells = { value: (step: number) => `V${step}`, from: "F", to: "T", number: "N", units: "U" };
    const [, cap, collar] = steps("CPI cap 5% collar 0%");
    expect([cap!, collar!].map((step) => stepFormula(step, { ...cells, limited: true }))).toEqual(["MIN(V0,N)", "MAX(V1,N)"]);
    expect([cap!, collar!].map((step) => stepFormula(step, { ...cells, limited: false }))).toEqual(["V0", "V1"]);
  });
});

describe("a clause's words without caps and collars", () => {
  it.each([
    ["CPI cap 5%", "CPI"], ["CPI", "CPI"], ["80% (CPI cap 5% collar 0%) + 20% (NLW floor -1.5 %)", "80% (CPI  ) + 20% (NLW )"],
    ["higher of CPI cap 5% and 2%", "higher of CPI  and 2%"], ["'My cap 5%' collar .5% to 0.1%", "'My cap 5%'  to 0.1%"],
  ])("%s", (clause, without) => {
    const tree = parseClause(clause);
    expect(textWithoutLimits(tree, clause)).toBe(without);
  });

  it("are read as the clause is without them", () => {
    const shape = (_key: string, value: unknown): unknown => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).filter(([key]) => !["at", "length", "word"].includes(key)));
    };
    fc.assert(fc.property(arbitraryClause, (clause) => {
      const tree = parseClause(clause);
      expect(JSON.stringify(parseClause(textWithoutLimits(tree, clause)), shape)).toBe(JSON.stringify(withoutLimits(tree), shape));
    }), { numRuns: 1000 });
  });
});

describe("in the grid engine", () => {
  const seed = Number(process.env["FC_SEED"] ?? 20261121);
  const runs = Number(process.env["CLAUSE_RUNS"] ?? 600);
  const dates = fc.integer({ min: day("2017-05-01"), max: day("2025-06-30") }).map((at) => at as Day);

  /** The clauses' formulas over a table of every figure, calculated in one book. */
  async function calculatedFormulas(asked: readonly { readonly clause: string; readonly base: Day; readonly review: Day }[]): Promise<CellValue[]> {
    const book = new Book();
    const reference = book.addSheet("Figures");
    const held = ["CPI", "CPI12M", "CPIH", "RPI", "NLW", "GDPDEF"].flatMap((series) => figuresBetween(figures, series, day("2015-01-01"), day("2026-01-31")));
    held.forEach(({ series, value, from, until }, row) => [series, value, serialOf(from), serialOf(until)].forEach((cell, column) => { ensureCell(reference, row, column).value = cell; }));
    const at = (letter: string): string => `Figures!$${letter}$1:$${letter}$${held.length}`;
    const sheet = book.addSheet("Clauses");
    asked.forEach(({ clause, base, review }, row) => {
      ensureCell(sheet, row, 0).value = serialOf(base);
      ensureCell(sheet, row, 1).value = serialOf(review);
      const body = clauseFormula(parseClause(clause), {
        base: `$A${row + 1}`, review: `$B${row + 1}`, describe: (series) => figures.describe(series),
        figure: (series, on) => `SUMIFS(${at("B")},${at("A")},"${series}",${at("C")},"<="&${on},${at("D")},">="&${on})`,
      });
      if (body !== null) ensureCell(sheet, row, 2).formula = `=${body}`;
      else ensureCell(sheet, row, 2).value = "too long";
    });
    const engine = await createUniverEngine(book);
    await engine.calculate();
    return asked.map((_, row) => cellAt(sheet, row, 2)?.value ?? null);
  }

  it(`${runs} clauses come to what the domain says (seed ${seed})`, async () => {
    const drawn = fc.sample(fc.record({ clause: arbitraryClause, base: dates, review: dates }), { numRuns: runs, seed }).map((each) => ({ ...each, change: changeOf(each) }));
    const asked = drawn.filter(({ change }) => change !== null);
    expect(asked.length).toBeGreaterThan(runs * 0.8);
    const found = await calculatedFormulas(asked);
    const wrong = asked.flatMap(({ clause, base, review, change }, row) => {
      const value = found[row];
      if (value === "too long") return [];
      return typeof value === "number" && Math.abs(value - change!) < 1e-12 ? [] : [`${clause} from ${isoDate(base)} to ${isoDate(review)}: ${JSON.stringify(value)}, not ${change}`];
    });
    expect(wrong).toEqual([]);
    expect(found.filter((value) => value === "too long").length).toBeLessThan(runs * 0.2);
  }, 120_000);

  function changeOf({ clause, base, review }: { clause: string; base: Day; review: Day }): number | null {
    try {
      return clauseChange(parseClause(clause), base, review, figures);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
});
