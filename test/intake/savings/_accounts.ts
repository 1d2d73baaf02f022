import type { TableAccount } from "../../../src/intake/reading";

/** Everything wrong with an account, in words. */
export function faults({ counts, cells, footings, remarks }: TableAccount): readonly string[] {
  const found: string[] = [];
  if (counts.read !== counts.used + counts.fixed + counts.leftOut || counts.read !== cells.length) found.push("counts do not add up");
  if (new Set(cells.map(({ place }) => `${String(place.row)},${String(place.column)}`)).size !== cells.length) found.push("a cell is counted twice");
  for (const { value, outcome, reason } of cells) {
    if ((value === null) !== (outcome === "left out")) found.push(`${outcome} with ${String(value)}`);
    if ((reason === "") !== (outcome === "used")) found.push(`${outcome} because "${reason}"`);
    if (value !== null && (!Number.isFinite(value) || Object.is(value, -0))) found.push(`value ${String(value)}`);
  }
  if (!footings.every(({ stated, added, difference }) => [stated, added, difference].every((each) => Number.isFinite(each)))) found.push("a footing is no number");
  if (!remarks.every(({ words }) => /\S/.test(words) && !/undefined|NaN|\bnull\b/.test(words.replace(/“[^”]*”/g, "")))) found.push("a remark says nothing, or what it should not");
  return found;
}
