import { choiceArgument } from "../arguments";
import type { HostContext } from "../context";
import { hostObject, type Surface } from "../surface";
import { createdWorkbooks } from "./createdWorkbook";

const ENGINE_VERSION = 191029;

export function applicationSurface(context: HostContext): Surface<null> {
  const culture: Surface<null> = { type: "CultureInfo", get: { Name: () => context.switches.locale } };
  const created = createdWorkbooks(context);
  return {
    type: "Application",
    get: {
      CalculationMode: () => context.book.calculationMode, CalculationState: () => "Done", CalculationEngineVersion: () => ENGINE_VERSION,
      DecimalSeparator: () => ".", ThousandsSeparator: () => ",", UseSystemSeparators: () => true,
      CultureInfo: () => hostObject(culture, null),
    },
    set: {
      CalculationMode: (_, value) => {
        context.book.calculationMode = choiceArgument(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
      },
    },
    read: {
      Calculate: (_, type) => {
        choiceArgument(type, ["Recalculate", "Full", "FullRebuild"] as const);
        return context.calculate();
      },
      // Each batch is calculated once at its end whether asked to wait or not, and nothing is drawn during it.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      CreateWorkbook: (_, base64) => created.create(base64),
      _GetWorkbookCreatedById: (_, id) => created.byId(id),
    },
  };
}
