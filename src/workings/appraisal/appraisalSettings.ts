import { DISCOUNT_SEARCH } from "../../domain/appraisal/discountSwitch";
import { figure, label, text } from "../planCells";
import type { PlanCell } from "../insertPlan";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { AppraisalCase, AppraisalView } from "./appraisalCase";
import { VIEWS } from "./viewAnswer";

type SettingKey = "provider" | "decides" | "same" | "above" | "level" | "beyond" | "upStep" | "downSteps" | "weights" | "scheme";

interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly value: number | string;
  readonly format: string;
  readonly unit: string;
  readonly why: string;
}

/** The choices and numbers of the method, each in a cell of its own so that no formula holds one. */
export class AppraisalSettings {
  constructor(private readonly table: PlacedTable, private readonly keys: readonly SettingKey[]) {}

  /** Its cell; nothing where the case has no such setting. */
  at(key: SettingKey, readOn: string): string {
    if (!this.keys.includes(key)) return "";
    return this.table.cell("value", this.keys.indexOf(key), readOn);
  }
}

export const VIEW_WORDS: Readonly<Record<AppraisalView, string>> = {
  value: "Value to all who are counted", cash: "Cash of all who are counted", council: "The council's own cash",
};

export function settingsTable(layout: SheetLayout, { withProvider, decidedBy, scheme }: AppraisalCase): AppraisalSettings {
  const small = "0E+00";
  const settings: readonly Setting[] = [
    { key: "provider", name: "The provider counts", value: withProvider ? "yes" : "no", format: "@", unit: "yes or no", why: "Whether the provider's own costs and benefits count beside the public sector's." },
    { key: "decides", name: "View that decides", value: VIEWS.indexOf(decidedBy) + 1, format: "0", unit: "number", why: `What the options are ranked by: ${VIEWS.map((view, at) => `${at + 1} ${VIEW_WORDS[view].toLowerCase()}`).join(", ")}.` },
    { key: "same", name: "Level within", value: 1e-12, format: small, unit: "of the larger", why: "Options whose net present values are this near share a rank: floating point leaves dust." },
    { key: "above", name: "Cost that counts as more", value: 5e-15, format: small, unit: "of the larger", why: "An option whose cost is nearer to the first's than this costs no more." },
    { key: "level", name: "Lead that counts as lost", value: 1e-6, format: small, unit: "£", why: "In the search for a discount rate an option is overtaken when it is behind by more than this." },
    { key: "beyond", name: "Step beyond a switching value", value: 0.001, format: "0.000", unit: "of the line", why: "Each switching value is tried this much further on, to see the ranking turn." },
    { key: "upStep", name: "Step of the search upwards", value: DISCOUNT_SEARCH.upStep, format: "0.00%", unit: "rate", why: "The discount rates are raised by this at each step of the search." },
    { key: "downSteps", name: "Steps of the search downwards", value: DISCOUNT_SEARCH.down, format: "0", unit: "steps", why: "The discount rates are lowered to nothing in as many steps." },
    { key: "weights", name: "Weights may miss 100% by", value: 1e-9, format: small, unit: "share", why: "Weights that miss by more are not scaled: the scores mean nothing." },
    ...(typeof scheme === "number" ? [{ key: "scheme" as const, name: "Discount rate of every year", value: scheme, format: "0.00%", unit: "rate", why: "What the functions discount by." }] : []),
  ];
  const at = (index: number): Setting => settings[index]!;
  const cell = ({ value, format }: Setting): PlanCell =>
    (typeof value === "string" ? text(value, "Input", { align: "right" }) : figure(value, format, "Input"));
  layout.heading("Settings of the method");
  const table = layout.table({
    name: "Appraisal_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 30, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Value", width: 26, cell: ({ index }) => cell(at(index)) },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(at(index).unit) },
      { key: "why", heading: "What it is for", width: 12, cell: ({ index }) => text(at(index).why) },
    ],
  });
  return new AppraisalSettings(table, settings.map(({ key }) => key));
}
