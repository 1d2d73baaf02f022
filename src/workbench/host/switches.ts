/** What a test or a person trying things may set while the host runs. */
export interface Switches {
  /** Excel refuses everything while a person edits a cell. */
  cellEditMode: boolean;
  /** The workbook's own protection: no sheet may be added, deleted, renamed, moved or hidden. */
  structureProtected: boolean;
  /** What is selected instead of cells, where getSelectedRange fails. */
  selectionKind: "range" | "chart" | "areas";
  /** Bytes of a request or of a reply; null is no limit, as on the desktop. */
  payloadLimit: number | null;
  /** Cells a range may have for its values to be read or written at once. */
  cellLimit: number;
  /** Milliseconds each batch takes at least. */
  latency: number;
  /** Language in which text is read as a number or date, and dates are shown. */
  locale: string;
}

/** The web's limits hold unless told otherwise: what works there works on the desktop. */
export const DEFAULT_SWITCHES: Readonly<Switches> = {
  cellEditMode: false, structureProtected: false, selectionKind: "range",
  payloadLimit: 5 * 1024 * 1024, cellLimit: 5_000_000, latency: 0, locale: "en-GB",
};
