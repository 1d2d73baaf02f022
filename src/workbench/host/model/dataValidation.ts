import type { Validation } from "../../book/book";
import { contains, intersection } from "../../../cells/rectangle";
import { recordArgument, textArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { clearValidations } from "../edit/cells";
import { invalidArgument } from "../hostError";
import type { Surface } from "../surface";
import { rectangleOf } from "./rangeNavigation";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};
const NO_PROMPT = { title: "", message: "", showPrompt: true };
const NO_ALERT = { title: "", message: "", showAlert: true, style: "Stop" };

export function dataValidationSurface(context: HostContext): Surface<Area> {
  /** Puts one validation over the whole range in place of what was there. */
  const put = (area: Area, change: Partial<Validation>) => {
    context.requireUnprotected(area.sheet);
    const { range: _, ...kept } = only(area) ?? { rule: null };
    clearValidations(area.sheet, area);
    area.sheet.validations.push({ ...kept, ...change, range: rectangleOf(area) } as Validation);
    context.raise({ kind: "validations", sheet: area.sheet });
  };
  return {
    type: "DataValidation",
    get: {
      Type: typeOf,
      Rule: (area) => (isMixed(area) ? null : only(area)?.rule ?? {}),
      Prompt: (area) => (isMixed(area) ? null : only(area)?.prompt ?? NO_PROMPT),
      ErrorAlert: (area) => (isMixed(area) ? null : only(area)?.errorAlert ?? NO_ALERT),
      IgnoreBlanks: () => true,
    },
    set: {
      Rule: (area, value) => {
        const rule = recordArgument(value);
        const kinds = Object.keys(rule).filter((key) => rule[key] !== null && rule[key] !== undefined);
        if (kinds.length !== 1 || !Object.hasOwn(TYPES, kinds[0] ?? "")) throw invalidArgument();
        put(area, { rule });
      },
      Prompt: (area, value) => {
        const prompt = recordArgument(value);
        const title = textArgument(prompt.title ?? ""), message = textArgument(prompt.message ?? "");
        if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) throw invalidArgument();
        put(area, { prompt: { title, message, showPrompt: prompt.showPrompt !== false } });
      },
      ErrorAlert: (area, value) => {
        const alert = recordArgument(value);
        if (textArgument(alert.title ?? "").length > LONGEST_TITLE || textArgument(alert.message ?? "").length > LONGEST_MESSAGE) throw invalidArgument();
        put(area, { errorAlert: { ...NO_ALERT, ...alert } });
      },
      IgnoreBlanks: (_area, value) => {
        if (value !== true) throw invalidArgument();
      },
    },
    act: {
      Clear: (area) => {
        context.requireUnprotected(area.sheet);
        clearValidations(area.sheet, area);
        context.raise({ kind: "validations", sheet: area.sheet });
      },
    },
  };
}

function touching(area: Area): readonly Validation[] {
  return area.sheet.validations.filter(({ range }) => intersection(range, area));
}

/** The validation every cell of the range has. */
function only(area: Area): Validation | undefined {
  const found = touching(area);
  const [first] = found;
  if (!first) return undefined;
  const alike = found.every(({ rule, prompt, errorAlert }) => JSON.stringify([rule, prompt, errorAlert]) === JSON.stringify([first.rule, first.prompt, first.errorAlert]));
  return alike && coveredCells(found, area) === area.rows * area.columns ? first : undefined;
}

function isMixed(area: Area): boolean {
  return touching(area).length > 0 && !only(area);
}

function coveredCells(validations: readonly Validation[], area: Area): number {
  if (validations.some(({ range }) => contains(range, area))) return area.rows * area.columns;
  return validations.reduce((count, { range }) => {
    const shared = intersection(range, area);
    return count + (shared ? shared.rows * shared.columns : 0);
  }, 0);
}

function typeOf(area: Area): string {
  if (isMixed(area)) return touching(area).length > 1 ? "MixedCriteria" : "Inconsistent";
  const rule = only(area)?.rule;
  const kind = typeof rule === "object" && rule !== null ? Object.keys(rule)[0] : undefined;
  return TYPES[kind ?? ""] ?? "None";
}
