/** A series name in the form it is looked up by: "cpi " is CPI. */
export function seriesKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toUpperCase();
}
