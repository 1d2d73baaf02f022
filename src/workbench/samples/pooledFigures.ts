/**
 * The figures behind the samples: a pooled prevention budget for 2025-26. Every place, partner and figure is made up.
 */

export const SERVICES = ["Supported housing", "Refuge beds", "Street outreach", "Reablement", "Peer support"] as const;

/** The first day of each month, April 2025 to March 2026. */
export const MONTHS: readonly (readonly [year: number, month: number])[] = Array.from({ length: 12 }, (_, i) => (i < 9 ? [2025, i + 4] : [2026, i - 8]));

/** Pounds by month and service; null where the ledger has no figure. */
export const BUDGET: readonly (readonly (number | null)[])[] = [
  [48215.40, 21450.00, 9870.25, 14320.00, 1150.00],
  [48215.40, 21450.00, 9870.25, 14320.00, 1200.00],
  [48215.40, 21450.00, 10120.25, 14685.50, 1250.00],
  [49180.75, 21450.00, 10120.25, 14685.50, 1250.00],
  [49180.75, 22310.35, 10120.25, 14685.50, null],
  [49180.75, 22310.35, 10120.25, 15240.80, -500.00],
  [49180.75, 22310.35, 10450.60, 15240.80, 1275.00],
  [50062.10, 22310.35, 10450.60, 15905.15, 1275.00],
  [50062.10, 23105.90, 11890.45, 15905.15, 1275.00],
  [50062.10, 23105.90, 12340.80, 16480.00, null],
  [50062.10, 23105.90, 11890.45, 16480.00, 1310.00],
  [50062.12, 23105.92, 10450.63, 15905.17, 1310.00],
];

/** What the pool is expected to have spent above its budget by the end of the year. */
export const OVERSPEND = 18450.00;

interface Partner {
  readonly name: string;
  readonly share: number;
  readonly weightedPopulation: number;
  readonly deprivation: number;
  readonly previous: number;
  readonly inKind: number;
  readonly paid: number;
}

const PAID_EXCEPT_HOST = [205000.00, 143250.50, 92500.00, 61000.00] as const;

/** Pounds as whole pence, so that sums are exact. */
export function pence(pounds: number): number {
  return Math.round(pounds * 100);
}

/** The year's budget in pounds. */
export function budgetTotal(): number {
  return BUDGET.flat().reduce<number>((sum, amount) => sum + pence(amount ?? 0), 0) / 100;
}

/** What the pool has spent by the end of the year in pounds: the budget and the overspend. What partners paid adds up to this. */
export function outturn(): number {
  return (pence(budgetTotal()) + pence(OVERSPEND)) / 100;
}

/** The five partners. The host has paid what the others have not, so that all they paid is the outturn. */
export function partners(): readonly Partner[] {
  const others = PAID_EXCEPT_HOST.reduce((sum, paid) => sum + pence(paid), 0);
  const host = (pence(outturn()) - others) / 100;
  const row = (name: string, share: number, weightedPopulation: number, deprivation: number, previous: number, inKind: number, paid: number): Partner =>
    ({ name, share, weightedPopulation, deprivation, previous, inKind, paid });
  return [
    row("Northshire County Council", 0.58, 512300, 21.4, 655000, 24000, host),
    row("Eastmere Borough", 0.17, 148750, 27.9, 196500, 6500, PAID_EXCEPT_HOST[0]),
    row("NHS Seaborough ICB", 0.12, 104900, 24.3, 131250, 18250, PAID_EXCEPT_HOST[1]),
    row("Fenland Probation", 0.08, 71400, 31.6, 88400, 0, PAID_EXCEPT_HOST[2]),
    row("Harbour Trust", 0.05, 43650, 29.2, 52000, 9400, PAID_EXCEPT_HOST[3]),
  ];
}

/** Excel's number for the first day of a month. */
export function firstOfMonth([year, month]: readonly [number, number]): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}
