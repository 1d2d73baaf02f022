/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillRibbon, ribbonButtons } from "../../../src/workbench/page/ribbon";

const manifest = () => new DOMParser().parseFromString(readFileSync(join(__dirname, "../../../manifest.xml"), "utf8"), "text/xml");

it("has the manifest's buttons: labels, help, icons, and what each does", () => {
  const buttons = ribbonButtons(manifest());
  expect(buttons.map(({ label, action }) => [label, action])).toEqual([["Openbook", null], ["Price", "openPrice"], ["Uplift", "openUplift"], ["Benchmark", "openBenchmark"], ["Save", "openSave"], ["Pool", "openPool"], ["Open book", "openOpenBook"], ["Reference", "openReference"]]);
  for (const { id, tip, icon } of buttons) {
    expect(id).toMatch(/^Openbook\./);
    expect(tip).not.toBe("");
    expect(icon).toMatch(/^assets\/[\w-]+-32\.png$/);
  }
});

it("tells which button was pressed", () => {
  const nav = document.createElement("nav");
  const pressed: string[] = [];
  fillRibbon(nav, ribbonButtons(manifest()), "/pane/", ({ id }) => void pressed.push(id));
  nav.querySelectorAll("button").forEach((button) => button.click());
  expect(pressed).toEqual(ribbonButtons(manifest()).map(({ id }) => id));
  expect(nav.querySelector("img")!.getAttribute("src")).toMatch(/^\/pane\/assets\//);
});
