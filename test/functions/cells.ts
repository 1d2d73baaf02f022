import type { CatalogueFunction } from "../../src/tooling/functionCatalogue";
import { readExample, type ExampleValue } from "../../src/tooling/exampleGrammar";

export type CellFunction = (...given: unknown[]) => unknown;

/** What a cell shows: rows of values, or an error with its sentence. */
type Shown = { readonly rows: readonly (readonly unknown[])[] } | { readonly error: string; readonly sentence: string | undefined };

const ERRORS = { divisionByZero: "#DIV/0!", invalidName: "#NAME?", invalidNumber: "#NUM!", invalidReference: "#REF!", invalidValue: "#VALUE!", notAvailable: "#N/A", nullReference: "#NULL!" };

/** The CustomFunctions global as Excel gives it, as far as our bundle may use it. */
export function customFunctions() {
  const associated = new Map<string, CellFunction>();
  class CellError extends Error {
    constructor(readonly code: string, message?: string) {
      super(message);
    }
  }
  return {
    associated,
    global: {
      associate: (id: string, run: CellFunction) => void associated.set(id, run),
      Error: CellError,
      ErrorCode: ERRORS,
    },
  };
}

/** Calls a custom function as a cell does. Anything thrown but a CustomFunctions.Error is a fault and is thrown on. */
export function inACell(run: CellFunction, given: readonly unknown[]): Shown {
  try {
    const result = run(...given);
    return { rows: Array.isArray(result) ? (result as unknown[][]) : [[result]] };
  } catch (error) {
    if (error instanceof Object && "code" in error && Object.values(ERRORS).includes(String(error.code))) {
      return { error: String(error.code), sentence: error instanceof Object && "message" in error ? String(error.message) : undefined };
    }
    throw error;
  }
}

/** Runs one example line of a function and says how it differs from what the line promises; null where it does not. */
export function exampleFault(line: string, { id, parameters }: CatalogueFunction, run: CellFunction): string | null {
  const example = readExample(line);
  if (example.id !== id) return `${line} is about ${example.id}, not ${id}`;
  const given = example.arguments.map((argument, at) =>
    parameters[at]?.range && argument !== undefined && !Array.isArray(argument) ? [[argument]] : argument ?? null);
  const shown = inACell(run, given);
  if ("error" in example.result) {
    return "error" in shown && shown.error === example.result.error ? null : `${line} gives ${JSON.stringify(shown)}`;
  }
  return "rows" in shown && sameRows(shown.rows, example.result.rows) ? null : `${line} gives ${JSON.stringify(shown)}`;
}

/** Equal as a cell shows them: numbers to 15 digits. */
function sameRows(rows: readonly (readonly unknown[])[], promised: readonly (readonly ExampleValue[])[]): boolean {
  return rows.length === promised.length && rows.every((row, at) => row.length === promised[at]!.length && row.every((value, column) => {
    const wanted = promised[at]![column]!;
    return typeof value === "number" && typeof wanted === "number" ? Number(value.toPrecision(15)) === wanted : value === wanted;
  }));
}

/** Values no cell may be given. */
export function badValues({ rows }: { readonly rows: readonly (readonly unknown[])[] }): unknown[] {
  return rows.flat().filter((value) => value === null || value === undefined || (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))));
}
