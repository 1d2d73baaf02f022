import type { Browser, Frame } from "playwright-core";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import type { Recalculated } from "../_libreoffice/recalculate";
import { insert } from "./_job";
import { Keyboard, Workbench } from "./_workbench";

/** A sample opened in a workbench of its own, for the Save job. */
export interface Opened {
  readonly workbench: Workbench;
  readonly pane: Frame;
  readonly keys: Keyboard;
  /** Waits until words are seen in the pane. */
  readonly shows: (words: string | RegExp) => Promise<void>;
}

export async function opened(browser: Browser, sample: string, file: string, options: Parameters<typeof Workbench.open>[1] = {}): Promise<Opened> {
  const workbench = await Workbench.open(browser, options);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === sample)!.build()), file);
  const pane = await workbench.pane();
  return { workbench, pane, keys: new Keyboard(workbench), shows: (words) => pane.getByText(words).filter({ visible: true }).first().waitFor() };
}

/** Chooses what to work out by arrow, as radios are moved; focus goes with the choice. */
export async function chooseKind(keys: Keyboard, kind: string): Promise<void> {
  await keys.tabTo(/^(?:A savings register|An options appraisal|A contract’s value)$/);
  for (let at = 0; at < 3 && (await keys.focusedName()) !== kind; at++) {
    await keys.press("ArrowDown");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(await keys.focusedName()).toBe(kind);
}

export async function insertFunctions(workbench: Workbench, keys: Keyboard, sheet: string, back = true): Promise<void> {
  await keys.toPane();
  await keys.tabTo(/^Workings/, { back, most: 40 });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  await workbench.page.waitForFunction((name) => (window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.some((each) => each.name === name), `${sheet} (2)`);
  await workbench.settled();
}

/** The figures of a table as LibreOffice works them out of the saved file, in pence. */
export function inLibreOffice(saved: Uint8Array, value: Recalculated["value"], sheet: string, table: string, columns: readonly number[]): number[][] {
  const { range } = openWorkbook(saved, "saved.xlsx").sheetNamed(sheet)!.tables.find(({ name }) => name === table)!;
  return Array.from({ length: range.rows - 1 }, (_, row) => columns.map((column) => toPennies(value(sheet, range.row + 1 + row, range.column + column))));
}

export function toPence(rows: readonly (readonly unknown[])[], columns: readonly number[]): number[][] {
  return rows.map((row) => columns.map((column) => toPennies(row[column])));
}

/** Whole pence; 0 also for −0, which is no other sum of money. */
function toPennies(held: unknown): number {
  return Math.round(Number(held) * 100) || 0;
}
