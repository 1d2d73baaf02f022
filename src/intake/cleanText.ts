/** Characters with no width that ride along with pasted text: soft hyphen, zero-width spaces and joiners, direction marks, BOM. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const ORDER_CHANGING = /[\u202A-\u202E\u2066-\u2069]/;
/** Anything but printed ASCII with single spaces inside. */
const NOT_PLAIN = /[^ -~]|^ | $| {2}/;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** The text without characters that cannot be seen and without spaces at either end. */
export function visibleText(text: string): string {
  return NOT_PLAIN.test(text) ? text.replace(INVISIBLE, "").trim() : text;
}

/** True where the text holds characters that make it show in another order than it is stored in. */
export function changesOrder(text: string): boolean {
  return ORDER_CHANGING.test(text);
}

/** The visible words on one line, single-spaced. */
export function singleSpaced(text: string): string {
  return NOT_PLAIN.test(text) ? visibleText(text.replace(SPACES, " ")) : text;
}

/** What two texts share when a reader would call them the same heading or name: NFKC, lower case, single spaces. */
export function matchingKey(text: string): string {
  return singleSpaced(text.normalize("NFKC")).toLowerCase();
}

/** The text in quotation marks, cut to a length a sentence can hold. */
export function quoted(text: string): string {
  const shown = singleSpaced(text.length > 400 ? text.slice(0, 400) : text);
  return shown.length > 40 ? `“${shown.slice(0, 39)}…”` : `“${shown}”`;
}
