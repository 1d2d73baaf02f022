import { dateOf, type Day } from "../domain/kernel/day";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "1 April 2025". */
export function dateInWords(day: Day): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${ofMonth} ${MONTHS[month - 1]!} ${year}`;
}

/** "April 2025". */
export function monthInWords(day: Day): string {
  const { year, month } = dateOf(day);
  return `${MONTHS[month - 1]!} ${year}`;
}

/** "April" of 4. */
export function monthNamed(month: number): string {
  return MONTHS[month - 1]!;
}
