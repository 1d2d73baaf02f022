import { FIELD } from "../../../src/taskpane/features/save/contract/contractFields";
import { EMPTY_FORM, type ContractForm, type MethodForm } from "../../../src/taskpane/features/save/contract/contractForm";
import { contractFrom } from "../../../src/taskpane/features/save/contract/contractFrom";
import { stepOf } from "../../../src/taskpane/features/save/contract/contractSteps";
import { typedOrNone, type FoundFigure } from "../../../src/taskpane/shared/figureOrCell";
import { NO_FIGURE, typedFigure } from "./_asked";

const TERMS: Partial<MethodForm> = { kind: "services", term: "1+1+1", start: "1 September 2026", procurement: "1 February 2026" };
const found = (annual: FoundFigure, form: Partial<ContractForm> = {}, method: Partial<MethodForm> = {}) =>
  contractFrom({ date1904: false, annual, lotAnnuals: (form.lots ?? []).map((lot) => typedOrNone(lot.annual) ?? { text: lot.annual, figure: null, problem: "There is no such place." }), form: { ...EMPTY_FORM, ...form, method: { ...EMPTY_FORM.method, ...TERMS, ...method } } });
const lots = (...given: readonly (readonly [string, string | null])[]) => ({ inLots: true, lots: given.map(([name, annual]) => ({ name, annual: annual ?? "", unknown: annual === null })) });

describe("a contract's value out of what is typed", () => {
  it("values PROC-03 with VAT against the threshold of the day, and as a grant without it", () => {
    const { solution, problems } = found(typedFigure(70_000));
    expect(problems).toEqual([]);
    expect(solution?.answer).toMatchObject({ value: 252_000, standing: "at or above", reachedIn: 2, over: 44_280 });
    expect(found(typedFigure(70_000), {}, { paidAs: "grant", vat: "nonsense" }).solution?.answer).toMatchObject({ value: 210_000, vat: 0 });
  });

  it("counts a cell once, fixed where it was text", () => {
    const figure = (readFrom?: string): FoundFigure => ({ text: "Contract!B4", problem: undefined, figure: { value: 70_000, origin: { kind: "cell", sheet: "Contract", row: 3, column: 1, scale: 1, ...(readFrom ? { readFrom } : {}) } } });
    expect(found(figure()).solution?.contractCase.counts).toEqual({ read: 1, used: 1, fixed: 0, leftOut: 0 });
    expect(found(figure("£70,000")).solution?.contractCase.counts).toEqual({ read: 1, used: 0, fixed: 1, leftOut: 0 });
  });

  it("adds lots up, holds them to the whole, and treats one that cannot be estimated as above", () => {
    const both = found(typedFigure(80_000), lots(["North", "48,000"], ["South", "£22,000"]));
    expect(both.solution?.answer.value).toBe(252_000);
    expect(both.solution?.answer.checks.filter(({ holds }) => !holds)).toHaveLength(1);
    expect(found(NO_FIGURE, lots(["North", "1"], ["Call-offs", null])).solution?.answer).toMatchObject({ standing: "treated as above", unknown: [1] });
    expect(found(NO_FIGURE, { unknown: true }).solution?.answer).toMatchObject({ standing: "treated as above", value: 0 });
  });

  it.each([
    [NO_FIGURE, {}, {}, FIELD.annual, "Enter what the contract costs in its first year, before VAT: an amount, or the cell that holds it."],
    [typedFigure(-1), {}, {}, FIELD.annual, "A contract costs nothing or more. Enter its cost in the first year, before VAT."],
    [{ ...NO_FIGURE, problem: "Contract!B4 is empty." }, { unknown: true }, {}, FIELD.annual, "Contract!B4 is empty."],
    [NO_FIGURE, lots(["North", "x"], ["South", "1"]), {}, FIELD.lotAnnual(0), "There is no such place."],
    [NO_FIGURE, lots(["North", "1"], ["north ", "1"]), {}, FIELD.lotName(1), "“north” is there twice. Give each lot a name of its own."],
    [NO_FIGURE, lots(["", "1"]), {}, FIELD.lotName(0), "Enter the lot’s name."],
  ] as const)("refuses a value that will not do, in the first step", (annual, form, method, field, words) => {
    const { solution, problems } = found(annual, form, method);
    expect(solution).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ field, words })]);
    expect(stepOf(field)).toBe(1);
  });

  it.each([
    [{ term: "" }, FIELD.term, "Enter the term, such as 5+2+2+1."],
    [{ term: "five years" }, FIELD.term, expect.stringContaining("five years")],
    [{ term: "5++1" }, FIELD.term, expect.stringContaining("5++1")],
    [{ start: "" }, FIELD.start, "Enter the day, month and year, such as 1 April 2026."],
    [{ procurement: "soon" }, FIELD.procurement, "“soon” is not a date. Enter the day, month and year, such as 1 April 2026."],
    [{ change: "lots" }, FIELD.change, "“lots” is not a percentage. Enter the uplift a year, such as 2.5, or 0 for none."],
    [{ vat: "" }, FIELD.vat, "Enter the rate of VAT, such as 20."],
    [{ vat: "0.2" }, FIELD.vat, "“0.2” is 0.2%. Enter the rate of VAT as a percentage, such as 20, or 0 for none."],
  ] as const)("refuses %j under its field, in the third step", (method, field, words) => {
    const { solution, problems } = found(typedFigure(1), {}, method);
    expect(solution).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ field, words })]);
    expect(stepOf(field)).toBe(3);
  });

  it("gives the value without a threshold where none is held for the day, and a value too large is refused under it", () => {
    expect(found(typedFigure(70_000), {}, { procurement: "1 February 2035", start: "1 April 2036" }).solution?.answer).toMatchObject({ value: 252_000, standing: "not held", threshold: null });
    expect(found(typedFigure(1e15)).problems).toEqual([expect.objectContaining({ field: FIELD.annual })]);
  });
});
