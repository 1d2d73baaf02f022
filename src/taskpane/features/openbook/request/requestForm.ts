import type { KnownRole } from "../../../../intake/openbook/readKnownFigures";
import type { CostKind } from "../../../../returns/returnRequest";
import { STANDARD_ACTIVITY, STANDARD_COSTS, STANDARD_INCOME } from "../../../../returns/standardLines";
import { EMPTY_INSERT, type InsertForm } from "../../../shared/job/insertForm";
import type { TableChoices } from "../../../shared/job/TableColumns";

/** Figures known beforehand, as typed; "" is left for the provider to give. */
export interface KnownForm {
  readonly tendered: string;
  readonly last: string;
}

/** A cost line as typed. */
export interface CostForm {
  readonly name: string;
  readonly kind: CostKind;
  /** "" for a sum without a quantity. */
  readonly unit: string;
  readonly quantity: KnownForm;
  readonly cost: KnownForm;
}

/** What is counted, as typed. */
export interface ActivityForm {
  readonly name: string;
  readonly unit: string;
  readonly quantity: KnownForm;
}

/** A line of income as typed. */
export interface IncomeForm {
  readonly name: string;
  readonly amount: KnownForm;
}

/** What a person has chosen in 'Set the limits', as typed. */
export interface LimitsForm {
  /** Percent. */
  readonly tolerance: string;
  readonly ignoreBelow: string;
  readonly posts: string;
}

export interface RequestForm {
  readonly commissioner: string;
  readonly service: string;
  readonly provider: string;
  readonly year: string;
  /** Where cost lines come from. */
  readonly linesFrom: "standard" | "cells";
  /** Cells with the cost lines and what is known of them. */
  readonly known: string;
  readonly knownTable: TableChoices<KnownRole>;
  readonly costs: readonly CostForm[];
  readonly activity: readonly ActivityForm[];
  readonly income: readonly IncomeForm[];
  readonly method: LimitsForm;
  readonly insert: InsertForm;
}

export const NOTHING_KNOWN: KnownForm = { tendered: "", last: "" };
export const EMPTY_COST: CostForm = { name: "", kind: "direct", unit: "", quantity: NOTHING_KNOWN, cost: NOTHING_KNOWN };
export const EMPTY_ACTIVITY: ActivityForm = { name: "", unit: "", quantity: NOTHING_KNOWN };
export const EMPTY_INCOME: IncomeForm = { name: "", amount: NOTHING_KNOWN };

export const STANDARD_COST_FORMS: readonly CostForm[] = STANDARD_COSTS.map(({ name, kind, unit }) => ({ ...EMPTY_COST, name, kind, unit }));

export const EMPTY_FORM: RequestForm = {
  commissioner: "",
  service: "",
  provider: "",
  year: "",
  linesFrom: "standard",
  known: "",
  knownTable: {},
  costs: STANDARD_COST_FORMS,
  activity: STANDARD_ACTIVITY.map(({ name, unit }) => ({ ...EMPTY_ACTIVITY, name, unit })),
  income: STANDARD_INCOME.map(({ name }) => ({ ...EMPTY_INCOME, name })),
  method: { tolerance: "10", ignoreBelow: "500", posts: "12" },
  insert: EMPTY_INSERT,
};
