import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOUSE_RULES } from "./house";

const FAULTS: readonly (readonly [rule: keyof typeof HOUSE_RULES, files: Readonly<Record<string, string>>, fault: string])[] = [
  ["missingMethods", { "src/domain/savings/npv.ts": "export const a = 1;" }, "src/domain/savings has no METHOD.md: write formula, source, worked example, limits"],
  ["methodsWithoutParts", { "src/domain/savings/npv.ts": "/** @source savings/METHOD.md */", "src/domain/savings/METHOD.md": "Worked Source Limits" },
    "src/domain/savings/npv.ts is not in its METHOD.md"],
  ["methodsWithoutParts", { "src/domain/savings/npv.ts": "", "src/domain/savings/METHOD.md": "Worked, Source" }, "src/domain/savings/METHOD.md has no Limits"],
  ["vagueNames", { "src/intake/utils.ts": "" }, "src/intake/utils.ts: name it for what it holds"],
  ["vagueNames", { "src/taskpane/helpers/a.ts": "" }, "src/taskpane/helpers/a.ts: name it for what it holds"],
  ["namesAlike", { "src/intake/rows.ts": "", "src/intake/Rows.tsx": "", "src/cells/rows.ts": "" }, "src/intake/Rows.tsx and src/intake/rows.ts differ only in case: name one for what it holds"],
  ["anyInExports", { "src/intake/a.ts": "export function a(cells: any[][]): number { return cells.length; }" }, "src/intake/a.ts, line 1 exports any"],
  ["anyInExports", { "src/domain/a/a.ts": "export interface A { b: Record<string, any> }" }, "src/domain/a/a.ts, line 1 exports any"],
];

describe("the house", () => {
  it.each(Object.entries(HOUSE_RULES))("%s: nothing in src", (_, rule) => {
    expect(rule(process.cwd())).toEqual([]);
  });

  it.each(FAULTS)("%s catches a planted fault in %j", (rule, files, fault) => {
    const root = mkdtempSync(path.join(tmpdir(), "house-"));
    try {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      }
      expect(HOUSE_RULES[rule](root)).toEqual([fault]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
