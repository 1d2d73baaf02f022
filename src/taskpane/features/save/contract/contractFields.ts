import { answerAtField } from "../../../shared/job/insertForm";

/** The job's own part of the pane; begins the ids of everything in it. */
export const CONTRACT_JOB = "save-contract";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  annual: "save-contract-annual",
  unknown: "save-contract-unknown",
  inLots: "save-contract-in-lots",
  lotsAt: "save-contract-lots-at",
  title: "save-contract-title",
  kind: "save-contract-kind",
  term: "save-contract-term",
  start: "save-contract-start",
  procurement: "save-contract-procurement",
  change: "save-contract-change",
  paidAs: "save-contract-paid-as",
  vat: "save-contract-vat",
  answerAt: answerAtField(CONTRACT_JOB),
  lotName: (lot: number) => `save-contract-lot-name-${lot}`,
  lotAnnual: (lot: number) => `save-contract-lot-annual-${lot}`,
  lotUnknown: (lot: number) => `save-contract-lot-unknown-${lot}`,
} as const;
