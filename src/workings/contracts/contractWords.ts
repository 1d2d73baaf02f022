import type { ContractKind, Standing } from "./contractCase";

/** What a threshold is for, after "the threshold for". */
export const KIND_WORDS: Readonly<Record<ContractKind, string>> = {
  "light-touch": "light-touch services", "services": "goods and services of councils and the like", "works": "works",
};

/** How a value stands to the threshold, as a statement. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  "at or above": "At or above the threshold",
  "below": "Below the threshold",
  "treated as above": "Treated as at or above the threshold: not all of it can be estimated",
  "not held": "No threshold is held for the day",
};
