import { USUAL_K } from "../../domain/benchmarking/outlierFences";
import { settingFormat } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { figure, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { BenchmarkAnswer, BenchmarkCase } from "./benchmarkCase";

type SettingKey = "places" | "same" | "digits" | "normal" | "usualIQR" | "usualMAD";

interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class BenchmarkSettings {
  constructor(private readonly table: PlacedTable, private readonly keys: readonly SettingKey[]) {}

  at(key: SettingKey, readOn: string): string {
    return this.table.cell("value", this.keys.indexOf(key), readOn);
  }

  /** Formula (without "="): pounds to the penny. */
  penny(pounds: string, readOn: string): string {
    return neverMinusZero(`ROUND(ROUND((${pounds})*100,${this.at("places", readOn)}),0)/100`);
  }

  /** Formula (without "="): whether one figure is above another by more than floating point. */
  isAbove(figure: string, other: string, readOn: string): string {
    return `${figure}-${other}>${this.at("same", readOn)}*MAX(ABS(${figure}),ABS(${other}))`;
  }

  /** Formula (without "="): a figure as it is put in order, the same where figures differ by floating point alone. */
  ordered(figure: string, readOn: string): string {
    return `ROUND(${figure},${this.at("digits", readOn)})`;
  }
}

export function settingsTable(layout: SheetLayout, benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer): BenchmarkSettings {
  const { view, outliers } = benchmarkCase;
  const settings: readonly Setting[] = [
    { key: "places", name: "Places kept", value: placesKept(answer), unit: "decimals", why: "Decimals of a penny kept before rounding to the penny: floating point leaves dust beyond them." },
    { key: "same", name: "Same figure", value: 5e-15, unit: "of the larger", why: "Figures nearer than this differ by floating point alone." },
    { key: "digits", name: "Decimals in order", value: digitsKept(answer), unit: "decimals", why: "Figures are put in order to so many decimals: those that look the same are ties." },
    ...(view === "lines" || outliers.rule === "MAD"
      ? [{ key: "normal" as const, name: "Deviation of a normal curve", value: 0.6745, unit: "number", why: "The median absolute deviation ÷ this is a standard deviation where figures are spread as a normal curve." }]
      : []),
    ...(view === "lines"
      ? [outliers.rule === "IQR"
        ? { key: "usualMAD" as const, name: "k by deviations", value: USUAL_K.MAD, unit: "multiple", why: "Usual k of the rule that is not chosen, for the medians by rule." }
        : { key: "usualIQR" as const, name: "k by quartiles", value: USUAL_K.IQR, unit: "multiple", why: "Usual k of the rule that is not chosen, for the medians by rule." }]
      : []),
  ];
  const at = (index: number): Setting => settings[index]!;
  const table = layout.table({
    name: "Benchmark_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 22, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Value", width: 18, cell: ({ index }) => figure(at(index).value, settingFormat(at(index).value), "Input") },
      { key: "unit", heading: "Unit", width: 10, cell: ({ index }) => text(at(index).unit) },
      { key: "why", heading: "What it is for", width: 22, cell: ({ index }) => text(at(index).why) },
    ],
  });
  return new BenchmarkSettings(table, settings.map(({ key }) => key));
}

/** As many decimals of a penny as the largest cost leaves clear of the last of a double's fifteen figures. */
function placesKept({ services }: BenchmarkAnswer): number {
  const most = services.reduce((largest, { compared }) => compared.reduce((all, { cost, areaFactor }) => Math.max(all, Math.abs((cost ?? 0) * areaFactor) * 100), largest), 1);
  return Math.min(6, Math.max(2, 13 - Math.floor(Math.log10(most))));
}

/** Thirteen figures of the largest unit cost, or of a total of lines. */
function digitsKept({ services, lines }: BenchmarkAnswer): number {
  const costs = services.reduce((largest, { compared }) => compared.reduce((all, { unitCost }) => Math.max(all, Math.abs(unitCost)), largest), 1);
  const most = (lines?.totals ?? []).reduce<number>((all, total) => Math.max(all, Math.abs(total ?? 0)), costs);
  return Math.max(0, 12 - Math.floor(Math.log10(most)));
}
