/** Widths of the prices sheet's columns, in characters: its tables stand one under another and share them. */
export const LABELS = 24;
export const NAMES = 34;
export const SENTENCES = 44;
export const FIGURES = 18;
