import type { CriteriaChoices } from "../../../../intake/savings/criteriaReading";
import type { OptionsChoices } from "../../../../intake/savings/optionsReading";
import type { AppraisalView, PayerSector } from "../../../../workings/appraisal/appraisalCase";
import { EMPTY_INSERT, type InsertForm } from "../../../shared/job/insertForm";
import type { SchemeChoice } from "../schemeWords";

/** What a line that does not say whether it is a cost or a benefit is taken for. */
export type SilentKind = "cost" | "benefit";

/** What a person has chosen in 'Set the method', as typed; null where the pane suggests. */
export interface MethodForm {
  readonly title: string | null;
  /** The option that does nothing, by name. */
  readonly first: string | null;
  readonly decidedBy: AppraisalView;
  readonly withProvider: boolean;
  /** By payer, where a person has said. */
  readonly sectors: ReadonlyMap<string, PayerSector>;
  readonly silentKind: SilentKind;
  /** Benefits that do not say. */
  readonly silentCash: boolean;
  readonly scheme: SchemeChoice;
  /** Percent a year, where the scheme is a rate. */
  readonly rate: string;
  /** Percent added to costs, by option; none where it is absent. */
  readonly costs: ReadonlyMap<string, string>;
  /** Grade of the evidence, by option. */
  readonly grades: ReadonlyMap<string, string>;
  /** Percent of a line, up and down, in the tornado. */
  readonly swing: string;
}

export interface AppraisalForm {
  readonly options: string;
  readonly criteria: string;
  readonly optionsChoices: OptionsChoices;
  readonly criteriaChoices: CriteriaChoices;
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: AppraisalForm = {
  options: "",
  criteria: "",
  optionsChoices: {},
  criteriaChoices: {},
  method: {
    title: null, first: null, decidedBy: "value", withProvider: false, sectors: new Map(), silentKind: "cost", silentCash: true,
    scheme: "green-book", rate: "", costs: new Map(), grades: new Map(), swing: "10",
  },
  insert: EMPTY_INSERT,
};

/** A map with one entry put in. */
export function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> {
  return new Map(map).set(key, value);
}
