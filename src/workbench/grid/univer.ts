/**
 * The one door to Univer's formula packages. In jest a bundle of this file stands in for it (test/_engine), because
 * the packages are ES modules; in the page esbuild takes it as it is.
 */
export { CellValueType, Injector } from "@univerjs/core";
export type { ICellData } from "@univerjs/core";
export {
  ALL_IMPLEMENTED_FUNCTIONS, ArrayValueObject, AstRootNodeFactory, AstTreeBuilder, BaseFunction, BaseReferenceObject,
  BooleanValueObject, CELL_INVERTED_INDEX_CACHE, ErrorValueObject, FORMULA_REF_TO_ARRAY_CACHE, FormulaDataModel, FormulaRuntimeService, FunctionNodeFactory, FunctionService,
  IDefinedNamesService, IFormulaCurrentConfigService, IFormulaRuntimeService, IFunctionService, IHyperlinkEngineFormulaService,
  ISuperTableService, Interpreter, LambdaNodeFactory, LambdaParameterNodeFactory, Lexer, LexerTreeBuilder,
  NumberValueObject, OperatorNodeFactory, PrefixNodeFactory, ReferenceNodeFactory, StringValueObject, SuffixNodeFactory,
  UnionNodeFactory, ValueNodeFactory,
} from "@univerjs/engine-formula";
export type { AsyncArrayObject, AsyncObject, BaseAstNode, BaseValueObject, ErrorType, FunctionVariantType } from "@univerjs/engine-formula";
