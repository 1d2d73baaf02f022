import type { Package } from "../../workbook/files/package/package";
import type { OpenedSheet } from "./readPackage";
import { sharedIndices } from "./releasedStrings";
import type { Saving } from "./saving";

/** Takes a sheet's part out of the file, with every part that only it pointed to. */
export function removeSheetParts({ part, sheet }: OpenedSheet, saving: Saving): void {
  const { pack, workbookPart } = saving.opened;
  const pointer = pack.relationships(workbookPart).find((one) => one.target === part);
  for (const index of sharedIndices(pack.text(part))) saving.releasedStrings.add(index);
  if (pointer) pack.unrelate(workbookPart, pointer.id);
  removeUnreferenced(pack, part);
  for (const line of sheet.cells.values()) for (const cell of line.values()) if (cell.formula !== undefined) saving.formulasChanged = true;
}

/** Removes a part nothing points to any more, and then what it alone pointed to. */
export function removeUnreferenced(pack: Package, part: string): void {
  if (!pack.has(part) || isPointedTo(pack, part)) return;
  const targets = pack.relationships(part).filter((one) => !one.external).map((one) => one.target);
  pack.remove(part);
  for (const target of targets) removeUnreferenced(pack, target);
}

function isPointedTo(pack: Package, part: string): boolean {
  return pack.paths().filter((path) => path.endsWith(".rels")).some((path) => {
    const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    return pack.relationships(source).some((one) => !one.external && one.target === part);
  });
}
