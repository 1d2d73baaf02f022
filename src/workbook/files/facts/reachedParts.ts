import type { Package } from "../package/package";
import type { WorkbookParts } from "../workbookParts";

/** For each part that a sheet leads to, itself included, that sheet's name; the first where several lead to it. */
export function sheetOfParts({ pack, sheets }: WorkbookParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, part } of sheets) {
    for (const reached of partsFrom(pack, part)) if (!found.has(reached)) found.set(reached, name);
  }
  return found;
}

/** The part and every part of the file that relationships lead to from it. */
function partsFrom(pack: Package, part: string): Set<string> {
  const reached = new Set([part]);
  for (const from of reached) {
    for (const { target, external, kind } of pack.relationships(from)) {
      // A PivotTable leads to its cache, which is the workbook's.
      if (!external && kind !== "pivotCacheDefinition" && pack.has(target)) reached.add(target);
    }
  }
  return reached;
}
