import { costSummary } from "../../src/domain/benchmarking/costSummary";
import { costPosition } from "../../src/domain/benchmarking/costPosition";
import { Book, ensureCell, type CellValue } from "../../src/workbench/book/book";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import { recalculate } from "../_libreoffice/recalculate";
import { itWithLibreOffice } from "../_libreoffice/withLibreOffice";

const LISTS = 10_000;
const MOST = 12;

/** Park and Miller's generator: the same lists every time. */
function lists(): number[][] {
  let state = 20_261;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  // Pounds and pence; from a narrow range in half the lists, so that values repeat.
  return Array.from({ length: LISTS }, (_, i) => Array.from({ length: 1 + Math.floor(random() * MOST) }, () => Math.floor(random() * (i % 2 === 0 ? 8 : 100_000)) / 100 + 0.01));
}

const FIGURES: readonly ((range: string) => string)[] = [
  (range) => `=QUARTILE.INC(${range},1)`, (range) => `=MEDIAN(${range})`, (range) => `=QUARTILE.INC(${range},3)`,
  (range) => `=PERCENTRANK.INC(${range},INDEX(${range},1),14)`,
];

function sheetOf(all: readonly (readonly number[])[]): Book {
  const book = new Book();
  const sheet = book.addSheet("Lists");
  all.forEach((list, row) => {
    const range = `G${row + 1}:${String.fromCharCode(70 + list.length)}${row + 1}`;
    FIGURES.forEach((formula, column) => Object.assign(ensureCell(sheet, row, column), { formula: formula(range) }));
    list.forEach((value, i) => void (ensureCell(sheet, row, 6 + i).value = value));
  });
  return book;
}

/** Lists whose figures in the sheet differ from ours beyond 14 digits. */
function differing(all: readonly (readonly number[])[], valueAt: (row: number, column: number) => CellValue): string[] {
  return all.flatMap((list, row) => {
    const { lowerQuartile, median, upperQuartile } = costSummary(list, null, "keep");
    const own = [lowerQuartile, median, upperQuartile, costPosition(list[0]!, list, "keep").percentile];
    return own.flatMap((figure, column) => {
      const shown = valueAt(row, column);
      // PERCENTRANK.INC is asked for 14 digits and cuts the rest off.
      const isNear = typeof shown === "number" && Math.abs(shown - figure) <= (column === 3 ? 1.1e-14 : 1e-14 * Math.abs(figure));
      return isNear ? [] : [`${FIGURES[column]!("list")} of ${list.join(", ")} is ${JSON.stringify(shown)}, not ${figure}`];
    });
  });
}

describe(`quartiles and ranks of ${LISTS.toLocaleString("en-GB")} lists`, () => {
  const all = lists();

  it("equal the grid engine's", async () => {
    const book = sheetOf(all);
    const engine = await createUniverEngine(book);
    await engine.calculate();
    expect(differing(all, (row, column) => book.sheets[0]!.cells.get(row)?.get(column)?.value ?? null)).toEqual([]);
    engine.dispose();
  }, 120_000);

  itWithLibreOffice("equal LibreOffice's", async () => {
    const { value } = await recalculate(saveWorkbook(sheetOf(all)));
    expect(differing(all, (row, column) => value("Lists", row, column))).toEqual([]);
  }, 240_000);
});
