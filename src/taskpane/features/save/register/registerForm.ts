import type { RegisterChoices } from "../../../../intake/savings/registerReading";
import type { ConfidenceLevel, SavingsCase, SavingType } from "../../../../workings/savings/savingsCase";
import type { SchemeChoice } from "../schemeWords";
import { EMPTY_INSERT, type InsertForm } from "../../../shared/job/insertForm";

/** A band of the gain share, as typed; the last has no limit. */
export interface BandForm {
  /** Percent of target cost. */
  readonly upTo: string;
  /** Percent. */
  readonly share: string;
}

/** What a person has chosen in 'Set the method', as typed; null where the pane suggests. */
export interface MethodForm {
  readonly title: string | null;
  readonly firstYear: string | null;
  readonly years: string;
  readonly counting: SavingsCase["counting"];
  /** Of rows that do not say. */
  readonly type: SavingType | null;
  readonly recurrence: "recurrent" | "one-off";
  readonly start: string | null;
  /** Percent. */
  readonly levels: Readonly<Record<ConfidenceLevel, string>>;
  readonly scheme: SchemeChoice;
  /** Percent a year, where the scheme is a rate. */
  readonly rate: string;
  /** "1" to "6"; "" for no correction. */
  readonly grade: string;
  readonly rangeYear: string | null;
  /** An amount, or the cell that holds it; "" for none. */
  readonly target: string;
  readonly draws: string | null;
  readonly seed: string;
  readonly shares: boolean;
  /** Amounts, or the cells that hold them. */
  readonly targetCost: string;
  readonly actualCost: string;
  readonly bands: readonly BandForm[];
}

export interface RegisterForm {
  readonly register: string;
  readonly choices: RegisterChoices;
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: RegisterForm = {
  register: "",
  choices: {},
  method: {
    title: null,
    firstYear: null,
    years: "5",
    counting: "cashable",
    type: null,
    recurrence: "recurrent",
    start: null,
    levels: { high: "90", medium: "70", low: "40", "none given": "40" },
    scheme: "green-book",
    rate: "",
    grade: "",
    rangeYear: null,
    target: "",
    draws: null,
    seed: "1",
    shares: false,
    targetCost: "",
    actualCost: "",
    bands: [{ upTo: "", share: "50" }],
  },
  insert: EMPTY_INSERT,
};
