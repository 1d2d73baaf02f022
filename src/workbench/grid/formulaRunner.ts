import { MAX_COLUMNS, MAX_ROWS } from "../../cells/rectangle";
import type { CellError, CellValue, ErrorText } from "../book/book";
import { rememberOnlyCells } from "./comparedCells";
import { NOWHERE, sheetAlias } from "./rewriteFormula";
import {
  ALL_IMPLEMENTED_FUNCTIONS, AstRootNodeFactory, AstTreeBuilder, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE, CellValueType, FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel, FormulaRuntimeService, FunctionNodeFactory, FunctionService, IDefinedNamesService, IFormulaCurrentConfigService,
  IFormulaRuntimeService, IFunctionService, IHyperlinkEngineFormulaService, ISuperTableService, Injector, Interpreter, LambdaNodeFactory,
  LambdaParameterNodeFactory, Lexer, LexerTreeBuilder, OperatorNodeFactory, PrefixNodeFactory, ReferenceNodeFactory, SuffixNodeFactory,
  UnionNodeFactory, ValueNodeFactory,
  type AsyncArrayObject, type AsyncObject, type BaseAstNode, type BaseFunction, type BaseValueObject, type FunctionVariantType,
  type ICellData,
} from "./univer";

/** The cells a formula may read. `value` may throw to say "not calculated yet": the run is abandoned and tried again. */
export interface CellSource {
  value(sheetId: string, row: number, column: number): CellValue;
  formulaText(sheetId: string, row: number, column: number): string | undefined;
  sheetIdNamed(name: string): string | undefined;
  sheets(): readonly { readonly id: string; readonly name: string }[];
  /** Defined names that INDIRECT may meet: name to reference, without "=". */
  names(): ReadonlyMap<string, string>;
  hiddenRows(sheetId: string): { readonly hidden: ReadonlySet<number>; readonly filtered: ReadonlySet<number> };
}

const MOST_TREES = 20_000;
/** Univer keeps every block of cells it reads; after this many cells they are let go. */
const MOST_CELLS_KEPT = 500_000;
let runners = 0;

/** A formula as Univer reads it, or the error its text is. */
type Tree = { readonly root: BaseAstNode; readonly waits: boolean } | string;

/** Marks sheets whose cells are all in `cellData`. */
const STRAIGHT = Symbol("straight");

// Univer looks for each cell in six places and builds two matrices on the way; a sheet of ours has one place.
const usualCellData = BaseReferenceObject.prototype.getCellData;
BaseReferenceObject.prototype.getCellData = function getCellData(row: number, column: number) {
  const sheet = this.getCurrentActiveSheetData();
  return sheet && STRAIGHT in sheet ? sheet.cellData.getValue(row, column) : usualCellData.call(this, row, column);
};

rememberOnlyCells();

/** Runs one formula at a time on Univer's parser and functions, reading cells straight from the source given. */
export class FormulaRunner {
  private readonly unitId = `openbook_unit_${++runners}`;
  private readonly functions = new FunctionService();
  private readonly trees = new Map<string, Tree>();
  private readonly lexer: Lexer;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: FormulaRuntimeService;
  private cellsRead = 0;
  private sheetsForUniver!: () => object;
  private unitData: object | null = null;

  constructor(private readonly source: CellSource) {
    this.functions.registerExecutors(...ALL_IMPLEMENTED_FUNCTIONS.map(([Implementation, name]) => new Implementation(name)));
    const injector = new Injector([
      [IFunctionService, { useValue: this.functions }],
      [IDefinedNamesService, { useValue: this.namesForUniver() as never }],
      [IFormulaCurrentConfigService, { useValue: this.workbookForUniver() as never }],
      [IHyperlinkEngineFormulaService, { useValue: {} as never }],
      [ISuperTableService, { useValue: { getTableMap: () => undefined } as never }],
      [FormulaDataModel, { useValue: this.formulasForUniver() as never }],
      [IFormulaRuntimeService, { useClass: FormulaRuntimeService }],
      [LexerTreeBuilder], [Lexer], [Interpreter], [AstTreeBuilder],
      [AstRootNodeFactory], [FunctionNodeFactory], [LambdaNodeFactory], [LambdaParameterNodeFactory], [OperatorNodeFactory],
      [PrefixNodeFactory], [ReferenceNodeFactory], [SuffixNodeFactory], [UnionNodeFactory], [ValueNodeFactory],
    ]);
    this.lexer = injector.get(Lexer);
    this.parser = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.runtime = injector.get(IFormulaRuntimeService) as FormulaRuntimeService;
  }

