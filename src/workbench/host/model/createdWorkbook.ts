import { Book } from "../../book/book";
import { openWorkbook } from "../../file/openWorkbook";
import { saveWorkbook } from "../../file/saveWorkbook";
import type { HostContext } from "../context";
import { HostError } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";

interface CreatedWorkbook {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Workbooks made by the add-in and not opened yet, by the id the client finds them with again. */
export function createdWorkbooks(context: HostContext): { create(base64: unknown): HostObject; byId(id: unknown): HostObject } {
  const made = new Map<unknown, CreatedWorkbook>();
  const surface: Surface<CreatedWorkbook> = {
    type: "WorkbookCreated",
    identity: ({ id }) => ({ Id: id }),
    get: { Id: ({ id }) => id },
    read: { Open: ({ bytes }) => { context.newWorkbooks.open(bytes); return null; } },
  };
  return {
    create(base64) {
      const created = { id: `{workbook-${made.size + 1}}`, bytes: base64 === null || base64 === undefined || base64 === "" ? blank() : decoded(base64) };
      made.set(created.id, created);
      return hostObject(surface, created);
    },
    byId(id) {
      const created = made.get(id);
      if (!created) throw new HostError("ItemNotFound");
      return hostObject(surface, created);
    },
  };
}

function blank(): Uint8Array {
  const book = new Book();
  book.addSheet("Sheet1");
  return saveWorkbook(book);
}

/** Excel opens the file to make the workbook, so what is no workbook is refused here. */
function decoded(base64: unknown): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0));
    openWorkbook(bytes, "Book.xlsx");
    return bytes;
  } catch (error) {
    throw new HostError("InvalidArgument", error instanceof Error ? error.message : String(error));
  }
}
