/** The one door to Univer's grid: what shows cells and takes typing. It never calculates; the engine beside it does. */
export { CellValueType, ICommandService, LocaleType, LogLevel, RedoCommand, UndoCommand, Univer, UniverInstanceType, WrapStrategy, IUniverInstanceService } from "@univerjs/core";
export type { ICellData, ICommandInfo, IColumnData, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData, Nullable, Workbook, Worksheet } from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export {
  AddWorksheetMergeMutation, AFTER_CELL_EDIT, CalculationMode, FunctionType, InsertSheetMutation, INTERCEPTOR_POINT,
  RemoveSheetMutation, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRangeValuesMutation,
  SetRowHiddenMutation, SetRowVisibleMutation, SetSelectionsOperation, SetTabColorMutation, SetWorksheetColWidthMutation, SetWorksheetHideMutation,
  SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowAutoHeightMutation, SetWorksheetRowHeightMutation, SheetInterceptorService, ToggleGridlinesMutation,
  UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin, UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
export type { IFunctionInfo } from "@univerjs/preset-sheets-core";
export { default as englishWords } from "@univerjs/preset-sheets-core/locales/en-US";