  register(functions: readonly BaseFunction[]): void {
    this.functions.registerExecutors(...functions);
    this.trees.clear();
  }

  knowsFunction(name: string): boolean {
    return this.functions.hasExecutor(name.toUpperCase());
  }

  /** Forgets blocks of cells read before: to be called when cells have changed since the last run. */
  forgetReads(): void {
    this.cellsRead = 0;
    this.unitData = null;
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** The block of values a formula gives in a cell; an error is a value too. Throws only what the source throws. */
  run(text: string, sheetId: string, row: number, column: number): CellValue[][] | Promise<CellValue[][]> {
    if (this.cellsRead > MOST_CELLS_KEPT) this.forgetReads();
    const tree = this.treeOf(text);
    if (typeof tree === "string") return [[{ error: errorText(tree) }]];
    this.runtime.setCurrent(row, column, MAX_ROWS, MAX_COLUMNS, sheetId, this.unitId);
    const work = { node: tree.root, refOffsetX: 0, refOffsetY: 0 };
    if (tree.waits) return this.interpreter.executeAsync(work).then(settled).then(valuesOf).finally(() => tree.root.resetCalculationState());
    try {
      return valuesOf(this.interpreter.execute(work));
    } finally {
      tree.root.resetCalculationState();
    }
  }

  private treeOf(text: string): Tree {
    const held = this.trees.get(text);
    if (held !== undefined) return held;
    if (this.trees.size >= MOST_TREES) this.trees.clear();
    const words = this.lexer.treeBuilder(`=${text}`);
    const root = typeof words === "string" ? null : this.parser.parse(words as never);
    const tree: Tree = root ? { root, waits: this.interpreter.checkAsyncNode(root) } : typeof words === "string" ? words : "#NAME?";
    // A LAMBDA's values live in the tree: a second run would meet those of the first.
    if (!/\b(LET|LAMBDA)\(/.test(text)) this.trees.set(text, tree);
    return tree;
  }

  private workbookForUniver(): object {
    const { source, unitId } = this;
    const sheetOf = (sheetId: string): object => ({
      [STRAIGHT]: true,
      cellData: {
        getValue: (row: number, column: number) => {
          this.cellsRead++;
          return cellForUniver(source.value(sheetId, row, column), source.formulaText(sheetId, row, column));
        },
        getMatrix: () => formulasOnly(source, sheetId),
      },
      rowCount: MAX_ROWS, columnCount: MAX_COLUMNS, columnData: {},
      get rowData() { return hiddenForUniver(source.hiddenRows(sheetId).hidden); },
    });
    this.sheetsForUniver = () => ({ [unitId]: Object.fromEntries([...source.sheets().map((sheet) => sheet.id), NOWHERE].map((id) => [id, sheetOf(id)])) });
    const byName = new Proxy({}, {
      get: (_, name) => {
        if (typeof name !== "string") return undefined;
        if (name === NOWHERE) return NOWHERE;
        return source.sheets().find((sheet) => sheetAlias(sheet.id) === name)?.id ?? source.sheetIdNamed(name);
      },
    });
    const none = {};
    return {
      getUnitData: () => (this.unitData ??= this.sheetsForUniver()),
      getUnitStylesData: () => none,
      getArrayFormulaCellData: () => none,
      getArrayFormulaRange: () => none,
      getFormulaData: () => none,
      getSheetNameMap: () => ({ [unitId]: byName }),
      getSheetName: (_: string, id: string) => source.sheets().find((sheet) => sheet.id === id)?.name ?? "",
      getSheetsInfo: () => ({
        sheetOrder: source.sheets().map((sheet) => sheet.id),
        sheetNameMap: Object.fromEntries(source.sheets().map((sheet) => [sheet.id, sheet.name])),
      }),
      getSheetRowColumnCount: () => ({ rowCount: MAX_ROWS, columnCount: MAX_COLUMNS }),
      getFilteredOutRows: (_: string, sheetId: string, first: number, last: number) =>
        [...source.hiddenRows(sheetId).filtered].filter((row) => row >= first && row <= last),
      getDirtyDefinedNameMap: () => none,
      getDirtyRanges: () => [],
      getExecuteUnitId: () => unitId,
      getExecuteSubUnitId: () => "",
      getLocale: () => "enUS",
    };
  }

  private namesForUniver(): object {
    const { source } = this;
    return {
      getAllDefinedNamesIsEmpty: () => true,
      getDefinedNameMap: () => Object.fromEntries([...source.names()].map(([name, formulaOrRefString]) => [name, { id: name, name, formulaOrRefString }])),
    };
  }

  private formulasForUniver(): object {
    const { source } = this;
    return { getFormulaStringByCell: (row: number, column: number, sheetId: string) => source.formulaText(sheetId, row, column) ?? null };
  }
}

/** MAKEARRAY hands back promises for its cells. */
async function settled(result: FunctionVariantType): Promise<FunctionVariantType> {
  const variant = result as unknown as AsyncObject & AsyncArrayObject;
  return variant.isAsyncObject() || variant.isAsyncArrayObject() ? ((await variant.getValue()) as FunctionVariantType) : result;
}

function hiddenForUniver(hidden: ReadonlySet<number>): Record<number, { hd: 1 }> {
  const rows: Record<number, { hd: 1 }> = {};
  for (const row of hidden) rows[row] = { hd: 1 };
  return rows;
}

const ERRORS = new Set<string>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"]);

/** What ISFORMULA looks in: rows of cells that say only whether they hold a formula. */
function formulasOnly(source: CellSource, sheetId: string): object {
  const rowOf = (row: number): object => new Proxy({}, { get: (_, column) => ({ f: source.formulaText(sheetId, row, Number(column)) }) });
  return new Proxy({}, { get: (_, row) => rowOf(Number(row)) });
}

function cellForUniver(value: CellValue, formula: string | undefined): ICellData | null {
  if (value === null) return null;
  if (typeof value === "number") return formula === undefined ? { v: value, t: CellValueType.NUMBER } : { v: value, t: CellValueType.NUMBER, f: formula };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: formula };
  if (typeof value === "object") return { v: value.error, f: formula };
  // Univer takes the text "#N/A" for the error; it compares primitives, so a String object passes as text.
  return { v: (value.startsWith("#") ? new String(value) : value) as string, t: CellValueType.STRING, f: formula };
}

function valuesOf(result: FunctionVariantType): CellValue[][] {
  if (result.isReferenceObject()) {
    const reference = result as BaseReferenceObject;
    return gridOf(reference.toArrayValueObject() as never);
  }
  const value = result as BaseValueObject;
  return value.isArray() ? gridOf(value as never) : [[plainValue(value)]];
}

function gridOf(array: { getRowCount(): number; getColumnCount(): number; get(row: number, column: number): BaseValueObject | null }): CellValue[][] {
  const rows = array.getRowCount();
  const columns = array.getColumnCount();
  if (rows < 1 || columns < 1) return [[{ error: "#CALC!" }]];
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => plainValue(array.get(row, column))));
}

/** A formula's blank shows as 0. */
function plainValue(value: BaseValueObject | null | undefined): CellValue {
  if (value == null || value.isNull()) return 0;
  if (value.isError()) {
    const failure = value as unknown as { getErrorType(): string; getErrorContent(): string };
    const message = failure.getErrorContent();
    const error: CellError = message === "" ? { error: errorText(failure.getErrorType()) } : { error: errorText(failure.getErrorType()), message };
    return error;
  }
  if (value.isLambda()) return { error: "#CALC!" };
  const plain = value.getValue();
  if (value.isBoolean()) return Boolean(plain);
  if (typeof plain === "number") return Number.isFinite(plain) ? (plain === 0 ? 0 : plain) : { error: "#NUM!" };
  if (typeof plain === "boolean") return plain;
  return plain == null ? 0 : String(plain);
}

function errorText(name: string): ErrorText {
  return ERRORS.has(name) ? (name as ErrorText) : "#VALUE!";
}
