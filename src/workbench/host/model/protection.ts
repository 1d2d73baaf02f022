import type { Sheet } from "../../book/book";
import type { HostContext } from "../context";
import { HostError } from "../hostError";
import type { Surface } from "../surface";

/** Protection without a password: the book keeps none. */
export function protectionSurface(context: HostContext): Surface<Sheet> {
  return {
    type: "WorksheetProtection",
    get: { Protected: (sheet) => sheet.protected },
    act: {
      Protect: (sheet) => {
        if (sheet.protected) throw new HostError("InvalidOperation");
        sheet.protected = true;
        context.raise({ kind: "layout", sheet });
      },
      Unprotect: (sheet) => {
        sheet.protected = false;
        context.raise({ kind: "layout", sheet });
      },
    },
  };
}

export function workbookProtectionSurface(context: HostContext): Surface<null> {
  return {
    type: "WorkbookProtection",
    get: { Protected: () => context.switches.structureProtected },
    act: {
      Protect: () => {
        context.switches.structureProtected = true;
      },
      Unprotect: () => {
        context.switches.structureProtected = false;
      },
    },
  };
}
