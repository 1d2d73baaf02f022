import { columnLetters } from "../../cells/address";
import type { ErrorText } from "../book/book";
import {
  ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject,
  type BaseValueObject, type ErrorType,
} from "./univer";

/** One function as functions.json describes it. */
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterDescription[];
  readonly result?: { readonly dimensionality?: string };
}

export interface ParameterDescription {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

type Implementation = (...parameters: unknown[]) => unknown;

/** The add-in's functions: what functions.json says of them and what functions.js does. */
export interface CustomFunctionSet {
  /** The manifest's namespace: a cell reads =OPENBOOK.POOL.SPLIT(…). */
  readonly namespace: string;
  readonly descriptions: readonly FunctionDescription[];
  readonly implementations: ReadonlyMap<string, Implementation>;
  /** What an empty cell reaches a function as; Excel builds differ. */
  readonly emptyCell: null | "" | 0;
}

/** The global that functions.js finds: only what Excel documents. */
interface CustomFunctionsGlobal {
  associate(id: string | Readonly<Record<string, Implementation>>, implementation?: Implementation): void;
  readonly Error: new (code: string, message?: string) => globalThis.Error;
  readonly ErrorCode: Readonly<Record<string, ErrorText>>;
}

const ERROR_CODES = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!",
  nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!",
} as const satisfies Record<string, ErrorText>;

class CustomFunctionsError extends Error {
  constructor(readonly code: string, message?: string) {
    super(message);
    this.name = "CustomFunctionsError";
  }
}

/** A CustomFunctions global and the functions associated with it so far, by upper-case id. */
export function createCustomFunctionsGlobal(): { readonly global: CustomFunctionsGlobal; readonly implementations: Map<string, Implementation> } {
  const implementations = new Map<string, Implementation>();
  const global: CustomFunctionsGlobal = {
    associate(id, implementation) {
      if (typeof id === "string") { if (implementation) implementations.set(id.toUpperCase(), implementation); return; }
      for (const [each, does] of Object.entries(id)) implementations.set(each.toUpperCase(), does);
    },
    Error: CustomFunctionsError,
    ErrorCode: ERROR_CODES,
  };
  return { global, implementations };
}

/**
 * The set made of a parsed functions.json and the implementations functions.js associated.
 * Throws when a described function has no implementation: Excel would show #NAME? with no reason.
 */
export function customFunctionSet(
  metadata: { readonly functions: readonly FunctionDescription[] },
  implementations: ReadonlyMap<string, Implementation>,
  options: { readonly namespace?: string; readonly emptyCell?: null | "" | 0 } = {},
): CustomFunctionSet {
  const missing = metadata.functions.filter((each) => !implementations.has(each.id.toUpperCase())).map((each) => each.id);
  if (missing.length > 0) throw new Error(`functions.json names functions that functions.js does not associate: ${missing.join(", ")}`);
  const { namespace = "OPENBOOK", emptyCell = null } = options;
  return { namespace, descriptions: metadata.functions, implementations, emptyCell };
}

/** Univer executors for every function of the set. `sheetName` gives the name a function's address is told in. */
export function executorsFor(set: CustomFunctionSet, sheetName: (sheetId: string) => string): BaseFunction[] {
  return set.descriptions.map((description) => new AddInFunction(set, description, sheetName));
}

/** Something refused before the function is reached, or an answer Excel would not take. */
class Refusal {
  constructor(readonly error: ErrorText, readonly message = "") {}
}

class AddInFunction extends BaseFunction {
  constructor(
    private readonly set: CustomFunctionSet,
    private readonly description: FunctionDescription,
    private readonly sheetName: (sheetId: string) => string,
  ) {
    super(`${set.namespace}.${description.name}`.toUpperCase());
  }

