const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "April 2025" from "2025-04"; the sheet's own label where it was not read as a month. */
export function periodWords(period: { readonly label: string; readonly month?: string }): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period.month ?? "") ?? [];
  return year && month ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : period.label;
}

/** "2025-26" where every period is a month of that financial year; null otherwise. */
export function financialYearOf(periods: readonly { readonly month?: string }[]): string | null {
  const years = new Set(periods.map(({ month }) => (month ? startYear(month) : NaN)));
  const [year] = years;
  if (years.size !== 1 || year === undefined || Number.isNaN(year)) return null;
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

function startYear(month: string): number {
  const [year = NaN, number = NaN] = month.split("-").map(Number);
  return number >= 4 ? year : year - 1;
}
