import { toPence } from "../../domain/kernel/money";
import { settingFormat } from "../formats";
import { figure, label, text } from "../planCells";
import { LARGEST_STEP, longDivision } from "../wholeWeights";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { DAYS_1900_TO_1904 } from "../workbookSerial";
import type { SavingsCase } from "./savingsCase";
import type { SavingsAnswer } from "./savingsFigures";

type SettingKey = "places" | "months" | "half" | "short" | "sides" | "spread" | "errors" | "base" | "largest" | "days";

interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class SavingsSettings {
  constructor(private readonly table: PlacedTable, private readonly keys: readonly SettingKey[], readonly stages: number) {}

  at(key: SettingKey, readOn: string): string {
    return this.table.cell("value", this.keys.indexOf(key), readOn);
  }

  /** Formula (without "="): pounds to the penny. */
  penny(pounds: string, readOn: string): string {
    return `ROUND(ROUND((${pounds})*100,${this.at("places", readOn)}),0)/100`;
  }

  /** The same of an amount that may be below zero: LibreOffice would show −0.00 of nothing without the 0 that is added. */
  pennyEitherWay(pounds: string, readOn: string): string {
    return `${this.penny(pounds, readOn)}+0`;
  }

  /** Formula (without "="): a date of the workbook as the functions count it. */
  functionDay(day: string, readOn: string): string {
    return this.keys.includes("days") ? `${day}+${this.at("days", readOn)}` : day;
  }
}

/** @param mode functions are given dates counted from 1900 */
export function settingsTable(layout: SheetLayout, { date1904 }: SavingsCase, { initiatives, totals }: SavingsAnswer, mode: "workings" | "functions"): SavingsSettings {
  const most = Math.max(1, ...[...initiatives.map(({ alone }) => alone), totals.savings, totals.net, totals.costs].map((amount) => Math.abs(toPence(amount))));
  const together = initiatives.reduce((sum, { alone }) => sum + Math.abs(toPence(alone)), 1);
  const { base, stages } = longDivision(together, together);
  const settings: readonly Setting[] = [
    { key: "places", name: "Places kept", value: Math.min(6, Math.max(2, 13 - Math.floor(Math.log10(most)))), unit: "decimals", why: "Decimals of a penny kept before rounding to the penny: floating point leaves dust beyond them." },
    { key: "months", name: "Months in a year", value: 12, unit: "months", why: "A full year is twelve equal months." },
    { key: "half", name: "Middle of a month", value: 0.5, unit: "months", why: "On its ramp a month delivers what a straight line reaches in its middle." },
    { key: "short", name: "A target is missed by", value: 0.005, unit: "£", why: "Half a penny less than the target still meets it." },
    { key: "sides", name: "Points of a triangle", value: 3, unit: "number", why: "The mean of a triangle is the mean of its low, likely and high." },
    { key: "spread", name: "Divisor of a triangle's variance", value: 18, unit: "number", why: "Its variance is (rise² + rise × fall + fall²) ÷ 18." },
    { key: "errors", name: "Standard errors allowed", value: 4, unit: "number", why: "The mean of the draws is further from what it tends to fewer than once in 15,000 seeds." },
    { key: "base", name: "Base of long division", value: base, unit: "number", why: "Long division in this base keeps every step exact in any spreadsheet." },
    { key: "largest", name: "Largest step", value: LARGEST_STEP, unit: "number", why: "Whole numbers up to this are exact in every step; a check says if one is passed." },
    ...(date1904 && mode === "functions" ? [{ key: "days" as const, name: "Days added to dates", value: DAYS_1900_TO_1904, unit: "days", why: "This workbook counts its dates from 1904, and functions count from 1900." }] : []),
  ];
  const at = (index: number): Setting => settings[index]!;
  const table = layout.table({
    name: "Savings_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 26, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Value", width: 30, cell: ({ index }) => figure(at(index).value, settingFormat(at(index).value), "Input") },
      { key: "unit", heading: "Unit", width: 15, cell: ({ index }) => text(at(index).unit) },
      { key: "why", heading: "What it is for", width: 14, runsOn: true, cell: ({ index }) => text(at(index).why) },
    ],
  });
  return new SavingsSettings(table, settings.map(({ key }) => key), stages);
}
