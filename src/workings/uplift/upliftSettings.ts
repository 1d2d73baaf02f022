import { figure, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { UNITS_OF_A_RATE } from "./clauseFormula";

type SettingKey = "pennies" | "units" | "tolerance" | "shares" | "digits";

const SETTINGS: readonly { readonly key: SettingKey; readonly name: string; readonly value: number; readonly format: string; readonly unit: string; readonly why: string }[] = [
  { key: "pennies", name: "Decimals of a pound", value: 2, format: "0", unit: "decimals", why: "Prices are rounded to the penny." },
  { key: "units", name: "Units a change is read in", value: UNITS_OF_A_RATE, format: "#,##0", unit: "in 100%", why: "Before a change is rounded to a step it is read to fourteen decimals, so that a tie is a tie." },
  { key: "tolerance", name: "Difference that counts", value: 1e-12, format: "0.E+00", unit: "change", why: "Two ways of working out a change may differ by less than this and still be the same." },
  { key: "shares", name: "Shares may miss 100% by", value: 1e-9, format: "0.E+00", unit: "share", why: "Shares that should be 100% together are never scaled: more than this away is put right by a person." },
  { key: "digits", name: "Decimals of a penny", value: 12, format: "0", unit: "decimals", why: "Kept of a price of £1 to £9.99 before it is rounded up, and one fewer for each figure more before the point: fifteen figures, as a cell shows." },
];

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class UpliftSettings {
  constructor(private readonly table: PlacedTable) {}

  at(key: SettingKey, readOn: string): string {
    return this.table.cell("value", SETTINGS.findIndex((setting) => setting.key === key), readOn);
  }
}

export function settingsTable(layout: SheetLayout): UpliftSettings {
  return new UpliftSettings(layout.table({
    name: "Uplift_settings",
    rows: SETTINGS.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 22, cell: ({ index }) => text(SETTINGS[index]!.name) },
      { key: "value", heading: "Value", width: 26, cell: ({ index }) => figure(SETTINGS[index]!.value, SETTINGS[index]!.format, "Input") },
      { key: "unit", heading: "Unit", width: 15, cell: ({ index }) => text(SETTINGS[index]!.unit) },
      { key: "why", heading: "What it is for", width: 14, cell: ({ index }) => text(SETTINGS[index]!.why) },
    ],
  }));
}
