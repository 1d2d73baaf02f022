import { ensureCell } from "../../../src/workbench/book/book";
import { Trial } from "./bookOf";

describe("a change", () => {
  it("moves what reads it, and nothing else is told", async () => {
    const trial = await Trial.of({ A1: 1, A2: 2, B1: "=A1+A2", B2: "=SUM(A1:A2)*B1", C1: "=5" });
    expect(trial.values("B1", "B2", "C1")).toEqual([3, 9, 5]);
    const told: unknown[] = [];
    trial.book.onChange((change) => { if (change.kind === "cells" && change.by === "calculation") told.push(change.range); });
    await trial.type("A1", 10);
    expect(trial.values("B1", "B2")).toEqual([12, 144]);
    expect(told).toEqual([{ row: 0, column: 1, rows: 2, columns: 1 }]);
  });

  it("with the same answer tells nobody", async () => {
    const trial = await Trial.of({ A1: 1, B1: "=A1>0" });
    const told = jest.fn();
    trial.book.onChange((change) => { if (change.kind === "cells" && change.by === "calculation") told(); });
    await trial.type("A1", 2);
    expect(told).not.toHaveBeenCalled();
  });

  it("takes effect whichever order the formulas were written in", async () => {
    const trial = await Trial.of({ C1: "=B1*2", B1: "=A1*2", A1: 1, D1: '=INDIRECT("C1")+1' });
    await trial.type("A1", 5);
    expect(trial.values("B1", "C1", "D1")).toEqual([10, 20, 21]);
  });

  it("of a formula into a value, and back, is followed", async () => {
    const trial = await Trial.of({ A1: 1, B1: "=A1+1", C1: "=B1+1" });
    await trial.type("B1", 7);
    expect(trial.values("B1", "C1")).toEqual([7, 8]);
    await trial.type("A1", 100);
    expect(trial.value("C1")).toBe(8);
    await trial.type("B1", "=A1");
    expect(trial.value("C1")).toBe(101);
  });

  it("made while calculating is not lost", async () => {
    const trial = await Trial.of({ A1: 1, B1: "=A1*2" });
    const first = trial.type("A1", 2);
    const second = trial.type("A1", 3);
    await Promise.all([first, second]);
    expect(trial.value("B1")).toBe(6);
  });

  it("reaches ten thousand formulas in a chain", async () => {
    const trial = await Trial.of({}, undefined, (book) => {
      const sheet = book.sheets[0]!;
      ensureCell(sheet, 0, 0).value = 1;
      for (let row = 1; row < 10_000; row++) ensureCell(sheet, row, 0).formula = `=A${row}+1`;
    });
    expect(trial.value("A10000")).toBe(10_000);
    await trial.type("A1", 5);
    expect(trial.value("A10000")).toBe(10_004);
  }, 60_000);
});

