/** Typed words in one form for matching: capitals, one kind of dash, single ordinary spaces. */
export function periodText(typed: string): string {
  return typed.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\s\u00a0]+/g, " ").trim().toUpperCase().replace(/ ?([-/]) ?/g, "$1");
}

/** A number that somebody probably typed as a year, not as a date serial (they would be days of 1905 and 1906). */
export function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2199;
}
