import { CHARITY_SERVICES, CHARITY_SUPPORT, LEGACY, payOf, type CharityPlace } from "./charityFigures";

/** A line of the charity's ledger, in pence; null where nothing has been posted. */
export interface LedgerLine {
  readonly period: string;
  readonly centre: string;
  readonly code: number;
  readonly account: string;
  readonly detail: string;
  readonly pence: number | null;
  /** What was typed in place of the number. */
  readonly typed?: string;
}

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const HALVES = ["H1", "H2"] as const;

/** What a service spends in half a year besides pay, in pounds for the smallest of them. */
const SERVICE_COSTS: readonly (readonly [account: string, pounds: number])[] = [
  ["Travel", 1180], ["Training", 640], ["Activities and client costs", 1525], ["Food and household", 890], ["Telephone and internet", 415], ["Equipment", 720], ["Insurance", 365], ["Printing and stationery", 210],
];
const SIZES: ReadonlyMap<string, number> = new Map([["Housing support", 1.3], ["Refuge", 2.6], ["Day centre", 2.4], ["Advice line", 1], ["Supported lodgings", 1.9], ["Family outreach", 1.5]]);

/** What the support services spend besides pay: account, detail, pounds a time, and how often in the year. */
const SUPPORT_COSTS: ReadonlyMap<string, readonly (readonly [account: string, detail: string, pounds: number, times: 1 | 2 | 4])[]> = new Map([
  ["Management", [["Subscriptions", "Sector bodies", 1240, 2], ["Travel", "Directors", 985, 2], ["Consultancy", "Strategic plan", 6400, 1]]],
  ["Finance", [["Audit", "Year-end audit", 9850, 1], ["Bank charges", "Current account", 187, 4], ["Payroll bureau", "Monthly payroll", 1460, 4]]],
  ["HR & IT", [["Software licences", "Case management and office", 4120, 4], ["IT support contract", "Helpdesk", 2275, 4], ["Recruitment", "Advertising", 1830, 2]]],
  ["Premises", [["Rent", "Harbour House", 14_250, 4], ["Utilities", "Gas and electricity", 5390, 4], ["Cleaning", "Contract cleaners", 3105, 4], ["Repairs", "Harbour House", 2440, 2], ["Business rates", "Harbour House", 3980, 1]]],
  ["Governance", [["Trustees’ expenses", "Board meetings", 415, 2], ["Annual meeting", "Hall and papers", 1290, 1], ["Insurance", "Trustee indemnity", 1875, 1]]],
]);

/** The ledger of 2025-26: the services, what was left out of them, then what supports them. */
export function charityLedger(): { readonly services: readonly LedgerLine[]; readonly support: readonly LedgerLine[] } {
  const services = CHARITY_SERVICES.flatMap((place) => [...payLines(place), ...serviceCosts(place)]);
  const support = CHARITY_SUPPORT.flatMap((place) => [...payLines(place), ...supportCosts(place), ...oddLines(place)]);
  return { services: services.map(asTyped), support: [...support, ...legacy()].map(asTyped) };
}

/** What the ledger comes to, in pence. */
export function ledgerPence(lines: readonly LedgerLine[]): number {
  return lines.reduce((sum, { pence }) => sum + (pence ?? 0), 0);
}

function line(place: Pick<CharityPlace, "name" | "code">, period: string, account: string, detail: string, pence: number | null): LedgerLine {
  return { period, centre: place.name, code: place.code, account, detail, pence };
}

/** An amount in equal parts, the last taking what is left over. */
function parts(pence: number, count: number): readonly number[] {
  const each = Math.floor(pence / count);
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? pence - each * (count - 1) : each));
}

function payLines(place: CharityPlace): LedgerLine[] {
  const { pay, insurance, pension } = payOf(place.name);
  return [
    ...parts(pay, 4).map((pence, at) => line(place, QUARTERS[at]!, "Salaries", "Payroll", pence)),
    ...parts(insurance, 2).map((pence, at) => line(place, HALVES[at]!, "Employer’s National Insurance", "Payroll", pence)),
    ...parts(pension, 2).map((pence, at) => line(place, HALVES[at]!, "Pension contributions", "Payroll", pence)),
  ];
}

