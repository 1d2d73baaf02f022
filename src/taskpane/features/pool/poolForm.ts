import type { BudgetChoices, PartnerChoices } from "../../../intake/reading";
import { EMPTY_INSERT, type InsertForm } from "../../shared/job/insertForm";

export type BasisKind = "shares" | "weights" | "need";

/** A column of the partner table by its sheet column, or figures typed in the pane; null until chosen. */
export type FigureColumn = number | "typed" | null;

export interface TierForm {
  /** Pounds, as typed; "" on the last tier. */
  readonly upTo: string;
  /** True where the tier is shared as the agreement's fixed shares are. */
  readonly asContributions: boolean;
  /** Percent, as typed, by partner's name. */
  readonly shares: Readonly<Record<string, string>>;
}

/** What a person has chosen in 'Set the method', as typed. */
export interface MethodForm {
  /** null until typed: then the months name it. */
  readonly title: string | null;
  readonly basis: BasisKind | null;
  readonly shareColumn: FigureColumn;
  readonly typedShares: Readonly<Record<string, string>>;
  readonly weightColumn: FigureColumn;
  readonly typedWeights: Readonly<Record<string, string>>;
  /** Percent, as typed, by the indicator's sheet column. */
  readonly indicatorWeights: Readonly<Record<number, string>>;
  readonly damping: boolean;
  readonly previousColumn: number | null;
  readonly floor: string;
  readonly ceiling: string;
  /** null until chosen: then a column that is there is used. */
  readonly inKind: boolean | null;
  readonly inKindColumn: number | null;
  readonly risk: boolean;
  readonly riskOn: "forecast" | "outturn";
  readonly spend: string;
  /** Whether tiers are typed in the pane or stand in the sheet, and where. */
  readonly tiersIn: "pane" | "sheet";
  readonly tiersAt: string;
  readonly tiers: readonly TierForm[];
  readonly settle: boolean | null;
  readonly paidColumn: number | null;
}

export interface PoolForm {
  readonly budget: string;
  readonly partners: string;
  readonly budgetChoices: BudgetChoices;
  readonly partnerChoices: PartnerChoices;
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_TIER: TierForm = { upTo: "", asContributions: true, shares: {} };

export const EMPTY_FORM: PoolForm = {
  budget: "",
  partners: "",
  budgetChoices: {},
  partnerChoices: {},
  method: {
    title: null,
    basis: null,
    shareColumn: null,
    typedShares: {},
    weightColumn: null,
    typedWeights: {},
    indicatorWeights: {},
    damping: false,
    previousColumn: null,
    floor: "",
    ceiling: "",
    inKind: null,
    inKindColumn: null,
    risk: false,
    riskOn: "forecast",
    spend: "",
    tiersIn: "pane",
    tiersAt: "",
    tiers: [EMPTY_TIER],
    settle: null,
    paidColumn: null,
  },
  insert: EMPTY_INSERT,
};
