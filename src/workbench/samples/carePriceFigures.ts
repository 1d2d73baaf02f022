/**
 * The figures behind the care price samples: what a council pays twelve providers for five kinds of care. Every place, provider and figure is made up.
 */

/** Clauses as the contracts have them. The last two say too little to be read as a formula. */
export const CLAUSES = [
  "80% NLW + 20% CPI[Sep] cap 7%",
  "published(CPI[Sep])",
  "lower of CPI[Sep] and RPI[Sep] collar 0%",
  "CPI plus a reasonable amount",
  "RPI capped at 5%",
] as const;

/** Each provider with the clause of its contract. */
export const PROVIDERS: readonly (readonly [name: string, clause: (typeof CLAUSES)[number]])[] = [
  ["Eastmere Homecare", CLAUSES[0]], ["Seaborough Care Ltd", CLAUSES[1]], ["Harbour Trust", CLAUSES[0]], ["Fenwick Vale Care", CLAUSES[2]],
  ["Northshire Carers CIC", CLAUSES[0]], ["Millgate House Ltd", CLAUSES[1]], ["Larkmoor Support", CLAUSES[3]], ["St Oda's Homes", CLAUSES[1]],
  ["Greenquay Living", CLAUSES[0]], ["Ashmere Nursing", CLAUSES[2]], ["Tollbridge Care Group", CLAUSES[4]], ["Highfen Community Care", CLAUSES[1]],
];

export const BANDS = ["Standard", "Enhanced", "Complex", "Two carers", "Short notice"] as const;

/** A kind of care: the price of its first band with the first provider and the step from band to band, in pence, and what a year buys. */
interface CareType {
  readonly name: string;
  readonly unit: string;
  readonly pence: number;
  readonly bandStep: number;
  readonly providerStep: number;
  readonly unitsAYear: number;
}

export const CARE_TYPES: readonly CareType[] = [
  { name: "Home care", unit: "hour", pence: 2028, bandStep: 96, providerStep: 17, unitsAYear: 5200 },
  { name: "Residential care", unit: "week", pence: 74250, bandStep: 6175, providerStep: 845, unitsAYear: 468 },
  { name: "Nursing care", unit: "week", pence: 89600, bandStep: 7425, providerStep: 1065, unitsAYear: 312 },
  { name: "Supported living", unit: "hour", pence: 1936, bandStep: 112, providerStep: 14, unitsAYear: 6760 },
  { name: "Day care", unit: "session", pence: 4580, bandStep: 415, providerStep: 65, unitsAYear: 1040 },
];

/** The price in pence: providers differ by a few steps, out of order, as prices do. */
export function pricePence(care: number, provider: number, band: number): number {
  const { pence, bandStep, providerStep } = CARE_TYPES[care]!;
  return pence + band * bandStep + ((provider * 5 + care) % 12) * providerStep;
}

/** Hours, weeks or sessions bought in a year: fewer of the dearer bands. */
export function unitsAYear(care: number, provider: number, band: number): number {
  const { unitsAYear: most } = CARE_TYPES[care]!;
  return Math.round((most * (5 - band) * (4 + ((provider * 7 + band) % 5))) / 40) * 4;
}
