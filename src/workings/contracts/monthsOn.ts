/**
 * Formula (without "="): the same day of the month so many months after the start, or the last day of a shorter month. EDATE is the
 * same in Excel, but some spreadsheets let it run on into the month after.
 */
export function monthsOn(start: string, months: string): string {
  const date = (after: string, day: string): string => `DATE(YEAR(${start}),MONTH(${start})+${after},${day})`;
  return `MIN(${date(months, `DAY(${start})`)},${date(`${months}+1`, "0")})`;
}
