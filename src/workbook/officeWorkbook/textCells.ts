/** The most characters a cell holds, and a formula. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/**
 * True where Excel could take typed text for something else (a formula, a number, a date, a time, a percentage, a logical value,
 * an error) unless the cell is formatted as text first. Whatever starts with a letter and is plainly words is left unformatted,
 * so that a person can later type a formula there.
 */
export function mustBeTextFormatted(text: string): boolean {
  // An apostrophe is Excel's own mark for text, and only outside text-formatted cells is it certain to be taken as one.
  if (text === "" || text.startsWith("'")) return false;
  if (!/^\p{L}/u.test(text)) return true;
  if (text.length > 60) return false;
  const words = /\s/.test(text) && !/\p{N}/u.test(text);
  return !words;
}

/** What to hand to Excel so that the cell holds exactly this text: Excel takes one leading apostrophe away, so it is given two. */
export function asTyped(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}
