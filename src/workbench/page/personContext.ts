import type { Rectangle } from "../../cells/rectangle";
import type { Sheet } from "../book/book";
import { HostContext } from "../host/context";

/** Lets the host's own edits be made in a person's name: who changed the cells is told as such. */
export class PersonContext extends HostContext {
  override cellsChanged(sheet: Sheet, range: Rectangle): void {
    this.formulasMayChange();
    this.raise({ kind: "cells", sheet, range, by: "person" });
  }
}