function serviceCosts(place: CharityPlace): LedgerLine[] {
  const size = SIZES.get(place.name) ?? 1;
  return SERVICE_COSTS.flatMap(([account, pounds], at) => HALVES.map((half, halfAt) =>
    line(place, half, account, "Invoices", Math.round(pounds * size * 100) + uneven(place.code, at * 2 + halfAt))));
}

function supportCosts(place: CharityPlace): LedgerLine[] {
  return (SUPPORT_COSTS.get(place.name) ?? []).flatMap(([account, detail, pounds, times], at) =>
    Array.from({ length: times }, (_, time) => line(place, times === 4 ? QUARTERS[time]! : times === 2 ? HALVES[time]! : "Q4", account, detail, pounds * 100 + (times === 1 ? 0 : uneven(place.code, at * 4 + time)))));
}

/** Postings the other way, and lines with nothing posted yet. */
function oddLines(place: CharityPlace): LedgerLine[] {
  if (place.name === "Premises") {
    return [
      line(place, "Q3", "Business rates", "Refund after appeal", -125_000), line(place, "Q4", "Insurance", "Claim for a burst pipe", -45_000), line(place, "Q4", "Repairs", "Invoice awaited", null),
    ];
  }
  if (place.name === "Finance") return [line(place, "Q4", "Bank charges", "Interest received", -31_240)];
  return place.name === "Governance" ? [line(place, "Q4", "Training", "Trustees’ day, not yet booked", null)] : [];
}

function legacy(): LedgerLine[] {
  return [
    line(LEGACY, "Q1", "Storage", "Archive of closed projects", 184_050), line(LEGACY, "Q2", "Storage", "Archive of closed projects", 184_050), line(LEGACY, "Q2", "Professional fees", "Lease of Mill Lane", 392_500),
    line(LEGACY, "Q3", "Storage", "Archive of closed projects", 184_050), line(LEGACY, "Q4", "Dilapidations", "Mill Lane", 276_315), line(LEGACY, "Q4", "Grant repaid", "Closed project", 150_000),
  ];
}

/** A few pounds and pence either way, always the same for the same place and line. */
function uneven(code: number, at: number): number {
  return ((code * 31 + at * 7919) % 9001) - 4500;
}

/** Cells typed otherwise than as plain numbers and names, as the ledger was worked on. */
const TYPED: readonly (readonly [centre: string, period: string, account: string, detail: string, typed: string])[] = [
  ["Housing support", "H1", "Travel", "Invoices", "£"], ["Refuge", "H2", "Equipment", "Invoices", "nbsp"], ["Day centre", "Q3", "Salaries", "Payroll", "£"],
  ["Premises", "Q3", "Business rates", "Refund after appeal", "brackets"], ["Premises", "Q4", "Insurance", "Claim for a burst pipe", "trailing"], ["Finance", "Q4", "Bank charges", "Interest received", "CR"],
  ["Governance", "Q4", "Training", "Trustees’ day, not yet booked", "n/a"],
];
/** Cost centres spelt otherwise in a line. */
const SPELT: readonly (readonly [centre: string, period: string, account: string, spelt: string])[] = [
  ["HR & IT", "Q2", "Software licences", "hr & it"], ["Day centre", "H1", "Training", "Day  Centre"], ["Premises", "Q1", "Rent", "Premises "],
];

function asTyped(line: LedgerLine): LedgerLine {
  const how = TYPED.find(([centre, period, account, detail]) => centre === line.centre && period === line.period && account === line.account && detail === line.detail)?.[4];
  const centre = SPELT.find(([name, period, account]) => name === line.centre && period === line.period && account === line.account)?.[3] ?? line.centre;
  return how === undefined ? { ...line, centre } : { ...line, centre, typed: typed(how, line.pence ?? 0) };
}

function typed(how: string, pence: number): string {
  const [pounds = "", rest = ""] = (Math.abs(pence) / 100).toFixed(2).split(".");
  const grouped = (mark: string): string => `${pounds.replace(/\B(?=(?:\d{3})+$)/g, mark)}.${rest}`;
  switch (how) {
    case "£": return `£${grouped(",")}`;
    case "nbsp": return grouped("\u00A0");
    case "brackets": return `(${grouped(",")})`;
    case "trailing": return `${grouped(",")}-`;
    case "CR": return `${grouped(",")} CR`;
    default: return how;
  }
}
