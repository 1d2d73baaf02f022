import { settingFormat } from "../formats";
import { figure, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { LARGEST_STEP, longDivision, SHARE_DECIMALS, wholeWeights, type WholeWeights } from "../wholeWeights";
import { mostPence, periodBudgets, poolWeights } from "./poolAnswer";
import type { PoolAnswer, PoolCase } from "./poolCase";

type SettingKey = "scale" | "base" | "places" | "largest" | "agreedUnits" | "agreedDecimals" | "agreedPlaces" | "targetBase" | "dampBase" | "tierScale" | "tierBase";

interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** The steps of each long division, and whether the weights and tier shares are held exactly. */
interface PoolDivisions {
  readonly weights: WholeWeights;
  readonly targetStages: number;
  readonly dampStages: number;
  readonly tiers: { readonly stages: number; readonly exact: boolean };
}

/** The numbers of the method, each in a cell of its own so that no formula holds one. */
export class PoolSettings {
  constructor(private readonly table: PlacedTable, private readonly keys: readonly SettingKey[], readonly divisions: PoolDivisions) {}

  at(key: SettingKey, readOn: string): string {
    const index = this.keys.indexOf(key);
    if (index < 0) throw new RangeError(`This case has no setting ${key}`);
    return this.table.cell("value", index, readOn);
  }
}

export function settingsTable(layout: SheetLayout, poolCase: PoolCase, answer: PoolAnswer): PoolSettings {
  const { settings, divisions } = settingsOf(poolCase, answer);
  const at = (index: number): Setting => settings[index]!;
  const table = layout.table({
    name: "Pool_settings",
    rows: settings.length,
    columns: [
      { key: "line", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 22, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Value", width: 26, cell: ({ index }) => figure(at(index).value, settingFormat(at(index).value), "Input") },
      { key: "unit", heading: "Unit", width: 9, cell: ({ index }) => text(at(index).unit) },
      { key: "why", heading: "What it is for", width: 16, cell: ({ index }) => text(at(index).why) },
    ],
  });
  return new PoolSettings(table, settings.map((setting) => setting.key), divisions);
}

function settingsOf(poolCase: PoolCase, answer: PoolAnswer): { settings: Setting[]; divisions: PoolDivisions } {
  const most = mostPence(periodBudgets(poolCase));
  const weights = poolWeights(poolCase);
  const agreed = 10 ** SHARE_DECIMALS;
  const target = longDivision(agreed, most);
  const damp = longDivision(most, most);
  const tiers = tierDivision(poolCase, answer);
  const base = (key: SettingKey, what: string, value: number): Setting => ({
    key, name: `Base: ${what}`, value, unit: "number", why: "Long division in this base keeps every step exact in any spreadsheet.",
  });
  const settings: Setting[] = [
    { key: "places", name: "Places kept", value: placesKept(poolCase, most), unit: "decimals", why: "Decimals of a penny kept before rounding to the penny: floating point leaves dust beyond them." },
    { key: "largest", name: "Largest step", value: LARGEST_STEP, unit: "number", why: "Whole numbers up to this are exact in every step; a check says if one is passed." },
    { key: "scale", name: "Weight units in 1", value: weights.scale, unit: "units", why: "Weights are split by in whole units, so that the split is exact." },
    base("base", "contributions", weights.base),
  ];
  if (poolCase.basis.kind === "need") {
    settings.push(
      { key: "agreedUnits", name: "Share units in 1", value: agreed, unit: "units", why: "Shares of need are agreed to eight decimals, so that they total exactly 100%." },
      { key: "agreedDecimals", name: "Agreed decimals", value: SHARE_DECIMALS, unit: "decimals", why: "The same as a number of decimals." },
      { key: "agreedPlaces", name: "Places of a share unit", value: 6, unit: "decimals", why: "Decimals of a share unit kept when remainders are compared: floating point leaves dust beyond them." },
    );
    if (poolCase.basis.damping) settings.push(base("targetBase", "target", target.base), base("dampBase", "damping", damp.base));
  }
  if (poolCase.riskShare) {
    settings.push(
      { key: "tierScale", name: "Tier share units in 1", value: tiers.scale, unit: "units", why: "Tier shares are split by in whole units, so that the split is exact." },
      base("tierBase", "risk share", tiers.base),
    );
  }
  return { settings, divisions: { weights, targetStages: target.stages, dampStages: damp.stages, tiers } };
}

/** As many decimals of a penny as the largest amount leaves clear of the last of a double's fifteen figures. */
function placesKept(poolCase: PoolCase, most: number): number {
  const { basis, paid, riskShare } = poolCase;
  const money = [
    ...(basis.kind === "need" && basis.damping ? basis.damping.previous : []), ...(paid ?? []),
    ...(riskShare ? [riskShare.spend, ...riskShare.tiers.flatMap((tier) => tier.upTo ?? [])] : []),
  ];
  const largest = Math.max(1, most, ...money.map(({ value }) => Math.abs(value) * 100));
  return Math.min(6, Math.max(2, 13 - Math.floor(Math.log10(largest))));
}

function tierDivision(poolCase: PoolCase, answer: PoolAnswer): { scale: number; base: number; stages: number; exact: boolean } {
  const tiers = poolCase.riskShare?.tiers ?? [];
  const most = Math.round(Math.max(Math.abs(answer.riskShare?.variance ?? 0), Math.abs(answer.total)) * 100);
  const all = wholeWeights(tiers.flatMap((tier) => tier.shares.map((share) => share.value)), "shares", most);
  return { scale: all.scale, exact: all.exact, ...longDivision(all.scale, most) };
}
