import { officeWorkbook } from "../workbook/officeWorkbook";
import { isDarkColour } from "./theme/isDarkColour";
import type { Shade } from "./theme/paneTheme";

// Fluent would name fonts on Microsoft's network; the pane uses the system's.
Object.assign(window, { FabricConfig: { fontBaseUrl: "", iconBaseUrl: "" } });

// Excel opens this page for custom functions too: the screen is fetched only once Office is ready.
void Office.onReady(async ({ host }) => {
  // Outside Office there is no workbook to ask; the page goes on saying how to open it.
  if (!host) return;
  const { startPane } = await import("./startPane");
  startPane(officeWorkbook(), hostShade);
});

/** Office's own theme where it gives one: some hosts give none, or one with empty colours. */
function hostShade(): Shade | undefined {
  const colour = Office.context?.officeTheme?.bodyBackgroundColor;
  if (!colour) return undefined;
  const dark = isDarkColour(colour);
  return dark === null ? undefined : dark ? "dark" : "light";
}
