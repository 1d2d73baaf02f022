/**
 * Weights in whole units, so that a spreadsheet can split by them exactly.
 *
 * A sheet splits pence by long division in base `base`: every number it forms stays below 2.5 × 10^14, where
 * Excel, LibreOffice and others all multiply, divide and subtract whole numbers without error.
 */
export interface WholeWeights {
  /** Whole units in 1; a power of ten. */
  readonly scale: number;
  /** The weights in whole units. */
  readonly units: readonly number[];
  /** The weights the units stand for: units ÷ scale. */
  readonly used: readonly number[];
  readonly base: number;
  /** Digits of the total in that base: the steps of the long division. */
  readonly stages: number;
  /** False where the weights had more decimals than the scale holds and were rounded to it. */
  readonly exact: boolean;
}

/** Largest whole number the sheets rely on. */
export const LARGEST_STEP = 2.5e14;
/** Decimals of a share that has been agreed. */
export const SHARE_DECIMALS = 8;
/** Shares that come from a sum (a third, a population over a population) are held to this many decimals. */
const FINE_SHARE_DECIMALS = 10;
/** Room for the weights to grow in the sheet before the steps become too large. */
const GROWTH = 2;

type WeightKind = "shares" | "weights" | "pounds";

/** The units, scale and long division for splitting up to `mostPence` (plus room to grow) by the weights. */
export function wholeWeights(weights: readonly number[], kind: WeightKind, mostPence: number): WholeWeights {
  const decimals = kind === "pounds" ? 2 : kind === "shares" ? shareDecimals(weights) : quantityDecimals(weights);
  const scale = decimals < 0 ? 1 / 10 ** -decimals : 10 ** decimals;
  const units = weights.map((weight) => Math.round(weight * scale));
  return {
    scale,
    units,
    used: units.map((unit) => inPlainDecimals(unit / scale)),
    exact: weights.every((weight) => isWhole(weight * scale)),
    ...longDivision(units.reduce((sum, unit) => sum + unit, 0), mostPence),
  };
}

/** The largest base whose steps stay within LARGEST_STEP, and how many digits of it ten times the total needs. */
export function longDivision(allUnits: number, mostPence: number): { readonly base: number; readonly stages: number } {
  const most = LARGEST_STEP / (2 * GROWTH * Math.max(1, allUnits));
  const power = Math.min(6, Math.max(1, Math.floor(Math.log10(most))));
  const base = 10 ** power;
  let stages = 2;
  while (base ** stages < 10 * mostPence) stages++;
  return { base, stages };
}

function shareDecimals(shares: readonly number[]): number {
  return allWhole(shares, SHARE_DECIMALS) ? SHARE_DECIMALS : FINE_SHARE_DECIMALS;
}

function quantityDecimals(weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (all === 0) return 0;
  /** The most decimals at which all the weights together stay under this many units. */
  const under = (units: number): number => Math.floor(Math.log10(units / all));
  // Ten is the smallest base there is.
  const most = under(LARGEST_STEP / (2 * GROWTH * 10));
  let decimals = 0;
  while (decimals < most && !allWhole(weights, decimals)) decimals++;
  if (decimals > most || !allWhole(weights, decimals)) return under(1e10);
  return Math.max(decimals, Math.min(3, under(1e7)));
}

function allWhole(weights: readonly number[], decimals: number): boolean {
  return weights.every((weight) => isWhole(weight * 10 ** decimals));
}

/** True where the number is whole on Excel's 15-digit view. */
function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toPrecision(15)));
}

function inPlainDecimals(value: number): number {
  return Number(value.toPrecision(15));
}
