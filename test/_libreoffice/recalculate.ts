import { execFile } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book, CellValue } from "../../src/workbench/book/book";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";

/** What LibreOffice makes of a workbook: every formula calculated by it, none of the file's own results trusted. */
export interface Recalculated {
  readonly book: Book;
  /** The calculated value at zero-based row and column of the named sheet; null where the cell is empty. Throws for a sheet that is not there. */
  value(sheet: string, row: number, column: number): CellValue;
}

/** Always recalculate on load, whatever the file says of when it was last calculated. */
const SETTINGS = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
  + '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

function program(): string | undefined {
  const places = [process.env["SOFFICE"], ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")), "/usr/bin/soffice"];
  return places.find((path) => {
    if (!path) return false;
    try { accessSync(path, constants.X_OK); return true; } catch { return false; }
  });
}

export function libreOfficeAvailable(): boolean {
  return program() !== undefined;
}

/** Why tests that need LibreOffice did not run, for their names. */
export const LIBREOFFICE_MISSING = "LibreOffice is not installed: put soffice on the PATH, or its path in SOFFICE";

/** Opens a file in LibreOffice and gives it back converted, by default to .xlsx with every value calculated there. */
export async function convert(xlsx: Uint8Array, to: "xlsx" | "pdf" = "xlsx"): Promise<Uint8Array> {
  const soffice = program();
  if (!soffice) throw new Error(LIBREOFFICE_MISSING);
  // A profile of its own lets two conversions run at once.
  const folder = mkdtempSync(join(tmpdir(), "openbook-libreoffice-"));
  try {
    const profile = join(folder, "profile"), out = join(folder, "out");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    writeFileSync(join(folder, "book.xlsx"), xlsx);
    const filter = to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf:calc_pdf_Export";
    const said = await run(soffice, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", filter, "--outdir", out, join(folder, "book.xlsx")]);
    try {
      return new Uint8Array(readFileSync(join(out, `book.${to}`)));
    } catch (error) {
      throw new Error(`LibreOffice did not convert the workbook: ${said.trim() || "it said nothing"}`, { cause: error });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Recalculates a workbook in LibreOffice and reads back every value. Numbers come back to 15 significant figures,
 * which is all that LibreOffice writes in any format: compare with `toPrecision(15)`, or money in pence.
 */
export async function recalculate(xlsx: Uint8Array): Promise<Recalculated> {
  const book = openWorkbook(await convert(xlsx), "recalculated.xlsx");
  return {
    book,
    value(name, row, column) {
      const sheet = book.sheetNamed(name);
      if (!sheet) throw new Error(`there is no sheet ${name}: there are ${book.sheets.map((one) => one.name).join(", ")}`);
      return sheet.cells.get(row)?.get(column)?.value ?? null;
    },
  };
}

function run(program: string, given: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...given], { timeout: 120_000, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`LibreOffice stopped: ${stderr.trim() || error.message}`, { cause: error }));
      else resolve(`${stdout}\n${stderr}`);
    });
  });
}
