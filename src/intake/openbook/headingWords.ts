import { matchingKey } from "../cleanText";

const SMALL = new Set(["the", "a", "an", "of", "on", "in", "for", "to", "and", "or", "is", "are", "this", "our"]);

/** True where two headings are the same to a reader: case, spaces and full stops at the end aside. */
export function sameHeading(a: string, b: string): boolean {
  return headingKey(a) === headingKey(b);
}

/** What headings that read the same share. */
export function headingKey(words: string): string {
  return words.length > 200 ? "" : matchingKey(words).replace(/[’‘`]/g, "'").replace(/[\s:.*]+$/, "");
}

/**
 * How alike two headings are, from 0 to 1: the words they share as a share of all their words. "Last" and "this", which
 * tell two columns of a return apart, count as different words, so one is never close to the other.
 */
export function closeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0 || timeOf(a) !== timeOf(b)) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared / (first.size + second.size - shared);
}

function wordsOf(heading: string): ReadonlySet<string> {
  return new Set(headingKey(heading).split(/[^\p{L}\p{N}£%]+/u).filter((word) => word !== "" && !SMALL.has(word)).map((word) => (word.length > 3 ? word.replace(/(?:es|s|ed)$/, "") : word)));
}

/** Which of the three times a heading speaks of; "" where it says none. */
function timeOf(heading: string): string {
  const key = headingKey(heading);
  if (/\b(?:last|previous|prior)\b/.test(key)) return "last";
  if (/\b(?:tender(?:ed)?|bid|contract(?:ed)?)\b/.test(key)) return "tendered";
  return /\b(?:this|current)\b/.test(key) ? "this" : "";
}
