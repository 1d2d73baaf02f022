import type { ReactNode } from "react";

/** What the Save job can work out. */
export type SaveKind = "register" | "appraisal" | "contract";

export const SAVE_KINDS: readonly { readonly key: SaveKind; readonly words: string; readonly why: string }[] = [
  { key: "register", words: "A savings register", why: "What is really saved each year, by type, once overlaps are taken out, and what it is worth." },
  { key: "appraisal", words: "An options appraisal", why: "Options compared on the same footing, the value of each, and what would turn the choice." },
  { key: "contract", words: "A contract’s value", why: "The estimated value over the whole term, against the threshold in force." },
];

/** What each kind's panel is given. */
export interface KindProps {
  /** The choice of what to work out, for the head of step 1. */
  readonly kindChoice: ReactNode;
  /** Told where nothing in the workbook reads as this kind's data; the same function each time. */
  readonly onNothing: () => void;
}
