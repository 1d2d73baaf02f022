import type { CellFormat } from "../book/book";
import { BLANK_STYLES } from "./blankPackage";
import { MetadataWriter } from "./writeMetadata";
import { emptyReleasedStrings } from "./releasedStrings";
import type { Opened } from "./readPackage";
import { StyleWriter } from "./writeStyles";

/** What the parts of one save share. */
export class Saving {
  readonly styles: StyleWriter;
  readonly plainFormat: CellFormat;
  /** True once a formula was written, changed or taken away. */
  formulasChanged = false;
  /** True once a calculated value was written that Excel did not calculate. */
  valuesCalculated = false;
  /** Numbers of shared texts that a cell no longer points to. */
  readonly releasedStrings = new Set<number>();
  private readonly metadata: MetadataWriter;
  private readonly stylesPart: string;
  private namespaces: ReadonlySet<string> | undefined;

  constructor(readonly opened: Opened) {
    const { pack, stylesPart, styles, palette } = opened;
    this.stylesPart = stylesPart ?? "xl/styles.xml";
    this.styles = new StyleWriter(stylesPart === undefined ? BLANK_STYLES : pack.text(stylesPart), this.stylesPart, styles, palette);
    this.plainFormat = styles.formats[0]!;
    this.metadata = new MetadataWriter(opened);
  }

  /** First words of the custom functions the file already holds, upper case. */
  get customNamespaces(): ReadonlySet<string> {
    return (this.namespaces ??= customNamespaces(this.opened));
  }

  /** What a dynamic array cell gives as its `cm`. */
  dynamicArrayNumber(): number {
    return this.metadata.dynamicArrayNumber();
  }

  /** Puts the shared parts that were added to into the package. */
  finish(): void {
    const { pack, workbookPart, stylesPart } = this.opened;
    const styles = this.styles.result();
    if (styles !== undefined) {
      pack.put(this.stylesPart, styles);
      if (stylesPart === undefined) {
        pack.setContentType(this.stylesPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        pack.relate(workbookPart, "styles", this.stylesPart);
      }
    }
    this.metadata.finish();
    emptyReleasedStrings(this.opened, this.releasedStrings);
  }
}

function customNamespaces(opened: Opened): Set<string> {
  const found = new Set<string>();
  for (const { part } of opened.sheets.filter((one) => opened.pack.has(one.part))) {
    for (const match of opened.pack.text(part).matchAll(/_xldudf_([A-Za-z0-9]+)_/g)) found.add(match[1]!.toUpperCase());
  }
  return found;
}
