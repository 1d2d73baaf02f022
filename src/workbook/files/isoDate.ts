/**
 * Days since the start of 1900 (or 1904) as Excel counts them, for the dates some programs write in words (2025-04-01T00:00:00);
 * null for anything else.
 */
export function serialOfIso(iso: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(iso);
  if (!match) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return (date1904 ? days - 1462 : days < 61 ? days - 1 : days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
