/** The job's own part of the pane; begins the ids of everything in it. */
export const REQUEST_JOB = "open-book-request";

export type LinePart = "cost" | "activity" | "income";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  commissioner: "open-book-commissioner",
  service: "open-book-service",
  provider: "open-book-provider",
  year: "open-book-year",
  linesFrom: "open-book-lines-from",
  known: "open-book-known",
  knownHeadings: "open-book-known-headings",
  knownRoles: "open-book-known-roles",
  tolerance: "open-book-tolerance",
  ignoreBelow: "open-book-ignore-below",
  posts: "open-book-posts",
  /** Under the heading of a part, for what is wrong with all its lines together. */
  lines: (part: LinePart) => `open-book-${part}-lines`,
  line: (part: LinePart, at: number, key: string) => `open-book-${part}-${at}-${key}`,
} as const;
