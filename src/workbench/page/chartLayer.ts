import { MAX_COLUMNS } from "../../cells/rectangle";
import type { Book, Chart, Sheet } from "../book/book";
import { leftOf, topOf } from "../host/model/geometry";
import { chartDrawing } from "./chartDrawing";
import type { Grid } from "./grid";

const PIXELS_PER_POINT = 4 / 3;
const ROW_HEADER = 46;
const COLUMN_HEADER = 20;

/** Shows the active sheet's charts over the grid's canvas, where they lie on the sheet, moving with its scroll. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private book: Book | null = null;
  private scheduled = false;
  private stopListening = (): void => undefined;

  constructor(private readonly grid: Grid, private readonly area: HTMLElement) {
    this.layer.className = "chart-layer";
    const { api } = grid;
    api.addEvent(api.Event.Scroll, () => this.place());
    api.addEvent(api.Event.ActiveSheetChanged, () => this.drawSoon());
    api.addEvent(api.Event.SheetZoomChanged, () => this.place());
    new ResizeObserver(() => this.place()).observe(area);
  }

  show(book: Book): void {
    this.stopListening();
    this.book = book;
    this.stopListening = book.onChange(({ kind }) => { if (kind !== "selection" || book.activeSheet.charts.length > 0) this.drawSoon(); });
    this.drawSoon();
  }

  private drawSoon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  private draw(): void {
    const { book } = this;
    if (!book) return;
    this.layer.replaceChildren(...book.activeSheet.charts.map((chart) => this.frame(book, chart)));
    this.place();
  }

  private frame(book: Book, chart: Chart): HTMLElement {
    const frame = document.createElement("div");
    frame.className = "chart";
    frame.append(chartDrawing(book, chart, Math.round(chart.width * PIXELS_PER_POINT), Math.round(chart.height * PIXELS_PER_POINT)));
    return frame;
  }

  private place(): void {
    const canvas = largest(this.area.querySelectorAll("canvas"));
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    const { book } = this;
    if (!canvas || !sheet || !book) return;
    if (this.layer.parentElement !== this.area) this.area.append(this.layer);
    const outer = this.area.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const zoom = sheet.getZoom();
    const { frozenX, frozenY, offsetX, offsetY } = this.scrolled();
    // The layer begins where the frozen rows and columns end, so that a chart goes under them.
    const left = (ROW_HEADER + frozenX) * zoom;
    const top = (COLUMN_HEADER + frozenY) * zoom;
    Object.assign(this.layer.style, {
      left: `${inner.left - outer.left + left}px`, top: `${inner.top - outer.top + top}px`,
      width: `${Math.max(0, inner.width - left)}px`, height: `${Math.max(0, inner.height - top)}px`,
    });
    [...this.layer.children].forEach((frame, index) => {
      const chart = book.activeSheet.charts[index];
      if (!chart) return;
      const { x, y } = this.cornerOf(book.activeSheet, chart);
      (frame as HTMLElement).style.transform = `translate(${(x - frozenX - offsetX) * zoom}px, ${(y - frozenY - offsetY) * zoom}px) scale(${zoom})`;
    });
  }

  /** Where a chart's corner lies in the grid, in pixels at 100%: by the cell under it, for the grid's rows may be taller than the book says. */
  private cornerOf(sheet: Sheet, chart: Chart): { x: number; y: number } {
    const skeleton = this.grid.api.getActiveWorkbook()?.getActiveSheet().getSkeleton();
    const row = lastAtOrBefore(chart.top, (index) => topOf(sheet, index));
    const column = lastAtOrBefore(chart.left, (index) => leftOf(sheet, index));
    return {
      x: sumBefore(skeleton?.columnWidthAccumulation ?? [], column) + (chart.left - leftOf(sheet, column)) * PIXELS_PER_POINT,
      y: sumBefore(skeleton?.rowHeightAccumulation ?? [], row) + (chart.top - topOf(sheet, row)) * PIXELS_PER_POINT,
    };
  }

  /** How far the sheet is scrolled past its frozen rows and columns, and the size of those, in pixels at 100%. */
  private scrolled(): { frozenX: number; frozenY: number; offsetX: number; offsetY: number } {
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    const state = sheet?.getScrollState();
    const skeleton = sheet?.getSkeleton();
    if (!sheet || !state || !skeleton) return { frozenX: 0, frozenY: 0, offsetX: 0, offsetY: 0 };
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = state;
    const { xSplit, ySplit } = sheet.getSheet().getFreeze();
    const frozenX = sumBefore(skeleton.columnWidthAccumulation, xSplit);
    const frozenY = sumBefore(skeleton.rowHeightAccumulation, ySplit);
    return {
      frozenX, frozenY,
      // The first row and column in view are counted from the end of the frozen ones.
      offsetX: sumBefore(skeleton.columnWidthAccumulation, sheetViewStartColumn + xSplit) - frozenX + offsetX,
      offsetY: sumBefore(skeleton.rowHeightAccumulation, sheetViewStartRow + ySplit) - frozenY + offsetY,
    };
  }
}

/** The sheet's own canvas: the others are the formula bar's and the editor's. */
function largest(canvases: NodeListOf<HTMLCanvasElement>): HTMLCanvasElement | undefined {
  return [...canvases].sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
}

function sumBefore(sums: readonly number[], index: number): number {
  return index <= 0 ? 0 : (sums[Math.min(index, sums.length) - 1] ?? 0);
}

/** The last row or column that begins at or before a place on the sheet, in points. */
function lastAtOrBefore(place: number, start: (index: number) => number): number {
  let index = 0;
  while (index < MAX_COLUMNS && start(index + 1) <= place) index++;
  return index;
}
