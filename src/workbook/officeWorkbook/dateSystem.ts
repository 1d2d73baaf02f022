import type { CellValue } from "../../intake/cellBlock";

const DAY = 86_400_000;

/**
 * Whether the workbook counts dates from 1904, told from the first cell that shows a date with a four-figure year:
 * Excel tells add-ins the serial and the text, not the date system. False where no cell shows one.
 */
export function countsFrom1904(
  values: readonly (readonly CellValue[])[], texts: readonly (readonly string[])[], numberFormats: readonly (readonly string[])[],
): boolean {
  for (let row = 0; row < values.length; row++) {
    const line = values[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      const serial = line[column];
      if (typeof serial !== "number" || !/yyyy/i.test(numberFormats[row]?.[column] ?? "")) continue;
      const shown = /(?<![0-9])[12][0-9]{3}(?![0-9])/.exec(texts[row]?.[column] ?? "")?.[0];
      if (shown === undefined) continue;
      if (Number(shown) === yearOf(serial, Date.UTC(1904, 0, 1))) return true;
      if (Number(shown) === yearOf(serial, Date.UTC(1899, 11, 30))) return false;
    }
  }
  return false;
}

function yearOf(serial: number, epoch: number): number {
  return new Date(epoch + Math.floor(serial) * DAY).getUTCFullYear();
}
