import { answerAtField } from "../../../shared/job/insertForm";

/** The job's own part of the pane; begins the ids of everything in it. */
export const RETURNS_JOB = "open-book-returns";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  files: "open-book-files",
  here: "open-book-here",
  repeated: (at: number) => `open-book-repeated-${at}`,
  title: "open-book-title",
  against: "open-book-against",
  limit: "open-book-limit",
  ignore: "open-book-ignore",
  always: "open-book-always",
  terms: "open-book-terms",
  termsFrom: "open-book-terms-from",
  termsCells: "open-book-terms-cells",
  termsHeadings: "open-book-terms-headings",
  termsRoles: "open-book-terms-roles",
  minimum: "open-book-minimum",
  maximum: "open-book-maximum",
  providerShare: "open-book-provider-share",
  topUpLimit: "open-book-top-up-limit",
  audience: "open-book-audience",
  packTitle: "open-book-pack-title",
  packBasis: "open-book-pack-basis",
  packMinimum: "open-book-pack-minimum",
  packStep: "open-book-pack-step",
  packOrder: "open-book-pack-order",
  packService: (at: number) => `open-book-pack-service-${at}`,
  packUnit: (at: number) => `open-book-pack-unit-${at}`,
  packLine: (at: number, ref: string) => `open-book-pack-line-${at}-${ref}`,
  answerAt: answerAtField(RETURNS_JOB),
} as const;
