/** The names here of series the Office for National Statistics knows by a four-character identifier (CDID). */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["D7BT", "CPI"], ["D7G7", "CPI12M"],
  ["L522", "CPIH"], ["L55O", "CPIH12M"],
  ["CHAW", "RPI"], ["CDKO", "RPI"], ["CZBH", "RPI12M"],
]);

/** The name a CDID goes by here; undefined where none is settled. */
export function nameOfCdid(cdid: string): string | undefined {
  return NAMES.get(cdid.trim().toUpperCase());
}

const LONGEST_NAME = 40;

/**
 * What is wrong with a name for a series; null where nothing is. A name stands in cells and in the formulas that count
 * them, where *, ?, ~ and signs of comparison would mean something else.
 */
export function nameFault(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === "") return "Give the series a name, such as CPI or AWE.";
  if (trimmed.length > LONGEST_NAME) return `The name has ${trimmed.length} characters: use ${LONGEST_NAME} at most.`;
  if (!/^[\p{L}][\p{L}\p{N} ._/&()-]*$/u.test(trimmed)) return "A name begins with a letter and has letters, digits, spaces, and . _ / & ( ) - alone.";
  if (trimmed.toUpperCase() === "SERIES") return "Series is the heading of the column: give another name.";
  return null;
}

/** The words as a name a series may have, or "" where nothing is left of them. */
export function nameFrom(words: string): string {
  const plain = words.replace(/[^\p{L}\p{N} ._/&()-]/gu, " ").replace(/\s+/g, " ").trim().replace(/^[^\p{L}]+/u, "").slice(0, LONGEST_NAME).trim();
  return nameFault(plain) === null ? plain : "";
}
