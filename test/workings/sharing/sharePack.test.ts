import { SHARE_RULES } from "../../../src/domain/benchmarking/sharing/shareCase";
import { Book, cellAt } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { earlierCuts, isShareKey } from "../../../src/workings/sharing/earlierCuts";
import { receiptLines } from "../../../src/workings/sharing/receiptSheet";
import { shareAnswer, type ShareCase } from "../../../src/workings/sharing/shareAnswer";
import { SHARE_SHEETS, sharePack } from "../../../src/workings/sharing/sharePack";
import { LIBREOFFICE_MISSING, libreOfficeAvailable, recalculate } from "../../_libreoffice/recalculate";
import { writePlan } from "../_writePlan";
import { ANSWER, CASE, PLAN, STAMP, textOf } from "./_pack";

jest.setTimeout(120_000);

const [SHARED, RECEIPT, KEY] = SHARE_SHEETS as [string, string, string];
const names = CASE.services[0]!.contributors.map(({ name }) => name);

function written(plan = PLAN): Book {
  const book = new Book();
  writePlan(book, plan);
  return book;
}

async function keyCells(plan = PLAN): Promise<(string | number | boolean)[][]> {
  const book = written(plan);
  await (await createUniverEngine(book)).calculate();
  const sheet = book.sheetNamed(KEY)!;
  return Array.from({ length: plan.sheets[2]!.rows.length }, (_, row) => Array.from({ length: 8 }, (__, column) => {
    const value = cellAt(sheet, row, column)?.value ?? "";
    if (typeof value === "object") throw new Error(`row ${row + 1} of the key is an error`);
    return value;
  }));
}

