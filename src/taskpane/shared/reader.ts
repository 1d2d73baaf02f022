import type { RangeAddress } from "../../workbook/port";

/** A part of the workbook that is read: cells of a range, or one cell. */
export interface Reader {
  /** Where it stands; null where nothing is chosen or it is nowhere in the workbook. */
  readonly range: RangeAddress | null;
  /** True while what is typed or chosen has still to be read. */
  readonly behind: boolean;
  readonly readAgain: () => void;
  /** Stops reading what takes long. */
  readonly cancel?: () => void;
}
