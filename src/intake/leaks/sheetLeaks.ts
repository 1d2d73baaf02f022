import type { LeakFinding } from "./leakFinding";
import { counted, listed } from "./leakWords";
import type { HiddenRun, PackageFacts, SheetFacts, UnseenCells } from "./packageFacts";

/** Sheets, rows and columns that hold something and are not seen. */
export function sheetLeaks({ sheets }: PackageFacts): LeakFinding[] {
  return sheets.flatMap((sheet) => (sheet.visibility === "visible" ? [...hiddenRuns(sheet), ...sheet.unseen.map((cells) => unseenCells(sheet, cells))] : [hiddenSheet(sheet)]));
}

function hiddenSheet({ name, visibility, filled }: SheetFacts): LeakFinding {
  const isVery = visibility === "very hidden";
  return {
    sort: isVery ? "very hidden sheet" : "hidden sheet",
    gravity: filled > 0 ? "grave" : "slight",
    where: `sheet ${name}`,
    seen: filled > 0 ? `${counted(filled, "cell")} with something in them` : "an empty sheet",
    words: isVery ? "Excel does not list this sheet under Unhide, and whoever has the file can still read it." : "Whoever has the file can unhide this sheet and read it.",
    copyRemoves: true,
    steps: isVery
      ? "Press Alt+F11, choose the sheet in the list on the left, press F4 and set Visible to xlSheetVisible; then look at the sheet and delete it."
      : "Right-click a sheet tab, choose Unhide, look at the sheet and delete it.",
  };
}

/** Cells that stand in view and show nothing. A copy has no colours, so what was hidden by one is seen in it. */
function unseenCells({ name }: SheetFacts, { why, cells, named }: UnseenCells): LeakFinding {
  const byFormat = why === "format";
  return {
    sort: "cells that show nothing",
    gravity: "grave",
    where: `sheet ${name}, ${placed(named, cells)}`,
    seen: `${counted(cells, "cell")} with something in ${cells === 1 ? "it" : "them"}`,
    words: byFormat ? "The number format shows nothing: whoever chooses the cell reads it in the formula bar." : "The text has the colour of its cell: whoever chooses the cell, or colours it, reads it.",
    copyRemoves: byFormat,
    steps: byFormat
      ? "Select the cells, choose Home > Number Format > General, look at what appears and delete what is not to be sent."
      : "Select the cells, choose Home > Font Color > Automatic and Fill Color > No Fill, look at what appears and delete what is not to be sent; in the copy it is plain to see.",
  };
}

/** The first few, and how many more there are. */
function placed(addresses: readonly string[], cells: number): string {
  const shown = addresses.slice(0, 5);
  return cells > shown.length ? `${shown.join(", ")} and ${cells - shown.length} more` : shown.join(", ");
}

function hiddenRuns({ name, hidden, filtered }: SheetFacts): LeakFinding[] {
  return (["rows", "columns"] as const).flatMap((what) => {
    const runs = hidden.filter((run) => run.what === what && run.filled > 0);
    if (runs.length === 0) return [];
    const byFilter = what === "rows" && filtered;
    return [{
      sort: byFilter ? "filtered rows" : "hidden rows or columns",
      gravity: "grave",
      where: `sheet ${name}, ${placesOf(what, runs)}`,
      seen: `${counted(runs.reduce((sum, { filled }) => sum + filled, 0), "cell")} with something in them`,
      words: byFilter ? "A filter hides these rows, and taking it off shows them." : `Whoever has the file can unhide these ${what} and read them.`,
      copyRemoves: true,
      steps: byFilter
        ? "Choose Data > Clear, look at the rows that come back, and delete those that are not to be sent."
        : `Press Ctrl+A, right-click ${what === "rows" ? "a row number" : "a column letter"} and choose Unhide; look at what comes back and delete what is not to be sent.`,
    } satisfies LeakFinding];
  });
}

/** "row 5", "columns C:D, H". */
function placesOf(what: HiddenRun["what"], runs: readonly HiddenRun[]): string {
  const places = runs.map(({ address }) => address.replace(/^([^:]+):\1$/, "$1"));
  const isOne = places.length === 1 && !places[0]!.includes(":");
  return `${isOne ? what.slice(0, -1) : what} ${listed(places)}`;
}
