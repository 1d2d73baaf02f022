import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Workbench } from "./_workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Everything axe holds against the pane as it is now, and a word if it would have to be scrolled sideways. */
export async function faultsOf(workbench: Workbench): Promise<string[]> {
  const pane = await workbench.pane();
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(AXE);
  const { violations } = await pane.evaluate(() => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({ resultTypes: ["violations"] }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary?.replace(/\s+/g, " ")})`).join("; ")}`);
  const sideways = await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) found.push(`the pane is ${sideways} pixels wider than its frame`);
  return found;
}
