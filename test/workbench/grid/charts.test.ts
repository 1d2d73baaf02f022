import { Book, ensureCell, type Chart } from "../../../src/workbench/book/book";
import { chartData } from "../../../src/workbench/grid/charts/chartData";
import { chartGeometry, chartKind, type ChartKind } from "../../../src/workbench/grid/charts/chartGeometry";

const DATA = { categories: ["Apr", "May"], series: [{ name: "North", values: [100, 50] }, { name: "South", values: [20, -30] }] };
const draw = (kind: ChartKind, data: Parameters<typeof chartGeometry>[1] = DATA) => chartGeometry(kind, data, 600, 300, String);

describe("geometry", () => {
  it("stacks columns from zero, gains up and losses down, without overlap", () => {
    const { bars, zero, values } = draw("stackedColumn");
    const [aprNorth, aprSouth, mayNorth, maySouth] = bars as [typeof bars[0], typeof bars[0], typeof bars[0], typeof bars[0]];
    expect(aprNorth.y + aprNorth.height).toBeCloseTo(zero);
    expect(aprSouth.y + aprSouth.height).toBeCloseTo(aprNorth.y);
    expect(mayNorth.y + mayNorth.height).toBeCloseTo(zero);
    expect(maySouth.y).toBeCloseTo(zero);
    expect(aprNorth.height / aprSouth.height).toBeCloseTo(5);
    expect(aprNorth.x).toBe(aprSouth.x);
    expect(values.map(({ text }) => Number(text))).toEqual([...values.map(({ text }) => Number(text))].sort((a, b) => a - b));
  });

  it("puts clustered columns side by side and stacked bars sideways", () => {
    const [first, second] = draw("clusteredColumn").bars;
    expect(second!.x).toBeCloseTo(first!.x + first!.width);
    const bars = draw("stackedBar");
    expect(bars.sideways).toBe(true);
    expect(bars.bars[1]!.x).toBeCloseTo(bars.bars[0]!.x + bars.bars[0]!.width);
  });

  it("breaks a line where a figure is missing", () => {
    const { lines } = draw("line", { categories: ["a", "b", "c", "d"], series: [{ name: "s", values: [1, 2, null, 3] }] });
    expect(lines[0]!.path.match(/M/g)).toHaveLength(2);
  });

  it("keeps everything inside the drawing, with nothing, zeros or many categories", () => {
    for (const kind of ["stackedColumn", "clusteredColumn", "stackedBar", "line"] as const) {
      for (const data of [{ categories: [], series: [] }, { categories: ["x"], series: [{ name: "s", values: [0] }] },
        { categories: Array.from({ length: 200 }, (_, index) => `A long name number ${index}`), series: [{ name: "s", values: Array.from({ length: 200 }, (_, index) => index) }] }]) {
        const { bars, categories, values, plot } = draw(kind, data);
        for (const { x, y, width, height } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(600.001);
          expect(y + height).toBeLessThanOrEqual(300.001);
        }
        expect([...categories, ...values].every(({ at }) => Number.isFinite(at))).toBe(true);
        expect(categories.length).toBeLessThanOrEqual(Math.max(plot.width, plot.height) / 12);
      }
    }
  });

  it("knows the kinds it draws", () => {
    expect([chartKind("ColumnStacked"), chartKind("BarStacked"), chartKind("Line"), chartKind("Pie")]).toEqual(["stackedColumn", "stackedBar", "line", undefined]);
  });
});

describe("what a chart shows", () => {
  function book(rows: readonly (readonly (string | number | null)[])[]): Book {
    const made = new Book();
    const sheet = made.addSheet("Data");
    rows.forEach((line, row) => line.forEach((value, column) => { ensureCell(sheet, row, column).value = value; }));
    return made;
  }
  const chart = (rows: number, columns: number, seriesBy: "Columns" | "Rows", sheet = "Data") =>
    ({ source: { sheet, range: { row: 0, column: 0, rows, columns } }, seriesBy }) as Chart;

  it("is read from its cells with their headings, by columns or by rows", () => {
    const held = book([["Month", "North", "South"], ["Apr", 1, 2], ["May", 3, "n/a"]]);
    expect(chartData(held, chart(3, 3, "Columns"))).toEqual({ categories: ["Apr", "May"], series: [{ name: "North", values: [1, 3] }, { name: "South", values: [2, null] }] });
    expect(chartData(held, chart(3, 3, "Rows"))).toEqual({ categories: ["North", "South"], series: [{ name: "Apr", values: [1, 2] }, { name: "May", values: [3, null] }] });
  });

  it("without headings is numbered, and without its sheet is empty", () => {
    const held = book([[1, 2], [3, 4]]);
    expect(chartData(held, chart(2, 2, "Columns"))).toEqual({ categories: ["1", "2"], series: [{ name: "Series1", values: [1, 3] }, { name: "Series2", values: [2, 4] }] });
    expect(chartData(held, chart(2, 2, "Columns", "Gone"))).toEqual({ categories: [], series: [] });
  });
});
