import fc from "fast-check";
import { worksOnArrays } from "../../../src/workbench/file/arrayFormula";
import { sharedFormula } from "../../../src/workbook/files/formula/sharedFormula";
import { shownFormula, storedFormula } from "../../../src/workbook/files/formula/storedFormula";

describe("a formula as stored and as shown", () => {
  it.each([
    ["=1+1", "1+1"], ['="_xlfn. in words"', '"_xlfn. in words"'], ["=SUM('_xlfn.odd'!A1)", "SUM('_xlfn.odd'!A1)"],
    ["=IFNA(XLOOKUP(A1,B:B,C:C),\"\")", '_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"")'],
    ["=STDEV.S(A1:A3)+T.DIST(1,2,TRUE)", "_xlfn.STDEV.S(A1:A3)+_xlfn.T.DIST(1,2,TRUE)"],
    ["=SUM(SORT(A1:A3))", "SUM(_xlfn._xlws.SORT(A1:A3))"],
    ["=LET(rate,A1,months,12,rate*months)", "_xlfn.LET(_xlpm.rate,A1,_xlpm.months,12,_xlpm.rate*_xlpm.months)"],
    ["=MAP(A1:A3,LAMBDA(x,x+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))"],
    ["=LET(f,LAMBDA(x,x*2),f(4))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2),_xlpm.f(4))"],
    ["=SUM(Sheet2!A1#)", "SUM(_xlfn.ANCHORARRAY(Sheet2!A1))"], ["=@A1:A3+1", "_xlfn.SINGLE(A1:A3)+1"], ["=@INDEX(A:A,2)", "_xlfn.SINGLE(INDEX(A:A,2))"],
    ["=OPENBOOK.POOL.SPLIT(A1,B1:B3)", "_xldudf_OPENBOOK_POOL_SPLIT(A1,B1:B3)"], ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["='O''Brien''s'!A1+{1,2;3,4}+#N/A", "'O''Brien''s'!A1+{1,2;3,4}+#N/A"], ["=[1]Sheet1!$A$1", "[1]Sheet1!$A$1"], ["=SUM( A1 ,\n B1 )", "SUM( A1 ,\n B1 )"],
    ["=Costs[[#Headers],[Unit cost]]&Costs[[#This Row],[Cost]]", "Costs[[#Headers],[Unit cost]]&Costs[[#This Row],[Cost]]"],
  ])("%s is held as %s and shown again", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  it.each([["=[@Cost]*2", "Costs[[#This Row],[Cost]]*2"], ["=[@[Unit cost]]", "Costs[[#This Row],[Unit cost]]"], ["=SUM([Cost])", "SUM(Costs[Cost])"], ["=Other[@Cost]", "Other[[#This Row],[Cost]]"]])("%s in a table is held as %s", (shown, stored) => {
    expect(storedFormula(shown, { table: "Costs" })).toBe(stored);
  });

  it("shows a broken add-in link by the function's own name", () => {
    expect(shownFormula("[2]!_xldudf_OPENBOOK_POOL_SPLIT(A1,B1:B3)*2")).toBe("=OPENBOOK.POOL.SPLIT(A1,B1:B3)*2");
  });

  it("knows other add-ins' functions by their namespaces", () => {
    expect(storedFormula("=CONTOSO.RATE(1)", { namespaces: new Set(["CONTOSO"]) })).toBe("_xldudf_CONTOSO_RATE(1)");
    expect(storedFormula("=CONTOSO.RATE(1)")).toBe("CONTOSO.RATE(1)");
  });

  it("comes back as it was, whatever is put together", () => {
    const reference = fc.constantFrom("A1", "$B$2:C9", "Sheet2!A:A", "'O''Brien & Co'!1:3", "Costs[Cost]", "A1#", "@B2:B5", "Total", "[1]Sheet1!B2");
    const literal = fc.oneof(fc.integer({ min: 0, max: 1e9 }).map(String), fc.string({ maxLength: 6 }).map((text) => `"${text.replace(/"/g, '""')}"`), fc.constantFrom("TRUE", "#N/A", "{1,2;3,4}", "1.5E-7"));
    const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
      formula: fc.oneof({ maxDepth: 4 }, literal, reference, tie("call"), fc.tuple(tie("formula"), fc.constantFrom("+", "-", "*", "&", ">=", "/"), tie("formula")).map((parts) => parts.join(""))),
      call: fc.tuple(fc.constantFrom("SUM", "XLOOKUP", "FILTER", "SORT", "IFS", "OPENBOOK.POOL.GRID", "STDEV.P", "ROUND"), fc.array(tie("formula"), { minLength: 1, maxLength: 3 })).map(([name, given]) => `${name}(${given.join(",")})`),
    }));
    fc.assert(fc.property(formula, (text) => {
      expect(shownFormula(storedFormula(`=${text}`))).toBe(`=${text}`);
    }), { numRuns: 10_000, seed: 20251121 });
  });

  it("never throws and never loses a character of what is no formula", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const stored = storedFormula(`=${text}`);
      if (!/[#@[]|_xl|OPENBOOK|\(/i.test(text)) expect(stored).toBe(text);
      expect(typeof shownFormula(stored)).toBe("string");
    }), { numRuns: 10_000, seed: 20251121 });
  });
});

