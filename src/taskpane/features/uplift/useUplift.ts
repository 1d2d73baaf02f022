import type { CostLineTable, PriceTable } from "../../../intake/priceReading";
import type { DataSource } from "../../../workbook/port";
import type { InsertForm } from "../../shared/job/insertForm";
import type { Source } from "../../shared/useSource";
import type { UpliftFound } from "./upliftFound";
import type { MethodForm, UpliftForm } from "./upliftForm";

/** The Uplift job's state: what was chosen, what was read, and the answer. */
export interface Uplift extends UpliftFound {
  readonly form: UpliftForm;
  readonly change: (part: Partial<UpliftForm>) => void;
  readonly changeMethod: (part: Partial<MethodForm>) => void;
  readonly changeInsert: (part: Partial<InsertForm>) => void;
  readonly list: Source;
  readonly costs: Source;
  readonly own: Source;
  readonly listTable: PriceTable | null;
  readonly costTable: CostLineTable | null;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
  readonly sources: readonly DataSource[];
  readonly refreshSources: () => Promise<void>;
  /** What the workbook itself suggested, so that the pane can say so; false once a person has chosen. */
  readonly guessed: boolean;
  /** True where nothing in the workbook reads as a price list and none has been chosen. */
  readonly nothingFound: boolean;
  readonly following: string | null;
  readonly follow: (field: string | null, now?: boolean) => void;
}