  /** Text such as "£12" or "2025-26" reaches the function as it was written. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const implementation = this.set.implementations.get(this.description.id.toUpperCase())!;
      return valueObject(implementation(...this.parameters(variants), this.invocation()));
    } catch (reason) {
      return refusalObject(reason);
    }
  }

  private parameters(variants: readonly BaseValueObject[]): unknown[] {
    const { parameters } = this.description;
    const last = parameters[parameters.length - 1];
    if (variants.length > parameters.length && !last?.repeating) throw new Refusal("#VALUE!", `${this.name} takes at most ${parameters.length} arguments.`);
    const given: unknown[] = [];
    parameters.forEach((parameter, at) => {
      if (parameter.repeating) {
        given.push(variants.slice(at).map((variant) => this.argument(variant, parameter)));
        return;
      }
      const variant = variants[at];
      if (variant === undefined || (!variant.isArray() && variant.isNull())) {
        if (!parameter.optional) throw new Refusal("#VALUE!", `${this.name} needs ${parameter.name}.`);
        given.push(null);
        return;
      }
      given.push(this.argument(variant, parameter));
    });
    return given;
  }

  private argument(variant: BaseValueObject, parameter: ParameterDescription): unknown {
    const block = variant.isArray() ? blockOf(variant as ArrayValueObject) : [[variant]];
    const failed = block.flat().find((value) => value?.isError());
    if (failed) throw new Refusal((failed as ErrorValueObject).getErrorType() as unknown as ErrorText);
    const plain = block.map((line) => line.map((value) => converted(this.plain(value), parameter.type ?? "any")));
    if (parameter.dimensionality === "matrix") return plain;
    if (plain.length !== 1 || plain[0]!.length !== 1) throw new Refusal("#VALUE!");
    return plain[0]![0];
  }

  private plain(value: BaseValueObject | null): unknown {
    if (value === null || value.isNull()) return this.set.emptyCell;
    return value.isBoolean() ? Boolean(value.getValue()) : value.getValue();
  }

  private invocation(): object {
    const column = columnLetters(this.column);
    const sheet = this.sheetName(this.subUnitId ?? "").replace(/'/g, "''");
    return { functionName: this.description.id, address: `'${sheet}'!${column}${this.row + 1}` };
  }
}

function blockOf(array: ArrayValueObject): (BaseValueObject | null)[][] {
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, row) => Array.from({ length: columns }, (__, column) => array.get(row, column) ?? null));
}

/** As Excel turns what it has into what functions.json says is wanted. */
function converted(value: unknown, type: string): unknown {
  if (type === "number" && typeof value !== "number") {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value === null || value === "") return 0;
    const number = Number(String(value));
    if (String(value).trim() === "" || !Number.isFinite(number)) throw new Refusal("#VALUE!");
    return number;
  }
  if (type === "string" && typeof value !== "string") return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean" && typeof value !== "boolean") {
    if (typeof value === "number") return value !== 0;
    if (value === null || value === "") return false;
    throw new Refusal("#VALUE!");
  }
  return value;
}

function valueObject(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return single(result);
  const columns = Array.isArray(result[0]) ? result[0].length : 0;
  if (columns === 0 || result.some((line) => !Array.isArray(line) || line.length !== columns)) throw new Refusal("#VALUE!");
  return ArrayValueObject.create({
    calculateValueList: (result as unknown[][]).map((line) => line.map((value) => (value instanceof Error ? refusalObject(value) : single(value)))),
    rowCount: result.length, columnCount: columns, unitId: "", sheetId: "", row: -1, column: -1,
  });
}

function single(value: unknown): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value === 0 ? 0 : value) : errorObject("#NUM!", "");
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value instanceof Error) throw value;
  throw new Refusal("#VALUE!");
}

/** Excel shows a function's own sentence on #VALUE! and #N/A only. */
function refusalObject(reason: unknown): BaseValueObject {
  if (reason instanceof Refusal) return errorObject(reason.error, reason.message);
  const code = (reason as { code?: unknown } | null)?.code;
  const known = Object.values(ERROR_CODES).find((error) => error === code);
  if (!known) return errorObject("#VALUE!", "");
  const message = known === "#VALUE!" || known === "#N/A" ? String((reason as { message?: unknown }).message ?? "") : "";
  return errorObject(known, message);
}

function errorObject(error: ErrorText, message: string): BaseValueObject {
  // Univer keeps and shares an error per text, and a sentence may name any number of values: these are made anew.
  return new ErrorValueObject(error as ErrorType, message);
}
