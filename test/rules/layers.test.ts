import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = process.cwd();

interface Violation { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }

/** The violations dependency-cruiser finds in the src of a folder. */
function violations(folder: string): Violation[] {
  const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const law = path.join(root, "test/rules/layers.cjs");
  const report = execFileSync(process.execPath, [cruiser, "--config", law, "--output-type", "json", "src"], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

/** One fault each: the file, the line that breaks the law, the rule that must say so. */
const FAULTS: readonly (readonly [file: string, line: string, rule: string])[] = [
  ["cells/a0.ts", 'import "../domain/kernel/good";', "cells-imports"],
  ["returns/a6.ts", 'import "../domain/kernel/good";', "returns-imports"],
  ["domain/pooling/a1.ts", 'import "../../messages/good";', "domain-areas-imports"],
  ["domain/kernel/a2.ts", 'import "../pooling/good";', "domain-kernel-imports"],
  ["domain/kernel/a3.ts", 'import "react";', "domain-packages"],
  ["domain/pooling/a4.ts", 'import "quickselect";', "kernel-packages"],
  ["domain/pooling/a5.ts", 'import "node:fs";', "no-node-in-what-ships"],
  ["reference/b1.ts", 'import "../domain/pooling/good";', "reference-imports"],
  ["messages/b2.ts", 'import "../domain/pooling/good";', "messages-imports"],
  ["messages/b3.ts", 'import { port } from "../workbook/port"; export default port;', "messages-imports-types-only"],
  ["intake/b4.ts", 'import "../workings/good";', "intake-imports"],
  ["workings/c1.ts", 'import "../messages/good";', "workings-imports"],
  ["functions/d1.ts", 'import "../intake/good";', "functions-imports"],
  ["functions/d4.ts", 'import "../cells/good";', "functions-imports"],
  ["functions/d2.ts", 'import "./good";', "adapters-stand-alone"],
  ["functions/d3.ts", 'import "react";', "functions-packages"],
  ["workbook/e1.ts", 'import "../domain/pooling/good";', "workbook-imports"],
  ["workbook/e2.ts", 'import { good } from "../workings/insertPlan"; export default good;', "workbook-imports-types-only"],
  ["taskpane/f1.ts", 'import "../functions/good";', "taskpane-imports"],
  ["taskpane/f2.ts", 'import "../workbook/officeWorkbook";', "one-join"],
  ["taskpane/index.tsx", 'import "../functions/good";', "index-imports"],
  ["commands/g1.ts", 'import "../workings/good";', "commands-imports"],
  ["tooling/g2.ts", 'import "../domain/pooling/good";', "tooling-imports"],
  ["workings/h1.ts", 'import "../workbench/good";', "workbench-does-not-ship"],
  ["domain/kernel/h2.ts", 'import "mathjs";', "mathjs-is-a-peer"],
  ["workings/h3.ts", 'import "react";', "react-is-for-screens"],
  ["intake/h7.ts", 'import "papaparse";', "csv-has-one-door"],
  ["workings/h9.ts", 'import "fflate";', "files-have-one-door"],
  ["intake/h8.ts", 'import "d3-scale";', "intake-packages"],
  ["workings/h4.ts", 'import "./nowhere";', "resolvable"],
  ["workings/h5.ts", 'import { b } from "./h6"; export const a = b;', "no-cycles"],
];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ...["cells", "domain/kernel", "domain/pooling", "reference", "messages", "returns", "intake", "workings", "functions", "commands", "workbench"].map((folder) =>
    [`${folder}/good.ts`, "export const good = 1;"] as const),
  ["functions/_support/good.ts", "export const good = 1;"],
  ["workbook/port.ts", "export type Port = string; export const port = 1;"],
  ["workbook/officeWorkbook.ts", 'import type { good } from "../workings/insertPlan"; export type Good = typeof good;'],
  ["workings/insertPlan.ts", "export const good = 1;"],
  ["workings/h6.ts", 'import { a } from "./h5"; export const b = a;'],
  ["workings/k1.ts", 'import "../cells/good"; import "../domain/pooling/good"; import "../reference/good"'],
  ["intake/k6.ts", 'import "../cells/good"; import "../domain/kernel/good"; import "../returns/good";'],
  ["intake/series/csvRows.ts", 'import "papaparse";'],
  ["workbook/files/k8.ts", 'import "fflate"; import "saxes";'],
  ["workbook/k7.ts", 'import "../cells/good"; import "../domain/kernel/good";'],
  ["messages/k2.ts", 'import "../domain/kernel/good"; import type { Port } from "../workbook/port"; export type Sentence = Port;'],
  ["functions/k3.ts", 'import "../domain/pooling/good"; import "../messages/good"; import "./_support/good";'],
  ["tooling/k6.ts", 'import "../domain/kernel/good"; import "../reference/good";'],
  ["domain/kernel/k4.ts", 'import "quickselect";'],
  ["taskpane/k5.ts", 'import "react"; import "../cells/good"; import "../workbook/port"; import "../workings/good"; import "../intake/good";'],
];

describe("who may import whom", () => {
  it("holds in src", () => {
    expect(violations(root).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  describe("a planted fault is caught", () => {
    let found: Violation[];
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), "layers-"));
      symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
      for (const [file, text] of [...FAULTS, ...ALLOWED]) {
        const at = path.join(folder, "src", file);
        mkdirSync(path.dirname(at), { recursive: true });
        writeFileSync(at, `${text}\n`);
      }
      found = violations(folder);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(FAULTS)("src/%s: %s", (file, _, rule) => {
      expect(found.filter(({ from }) => from === `src/${file}`).map((violation) => violation.rule.name)).toContain(rule);
    });

    it("and nothing that the law allows", () => {
      const allowed = new Set(ALLOWED.map(([file]) => `src/${file}`).filter((file) => !file.endsWith("h6.ts")));
      expect(found.filter(({ from }) => allowed.has(from))).toEqual([]);
    });

    it("by every rule there is", () => {
      const law = jest.requireActual<{ forbidden: { name: string }[] }>("./layers.cjs");
      expect(new Set(FAULTS.map(([, , rule]) => rule))).toEqual(new Set(law.forbidden.map(({ name }) => name)));
    });
  });
});
