import { csvRows } from "./csvRows";
import { HEAD_ROWS, type SeriesSource, type SourceRefused } from "./seriesSource";

/** The largest file read: several times the largest the Office for National Statistics gives. */
export const LARGEST_FILE = 40 * 1024 * 1024;

const HOW = "Download the series from the Office for National Statistics as CSV, and choose that file.";

/** What a file that is not text begins with, and what it is. */
const OTHER_KINDS: readonly (readonly [start: readonly number[], words: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "is an Excel workbook or a zip file, not CSV. Open it in Excel and paste the cells into a sheet here, or download the series as CSV."],
  [[0xd0, 0xcf, 0x11, 0xe0], "is an older Excel workbook, not CSV. Open it in Excel and paste the cells into a sheet here, or download the series as CSV."],
  [[0x25, 0x50, 0x44, 0x46], `is a PDF, not CSV. ${HOW}`],
  [[0x1f, 0x8b], "is compressed. Unpack it first, then choose the CSV file in it."],
];

/** Opens a CSV file as it was downloaded; refuses, with the sentence, whatever is not one. */
export function openSeriesFile(bytes: Uint8Array, name: string): SeriesSource | SourceRefused {
  const shown = shortName(name);
  if (bytes.length === 0) return { refused: `${shown} is empty. ${HOW}` };
  if (bytes.length > LARGEST_FILE) return { refused: tooLarge(name, bytes.length) };
  const other = OTHER_KINDS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (other) return { refused: `${shown} ${other[1]}` };
  const text = decoded(bytes);
  if (text.includes("\0")) return { refused: `${shown} is not a text file. ${HOW}` };
  if (text.trim() === "") return { refused: `${shown} has nothing in it. ${HOW}` };
  const start = text.slice(0, 2_000).trimStart();
  if (start.startsWith("<")) return { refused: `${shown} is a web page, not CSV: the link may have been saved in place of the file. ${HOW}` };
  if (start.startsWith("{") || start.startsWith("[")) return { refused: `${shown} is JSON, not CSV. ${HOW}` };
  const separator = otherSeparator(text);
  if (separator) return { refused: `${shown} separates its columns with ${separator}, so a comma in it could be part of a figure. Open it in Excel and save it as CSV (comma delimited), or paste the cells into a sheet.` };
  return sourceOf(text, name, shown);
}

/** The sentence for a file that is not read because of its size. */
export function tooLarge(name: string, size: number): string {
  return `${shortName(name)} is ${Math.round(size / 1024 / 1024)} MB, more than the ${LARGEST_FILE / 1024 / 1024} MB that is read here. Download the one series you need as CSV, not the whole dataset.`;
}

function sourceOf(text: string, name: string, shown: string): SeriesSource | SourceRefused {
  const whole = csvRows(text, [0]);
  if ("fault" in whole) {
    return {
      refused: whole.fault === "too many rows" ? `${shown} has more than ${whole.row.toLocaleString("en-GB")} rows, which no published series has. ${HOW}`
        : `${shown}, row ${whole.row + 1}: a quotation mark is opened and not closed, so the rest cannot be told apart. Download the file again.`,
    };
  }
  const head = csvRows(text, "all", HEAD_ROWS);
  if ("fault" in head) throw new Error("The first rows of a file that was read whole were refused");
  return {
    kind: "file",
    name,
    rowCount: whole.rows.length,
    columnCount: whole.widest,
    head: head.rows,
    columns(which) {
      const cut = csvRows(text, which);
      if ("fault" in cut) throw new Error("A file that was read whole was refused");
      return cut.rows;
    },
    where: (row) => `row ${row + 1}`,
    place: () => null,
  };
}

/** UTF-8 or, by its mark, UTF-16; else the Windows code page older files are written in. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Semicolons or tabs, where the first lines have them and no comma. */
function otherSeparator(text: string): string | null {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").slice(0, 20);
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  const most = lines.length / 2;
  if (having(";") > most && having(";") > having(",")) return "semicolons";
  // A pair such as 2025-01;139,4 has both on every line.
  if (having(";") > most && lines.every((line) => !line.includes(",") || /;\s*"?-?\d+,\d+"?\s*$/.test(line))) return "semicolons";
  return having("\t") > most && having("\t") > having(",") ? "tabs" : null;
}

function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
