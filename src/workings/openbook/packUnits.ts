import { plainWords } from "./plainWords";

/** One of what is counted: "hours" is "hour", "bed nights" is "bed night", "hours of support" is "hour of support". */
export function oneOf(unit: string): string {
  const words = unit.trim().split(/\s+/);
  const of = words.findIndex((word) => word.toLowerCase() === "of");
  const counted = of > 0 ? of - 1 : words.length - 1;
  return words.map((word, at) => (at === counted ? singular(word) : word)).join(" ");
}

/** Whether two units are one but for spaces, capitals and the plural. */
export function isSameUnit(a: string, b: string): boolean {
  return plainWords(oneOf(a)) === plainWords(oneOf(b));
}

function singular(word: string): string {
  if (/^(?:people|persons)$/i.test(word)) return "person";
  if (/[^aeiou]ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^sui]s$/i.test(word) ? word.slice(0, -1) : word;
}
