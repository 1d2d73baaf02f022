import type { Package } from "../package/package";
import type { WorkbookParts } from "../workbookParts";

type Related = ReturnType<Package["relationships"]>;

/** For each part that a sheet leads to, itself included, that sheet's name; the first where several lead to it. */
export function sheetOfParts({ pack, sheets }: WorkbookParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const known = new Map<string, Related>();
  const related = (part: string): Related => {
    const own = known.get(part) ?? pack.relationships(part);
    known.set(part, own);
    return own;
  };
  for (const { name, part } of sheets) {
    for (const reached of partsFrom(pack, part, related)) if (!found.has(reached)) found.set(reached, name);
  }
  return found;
}

/** The part and every part of the file that relationships lead to from it; of caches of PivotTables only where they are asked for. */
export function partsFrom(pack: Package, part: string, related: (part: string) => Related, withCaches = false): Set<string> {
  const reached = new Set([part]);
  for (const from of reached) {
    for (const { target, external, kind } of related(from)) {
      // A PivotTable leads to its cache, which is the workbook's.
      if (!external && (withCaches || kind !== "pivotCacheDefinition") && pack.has(target)) reached.add(target);
    }
  }
  return reached;
}
