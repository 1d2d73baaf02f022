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

/** What of a heading bears on how alike it is to another. */
export interface HeadingText {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Which of the three times it speaks of; "" where it says none. */
  readonly time: "last" | "tendered" | "this" | "";
}

export function headingText(heading: string): HeadingText {
  const key = headingKey(heading);
  return { key, words: wordsOf(key), time: timeOf(key) };
}

const ofForm = new Map<string, HeadingText>();

/** As `headingText`, remembered: for the form's own headings and questions. */
export function formText(heading: string): HeadingText {
  const known = ofForm.get(heading) ?? headingText(heading);
  ofForm.set(heading, known);
  return known;
}

/**
 * How alike two headings are, from 0 to 1: the words they share as a share of all their words. Headings of different times
 * ("last year", "this year") are not alike.
 */
export function closeness(a: HeadingText, b: HeadingText): number {
  if (a.words.size === 0 || b.words.size === 0 || a.time !== b.time) return 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared / (a.words.size + b.words.size - shared);
}

function wordsOf(key: string): ReadonlySet<string> {
  return new Set(key.split(/[^\p{L}\p{N}£%]+/u).filter((word) => word !== "" && !SMALL.has(word)).map((word) => (word.length > 3 ? word.replace(/(?:es|s|ed)$/, "") : word)));
}

function timeOf(key: string): HeadingText["time"] {
  if (/\b(?:last|previous|prior)\b/.test(key)) return "last";
  if (/\b(?:tender(?:ed)?|bid|contract(?:ed)?)\b/.test(key)) return "tendered";
  return /\b(?:this|current)\b/.test(key) ? "this" : "";
}
