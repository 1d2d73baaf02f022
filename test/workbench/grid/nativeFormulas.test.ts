import type { CellError, CellValue, ErrorText } from "../../../src/workbench/book/book";
import { Trial } from "./bookOf";

/** Names in A, costs in B, text and numbers in E; two more sheets whose names need quotes; one table, two names. */
async function answer(formula: string, at = "H10"): Promise<CellValue | CellValue[][]> {
  const trial = await Trial.of({
    A1: "Name", B1: "Cost", A2: "A", A3: "B", A4: "A", B2: 10, B3: 20, B4: 30, E2: "5", E3: 6, E4: "x", F1: "=1+1",
    "My Sheet!A1": 7, "My Sheet!A2": 8, "It's!A1": 9, [at]: formula,
  }, undefined, (book) => {
    book.names.push(
      { name: "Rate", formula: "=Sheet1!$B$2", comment: "", visible: true },
      { name: "Fixed", formula: "=0.2", comment: "", visible: true },
      { name: "Uplift", formula: "=LAMBDA(x,x*1.04)", comment: "", visible: true },
    );
    book.sheets[0]!.tables.push({
      id: "t", name: "Table1", range: { row: 0, column: 0, rows: 4, columns: 2 }, columns: ["Name", "Cost"],
      showHeaders: true, showTotals: false, style: "", showBandedRows: true, showFilterButton: true,
    });
  });
  const block = trial.blockAt(at);
  trial.engine.dispose();
  return block.length === 1 && block[0]!.length === 1 ? block[0]![0]! : block;
}

const failed = (error: ErrorText): CellError => ({ error });

