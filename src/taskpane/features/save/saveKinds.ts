import type { JobKind, KindProps } from "../../shared/job/jobKinds";

/** What the Save job can work out. */
export type SaveKind = "register" | "appraisal" | "contract";

export const SAVE_KINDS: readonly JobKind<SaveKind>[] = [
  { key: "register", words: "A savings register", why: "What is really saved each year, by type, once overlaps are taken out, and what it is worth." },
  { key: "appraisal", words: "An options appraisal", why: "Options compared on the same footing, the value of each, and what would turn the choice." },
  { key: "contract", words: "A contract’s value", why: "The estimated value over the whole term, against the threshold in force." },
];

/** What the panel of each kind is given. */
export interface SaveKindProps extends KindProps {
  /** Told where nothing in the workbook reads as this kind's data; the same function each time. */
  readonly onNothing: () => void;
}
