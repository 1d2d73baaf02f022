import { execFileSync } from "node:child_process";

interface Message { readonly ruleId: string | null; readonly message: string }

/** A fault under the path where it would stand, the rule that must catch it, and words of what it must say. */
const FAULTS: readonly (readonly [path: string, text: string, rule: string, says: string])[] = [
  ["src/domain/pooling/a.ts", "export const a = () => new Date();", "no-restricted-globals", "no clock"],
  ["src/domain/pooling/a.ts", "export const a = () => Math.random();", "no-restricted-properties", "seed is an argument"],
  ["src/domain/pooling/a.ts", "export const a = () => Date.now();", "no-restricted-properties", "no clock"],
  ["src/domain/pooling/a.ts", "export const a = () => document.title;", "no-restricted-globals", "src/taskpane"],
  ["src/domain/kernel/a.ts", "export function a(x: any) { return x; }", "@typescript-eslint/no-explicit-any", "any"],
  ["src/intake/a.ts", "export function a(x: any[]) { return x; }", "@typescript-eslint/no-explicit-any", "any"],
  ["src/workings/a.ts", "export const a = () => Excel.run(async () => undefined);", "no-restricted-globals", "workbook/port"],
  ["src/taskpane/a.ts", "export const a = () => Excel.run(async () => undefined);", "no-restricted-globals", "workbook/port"],
  ["src/workbook/port.ts", "export type A = Excel.Range;", "no-restricted-syntax", "workbook/port"],
  ["src/taskpane/features/pool/a.ts", "export const a = () => Office.context;", "no-restricted-globals", "src/taskpane/index.tsx"],
  ["src/functions/a.ts", 'export function a() { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "x"); }', "no-restricted-globals", "inCell"],
  ["src/functions/a.ts", "export const a = () => 1;", "no-restricted-syntax", "export function"],
  ["src/functions/a.ts", "export const a = function () { return 1; };", "no-restricted-syntax", "export function"],
  ["src/taskpane/a.ts", 'export const a = () => fetch("https://example.org");', "no-restricted-globals", "no network"],
  ["src/taskpane/a.ts", 'export const a = () => localStorage.getItem("a");', "no-restricted-globals", "no storage"],
  ["src/taskpane/a.ts", 'export const a = (e: HTMLElement, t: string) => { e.innerHTML = t; };', "no-restricted-properties", "never markup"],
  ["src/taskpane/a.tsx", 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', "no-restricted-syntax", "never markup"],
  ["src/intake/a.ts", 'export const a = () => eval("1");', "no-eval", "eval"],
  ["src/intake/a.ts", 'export const a = () => new Function("return 1");', "no-new-func", "Function constructor"],
  ["src/workings/a.ts", "export function a(f: () => void) { try { f(); } catch (e) { console.log(e); } }", "no-restricted-syntax", "only logs"],
  ["src/workings/a.ts", "export function a(f: () => void) { try { f(); } catch {} }", "no-empty", "Empty block"],
  ["src/taskpane/a.ts", 'export const a = () => console.log("a");', "no-console", "console"],
  ["src/workbook/officeWorkbook.ts", "export const a = () => Excel.run(async (context) => { for (let i = 0; i < 3; i++) { await context.sync(); } });",
    "office-addins/no-context-sync-in-loop", "inside a loop"],
  ["src/taskpane/a.tsx", 'import { useState } from "react"; export function A({ b }: { b: boolean }) { if (b) useState(0); return null; }',
    "react-hooks/rules-of-hooks", "conditionally"],
];

const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ["src/workbook/officeWorkbook.ts", "export const a = () => Excel.run(async () => undefined);"],
  ["src/workbook/officeWorkbook/a.ts", "export type A = Excel.Range;"],
  ["src/functions/_support/a.ts", "export const a = () => CustomFunctions.ErrorCode.invalidValue;"],
  ["src/functions/a.ts", "export function a(cells: unknown[][]): number[][] { return cells.map(() => [0]); }"],
  ["src/taskpane/index.tsx", "export const a = () => Office.onReady();"],
  ["src/commands/a.ts", 'Office.actions.associate("a", () => undefined);'],
  ["src/workbench/host/a.ts", 'export const a = () => fetch("http://localhost:3000");'],
  ["src/domain/kernel/a.ts", "export const a = (b: number) => Math.floor(b);"],
];

describe("lint", () => {
  let messages: Message[][];
  beforeAll(() => {
    const texts = [...FAULTS, ...ALLOWED].map(([path, text]) => ({ path, text: `${text}\n` }));
    const output = execFileSync(process.execPath, ["test/rules/lintTexts.mjs"], { input: JSON.stringify(texts), encoding: "utf8" });
    messages = JSON.parse(output) as Message[][];
  }, 60_000);

  it.each(FAULTS.map((fault, at) => [...fault, at] as const))("in %s catches %s", (_path, _text, rule, says, at) => {
    expect(messages[at]).toContainEqual({ ruleId: rule, message: expect.stringContaining(says) as string });
  });

  it.each(ALLOWED.map(([path, text], at) => [path, text, at] as const))("in %s allows %s", (_path, _text, at) => {
    expect(messages[FAULTS.length + at]).toEqual([]);
  });
});
