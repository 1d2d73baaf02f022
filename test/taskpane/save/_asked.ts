import type { RegisterChoices } from "../../../src/intake/savings/registerReading";
import type { RegisterAsked } from "../../../src/taskpane/features/save/register/registerAsked";
import { EMPTY_FORM, type MethodForm } from "../../../src/taskpane/features/save/register/registerForm";
import { registerRead } from "../../../src/taskpane/features/save/register/registerFrom";
import { NO_FIGURE, type FoundFigure } from "../../../src/taskpane/shared/figureOrCell";
import { blockOf, type LiteralCell } from "../../intake/_block";
import { registerRows } from "./_registerSheets";

export { NO_FIGURE };
export const typedFigure = (value: number): FoundFigure => ({ text: String(value), figure: { value, origin: { kind: "typed" } }, problem: undefined });

/** What is asked of a register, read as the pane reads it. */
export function askedOf(rows: readonly (readonly LiteralCell[])[] = registerRows(), method: Partial<MethodForm> = {}, more: Partial<RegisterAsked> = {}, choices: RegisterChoices = {}, date1904 = false): RegisterAsked {
  return {
    register: registerRead({ status: "read", block: blockOf(rows, { sheet: "Savings", date1904 }), problem: undefined }, choices),
    target: NO_FIGURE, targetCost: NO_FIGURE, actualCost: NO_FIGURE,
    method: { ...EMPTY_FORM.method, ...method },
    ...more,
  };
}