describe("a spill", () => {
  it("fills, grows, shrinks and clears", async () => {
    const trial = await Trial.of({ A1: 3, B1: "=SEQUENCE(A1)", D1: "=SUM(B1#)", E1: "=SUM(B1:B10)" });
    expect(trial.values("B1", "B2", "B3", "B4", "D1", "E1")).toEqual([1, 2, 3, null, 6, 6]);
    expect(trial.cell("B2")?.spilledFrom).toEqual({ row: 0, column: 1 });
    expect(trial.cell("B1")?.array).toEqual({ rows: 3, columns: 1, legacy: false });
    await trial.type("A1", 4);
    expect(trial.values("B4", "D1", "E1")).toEqual([4, 10, 10]);
    await trial.type("A1", 1);
    expect(trial.values("B1", "B2", "D1", "E1")).toEqual([1, null, 1, 1]);
    expect(trial.cell("B2")).toBeUndefined();
    await trial.type("A1", 2);
    await trial.type("B1", "text");
    expect(trial.values("B1", "B2", "E1")).toEqual(["text", null, 0]);
    expect(trial.value("D1")).toEqual({ error: "#REF!" });
  });

  it("stops at what is in its way, and goes on when it is gone", async () => {
    const trial = await Trial.of({ B1: "=SEQUENCE(3)", B3: "mine", C1: "=SUM(B1:B3)" });
    expect(trial.values("B1", "B2", "B3")).toEqual([{ error: "#SPILL!" }, null, "mine"]);
    await trial.type("B3", null);
    expect(trial.values("B1", "B2", "B3", "C1")).toEqual([1, 2, 3, 6]);
    await trial.type("B2", 99);
    expect(trial.values("B1", "B2", "B3")).toEqual([{ error: "#SPILL!" }, 99, null]);
    expect(trial.value("C1")).toEqual({ error: "#SPILL!" });
  });

  it("comes back when one of its cells is emptied", async () => {
    const trial = await Trial.of({ B1: "=SEQUENCE(3)" });
    await trial.type("B2", null);
    expect(trial.values("B1", "B2", "B3")).toEqual([1, 2, 3]);
  });

  it("of one formula is input to another's", async () => {
    const trial = await Trial.of({ A1: 3, A2: 1, A3: 2, B1: "=SORT(A1:A3)", C1: "=B1#*10", D1: "=SUM(C1#)" });
    expect(trial.values("C1", "C2", "C3", "D1")).toEqual([10, 20, 30, 60]);
    await trial.type("A1", 0);
    expect(trial.values("C1", "C2", "C3", "D1")).toEqual([0, 10, 20, 30]);
  });
});

describe("a circle", () => {
  it("shows 0 and is named; what reads it goes on", async () => {
    const trial = await Trial.of({ A1: "=B1+1", B1: "=A1+1", C1: "=A1+5", D1: "=D1", E1: "=SUM(E1:E3)" });
    expect(trial.values("A1", "B1", "C1", "D1", "E1")).toEqual([0, 0, 5, 0, 0]);
    expect(trial.engine.circular.map(({ row, column }) => [row, column])).toEqual(expect.arrayContaining([[0, 0], [0, 1], [0, 3], [0, 4]]));
    expect(trial.engine.circular).toHaveLength(4);
    await trial.type("B1", 1);
    expect(trial.values("A1", "C1")).toEqual([2, 7]);
    expect(trial.engine.circular).toHaveLength(2);
  });

  it("is not seen in ROW, nor in an OFFSET from its own cell", async () => {
    const trial = await Trial.of({ A1: 1, A2: 2, A3: "=SUM(OFFSET(A3,-2,0,2,1))", B3: "=ROW(B3)" });
    expect(trial.values("A3", "B3")).toEqual([3, 3]);
    expect(trial.engine.circular).toEqual([]);
  });

  it("through INDIRECT is found while calculating", async () => {
    const trial = await Trial.of({ A1: '=INDIRECT("B1")+1', B1: "=A1" });
    expect(trial.values("A1", "B1")).toEqual([0, 0]);
  });
});

