/** Commands of the grid that the book cannot hold or take back exactly: kept out of its menus, and refused from the keyboard. */
export const NOT_OFFERED: ReadonlySet<string> = new Set([
  "sheet.command.copy-sheet", "sheet.command.insert-range-move-down-confirm", "sheet.command.insert-range-move-right-confirm",
  "sheet.command.delete-range-move-left-confirm", "sheet.command.delete-range-move-up-confirm", "sheet.command.move-rows", "sheet.command.move-cols",
  "sheet.command.add-worksheet-merge", "sheet.command.remove-worksheet-merge", "sheet.command.insert-defined-name",
  "sheet.command.add-range-protection-from-context-menu", "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu", "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar", "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar", "sheet.command.view-sheet-permission-from-sheet-bar",
]);

const MENUS = [...NOT_OFFERED, "sheet.contextMenu.permission"];

/** How the grid's menus are told to leave them out. */
export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(MENUS.map((id) => [id, { hidden: true } as const]));
