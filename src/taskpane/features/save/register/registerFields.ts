import type { ConfidenceLevel } from "../../../../workings/savings/savingsCase";
import { answerAtField } from "../../../shared/job/insertForm";

/** The job's own part of the pane; begins the ids of everything in it. */
export const REGISTER_JOB = "save-register";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  register: "save-register-cells",
  heading: "save-register-heading",
  roles: "save-register-roles",
  title: "save-register-title",
  firstYear: "save-register-first-year",
  years: "save-register-years",
  counting: "save-register-counting",
  type: "save-register-type",
  recurrence: "save-register-recurrence",
  start: "save-register-start",
  scheme: "save-register-scheme",
  rate: "save-register-rate",
  grade: "save-register-grade",
  rangeYear: "save-register-range-year",
  target: "save-register-target",
  draws: "save-register-draws",
  seed: "save-register-seed",
  shares: "save-register-shares",
  targetCost: "save-register-target-cost",
  actualCost: "save-register-actual-cost",
  answerAt: answerAtField(REGISTER_JOB),
  level: (level: ConfidenceLevel) => `save-register-level-${level.replace(" ", "-")}`,
  bandUpTo: (band: number) => `save-register-band-up-to-${band}`,
  bandShare: (band: number) => `save-register-band-share-${band}`,
} as const;
