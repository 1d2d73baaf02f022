/**
 * Runs in the pane's frame before office.js: gives it the host of the page around it, as the one Excel it knows.
 */
import { installShim, type ShimWindow } from "../host/shim";
import type { WorkbenchHandle } from "./handle";
import { ribbonCommands } from "./ribbonEvents";

const { workbench } = window.parent as unknown as { workbench?: WorkbenchHandle };
if (!workbench) throw new Error("This page is the pane of the workbench: open http://localhost:3000/ instead.");
installShim(window as ShimWindow, workbench.host, { theme: workbench.officeTheme() });
workbench.ribbonIs(ribbonCommands(window as ShimWindow));
