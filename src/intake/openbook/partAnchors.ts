import { parseAddress } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import type { ReturnPart } from "../../returns/returnForm";
import type { ReturnSheets, SheetName } from "./returnSheets";

/** Cells of one part by the key of the column or question they are of. */
export type Anchors = ReadonlyMap<string, Rectangle>;

const ANCHOR = /^(?:.*!)?return_([a-z]+)_([a-z]+)$/i;
const PARTS = new Map<string, ReturnPart>((["about", "staffing", "costs", "activity", "income", "declaration", "checks"] as const).map((part) => [part, part]));

/** The names of each sheet that say where a return's columns and answers are, by part. */
export function anchorsBySheet({ names }: ReturnSheets): ReadonlyMap<string, ReadonlyMap<ReturnPart, Anchors>> {
  const bySheet = new Map<string, Map<ReturnPart, Map<string, Rectangle>>>();
  for (const name of names) {
    const anchor = anchorOf(name);
    if (!anchor) continue;
    const parts = entry(bySheet, name.range.sheet, () => new Map<ReturnPart, Map<string, Rectangle>>());
    const cells = entry(parts, anchor.part, () => new Map<string, Rectangle>());
    if (!cells.has(anchor.key)) cells.set(anchor.key, anchor.cells);
  }
  return bySheet;
}

function anchorOf({ name, range }: SheetName): { readonly part: ReturnPart; readonly key: string; readonly cells: Rectangle } | null {
  const match = ANCHOR.exec(name);
  const part = PARTS.get(match?.[1]?.toLowerCase() ?? "");
  const cells = parseAddress(range.address);
  return part && cells ? { part, key: (match?.[2] ?? "").toLowerCase(), cells } : null;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
