import { builtInFormat } from "../../src/workbench/file/builtInStyles";
import type { InsertPlan, SheetPlan } from "../../src/workings/insertPlan";
import type { RunStamp } from "../../src/workings/stamp";
import { formulaLaws, formulaListLaws, type FormulaRules } from "./_formulaLaws";
import { cells, formulas } from "./_planCells";
import { sheetLaws } from "./_sheetLaws";

export type Mode = "workings" | "functions";

/** A case of a job and the sheets planned for it. */
export interface Planned<Case> { readonly name: string; readonly mode: Mode; readonly given: Case; readonly plan: InsertPlan }

/** Every case of a job, planned by native formulas and by functions. */
export function inBothModes<Case>(cases: Readonly<Record<string, Case>>, planOf: (given: Case, mode: Mode) => InsertPlan): Planned<Case>[] {
  return Object.entries(cases).flatMap(([name, given]) => (["workings", "functions"] as const).map((mode) => ({ name, mode, given, plan: planOf(given, mode) })));
}

export interface SheetRules<Case> {
  readonly stamp: RunStamp;
  /** Stands in the title of every sheet. */
  titleOf(given: Case): string;
  /** The sheets in order, each with its role. */
  sheetsOf(given: Case): readonly (readonly [name: string, role: SheetPlan["role"]])[];
  /** The sheet shown when the insert is done. */
  shownFor(given: Case): string;
  /** How many checks the case with the fewest has. */
  readonly leastChecks: number;
}

export interface NameRules<Case> {
  /** A case that has every sheet. */
  readonly given: Case;
  readonly usual: readonly string[];
  planUnder(given: Case, mode: Mode, sheetNames: readonly string[]): InsertPlan;
}

export interface StructureRules<Case> extends SheetRules<Case>, FormulaRules<Case> {
  readonly underOtherNames?: NameRules<Case>;
  /** The fingerprint of a case's inputs. */
  readonly hash?: (given: Case) => string;
  readonly styles?: readonly string[];
}

const STYLES = ["Heading 3", "Input", "Normal", "Output", "Title", "Total"];

/** What holds for the sheets of every job, whatever it works out; the job's own laws stand beside this call. */
export function structureLaws<Case>(plans: readonly Planned<Case>[], rules: StructureRules<Case>): void {
  describe.each(plans)("$name, as $mode", (planned) => {
    sheetLaws(planned, rules);
    formulaLaws(planned, rules);
  });
  formulaListLaws(plans, rules);
  styleLaw(plans, rules.styles ?? STYLES);
  if (rules.underOtherNames) nameLaws(rules.underOtherNames);
  if (rules.hash) hashLaw(plans, rules.hash);
}

function styleLaw(plans: readonly Planned<unknown>[], styles: readonly string[]): void {
  it("uses only Excel's styles that can be read: 4.5 to 1 at least, as WCAG AA asks", () => {
    const used = new Set(plans.flatMap(({ plan }) => cells(plan).map(({ cell }) => cell.style ?? "Normal")));
    expect([...used].sort()).toEqual(styles);
    for (const style of used) {
      const { font, fill } = builtInFormat(style)!;
      expect(`${style} ${contrast(font.color, fill || "#FFFFFF") >= 4.5}`).toBe(`${style} true`);
    }
    expect(contrast(builtInFormat("Calculation")!.font.color, builtInFormat("Calculation")!.fill)).toBeLessThan(4.5);
  });
}

function nameLaws<Case>({ given, usual, planUnder }: NameRules<Case>): void {
  it.each(["workings", "functions"] as const)("writes under the names it is given, quoted where they need it, as %s", (mode) => {
    const sheetNames = usual.map((_, at) => `It's sheet ${at + 1}`);
    const plan = planUnder(given, mode, sheetNames);
    expect(plan.sheets.map(({ name }) => name)).toEqual(sheetNames);
    expect(formulas(plan).some(({ formula }) => formula.includes("'It''s sheet 1'!"))).toBe(true);
    for (const name of usual) expect(formulas(plan).filter(({ formula }) => formula.includes(`'${name}'!`))).toEqual([]);
  });

  it("needs a name for each sheet", () => {
    for (const sheetNames of [usual.slice(1), usual.slice(0, 1), []]) expect(() => planUnder(given, "workings", sheetNames)).toThrow(RangeError);
  });
}

function hashLaw<Case>(plans: readonly Planned<Case>[], hash: (given: Case) => string): void {
  it("gives equal cases the same fingerprint, and any other another", () => {
    const cases = new Map(plans.map(({ name, given }) => [name, given]));
    for (const given of cases.values()) {
      expect(hash(given)).toMatch(/^[0-9a-f]{16}$/);
      expect(hash(JSON.parse(JSON.stringify(given)) as Case)).toBe(hash(given));
    }
    expect(new Set([...cases.values()].map(hash)).size).toBe(cases.size);
  });
}

/** WCAG's contrast of two "#RRGGBB" colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}
