import { changesOrder, matchingKey, quoted } from "./cleanText";

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES = new Map<string, string>([
  ..."аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwӏlкkмmтtвbнh".matchAll(/(.)(.)/gu),
  ..."αaοoνvρpτtυuκkιiεeηnχxβb".matchAll(/(.)(.)/gu),
].map(([, from = "", to = ""]) => [from, to]));
const COMPANY_WORDS = new Set(["ltd", "limited", "plc", "llp", "cic", "cio", "inc", "co", "company", "the", "and", "uk"]);
const LONGEST_NAME = 255;

/** What two names share when they may be one body: case, accents, look-alike letters, punctuation and "Ltd" apart. */
export function nearKey(name: string): string {
  const plain = matchingKey(name.slice(0, 1000)).normalize("NFKD").replace(/\p{M}/gu, "");
  let letters = "";
  for (const letter of plain) letters += LOOKALIKES.get(letter) ?? letter;
  const words = letters.replace(/['’.]/g, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const kept = words.filter((word) => !COMPANY_WORDS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** Things to ask about names: the same name twice, names that may be one body, and characters that hide or reorder. */
export function nameRemarks(names: readonly string[]): readonly { readonly at: number; readonly words: string }[] {
  const remarks: { at: number; words: string }[] = [];
  const first = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (changesOrder(name)) remarks.push({ at, words: `${quoted(name)} holds hidden characters that change the order it is shown in: type the name again.` });
    if (name.length > LONGEST_NAME) remarks.push({ at, words: `The name that begins ${quoted(name)} has ${name.length.toLocaleString("en-GB")} characters: check that the cell holds a name.` });
    const key = nearKey(name);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else {
      const other = names[before] ?? "";
      remarks.push({ at, words: matchingKey(other) === matchingKey(name) ? `${quoted(name)} is in the list twice: check that both lines are meant.` : `${quoted(other)} and ${quoted(name)} may be the same partner: check.` });
    }
  }
  return remarks;
}
