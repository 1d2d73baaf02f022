/** A post as its provider gives it. */
export interface Post {
  readonly role: string;
  /** Ref of the pay line it is part of. */
  readonly line: string;
  readonly fte: number;
  readonly pay: number;
  readonly onCosts: number;
}

/** What a provider gives for a cost line; a pay line's cost is that of its posts. */
export interface CostGiven {
  /** Hours or miles; undefined for a sum of money. */
  readonly quantity?: number;
  /** A formula begins with "=": a provider that works a figure out in its cell. */
  readonly cost?: number | string;
  /** Pounds of last year, where the commissioner has them of no return that is here. */
  readonly last?: number;
  readonly note?: string;
}

/** One year of one provider. */
export interface YearGiven {
  readonly year: string;
  readonly posts: readonly Post[];
  readonly costs: Readonly<Record<string, CostGiven>>;
  readonly hours: number;
  readonly income: number;
}

export interface ProviderGiven {
  readonly provider: string;
  readonly number: string;
  readonly signed: readonly [name: string, position: string];
  /** Oldest first; the last is of the year that is asked about. */
  readonly years: readonly YearGiven[];
}

export const SERVICE = "Supported living";
export const COMMISSIONER = "Northshire County Council";
export const [LAST_YEAR, THIS_YEAR] = ["2024-25", "2025-26"] as const;

const support = (fte: number, pay: number, onCosts: number): Post => ({ role: "Support worker", line: "C01", fte, pay, onCosts });
const senior = (fte: number, pay: number, onCosts: number): Post => ({ role: "Senior support worker", line: "C01", fte, pay, onCosts });
const manager = (fte: number, pay: number, onCosts: number): Post => ({ role: "Registered manager", line: "C02", fte, pay, onCosts });
const deputy = (fte: number, pay: number, onCosts: number): Post => ({ role: "Deputy manager", line: "C02", fte, pay, onCosts });

/** Three providers of supported living. A full-time post is 1,950 hours. What was planted in them is in `PLANTED`. */
export const PROVIDERS: readonly ProviderGiven[] = [
  {
    provider: "Harbour Support CIC", number: "09318427", signed: ["R. Ashdown", "Finance director"],
    years: [
      {
        year: LAST_YEAR, posts: [support(18.5, 23_400, 4_180.6), senior(2, 25_740, 4_730.2), manager(1, 38_500, 8_120.75), deputy(0.6, 31_200, 6_240.4)],
        costs: {
          C01: { quantity: 39_975 }, C02: { quantity: 3_120 }, C03: { quantity: 1_410, cost: 31_725 }, C04: { cost: 6_842.15 }, C05: { quantity: 18_240, cost: 8_208 },
          C06: { cost: 21_640, note: "Office on Quay Street" }, C07: { cost: 52_318.4 }, C08: { cost: 3_905.6 },
        },
        hours: 38_400, income: 789_400,
      },
      {
        year: THIS_YEAR, posts: [support(18.5, 24_375, 4_352.3), senior(2, 26_715, 4_958.1), manager(1, 39_850, 8_402.6), deputy(0.6, 32_175, 6_445.2)],
        costs: {
          C01: { quantity: 39_980 }, C02: { quantity: 3_120 }, C03: { quantity: 1_386, cost: 41_233.5 }, C04: { cost: 7_010.9 }, C05: { quantity: 18_425, cost: 8_291.25 },
          C06: { cost: 22_180, note: "Office on Quay Street" }, C07: { cost: 53_904.75 }, C08: { cost: 3_988.2 },
        },
        hours: 38_410, income: 818_600,
      },
    ],
  },
  {
    provider: "Beacon Homes Trust", number: "1163094", signed: ["L. Mbeki", "Head of finance"],
    years: [
      {
        year: LAST_YEAR, posts: [support(24, 23_790, 4_268.3), senior(3, 26_130, 4_822.5), manager(1.5, 39_200, 8_290.1), deputy(1, 31_850, 6_380.2)],
        costs: {
          C01: { quantity: 52_650 }, C02: { quantity: 4_875 }, C03: { quantity: 980, cost: 22_540 }, C04: { cost: 9_415.6 }, C05: { quantity: 21_350, cost: "=21350*0.45" },
          C06: { cost: 34_260, note: "Offices in Eastmere and Seaborough" }, C07: { cost: 71_486.2 }, C08: { cost: 0 },
        },
        hours: 50_300, income: 1_063_000,
      },
      {
        year: THIS_YEAR, posts: [support(24, 24_765, 4_440.1), senior(3, 27_105, 5_026.4), manager(1.5, 40_560, 8_572.4), deputy(1, 32_925, 6_602.8)],
        costs: {
          C01: { quantity: 52_650 }, C02: { quantity: 4_875 }, C03: { quantity: 992, cost: 23_410 }, C04: { cost: 0 }, C05: { quantity: 21_600, cost: 9_720 },
          C06: { cost: 35_105, note: "Office in Eastmere; Seaborough is let to others" }, C07: { cost: 73_940.1 }, C08: { cost: 6_480, note: "Digital care records, from July 2025" },
        },
        hours: 50_410, income: 1_101_700,
      },
    ],
  },
  {
    provider: "Larkfield Living Ltd", number: "05571290", signed: ["P. Okafor", "Managing director"],
    years: [
      {
        year: THIS_YEAR, posts: [support(11.4, 24_180, 4_318), senior(1, 26_520, 4_905.7), manager(1, 38_760, 8_190.3)],
        costs: {
          C01: { quantity: 24_180 }, C02: { quantity: 1_950 }, C03: { quantity: 2_240, cost: 54_208 }, C04: { cost: 4_630.45 }, C05: { quantity: 9_870, cost: 4_441.5 },
          C06: { cost: 16_825 }, C07: { cost: "TBC", last: 37_345.5 }, C08: { cost: 2_118.3 },
        },
        hours: 24_600, income: 541_200,
      },
    ],
  },
];

/** What is to be found in the returns of this year, and nothing else is. */
export const PLANTED: readonly (readonly [provider: string, what: string, where: string])[] = [
  ["Harbour Support CIC", "A price rise", "Agency and bank staff cost £29.75 an hour, up from £22.50, and no note says why."],
  ["Beacon Homes Trust", "A new line", "Other costs are £6,480, where there was nothing last year; the note on them is new too."],
  ["Beacon Homes Trust", "A dropped line", "Training and recruitment is 0, and was £9,415.60."],
  ["Beacon Homes Trust", "A formula that became a typed number", "Travel and mileage was worked out as miles times 45p last year, and is typed this year."],
  ["Beacon Homes Trust", "A note that changed", "The note on rent says something else than last year’s."],
  ["Larkfield Living Ltd", "A figure that is not there", "Head office and central services says TBC."],
  ["Larkfield Living Ltd", "An altered form", "The heading of this year’s costs was typed over."],
];

/** What Larkfield Living typed over the heading of this year's costs. */
export const RETYPED_HEADING = { provider: "Larkfield Living Ltd", words: "Spend 25/26" } as const;
