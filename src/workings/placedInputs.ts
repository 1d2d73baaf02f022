import type { PlacedTable } from "./sheetLayout";

/** A table of linked figures in its place: the cells other sheets read. Lines of one kind stand together. */
export class PlacedInputs<Kind extends string> {
  constructor(readonly table: PlacedTable, private readonly kinds: readonly Kind[]) {}

  has(kind: Kind): boolean {
    return this.kinds.includes(kind);
  }

  /** The figures of one kind, as used: pounds, fractions or date serials. */
  used(kind: Kind, readOn: string): string {
    return this.column("used", kind, readOn);
  }

  column(key: string, kind: Kind, readOn: string): string {
    const first = this.kinds.indexOf(kind);
    const count = this.kinds.lastIndexOf(kind) - first + 1;
    if (first < 0) throw new RangeError(`This case has no ${kind}`);
    return this.table.range(key, readOn, first, count);
  }

  /** Neighbouring figures of a kind, as used. */
  part(kind: Kind, index: number, count: number, readOn: string): string {
    return this.columnPart("used", kind, index, count, readOn);
  }

  /** A column of neighbouring figures of a kind. */
  columnPart(key: string, kind: Kind, index: number, count: number, readOn: string): string {
    return this.table.range(key, readOn, this.kinds.indexOf(kind) + index, count);
  }

  /** The `index`th figure of a kind, for a reader whose row moves with it. */
  rowCell(kind: Kind, index: number, readOn: string): string {
    return this.table.rowCell("used", this.kinds.indexOf(kind) + index, readOn);
  }

  /** The `index`th figure of a kind. */
  cell(kind: Kind, index: number, readOn: string): string {
    return this.table.cell("used", this.kinds.indexOf(kind) + index, readOn);
  }
}
