/** A kind of overhead: what its pool is called, and the words that cost centres of it are named by. */
interface OverheadKind {
  readonly pool: string;
  /** Each a word, or words one after the other, as `wordsOf` leaves them. */
  readonly phrases: readonly (readonly string[])[];
}

/** A longer word with a digit in it is a code. */
const MOST_DIGITS = 2;

function kind(pool: string, ...phrases: string[]): OverheadKind {
  return { pool, phrases: phrases.map(wordsOf) };
}

/** The first kind whose words are in a name is its kind: "Finance and IT" is finance. */
const KINDS: readonly OverheadKind[] = [
  kind("Governance", "governance", "trustee", "board", "audit", "company secretary"),
  kind("Finance", "finance", "account", "accounting", "accountancy", "payroll", "bookkeeping"),
  kind("HR", "HR", "human resource", "personnel", "recruitment", "workforce development"),
  kind("IT", "IT", "ICT", "information technology", "digital", "computing"),
  kind("Premises", "premises", "property", "estate", "facility", "building", "rent", "accommodation cost"),
  kind("Central", "central", "corporate", "head office", "overhead", "core cost", "support cost", "back office", "central office", "business support", "admin", "administration"),
  kind("Management", "management", "senior leadership", "leadership", "chief executive", "ceo", "director", "directorate", "executive"),
];

/**
 * The words of a name in lower case, without codes, signs and the plural: "4100 – HR & Payroll (Central)" is hr, payroll, central.
 * "IT" is a word only in capitals; the small word is left out.
 */
export function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (word.length > MOST_DIGITS && /\p{N}/u.test(word)) return [];
    const small = word.toLowerCase();
    if (small === "it") return word === "IT" ? ["it"] : [];
    return [singular(small)];
  });
}

/** The pool that an overhead's cost centre is named as; null where its words are none of overheads. */
export function overheadNamed(name: string): string | null {
  const words = wordsOf(name);
  return KINDS.find(({ phrases }) => phrases.some((phrase) => holds(words, phrase)))?.pool ?? null;
}

/** Whether the words of the phrase stand one after the other among the words. */
export function holds(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, at) => phrase.every((word, i) => words[at + i] === word));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is") ? word.slice(0, -1) : word;
}
