import type { RegisterRole, RegisterTable } from "../../../../intake/savings/registerReading";
import { dayFromSerial, isDateSerial } from "../../../../domain/kernel/day";
import type { ConfidenceLevel, SavingType } from "../../../../workings/savings/savingsCase";
import { dayWords } from "../../../shared/dayWords";
import { percentWords, poundsWords, quantityWords } from "../../../shared/figureWords";

export const ROLES: readonly { readonly key: RegisterRole; readonly words: string }[] = [
  { key: "initiative", words: "Name of the initiative" },
  { key: "line", words: "Budget line it saves on" },
  { key: "baseline", words: "Baseline: what the line costs a year" },
  { key: "saving", words: "Saving, in pounds or as a share" },
  { key: "share", words: "Saving as a share of the baseline" },
  { key: "type", words: "Cashable, non-cashable or cost avoidance" },
  { key: "recurrence", words: "Recurrent or one-off" },
  { key: "start", words: "Start" },
  { key: "ramp", words: "Months to reach the full saving" },
  { key: "end", words: "End" },
  { key: "cost", words: "One-off cost" },
  { key: "cost date", words: "When the one-off cost falls" },
  { key: "owner", words: "Owner" },
  { key: "confidence", words: "Confidence" },
  { key: "low", words: "Low estimate of the saving" },
  { key: "high", words: "High estimate of the saving" },
  { key: "ignore", words: "Not used" },
];

export const TYPE_WORDS: Readonly<Record<SavingType, string>> = { "cashable": "Cashable", "non-cashable": "Non-cashable", "cost avoidance": "Cost avoidance" };

export const LEVEL_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  "high": "High or Green",
  "medium": "Medium or Amber",
  "low": "Low or Red",
  "none given": "None given",
};

/** A figure of the register where its column is not known. */
export const registerFigureWords = quantityWords;

/** A figure of the register in words, by the role of its column. */
export function figureWordsOf({ columns }: RegisterTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => {
    switch (roles.get(column)) {
      case "baseline":
      case "cost":
      case "saving": return poundsWords(value);
      case "share":
      case "confidence": return percentWords(value);
      case "start":
      case "end":
      case "cost date": return isDateSerial(value) ? dayWords(dayFromSerial(value)) : quantityWords(value);
      default: return quantityWords(value);
    }
  };
}
