import type { CustomFunctionSet } from "../grid/customFunctions";
import { HIDDEN_MENUS } from "./notOffered";
import {
  CalculationMode, FUniver, FunctionType, ICommandService, LocaleType, LogLevel, Univer, UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin,
  UniverInstanceType, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsFormulaUIPlugin, UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin, englishWords, type IFunctionInfo, type IWorkbookData, type Workbook,
} from "./univerUi";

/** Given with every command of ours, so that its echo is not taken for a person's. */
const OURS = { onlyLocal: true, fromBook: true } as const;

/** Univer's grid in an element: formula bar above, sheet tabs below, no toolbar; a workbook in it can be replaced. */
export class Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly commands: ICommandService;
  private unitId = "";
  private opened = 0;

  constructor(container: HTMLElement, darkMode: boolean, functions?: CustomFunctionSet) {
    const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: englishWords }, logLevel: LogLevel.ERROR, darkMode });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, disableAutoFocus: true, menu: HIDDEN_MENUS });
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
    univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
    univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, menu: HIDDEN_MENUS, footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true } });
    univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
    univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION, description: helpFor(functions) });
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    this.univer = univer;
    this.api = FUniver.newAPI(univer);
    this.commands = univer.__getInjector().get(ICommandService);
  }

  get workbook(): Workbook | null {
    return this.unitId === "" ? null : (this.api.getActiveWorkbook()?.getWorkbook() ?? null);
  }

  get unit(): string {
    return this.unitId;
  }

  /** Shows another workbook in place of the one shown. */
  show(data: Omit<IWorkbookData, "id" | "appVersion" | "locale">): void {
    const before = this.unitId;
    this.unitId = `workbook${++this.opened}`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: this.unitId, appVersion: "0.25.1", locale: LocaleType.EN_US });
    if (before !== "") this.api.disposeUnit(before);
  }

  /** Carries out one of the grid's own changes without it counting as a person's. */
  change(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, OURS);
  }
}

/** The add-in's functions as the grid offers and explains them while a formula is typed. */
function helpFor(functions: CustomFunctionSet | undefined): IFunctionInfo[] {
  return (functions?.descriptions ?? []).map(({ name, description = "", parameters }) => ({
    functionName: `${functions!.namespace}.${name}`, functionType: FunctionType.User, description, abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameter.description ?? "", example: parameter.name, require: parameter.optional ? 0 : 1, repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}
