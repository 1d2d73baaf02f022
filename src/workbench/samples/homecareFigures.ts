/**
 * The figures behind the homecare sample: a provider's visits of four lengths and its sleep-ins, with the travel between them. Every place and
 * figure is made up.
 */

/** The hourly wage, and what a mile is paid, in pence. */
export const WAGE_PENCE = 1260;
export const MILE_PENCE = 45;

export interface Visits {
  readonly name: string;
  readonly unit: string;
  readonly minutes: number;
  readonly visits: number;
  /** Minutes and tenths of a mile of travel to a visit. */
  readonly travelMinutes: number;
  readonly travelTenths: number;
  /** What is paid today for a unit, in pence. */
  readonly feePence: number;
}

export const VISITS: readonly Visits[] = [
  { name: "15-minute visits", unit: "visit", minutes: 15, visits: 10_400, travelMinutes: 9, travelTenths: 24, feePence: 765 },
  { name: "30-minute visits", unit: "visit", minutes: 30, visits: 62_400, travelMinutes: 9, travelTenths: 26, feePence: 1290 },
  { name: "45-minute visits", unit: "visit", minutes: 45, visits: 20_800, travelMinutes: 10, travelTenths: 31, feePence: 1795 },
  { name: "60-minute visits", unit: "visit", minutes: 60, visits: 15_600, travelMinutes: 12, travelTenths: 38, feePence: 2310 },
  { name: "Sleep-in nights", unit: "night", minutes: 540, visits: 730, travelMinutes: 15, travelTenths: 52, feePence: 12_850 },
];

/** Hours of care in a year; a sleep-in is paid for each of its hours. */
export function contactHours({ minutes, visits }: Visits): number {
  return (minutes * visits) / 60;
}

export function travelHours({ travelMinutes, visits }: Visits): number {
  return (travelMinutes * visits) / 60;
}

export function miles({ travelTenths, visits }: Visits): number {
  return (travelTenths * visits) / 10;
}

/** A line of the provider's budget, in pence for this year and last. */
export interface BudgetLine {
  readonly centre: string;
  readonly line: string;
  readonly budget: number;
  readonly actual: number;
}

/** On-costs of care pay, as parts of it: National Insurance, holiday, pension, sickness and training. */
const ON_COSTS: readonly (readonly [line: string, tenThousandths: number])[] = [["Employer’s National Insurance", 940], ["Holiday pay", 1207], ["Employer’s pension", 300], ["Sick pay", 185], ["Training time", 170]];
const OFFICE: readonly (readonly [centre: string, line: string, pounds: number])[] = [
  ["Office and management", "Registered manager", 41_500], ["Office and management", "Care coordinators", 86_400], ["Office and management", "Supervisors", 58_200], ["Office and management", "Finance and payroll", 27_850],
  ["Office and management", "On-costs of office pay", 42_300], ["Recruitment and training", "Advertising and checks", 18_600], ["Recruitment and training", "Training courses", 14_250],
  ["Premises", "Rent and rates", 22_400], ["Premises", "Utilities and cleaning", 9_150], ["IT and systems", "Rostering and call monitoring", 19_900], ["IT and systems", "Phones", 11_480],
  ["Governance", "Registration fee", 6_750], ["Governance", "Insurance", 12_300], ["Governance", "Audit", 5_400], ["Minibus hire", "Vehicle lease", 7_188],
];

/** The provider's budget: care pay by length of visit, what travel costs, and the office. */
export function homecareBudget(): readonly BudgetLine[] {
  const year = (centre: string, line: string, pence: number): BudgetLine => ({ centre, line, budget: Math.round(pence), actual: Math.round(pence * 0.958) });
  const onCosts = (centre: string, pay: number): BudgetLine[] => ON_COSTS.map(([line, part]) => year(centre, line, (pay * part) / 10_000));
  const travel = VISITS.reduce((sum, visits) => sum + travelHours(visits), 0) * WAGE_PENCE;
  return [
    ...VISITS.flatMap((visits) => [year(visits.name, "Care worker pay", contactHours(visits) * WAGE_PENCE), ...onCosts(visits.name, contactHours(visits) * WAGE_PENCE)]),
    year("Travel time", "Pay between visits", travel), ...onCosts("Travel time", travel),
    year("Mileage", "Mileage paid", VISITS.reduce((sum, visits) => sum + miles(visits), 0) * MILE_PENCE),
    ...OFFICE.map(([centre, line, pounds]) => year(centre, line, pounds * 100)),
  ];
}
