import type { Sheet } from "../../book/book";
import { optionalBoolean, optionalText, textArgument } from "../arguments";
import type { HostContext } from "../context";
import { addSheet, isVisible } from "../edit/sheets";
import { HostError } from "../hostError";
import type { HostObject, Surface } from "../surface";

export function worksheetsSurface(context: HostContext): Surface<null> {
  const { book } = context;
  const make = (sheet: Sheet | undefined): HostObject => {
    if (!sheet) throw new HostError("ItemNotFound");
    return context.make.worksheet(sheet);
  };
  const find = (key: unknown): HostObject | null => {
    const wanted = textArgument(key);
    const sheet = book.sheets.find(({ id }) => id === wanted) ?? book.sheetNamed(wanted);
    return sheet ? make(sheet) : null;
  };
  const listed = (visibleOnly: unknown) => (optionalBoolean(visibleOnly) ? book.sheets.filter(isVisible) : book.sheets);
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map(make),
    item: (_, key) => find(key),
    read: {
      GetItemOrNullObject: (_, key) => find(key),
      GetActiveWorksheet: () => make(book.activeSheet),
      GetFirst: (_, visibleOnly) => make(listed(visibleOnly)[0]),
      GetLast: (_, visibleOnly) => make(listed(visibleOnly).at(-1)),
      GetCount: (_, visibleOnly) => listed(visibleOnly).length,
    },
    act: { Add: (_, name) => make(addSheet(context, optionalText(name))) },
  };
}
