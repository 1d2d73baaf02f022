import { columnList } from "./placeLists";
import { matchingKey, singleSpaced } from "./cleanText";

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:£ ?['’‘`]?000(?:['’]?s)?|['’‘`]000(?:['’]?s)?|\(000(?:['’]?s)?\)|(?<![\d,.])000['’]?s)(?![\d,])/gi, 1000],
  [/£ ?(?:k|thousands?)(?![a-z])|\bin thousands\b|\bthousands of pounds\b|\(k\)/gi, 1000],
  [/£ ?(?:m|mn|millions?)(?![a-z])|\bin millions\b|\bmillions of pounds\b|\(m\)/gi, 1_000_000],
  [/£ ?(?:bn|billions?)(?![a-z])|\bin billions\b/gi, 1_000_000_000],
];
const LONGEST = 300;

/** What the words say each figure stands for: 1000 for "£000", 1,000,000 for "£m"; null where they say nothing. */
export function scaleIn(words: string): number | null {
  const text = clipped(words);
  for (const [pattern, scale] of SCALES) if (text.search(pattern) >= 0) return scale;
  return null;
}

/** The heading without its unit: "Housing (£000)" is "Housing". A heading that is only a unit stays as it is. */
export function withoutUnit(heading: string): string {
  let words = clipped(heading);
  for (const [pattern] of SCALES) words = words.replace(pattern, " ");
  words = singleSpaced(words.replace(/£|\bGBP\b/gi, " ").replace(/\(\s*\)|\[\s*\]/g, " "));
  words = words.replace(/^[\s,:;-]+/, "").replace(/[\s,:;-]{1,20}$/, "");
  return words === "" ? singleSpaced(heading) : words;
}

function clipped(words: string): string {
  return singleSpaced(words.length > LONGEST ? words.slice(0, LONGEST) : words);
}

/** The words of a column's heading cells from the top down, joined; a word repeated by a merged area is said once. */
export function joinedHeading(cells: readonly string[]): string {
  const kept: string[] = [];
  for (const cell of cells) {
    const words = singleSpaced(cell);
    if (words !== "" && matchingKey(words) !== matchingKey(kept.at(-1) ?? "")) kept.push(words);
  }
  return kept.join(" ");
}

/** Headings that more than one column has, with the columns: by matching key, so that case and spaces do not tell them apart. */
export function sharedHeadings(columns: readonly { readonly column: number; readonly heading: string }[]): readonly { readonly heading: string; readonly columns: readonly number[] }[] {
  const byKey = new Map<string, { heading: string; columns: number[] }>();
  for (const { column, heading } of columns) {
    if (heading === "") continue;
    const key = matchingKey(heading);
    const known = byKey.get(key);
    if (known) known.columns.push(column);
    else byKey.set(key, { heading, columns: [column] });
  }
  return [...byKey.values()].filter(({ columns: sharing }) => sharing.length > 1);
}

/** Things to know about a row of headings: names shared by several columns, and columns with figures and no name. */
export function headingRemarks(columns: readonly { readonly column: number; readonly heading: string }[]): readonly { readonly column: number; readonly words: string }[] {
  const remarks: { column: number; words: string }[] = [];
  for (const { heading, columns: sharing } of sharedHeadings(columns)) {
    remarks.push({ column: sharing[0] ?? 0, words: `Columns ${columnList(sharing)} have the same heading, “${heading}”: check which is which.` });
  }
  const unnamed = columns.filter(({ heading }) => heading === "").map(({ column }) => column);
  if (unnamed.length > 0) {
    remarks.push({ column: unnamed[0] ?? 0, words: `${unnamed.length === 1 ? "Column" : "Columns"} ${columnList(unnamed)} ${unnamed.length === 1 ? "has figures and no heading" : "have figures and no headings"}.` });
  }
  return remarks;
}
