import { settingFormat } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { figure, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { LARGEST_STEP, longDivision } from "../wholeWeights";
import type { PriceAnswer, PriceCase } from "./priceCase";

type SettingKey = "places" | "largest" | "scale" | "decimals" | "base" | "tolerance" | "shares" | "yearDays" | "weekDays" | "workingDays" | "oldest";

/** Shares of a pool are split by to this many decimals. */
const SHARE_DECIMALS = 10;

interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class PriceSettings {
  constructor(private readonly table: PlacedTable, private readonly keys: readonly SettingKey[], readonly stages: number) {}

  at(key: SettingKey, readOn: string): string {
    return this.table.cell("value", this.keys.indexOf(key), readOn);
  }

  /** Formula (without "="): pounds to the penny. */
  penny(pounds: string, readOn: string): string {
    return neverMinusZero(`ROUND(ROUND((${pounds})*100,${this.at("places", readOn)}),0)/100`);
  }
}

export function settingsTable(layout: SheetLayout, priceCase: PriceCase, answer: PriceAnswer): PriceSettings {
  const most = mostPence(priceCase, answer);
  const { base, stages } = longDivision(10 ** SHARE_DECIMALS, most);
  const settings: readonly Setting[] = [
    { key: "places", name: "Places kept", value: placesKept(most), unit: "decimals", why: "Decimals of a penny kept before rounding to the penny: floating point leaves dust beyond them." },
    { key: "largest", name: "Largest step", value: LARGEST_STEP, unit: "number", why: "Whole numbers up to this are exact in every step; a check says if one is passed." },
    { key: "scale", name: "Share units in 1", value: 10 ** SHARE_DECIMALS, unit: "units", why: "Pools are split by shares in whole units, so that the split is exact." },
    { key: "decimals", name: "Decimals of a share", value: SHARE_DECIMALS, unit: "decimals", why: "The same as a number of decimals." },
    { key: "base", name: "Base of long division", value: base, unit: "number", why: "Long division in this base keeps every step exact in any spreadsheet." },
    { key: "tolerance", name: "Difference that counts", value: 1e-14, unit: "of the price", why: "A price that is nearer than this to the variable cost of a unit never breaks even." },
    { key: "shares", name: "Shares may miss 100% by", value: 1e-9, unit: "share", why: "The shares of a pool are worked out and not scaled: more than this away and something is wrong." },
    { key: "yearDays", name: "Days in a year", value: 365, unit: "days", why: "Productive hours." },
    { key: "weekDays", name: "Days in a week", value: 7, unit: "days", why: "Productive hours." },
    { key: "workingDays", name: "Working days in a week", value: 5, unit: "days", why: "Productive hours." },
    ...(priceCase.transfer ? [{ key: "oldest" as const, name: "Oldest age taken", value: 120, unit: "years", why: "An age above it has been typed for something else." }] : []),
  ];
  const at = (index: number): Setting => settings[index]!;
  const table = layout.table({
    name: "Price_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 22, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Value", width: 26, cell: ({ index }) => figure(at(index).value, settingFormat(at(index).value), "Input") },
      { key: "unit", heading: "Unit", width: 15, cell: ({ index }) => text(at(index).unit) },
      { key: "why", heading: "What it is for", width: 14, runsOn: true, cell: ({ index }) => text(at(index).why) },
    ],
  });
  return new PriceSettings(table, settings.map(({ key }) => key), stages);
}

/** The largest amount the sheets form, in pence. */
function mostPence({ centres, payInLedger }: PriceCase, { services, pools, staffCost, ledgerTotal }: PriceAnswer): number {
  const amounts = [
    ledgerTotal, payInLedger, staffCost?.total ?? 0, ...centres.map(({ amount }) => amount), ...pools.map(({ amount }) => amount), ...services.map(({ charge }) => charge),
  ];
  return Math.max(1, ...amounts.map((amount) => Math.round(Math.abs(amount) * 100)));
}

/** As many decimals of a penny as the largest amount leaves clear of the last of a double's fifteen figures. */
function placesKept(most: number): number {
  return Math.min(6, Math.max(2, 13 - Math.floor(Math.log10(most))));
}
