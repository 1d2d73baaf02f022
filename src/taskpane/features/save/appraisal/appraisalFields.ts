import { answerAtField } from "../../../shared/job/insertForm";

/** The job's own part of the pane; begins the ids of everything in it. */
export const APPRAISAL_JOB = "save-appraisal";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  options: "save-appraisal-options",
  criteria: "save-appraisal-criteria",
  optionsHeading: "save-appraisal-options-heading",
  optionsRoles: "save-appraisal-options-roles",
  criteriaHeading: "save-appraisal-criteria-heading",
  criteriaRoles: "save-appraisal-criteria-roles",
  title: "save-appraisal-title",
  first: "save-appraisal-first",
  decidedBy: "save-appraisal-decided-by",
  withProvider: "save-appraisal-with-provider",
  silentKind: "save-appraisal-silent-kind",
  silentCash: "save-appraisal-silent-cash",
  scheme: "save-appraisal-scheme",
  rate: "save-appraisal-rate",
  swing: "save-appraisal-swing",
  view: "save-appraisal-view",
  answerAt: answerAtField(APPRAISAL_JOB),
  sector: (payer: number) => `save-appraisal-sector-${payer}`,
  costs: (option: number) => `save-appraisal-costs-${option}`,
  grade: (option: number) => `save-appraisal-grade-${option}`,
} as const;
