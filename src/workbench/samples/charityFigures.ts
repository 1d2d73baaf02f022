/**
 * The figures behind the charity sample: what Northshire Community Trust spends on six services, the five that support them, and one cost
 * centre left over. Pay in the ledger is what the posts cost, so that the two agree. Every place, person and figure is made up.
 */

/** Of 2025-26: employer's National Insurance and its threshold; the trust's own pension contribution. */
const NI_RATE = 0.15;
const NI_THRESHOLD = 5000;
export const PENSION_RATE = 0.06;

export interface CharityPlace {
  readonly name: string;
  readonly code: number;
  /** Square metres. */
  readonly floorArea: number;
  readonly devices: number;
}

export interface CharityService extends CharityPlace {
  readonly unit: string;
  readonly units: number | null;
  readonly capacity: number | null;
  readonly utilisation: number | null;
  /** Pounds in 2025-26. */
  readonly funding: number;
}

export const CHARITY_SERVICES: readonly CharityService[] = [
  { name: "Housing support", code: 2010, unit: "contact hour", units: 8200, capacity: null, utilisation: null, funding: 331_000, floorArea: 84, devices: 8 },
  { name: "Refuge", code: 2020, unit: "night", units: null, capacity: 4380, utilisation: 0.88, funding: 348_500, floorArea: 410, devices: 6 },
  { name: "Day centre", code: 2030, unit: "session", units: null, capacity: 7500, utilisation: 0.82, funding: 212_500, floorArea: 365, devices: 5 },
  { name: "Advice line", code: 2040, unit: "call", units: 6400, capacity: null, utilisation: null, funding: 186_400, floorArea: 46, devices: 7 },
  { name: "Supported lodgings", code: 2050, unit: "place", units: null, capacity: 20, utilisation: 0.9, funding: 221_000, floorArea: 38, devices: 4 },
  { name: "Family outreach", code: 2060, unit: "hour", units: null, capacity: 6200, utilisation: 0.76, funding: 262_250, floorArea: 52, devices: 6 },
];

export const CHARITY_SUPPORT: readonly CharityPlace[] = [
  { name: "Management", code: 1010, floorArea: 40, devices: 2 },
  { name: "Finance", code: 1020, floorArea: 28, devices: 3 },
  { name: "HR & IT", code: 1030, floorArea: 30, devices: 4 },
  { name: "Premises", code: 1040, floorArea: 22, devices: 1 },
  { name: "Governance", code: 1050, floorArea: 12, devices: 1 },
];

/** A cost centre of work that ended, which belongs to no service. */
export const LEGACY = { name: "Legacy projects", code: 3090 } as const;

export interface CharityPost {
  readonly post: string;
  readonly grade: string;
  readonly salary: number;
  readonly fte: number;
  readonly place: string;
  /** Where the post came over from another employer: the salary it keeps, the age and years of service of who holds it. */
  readonly kept?: { readonly salary: number; readonly age: number; readonly years: number };
}

/** The place in the list of the post whose FTE nobody typed; what it works is known here alone. */
export const POST_WITHOUT_FTE = 26;

export const CHARITY_POSTS: readonly CharityPost[] = [
  ...staff("Management", ["Chief executive", "G12", 62_000, 1], ["Operations director", "G10", 49_764, 1]),
  ...staff("Finance", ["Finance manager", "G9", 44_711, 1], ["Finance officer", "G5", 27_711, 0.8]),
  ...staff("HR & IT", ["HR adviser", "G7", 35_235, 0.8], ["IT support officer", "G6", 31_586, 1]),
  ...staff("Premises", ["Caretaker", "G2", 24_413, 0.8]),
  ...staff("Governance", ["Company secretary", "G7", 35_235, 0.4]),
  ...staff("Housing support", ["Service manager", "G8", 38_626, 1], ["Senior support worker", "G6", 31_586, 1], ["Support worker", "G4", 26_835, 1], ["Support worker", "G4", 26_835, 1], ["Support worker", "G4", 26_835, 0.8], ["Support worker (visiting)", "G4", 26_835, 0.6]),
  ...staff("Refuge", ["Refuge manager", "G8", 38_626, 1], ["Children’s worker", "G5", 27_711, 0.8], ["Refuge worker", "G4", 26_835, 1], ["Refuge worker", "G4", 26_835, 1], ["Night worker", "G3", 25_584, 1], ["Night worker", "G3", 25_584, 1]),
  ...staff("Day centre", ["Centre manager", "G7", 35_235, 1], ["Day care worker", "G2", 24_413, 1], ["Day care worker", "G2", 24_413, 1], ["Day care worker", "G2", 24_413, 0.6], ["Minibus driver", "G2", 24_413, 0.5]),
  ...staff("Advice line", ["Senior adviser", "G6", 31_586, 1], ["Adviser", "G5", 27_711, 0.6], ["Adviser", "G5", 27_711, 1], ["Adviser", "G5", 27_711, 1]),
  ...staff("Supported lodgings", ["Placement manager", "G7", 35_235, 1], ["Placement officer", "G6", 31_586, 0.8], ["Placement officer", "G6", 31_586, 1], ["Administrator", "G2", 24_413, 0.5]),
  ...staff("Family outreach", ["Team leader", "G7", 35_235, 1], ["Outreach worker", "G5", 29_093, 1], ["Outreach worker", "G5", 29_093, 0.8]),
  kept("Outreach worker (transferred)", "G5", 29_093, 1, "Family outreach", 31_650, 52, 17),
  kept("Outreach worker (transferred)", "G5", 29_093, 0.6, "Family outreach", 30_980, 39, 8),
  kept("Administrator (transferred)", "G2", 24_413, 0.5, "Family outreach", 25_400, 61, 24),
  kept("Support worker (transferred)", "G4", 26_835, 1, "Housing support", 28_340, 45, 11),
];

function staff(place: string, ...posts: readonly (readonly [post: string, grade: string, salary: number, fte: number])[]): CharityPost[] {
  return posts.map(([post, grade, salary, fte]) => ({ post, grade, salary, fte, place }));
}

function kept(post: string, grade: string, salary: number, fte: number, place: string, protectedSalary: number, age: number, years: number): CharityPost {
  return { post, grade, salary, fte, place, kept: { salary: protectedSalary, age, years } };
}

/** What the posts of a place cost in a year, in pence: pay, National Insurance and pension, each post's cost to the penny. */
export function payOf(place: string): { readonly pay: number; readonly insurance: number; readonly pension: number } {
  let [pay, insurance, whole] = [0, 0, 0];
  for (const { salary, fte } of CHARITY_POSTS.filter((post) => post.place === place)) {
    const own = Math.round(salary * fte * 100);
    const ni = Math.round(Math.max(0, salary * fte - NI_THRESHOLD) * NI_RATE * 100);
    pay += own;
    insurance += ni;
    whole += Math.round((salary * fte + Math.max(0, salary * fte - NI_THRESHOLD) * NI_RATE + salary * fte * PENSION_RATE) * 100);
  }
  return { pay, insurance, pension: whole - pay - insurance };
}

export function headcount(place: string): number {
  return CHARITY_POSTS.filter((post) => post.place === place).length;
}