it.each([
  ["A1*$B$1+C$2", 0, 0, 2, 1, "B3*$B$1+D$2"], ["SUM(A1:B2,Sheet2!C3,'It''s A1'!D4)", 0, 0, 1, 0, "SUM(A2:B3,Sheet2!C4,'It''s A1'!D5)"], ["SUM(A:A,1:1,$C:$C)", 0, 0, 3, 2, "SUM(C:C,4:4,$C:$C)"],
  ['"A1"&LOG10(A1)', 0, 0, 1, 0, '"A1"&LOG10(A2)'], ["Costs[Cost]+Rate1", 0, 0, 5, 5, "Costs[Cost]+Rate1"], ["A1", 3, 0, 0, 0, "A1048574"],
])("the shared formula %s moved from row %s column %s to row %s column %s is %s", (text, row, column, toRow, toColumn, moved) => {
  expect(sharedFormula(text, row, column)(toRow, toColumn)).toBe(moved);
});

describe("a formula that works on arrays", () => {
  it.each(["=SUM(A1:A3*B1:B3)", "=SUM(IF(A1:A3>0,B1:B3))", "=SUM(LEN(A1:A3))", "=A1#", "=FILTER(A:A,B:B)", "=OPENBOOK.POOL.SPLIT(1,A1:A2)", "=MAX((A1:A9=\"x\")*B1:B9)", "=SUMPRODUCT(IF(A1:A3>0,1,0))", "=SUM(Costs[Cost]*2)", "=INDEX(-A1:A3,2)"])("%s is marked", (formula) => {
    expect(worksOnArrays(formula)).toBe(true);
  });

  it.each(["=SUM(A1:A3)/B1", "=SUMPRODUCT((A1:A3>0)*B1:B3)", "=SUMPRODUCT(ROUND(A1:A3*B1,2))", "=LOOKUP(2,1/(A1:A9<>\"\"),B1:B9)", "=VLOOKUP(A1,B:C,2,FALSE)*2", "=SUMIFS(C:C,A:A,\">\"&B2)", "=[@Cost]*52", "=Costs[[#This Row],[Cost]]*2",
    "=Costs[[#Totals],[Cost]]/2", "=A1*B1", "=@A1:A3*2", "=IF(A1>0,SUM(B1:B3),0)", "=ROUND(SUM(A1:A3),2)", "=INDEX(A1:A3,MATCH(1,B:B,0))", "=A1:INDEX(A:A,3)"])("%s is not", (formula) => {
    expect(worksOnArrays(formula)).toBe(false);
  });
});
