import { parseA1Ref, tokenize, tokenTypes, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../src/cells/address";
import type { InsertPlan } from "../../src/workings/insertPlan";
import { cells, formulas, spillOf, where, type Placed } from "./_planCells";
import type { Planned } from "./_structureLaws";

export interface FormulaRules<Case> {
  /** The native functions used, in order: each known to Excel 2016, LibreOffice 7.4 and the workbench's engine; none recalculates by itself or hides what it reads. */
  readonly native: readonly string[];
  /** The functions of ours used where a case is inserted by functions, in order. */
  readonly functions: readonly string[];
  /** The sheets that functions of ours stand on. */
  readonly functionsOn: readonly string[];
  /** Whether a case inserted by functions has any; all have unless this says. */
  readonly callsFunctions?: (planned: Planned<Case>) => boolean;
  /** Numbers that formulas hold beside 0, 1 and 100, in order; every other stands in a cell of its own. */
  readonly numbers?: readonly string[];
  /** Characters of the longest formula. */
  readonly longest: number;
  /** Formulas that hold their own numbers so as to rest on no other cell, and may be as long as Excel takes. */
  readonly standsAlone?: (placed: Placed) => boolean;
  /** Formulas that look first whether a cell holds anything. */
  readonly looksFirst?: (placed: Formula, planned: Planned<Case>) => boolean;
  /** The tables whose rows are steps of different kinds or of different sources: elsewhere a column has one formula. */
  readonly stepByStep?: readonly string[];
  /** The headings of columns whose every cell has a formula of its own. */
  readonly eachItsOwn: readonly string[];
}

/** Numbers that any formula may hold. */
const NUMBERS = ["0", "1", "100"];
/** As long as Excel takes a formula. */
const EXCEL_TAKES = 8192;

interface Token { readonly type: string; readonly value: string }

const tokensOf = (formula: string): Token[] => tokenize(formula, { negativeNumbers: false }) as Token[];

/** What the formulas of one planned case may be made of and may read. */
export function formulaLaws<Case>(planned: Planned<Case>, rules: FormulaRules<Case>): void {
  const { plan, mode } = planned;

  it("holds no number in a formula but 0, 1, 100 and those listed, and no function but those listed", () => {
    const [native, own, numbers] = [new Set(rules.native), new Set(rules.functions), new Set([...NUMBERS, ...(rules.numbers ?? [])])];
    for (const { type, value, alone, placed } of partsOf(plan, rules.standsAlone)) {
      const at = `${where(placed)}: ${placed.formula}`;
      if (type === tokenTypes.NUMBER && !numbers.has(value) && !alone) throw new Error(`${value} is held by ${at}`);
      const known = native.has(value) || (mode === "functions" && rules.functionsOn.includes(placed.sheet.name) && own.has(value));
      if (type === tokenTypes.FUNCTION && !known) throw new Error(`${value} is used by ${at}`);
      if (type === tokenTypes.UNKNOWN || type === tokenTypes.ERROR) throw new Error(`${value} stands in ${at}`);
    }
    for (const placed of formulas(plan)) {
      if (placed.formula.length > (rules.standsAlone?.(placed) ? EXCEL_TAKES : rules.longest)) throw new Error(`${where(placed)} is ${placed.formula.length} characters long: ${placed.formula}`);
    }
    const calls = mode === "functions" && (rules.callsFunctions?.(planned) ?? true);
    expect(formulas(plan).some(({ formula }) => formula.includes("OPENBOOK."))).toBe(calls);
  });

  it("refers only to cells that are there", () => {
    const bySheet = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    const spilled = new Set(cells(plan).flatMap(spillOf));
    for (const placed of formulas(plan)) {
      if (rules.looksFirst?.(placed, planned)) continue;
      for (const { type, value } of tokensOf(placed.formula)) {
        if (type !== tokenTypes.REF_RANGE) continue;
        const { context, range } = parseA1Ref(value)! as { context: string[]; range: { top: number; left: number; bottom: number; right: number } };
        const sheet = context.length > 0 ? bySheet.get(context[0]!) : placed.sheet;
        if (!sheet) continue;
        for (const [row, column] of [[range.top, range.left], [range.bottom, range.right]] as const) {
          const cell = sheet.rows[row]?.[column];
          const filled = cell && (cell.value !== undefined || cell.formula !== undefined);
          const at = `${sheet.name}!${cellAddress(row, column)}`;
          if (!filled && !spilled.has(at)) throw new Error(`${where(placed)} reads ${at}, which is empty: ${placed.formula}`);
        }
      }
    }
  });

  it("has one formula down each column outside the log, but where rows are steps of their own", () => {
    const [first] = mixedColumns(plan).filter(({ table, heading }) => !rules.stepByStep?.includes(table) && !rules.eachItsOwn.includes(heading));
    if (first) throw new Error(`${first.at}, ${first.heading} of ${first.table}: ${first.formulas.slice(0, 2).join("   then   ")}`);
  });
}

/** Holds a job's lists to what its formulas are made of: nothing stands on one that no formula needs. */
export function formulaListLaws<Case>(plans: readonly Planned<Case>[], rules: FormulaRules<Case>): void {
  it("uses every function, number and exception that its lists name", () => {
    const parts = plans.flatMap(({ plan }) => partsOf(plan, rules.standsAlone));
    expect([...new Set(parts.flatMap(({ type, value }) => (type === tokenTypes.FUNCTION ? [value] : [])))].sort()).toEqual([...rules.native, ...rules.functions].sort());
    const numbers = new Set(parts.flatMap(({ type, value, alone }) => (type === tokenTypes.NUMBER && !alone ? [value] : [])));
    expect((rules.numbers ?? []).filter((number) => !numbers.has(number))).toEqual([]);
    const mixed = plans.flatMap(({ plan }) => mixedColumns(plan));
    expect((rules.stepByStep ?? []).filter((name) => !mixed.some(({ table }) => table === name))).toEqual([]);
    expect(rules.eachItsOwn.filter((name) => !mixed.some(({ heading }) => heading === name))).toEqual([]);
  });
}

type Formula = Placed & { readonly formula: string };

/** A function, number or the like that the formulas of a sheet are made of, and the first formula that holds it. */
interface Part { readonly type: string; readonly value: string; readonly alone: boolean; readonly placed: Formula }

const partsByPlan = new WeakMap<InsertPlan, readonly Part[]>();

/** Everything the formulas of a plan are made of, once a sheet. */
function partsOf(plan: InsertPlan, standsAlone: (placed: Placed) => boolean = () => false): readonly Part[] {
  const held = partsByPlan.get(plan);
  if (held) return held;
  const parts = new Map<string, Part>();
  for (const placed of formulas(plan)) {
    const alone = standsAlone(placed);
    for (const { type, value } of tokensOf(placed.formula)) {
      const key = `${alone} ${placed.sheet.name} ${type} ${value}`;
      if (type !== tokenTypes.REF_RANGE && !parts.has(key)) parts.set(key, { type, value, alone, placed });
    }
  }
  partsByPlan.set(plan, [...parts.values()]);
  return partsByPlan.get(plan)!;
}

interface MixedColumn { readonly table: string; readonly heading: string; readonly at: string; readonly formulas: readonly string[] }

const mixedByPlan = new WeakMap<InsertPlan, readonly MixedColumn[]>();

/** Columns of tables outside the log that hold more than one formula. */
function mixedColumns(plan: InsertPlan): readonly MixedColumn[] {
  const held = mixedByPlan.get(plan);
  if (held) return held;
  const mixed = plan.sheets.filter(({ role }) => role !== "log").flatMap((sheet) => sheet.tables.flatMap((table) =>
    Array.from({ length: table.columns }, (_, across) => table.column + across).flatMap((column) => {
      const inColumn = Array.from({ length: table.rows - 1 }, (_, down) => table.row + 1 + down)
        .flatMap((row) => { const { formula } = sheet.rows[row]![column]!; return formula === undefined ? [] : [translateFormulaToR1C1(formula, cellAddress(row, column))]; });
      const different = [...new Set(inColumn)];
      return different.length > 1 ? [{ table: table.name, heading: String(sheet.rows[table.row]![column]!.value), at: `${sheet.name}, column ${cellAddress(table.row, column)}`, formulas: different }] : [];
    })));
  mixedByPlan.set(plan, mixed);
  return mixed;
}
