import { parseCell } from "../../../cells/address";

const LONGEST_NAME = 255;

/** True for what Excel takes as the name of a cell range, formula or table. */
export function isNameAllowed(name: string): boolean {
  if (name.length === 0 || name.length > LONGEST_NAME) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !looksLikeReference(name);
}

/** "A1", "XFD10", "R1C1", "R", "c": Excel would read these as cells. */
function looksLikeReference(name: string): boolean {
  return /^(r|c)$/i.test(name) || /^r\d*c\d*$/i.test(name) || parseCell(name) !== undefined;
}
