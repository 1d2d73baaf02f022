import { figure, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { UNITS_OF_A_RATE } from "./clauseFormula";
import { DAYS_1900_TO_1904 } from "../workbookSerial";

type SettingKey = "pennies" | "units" | "tolerance" | "shares" | "digits" | "days";

const SETTINGS: readonly { readonly key: SettingKey; readonly name: string; readonly value: number; readonly format: string; readonly unit: string; readonly why: string }[] = [
  { key: "pennies", name: "Decimals of a pound", value: 2, format: "0", unit: "decimals", why: "Prices are rounded to the penny." },
  { key: "units", name: "Units a change is read in", value: UNITS_OF_A_RATE, format: "#,##0", unit: "in 100%", why: "Before a change is rounded to a step it is read to fourteen decimals, so that a tie is a tie." },
  { key: "tolerance", name: "Difference that counts", value: 1e-12, format: "0E+00", unit: "change", why: "Two ways of working out a change may differ by less than this and still be the same." },
  { key: "shares", name: "Shares may miss 100% by", value: 1e-9, format: "0E+00", unit: "share", why: "Shares that should be 100% together are never scaled: more than this away is put right by a person." },
  { key: "digits", name: "Decimals of a penny", value: 12, format: "0", unit: "decimals", why: "Kept of a price of £1 to £9.99 before it is rounded up, and one fewer for each figure more before the point: fifteen figures, as a cell shows." },
];

/** Functions are given a date's number and not how the workbook counts, which is from 1900 in nearly all. */
const DAYS: (typeof SETTINGS)[number] = {
  key: "days", name: "Days added to dates", value: DAYS_1900_TO_1904, format: "#,##0", unit: "days", why: "This workbook counts its dates from 1904, and functions count from 1900.",
};

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class UpliftSettings {
  constructor(private readonly table: PlacedTable, private readonly settings: typeof SETTINGS) {}

  at(key: SettingKey, readOn: string): string {
    return this.table.cell("value", this.settings.findIndex((setting) => setting.key === key), readOn);
  }

  /** Formula (without "="): a date of the workbook as the functions count it. */
  functionDay(day: string, readOn: string): string {
    return this.settings.some(({ key }) => key === "days") ? `${day}+${this.at("days", readOn)}` : day;
  }
}

/** @param daysAdded whether functions are given dates of a workbook that counts them from 1904 */
export function settingsTable(layout: SheetLayout, daysAdded: boolean): UpliftSettings {
  const settings = daysAdded ? [...SETTINGS, DAYS] : SETTINGS;
  return new UpliftSettings(layout.table({
    name: "Uplift_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 22, cell: ({ index }) => text(settings[index]!.name) },
      { key: "value", heading: "Value", width: 26, cell: ({ index }) => figure(settings[index]!.value, settings[index]!.format, "Input") },
      { key: "unit", heading: "Unit", width: 15, cell: ({ index }) => text(settings[index]!.unit) },
      { key: "why", heading: "What it is for", width: 14, cell: ({ index }) => text(settings[index]!.why) },
    ],
  }), settings);
}