describe("sheets, names and tables", () => {
  it("deleted sheets leave #REF! and added ones heal it", async () => {
    const trial = await Trial.of({ "Data!A1": 4, "Sheet1!A1": "=Data!A1*2" });
    const data = trial.book.sheetNamed("Data")!;
    trial.book.sheets.splice(trial.book.sheets.indexOf(data), 1);
    trial.book.raise({ kind: "sheets" });
    await trial.engine.calculate();
    expect(trial.value("A1")).toEqual({ error: "#REF!" });
    ensureCell(trial.book.addSheet("data"), 0, 0).value = 5;
    await trial.engine.calculate();
    expect(trial.value("A1")).toBe(10);
  });

  it("a name can be changed, and a sheet's own comes before the workbook's", async () => {
    const trial = await Trial.of({ A1: "=Rate*10", "Other!A1": "=Rate*10" }, undefined, (book) => {
      book.names.push({ name: "Rate", formula: "=2", comment: "", visible: true }, { name: "Rate", formula: "=3", comment: "", visible: true, sheetId: book.sheetNamed("Other")!.id });
    });
    expect(trial.values("A1", "Other!A1")).toEqual([20, 30]);
    trial.book.names[0]!.formula = "=7";
    trial.book.raise({ kind: "names" });
    await trial.engine.calculate();
    expect(trial.values("A1", "Other!A1")).toEqual([70, 30]);
  });

  it("a table that grows takes its readers along", async () => {
    const trial = await Trial.of({ A1: "Cost", A2: 1, A3: 2, A4: 4, C1: "=SUM(T[Cost])" }, undefined, (book) => {
      book.sheets[0]!.tables.push({ id: "t", name: "T", range: { row: 0, column: 0, rows: 3, columns: 1 }, columns: ["Cost"], showHeaders: true, showTotals: false, style: "", showBandedRows: false, showFilterButton: false });
    });
    expect(trial.value("C1")).toBe(3);
    trial.book.sheets[0]!.tables[0]!.range = { row: 0, column: 0, rows: 4, columns: 1 };
    trial.book.raise({ kind: "tables", sheet: trial.book.sheets[0]! });
    await trial.engine.calculate();
    expect(trial.value("C1")).toBe(7);
  });

  it("SUBTOTAL leaves out rows that are filtered away", async () => {
    const trial = await Trial.of({ A1: 1, A2: 2, A3: 4, B1: "=SUBTOTAL(9,A1:A3)" });
    expect(trial.value("B1")).toBe(7);
    const sheet = trial.book.sheets[0]!;
    sheet.rows.set(1, { hiddenByFilter: true, hidden: true });
    trial.book.raise({ kind: "layout", sheet });
    await trial.engine.calculate();
    expect(trial.value("B1")).toBe(5);
  });
});

describe("a file", () => {
  it("keeps the values of what cannot be calculated here, and says which", async () => {
    const trial = await Trial.of({}, undefined, (book) => {
      const sheet = book.sheets[0]!;
      Object.assign(ensureCell(sheet, 0, 0), { formula: "=PIVOTBY(B1:B2,C1:C2,D1:D2,SUM)", value: 42 });
      Object.assign(ensureCell(sheet, 1, 0), { formula: "=[1]Prices!$A$1", value: 9 });
      Object.assign(ensureCell(sheet, 2, 0), { formula: "=A1+A2" });
    });
    expect(trial.values("A1", "A2", "A3")).toEqual([42, 9, 51]);
    expect(trial.engine.uncalculated.map(({ row }) => row)).toEqual([0, 1]);
    await trial.type("A1", "=PIVOTBY(1)");
    expect(trial.value("A1")).toEqual({ error: "#NAME?" });
  });

  it("has spills whose cells are its own, and legacy arrays that keep their size", async () => {
    const trial = await Trial.of({ A1: 1, A2: 2, A3: 3 }, undefined, (book) => {
      const sheet = book.sheets[0]!;
      Object.assign(ensureCell(sheet, 0, 1), { formula: "=A1:A3*2", value: 2, array: { rows: 3, columns: 1, legacy: false } });
      ensureCell(sheet, 1, 1).value = 4;
      ensureCell(sheet, 2, 1).value = 6;
      Object.assign(ensureCell(sheet, 0, 2), { formula: "=A1:A2*10", value: 0, array: { rows: 3, columns: 1, legacy: true } });
    });
    expect(trial.values("B1", "B2", "B3")).toEqual([2, 4, 6]);
    expect(trial.values("C1", "C2", "C3")).toEqual([10, 20, { error: "#N/A" }]);
    await trial.type("A3", 5);
    expect(trial.value("B3")).toBe(10);
  });

  it("replaces everything when another is opened", async () => {
    const trial = await Trial.of({ A1: 1, B1: "=A1" });
    trial.book.sheets.length = 0;
    const sheet = trial.book.addSheet("New");
    ensureCell(sheet, 0, 0).formula = "=1+1";
    trial.book.activeSheet = sheet;
    trial.book.raise({ kind: "opened" });
    await trial.engine.calculate();
    expect(trial.value("New!A1")).toBe(2);
  });
});
