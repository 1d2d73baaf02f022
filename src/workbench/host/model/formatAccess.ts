import type { Rectangle } from "../../../cells/rectangle";
import { formatOf, type CellFormat } from "../../book/book";
import type { Area, HostContext } from "../context";
import { changeFormats, sharedFormat } from "../edit/formats";

/** Reads and changes the formats of a range's cells and says so to whoever shows them. */
export class FormatAccess {
  constructor(private readonly context: HostContext) {}

  read<T extends string | number | boolean>(area: Area, pick: (format: CellFormat) => T): T | null {
    return sharedFormat(area.sheet, area, pick);
  }

  change(area: Area, change: (format: CellFormat) => Partial<CellFormat>, part: Rectangle = area): void {
    // Excel lets no add-in format a protected sheet, locked cells or not.
    this.context.requireUnprotected(area.sheet);
    changeFormats(area.sheet, part, (format) => formatOf(format, change(format)));
    this.context.raise({ kind: "formats", sheet: area.sheet });
  }

  layoutChanged(area: Area): void {
    this.context.raise({ kind: "layout", sheet: area.sheet });
  }

  requireLayout(area: Area): void {
    this.context.requireUnprotected(area.sheet);
  }

  get locale(): string {
    return this.context.switches.locale;
  }
}