describe("a share-safe pack", () => {
  it("names no provider, tells no unit cost of one, and has no formula and no seed, on the sheets that are shared", () => {
    for (const sheet of [SHARED, RECEIPT]) {
      const words = textOf(sheet);
      for (const name of names) expect(words).not.toMatch(new RegExp(`(^|[^A-Za-z0-9])${name.replaceAll(/[=+]/g, "\\$&")}([^A-Za-z0-9]|$)`, "im"));
      for (const { price } of CASE.services[0]!.contributors) expect(words).not.toContain(String(price));
      expect(words).not.toContain(String(CASE.seed));
      expect(PLAN.sheets.find(({ name }) => name === sheet)!.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
    }
  });

  it("puts a code where a title or a set has a provider's name, and the longer of two names first", () => {
    expect(ANSWER.shownTitle).toBe(`Care homes against ${ANSWER.codes.get("Ashby House")!}, 2024-25 prices`);
    expect(ANSWER.cuts[1]!.shownCut).toBe(`Nearest five to ${ANSWER.codes.get("Ashby House")!}`);
  });

  it("has a stamp whose fingerprint is of what is published alone", () => {
    const other: ShareCase = { ...CASE, services: CASE.services.map((each) => ({ ...each, contributors: each.contributors.map((one) => ({ ...one, price: one.price - 0.001 })) })) };
    const stampOf = (plan: typeof PLAN) => plan.sheets.map(({ rows }) => rows[2]![0]!.value);
    expect(stampOf(sharePack(other, shareAnswer(other), { sheetNames: SHARE_SHEETS, stamp: STAMP }))).toEqual(stampOf(PLAN));
  });

  it("says in the receipt, without names, what was not given and why", () => {
    const lines = receiptLines(ANSWER, CASE.rules);
    expect(lines.filter(({ outcome }) => outcome === "not shared").map(({ service, why }) => [service, why])).toEqual([
      ["Nursing", "Fewer than 10 providers."], ["Respite", "Fewer than 10 providers."], ["Respite", "2 providers have a unit cost of zero or less and are in no figure."],
    ]);
    expect(lines.filter(({ service, outcome }) => service === "Nursing" && outcome !== "not shared")).toHaveLength(5);
    expect(ANSWER.counts.published + ANSWER.counts.withheld).toBe(ANSWER.counts.asked);
    expect(textOf(KEY)).toContain("4 providers, fewer than 10: join it with another set, or share nothing of it.");
  });

  it("tells each code its half, six below and six above, in the order of the codes", () => {
    const rows = PLAN.sheets[0]!.rows;
    const table = PLAN.sheets[0]!.tables.find(({ name }) => name === "Share_halves")!;
    const coded = rows.slice(table.row + 1, table.row + table.rows).map((row) => [row[0]!.value, row[2]!.value]);
    expect(coded.map(([code]) => code)).toEqual([...ANSWER.codes.values()].sort());
    expect(coded.filter(([, half]) => half === "lower half")).toHaveLength(6);
    expect(coded.find(([code]) => code === ANSWER.codes.get("Ivy Cottage"))![1]).toBe("upper half");
  });

  it("has one heading row a table, unique headings, no blank cell in a table, a title in A1 and a check row", () => {
    for (const { rows, tables } of PLAN.sheets) {
      expect([rows[0]![0]!.style, rows[3]![0]!.value]).toEqual(["Title", "Checks"]);
      for (const { row, rows: count, columns } of tables) {
        const headings = rows[row]!.slice(0, columns).map((cell) => cell?.value);
        expect(new Set(headings).size).toBe(columns);
        for (const line of rows.slice(row + 1, row + count)) for (let column = 0; column < columns; column++) expect(line[column]?.value ?? line[column]?.formula ?? "").not.toBe("");
      }
      const spans = tables.map(({ row, rows: count }) => [row, row + count] as const).sort(([a], [b]) => a - b);
      expect(spans.every(([from], i) => i === 0 || from > spans[i - 1]![1])).toBe(true);
    }
  });

  it("checks on the key what was published, in the grid engine, and sees a figure that was altered", async () => {
    const book = written();
    const engine = await createUniverEngine(book);
    await engine.calculate();
    const sheet = book.sheetNamed(KEY)!;
    const master = () => cellAt(sheet, PLAN.masterCheck.row, PLAN.masterCheck.column)?.value;
    expect(master()).toBe(0);
    const published = PLAN.sheets[2]!.tables.find(({ name }) => name === "Share_published")!;
    const cell = cellAt(sheet, published.row + 1, 3)!;
    cell.value = Number(cell.value) + 60;
    book.raise({ kind: "cells", sheet, range: { row: published.row + 1, column: 3, rows: 1, columns: 1 }, by: "person" });
    await engine.calculate();
    expect(master()).toBe(1);
  });

  (libreOfficeAvailable() ? it : it.skip)(`holds its checks in LibreOffice${libreOfficeAvailable() ? "" : ` (${LIBREOFFICE_MISSING})`}`, async () => {
    const calculated = await recalculate(saveWorkbook(written()));
    expect(calculated.value(KEY, PLAN.masterCheck.row, PLAN.masterCheck.column)).toBe(0);
  });

  it("gives nothing but its reasons where no set may be shared", async () => {
    const alone: ShareCase = { ...CASE, services: CASE.services.slice(1) };
    const plan = sharePack(alone, shareAnswer(alone), { sheetNames: SHARE_SHEETS, stamp: STAMP });
    expect(plan.sheets[0]!.tables).toEqual([]);
    expect(textOf(SHARED, plan)).toContain("Nothing can be shared: the receipt says why.");
    expect(earlierCuts(await keyCells(plan))).toEqual([]);
  });
});

describe("a pack after another", () => {
  it("reads from the key what was given before, and gives nothing of the same providers or nearly the same again", async () => {
    const cells = await keyCells();
    expect(isShareKey(cells[0]![0])).toBe(true);
    const before = earlierCuts(cells);
    if (!Array.isArray(before)) throw new Error(before.words);
    expect(before.map(({ pack, service, cut, contributors, figures }) => [pack, service, cut, contributors.length, figures.length])).toEqual([["21 November 2026", "Nursing", "All providers", 12, ANSWER.counts.published]]);
    expect([...before[0]!.contributors].sort((a, b) => a.price - b.price)).toEqual([...CASE.services[0]!.contributors].sort((a, b) => a.price - b.price));

    const cutOf = (members: readonly string[]) => shareAnswer({ ...CASE, earlier: before, services: [{ ...CASE.services[0]!, cuts: [{ name: "Again", members }] }] }).cuts[0]!;
    expect(cutOf(names).refused).toEqual({ kind: "same-providers", other: "All providers", pack: "21 November 2026" });
    expect(cutOf(names.slice(1)).refused).toEqual({ kind: "too-alike", other: "All providers", pack: "21 November 2026" });
    const moved = shareAnswer({ ...CASE, earlier: before, services: [{ ...CASE.services[0]!, contributors: CASE.services[0]!.contributors.map((each, i) => (i === 3 ? { ...each, price: 950 } : each)) }] }).cuts[0]!;
    expect(moved.refused).toEqual({ kind: "prices-moved", provider: "Cedar Court", other: "All providers", pack: "21 November 2026" });
  });

  it("says which row of a key was altered so that it cannot be read", async () => {
    const cells = await keyCells();
    const row = cells.findIndex((line) => line[0] === "Code") + 2;
    expect(earlierCuts(cells.map((line, at) => (at === row ? [line[0]!, line[1]!, line[2]!, line[3]!, "about £700", line[5]!] : line)))).toMatchObject({ row });
    expect(earlierCuts([["Key to provider codes: OFFICIAL-SENSITIVE COMMERCIAL"]])).toEqual({ row: 0, words: "its table of codes is not there" });
  });
});

it("asks for three sheet names and a set of providers", () => {
  expect(() => sharePack(CASE, ANSWER, { sheetNames: ["A"], stamp: STAMP })).toThrow(RangeError);
  const none: ShareCase = { ...CASE, services: [], rules: SHARE_RULES };
  expect(() => shareAnswer(none)).toThrow("empty-input");
});