describe("what Excel gives", () => {
  it.each<[string, CellValue | CellValue[][]]>([
    ["=-2^2", 4], ["=50%+1", 1.5], ["=1E+3*2", 2000], ['="5"+1', 6], ["=TRUE+1", 2], ['="a"&1', "a1"], ['="a"="A"', true], ['=1<"a"', true],
    ["=Z99", 0], ['=Z99=""', true], ["=ISBLANK(Z99)", true], ["=B2-Z9", 10], ["=E2+1", 6], ["=SUM(E2:E4)", 6], ['=LEN("#N/A")', 4], ['="a""b"', 'a"b'],
    ["=ROUND(2.675,2)", 2.68], ["=MOD(-3,2)", 1], ["=INT(-1.5)", -2], ["=MROUND(10,3)", 9],
    ["=DATE(2025,4,1)", 45748], ["=EOMONTH(45748,0)", 45777], ['=TEXT(45748,"dd/mm/yyyy")', "01/04/2025"], ['=TEXT(1234.5,"£#,##0.00")', "£1,234.50"],
    ['=SUMIFS(B2:B4,A2:A4,"A")', 40], ['=SUMIF(A:A,"A",B:B)', 40], ["=SUM(B:B)", 60], ["=SUM(2:2)", 10], ["=SUMPRODUCT(B2:B4,B2:B4)", 1400],
    ['=SUM((A2:A4="A")*B2:B4)', 40], ["=QUARTILE.INC(B2:B4,1)", 15], ["=SUBTOTAL(9,B2:B4)", 60], ["=AGGREGATE(9,6,B2:B4)", 60],
    ['=VLOOKUP("B",A2:B4,2,FALSE)', 20], ['=XLOOKUP("B",A2:A4,B2:B4)', 20], ["=INDEX(B2:B4,2)", 20], ["=SUM(B2:INDEX(B2:B4,2))", 30],
    ["=SUM(OFFSET(B2,0,0,2,1))", 30], ['=INDIRECT("B2")', 10], ["=SUM(INDIRECT(\"'my sheet'!A1:A2\"))", 15], ['=INDIRECT("Rate")', 10],
    ["=ROW(A5)", 5], ["=ROW()", 10], ["=COLUMNS(A1:C1)", 3], ["=SUM(B2,\n B3)", 30],
    ["='My Sheet'!A1+'My Sheet'!A2", 15], ["='It''s'!A1", 9],
    ["=IFERROR(1/0,\"x\")", "x"], ["=IFS(FALSE,1,TRUE,2)", 2], ['=SWITCH(2,1,"a",2,"b")', "b"], ['=TEXTJOIN(", ",TRUE,A2:A4)', "A, B, A"],
    ["=LET(x,5,y,x+1,x*y)", 30], ["=LET(Rate,2,Rate*3)", 6], ["=LAMBDA(x,x*2)(4)", 8], ["=REDUCE(0,B2:B4,LAMBDA(a,b,a+b))", 60],
    ["=ISFORMULA(F1)", true], ["=ISFORMULA(A1)", false], ["=FORMULATEXT(F1)", "=1+1"], ["=_xlfn.CONCAT(A2:A3)", "AB"],
    ["=Rate*100", 1000], ["=Fixed*10", 2], ["=Uplift(100)", 104], ["=Sheet1!Rate+1", 11],
  ])("%s", async (formula, expected) => {
    expect(await answer(formula)).toEqual(expected);
  });

  it.each<[string, CellValue[][]]>([
    ['=FILTER(A2:B4,A2:A4="A")', [["A", 10], ["A", 30]]], ["=SORT(B2:B4,1,-1)", [[30], [20], [10]]], ["=UNIQUE(A2:A4)", [["A"], ["B"]]],
    ["=SEQUENCE(2,2)", [[1, 2], [3, 4]]], ["=VSTACK(A2:A3,B2)", [["A"], ["B"], [10]]], ["=TAKE(B2:B4,2)", [[10], [20]]], ['=TEXTSPLIT("a,b",",")', [["a", "b"]]],
    ["=MAP(B2:B4,LAMBDA(v,v+1))", [[11], [21], [31]]], ["=MAP(B2:B3,Uplift)", [[10.4], [20.8]]], ["=BYROW(B2:B4,LAMBDA(r,SUM(r)))", [[10], [20], [30]]],
    ["=MAKEARRAY(2,2,LAMBDA(r,c,r*c))", [[1, 2], [2, 4]]], ["={1,2;3,4}", [[1, 2], [3, 4]]], ["=B2:B4*2", [[20], [40], [60]]], ["=Z1:Z2", [[0], [0]]],
  ])("%s spills", async (formula, expected) => {
    expect(await answer(formula)).toEqual(expected);
  });

  it.each<[string, CellValue]>([
    ["=1/0", failed("#DIV/0!")], ["=NA()", failed("#N/A")], ["=NOSUCH(1)", failed("#NAME?")], ["=NoSuchName", failed("#NAME?")],
    ["=Gone!A1", failed("#REF!")], ["=#REF!+1", failed("#REF!")], ["=SQRT(-1)", failed("#NUM!")], ['="x"*1', failed("#VALUE!")],
  ])("%s fails as it should", async (formula, expected) => {
    expect(await answer(formula)).toEqual(expected);
  });
});

describe("structured references", () => {
  it.each<[string, string, CellValue | CellValue[][]]>([
    ["=SUM(Table1[Cost])", "H10", 60], ["=SUM(Table1[[Name]:[Cost]])", "H10", 60], ["=SUM(Table1)", "H10", 60], ["=ROWS(Table1)", "H10", 3],
    ["=Table1[#Headers]", "H10", [["Name", "Cost"]]], ["=ROWS(Table1[#All])", "H10", 4],
    ["=Table1[@Cost]*2", "H3", 40], ["=Table1[[#This Row],[Cost]]", "H4", 30],
    ["=Table1[@Cost]", "H10", failed("#VALUE!")], ["=Table1[[#Totals],[Cost]]", "H10", failed("#REF!")], ["=SUM(Table1[Nope])", "H10", failed("#REF!")],
  ])("%s in %s", async (formula, at, expected) => {
    expect(await answer(formula, at)).toEqual(expected);
  });
});
