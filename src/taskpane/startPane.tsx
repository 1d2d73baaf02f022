import { createRoot } from "react-dom/client";
import type { Workbook } from "../workbook/port";
import { App } from "./App";
import type { Shade } from "./theme/paneTheme";

/** Draws the pane in the page. */
export function startPane(workbook: Workbook, hostShade: () => Shade | undefined): void {
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no place for the pane.");
  createRoot(place).render(<App workbook={workbook} hostShade={hostShade} />);
}
