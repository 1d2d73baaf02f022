/** @jest-environment jsdom */
import { bootOffice } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

test("what was not loaded, or not synced, is refused by the client itself", async () => {
  await runOn(await bootOffice(), async (context, sheet) => {
    const range = sheet.getRange("A1");
    range.load("values");
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    await context.sync();
    expect(range.values).toEqual([[""]]);
    expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("load with no names, with objects and with nested names", async () => {
  await runOn(await bootOffice(), async (context, sheet) => {
    sheet.load();
    const range = sheet.getRange("A1:B1"), { worksheets } = context.workbook;
    range.load({ values: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
    worksheets.load({ $all: true, $top: 1 });
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible", showGridlines: true });
    expect([range.format.fill.color, range.format.font.bold, range.worksheet.name, worksheets.items[0]?.name]).toEqual(["#FFFFFF", false, "Sheet1", "Sheet1"]);
  });
});

test("what hangs on a null object is null, and doing anything to it is refused", async () => {
  const office = await bootOffice();
  await runOn(office, async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject("x").getRange("A1").getCell(0, 0);
    range.load("values");
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
  expect(await refusalOf(runOn(office, async (context) => {
    context.workbook.worksheets.getItemOrNullObject("x").getRange("A1").values = [[1]];
    await context.sync();
  }))).toMatchObject({ code: "ItemNotFound" });
});

test("an error names the statement, and what came before it stays", async () => {
  const office = await bootOffice();
  const error = await refusalOf(runOn(office, async (context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("Missing").load("name");
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  }));
  expect(error).toMatchObject({ code: "ItemNotFound", message: "The requested resource doesn't exist." });
  expect(error.debugInfo).toMatchObject({ statement: "var worksheet = worksheets.getItem(...);" });
  expect(office.book.sheets[0]!.cells.size).toBe(1);
});

test("what is not modelled says its name", async () => {
  const office = await bootOffice();
  const missing = async (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) => (await refusalOf(runOn(office, async (context, sheet) => {
    work(context, sheet);
    await context.sync();
  }))).message;
  expect(await missing((context) => context.workbook.pivotTables.refreshAll())).toBe("host: Workbook.pivotTables is not implemented");
  expect(await missing((_, sheet) => sheet.getRange("A1").removeDuplicates([0], true))).toBe("host: Range.removeDuplicates() is not implemented");
  expect(await missing((_, sheet) => void sheet.getRange("A1").load("hyperlink"))).toBe("host: Range.hyperlink is not implemented");
  expect(await missing((_, sheet) => void (sheet.getRange("A1").format.textOrientation = 90))).toBe("host: setting RangeFormat.textOrientation is not implemented");
});

test("a tracked range is used in a later run, and given back at its end", async () => {
  const office = await bootOffice();
  const range = await runOn(office, async (context, sheet) => {
    const tracked = sheet.getRange("B2");
    context.trackedObjects.add(tracked);
    await context.sync();
    return tracked;
  });
  await office.Excel.run(range, async (context) => {
    range.values = [[99]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[99]]);
    context.trackedObjects.remove(range);
    await context.sync();
  });
});

test("old requirement sets are answered, and refused by the client when asked", async () => {
  const { Office, Excel } = await bootOffice({ requirementSets: { ExcelApi: "1.4" }, refuseNewerCalls: true });
  expect([Office.context.requirements.isSetSupported("ExcelApi", "1.4"), Office.context.requirements.isSetSupported("ExcelApi", "1.9"), Office.context.requirements.isSetSupported("SharedRuntime", "1.1")]).toEqual([true, false, false]);
  expect(await refusalOf(Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 1, 1).load("address");
    await context.sync();
  }))).toMatchObject({ code: "ApiNotFound" });
  const fresh = await bootOffice();
  expect([fresh.Office.context.requirements.isSetSupported("ExcelApi", "1.15"), fresh.Office.context.requirements.isSetSupported("ExcelApi", "1.16")]).toEqual([true, false]);
});

test("the 1.15 client takes mergeUndoGroup without a word and sends nothing of it", async () => {
  const office = await bootOffice({ requirementSets: { ExcelApi: "1.20" } });
  const sent: string[] = [];
  const handle = office.host.handle.bind(office.host);
  office.host.handle = (message) => {
    sent.push(message);
    return handle(message);
  };
  const options: Excel.RunOptions & { mergeUndoGroup?: boolean } = { mergeUndoGroup: true };
  await office.Excel.run(options, async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.join()).not.toMatch(/undo/i);
  expect(office.book.sheets[0]!.cells.size).toBe(1);
});

test("an engine that fails is told, and the next batch is answered", async () => {
  let broken = true;
  const office = await bootOffice({ engine: { calculate: () => (broken ? Promise.reject(new Error("no engine")) : Promise.resolve()), dispose: () => undefined } });
  const write = () => runOn(office, async (context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(await refusalOf(write())).toMatchObject({ code: "GeneralException", message: expect.stringContaining("no engine") });
  broken = false;
  await write();
});

test("settings are saved with the document", async () => {
  const { Office } = await bootOffice();
  Office.context.document.settings.set("job", { id: 1 });
  const status = await new Promise((resolve) => Office.context.document.settings.saveAsync(({ status: result }) => resolve(result)));
  expect([status, Office.context.document.settings.get("job")]).toEqual(["succeeded", { id: 1 }]);
});

test("the pane is shown and hidden, and ribbon actions run what was associated", async () => {
  const { Office, host } = await bootOffice();
  await Office.addin.hide();
  expect(host.addin.state).toBe("Background");
  await Office.addin.showAsTaskpane();
  expect(host.addin.state).toBe("Visible");
  const pressed = new Promise((resolve) => Office.actions.associate("openPool", resolve));
  host.addin.runAction("openPool");
  await expect(pressed).resolves.toBeNull();
});

test("the pane's visibility is told to the add-in", async () => {
  const { Office, host } = await bootOffice();
  const heard: string[] = [];
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
  host.addin.show("Background");
  host.addin.show("Visible");
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([heard, host.addin.state]).toEqual([["Hidden", "Taskpane"], "Visible"]);
  await stop();
});

test("custom functions are called through Microsoft's own function runtime", async () => {
  const { CustomFunctions, host } = await bootOffice();
  CustomFunctions.associate("ADD", ((a: number, b: number) => a + b) as never);
  CustomFunctions.associate("LATER", (async (rows: number[][]) => rows.map((row) => [row.length])) as never);
  CustomFunctions.associate("FAIL", (() => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, "no weights");
  }) as never);
  expect(await host.addin.call("Add", [2, 3]).answer).toEqual({ ok: true, value: 5 });
  expect(await host.addin.call("LATER", [[[1, 2], [3, 4]]]).answer).toEqual({ ok: true, value: [[2], [2]] });
  expect(await host.addin.call("FAIL", []).answer).toEqual({ ok: false, message: "no weights", code: 5 });
});

test("a hundred thousand cells are written and read back in a moment", async () => {
  const office = await bootOffice();
  const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * column));
  const start = performance.now();
  const values = await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("A1:J10000");
    range.values = rows;
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual(rows);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("a run of the client takes little time", async () => {
  const office = await bootOffice();
  const start = performance.now();
  for (let run = 0; run < 50; run++) await runOn(office, async (context, sheet) => {
    sheet.getRange("A1").values = [[run]];
    await context.sync();
  });
  expect((performance.now() - start) / 50).toBeLessThan(20);
});
