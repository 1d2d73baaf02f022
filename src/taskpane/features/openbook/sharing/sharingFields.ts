/** The job's own part of the pane; begins the ids of everything in it. */
export const SHARING_JOB = "open-book-sharing";

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  source: "open-book-share-source",
  file: "open-book-share-file",
  sheets: "open-book-share-sheets",
  sheet: (at: number) => `open-book-share-sheet-${at}`,
} as const;
