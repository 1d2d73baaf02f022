import { matchingKey } from "../cleanText";

/** Words that say what kind of body it is, which one return gives and another leaves out. */
const KINDS_OF_BODY = /\b(?:the|limited|ltd|plc|llp|cic|cio|community interest company|charitable incorporated organisation|uk)\b/g;

/** True where two names are one provider's to a machine: case and spaces aside. */
export function isSameProvider(a: string, b: string): boolean {
  return matchingKey(a) === matchingKey(b);
}

/** True where two names that differ may well be one provider's: "Acme Care Ltd" and "ACME Care Limited". */
export function mayBeSameProvider(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)];
  return !isSameProvider(a, b) && first !== "" && first === second;
}

function bareName(name: string): string {
  const words = matchingKey(name.slice(0, 200)).replace(/&/g, " and ").replace(/[.'’`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  return words.replace(KINDS_OF_BODY, " ").replace(/ +/g, " ").trim();
}
