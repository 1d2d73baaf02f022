import type { Origin, Sourced } from "../../../src/workings/origin";
import type { CentrePlacing, CostCentre, OverheadPool, PriceCase, StaffPost } from "../../../src/workings/price/priceCase";
import { byDirectCost, caseOf, centre, inPool, inService, leftOut, pool, post, service, staffOf, twoPools, typed, UNPLACED } from "./_cases";
import { isoDay } from "../../../src/domain/kernel/readDate";
import type { LedgerRow } from "./_inserted";

export const LEDGER_SHEET = "Ledger";

const at = (row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Origin => ({ kind: "cell", sheet: LEDGER_SHEET, row, column, scale: 1, ...more });
const cell = (value: number, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced => ({ value, origin: at(row, column, more) });

export interface PlanCase {
  readonly priceCase: PriceCase;
  /** Rows of the sheet "Ledger" from row 2: cost centre, line, amount, credit. */
  readonly ledger?: readonly LedgerRow[];
}

interface LedgerOptions {
  readonly scale?: number;
  readonly credit?: boolean;
  readonly payLines?: readonly string[];
}

/**
 * Cost centres as a ledger's rows come to, by their names in column A. Text in the amounts' column is read as pounds with a "£" and commas;
 * rows whose name begins "Total" are left out.
 */
export function fromLedger(rows: readonly LedgerRow[], placing: Readonly<Record<string, CentrePlacing>>, { scale = 1, credit = false, payLines }: LedgerOptions = {}): Pick<PriceCase, "centres" | "ledger" | "payInLedger"> {
  const isPay = (row: LedgerRow): boolean => payLines?.includes(String(row[1])) ?? false;
  const isTotal = (row: LedgerRow): boolean => String(row[0]).startsWith("Total");
  const names = [...new Set(rows.filter((row) => !isTotal(row)).map((row) => row[0] ?? ""))];
  const read = (value: string | number | null): number => (typeof value === "string" ? Number(value.replace(/[£,]/g, "")) : (value ?? 0)) * scale;
  const amount = (row: LedgerRow): number => read(row[2] ?? null) - (credit ? read(row[3] ?? null) : 0);
  const pounds = (which: readonly LedgerRow[]): number => which.reduce((sum, row) => sum + Math.round(amount(row) * 100), 0) / 100;
  const fixed = (which: (row: LedgerRow) => boolean): Sourced[] => rows.flatMap((row, index) => (which(row) && !isTotal(row)
    ? [2, 3].flatMap((column) => (typeof row[column] === "string" ? [cell(read(row[column]) * (column === 3 ? -1 : 1), index + 1, column, { readFrom: String(row[column]), scale: column === 3 ? -scale : scale })] : []))
    : []));
  return {
    centres: names.map((name): CostCentre => {
      const own = (row: LedgerRow): boolean => (row[0] ?? "") === name && !isPay(row);
      const mine = rows.filter((row) => own(row) && !isTotal(row));
      return { name: String(name), placing: placing[String(name)] ?? UNPLACED, amount: pounds(mine), entries: mine.length, fixed: fixed(own), matches: [{ name: name ?? "" }] };
    }),
    payInLedger: payLines ? pounds(rows.filter((row) => isPay(row) && !isTotal(row))) : 0,
    ledger: {
      sheet: LEDGER_SHEET, firstRow: 1, lastRow: rows.length, centreColumn: 0, lineColumn: 1, amountColumn: 2, scale, ...(credit ? { creditColumn: 3 } : {}),
      ...(payLines ? { payLines, payFixed: fixed(isPay) } : {}),
      leftOut: rows.flatMap((row, index) => (isTotal(row) ? [2, ...(credit ? [3] : [])].flatMap((column) => {
        const [held, sign] = [row[column], column === 3 ? -scale : scale];
        return typeof held === "number" ? [cell(held * sign, index + 1, column, { scale: sign })] : [];
      }) : [])),
    },
  };
}

/** A charity's year: text amounts, a subtotal, a credit, rows without a centre's name apart. */
export const CHARITY: readonly LedgerRow[] = [
  ["Advice", "Salaries", 182_340.55], ["Advice", "Travel", "£2,104.20"], ["Advice", "Rent", 12_000], ["Outreach", "Salaries", 96_412.11], ["Outreach", "Pensions", 8_677.09],
  ["Outreach", "Grants back", -1_250.4], ["Total services", "", 300_283.55], ["Management", "Salaries", 61_204.33], ["Finance", "Salaries", 44_821.9], ["Finance", "Audit", "9,600"],
  ["Premises", "Rent", 38_500], ["Premises", "Energy", 14_233.87], ["Shop", "Stock", 21_998.01], ["Total", "", 498_831.66],
];

export const CHARITY_PLACES: Readonly<Record<string, CentrePlacing>> = {
  Advice: inService(0), Outreach: inService(1), Management: inPool(0), Finance: inPool(1), Premises: inPool(2), Shop: leftOut("Trading, priced apart"),
};

const charityServices = [
  service("Advice", 5_200, { unit: "session", funding: typed(250_000), variableShare: typed(0.15) }),
  service("Outreach", null, { unit: "visit", capacity: typed(4_100), utilisation: typed(0.87), funding: typed(99_999.995), variableShare: typed(0.4) }),
];
const charityPools = [
  pool("Management", [0, 3, 1], [6, 4], "Headcount"), pool("Finance", [1, 0, 2], [55, 31.5], "Transactions"), pool("Premises", [14.2, 22.8, 0], [120.5, 61.25], "Floor area"),
];

export function charity(rest: Partial<PriceCase> = {}, placing = CHARITY_PLACES, rows = CHARITY): PriceCase {
  return caseOf(charityServices, charityPools, [], { ...fromLedger(rows, placing), contingency: typed(0.025), surplus: typed(0.05), ...rest });
}

const manyPools = (count: number, services: number): PriceCase => caseOf(
  Array.from({ length: services }, (_, s) => service(`Service ${s + 1}`, 1_000 + s * 137)),
  Array.from({ length: count }, (_, p) => pool(`Pool ${p + 1}`, Array.from({ length: count }, (_x, to) => ((p * 7 + to * 3) % 5)), Array.from({ length: services }, (_x, s) => 1 + ((p * 11 + s * 5) % 9)))),
  [
    ...Array.from({ length: services }, (_, s) => centre(`Service ${s + 1}`, 100_000 + s * 1_234.56, inService(s))),
    ...Array.from({ length: count }, (_, p) => centre(`Pool ${p + 1}`, (p % 4 === 3 ? -1 : 1) * (10_000.01 + p * 333.33), inPool(p))),
  ],
);

const POSTS = [post("Manager", 45_250, 1, 2), post("Adviser", 31_020.5, 2.6, 0), post("Adviser, nights", 31_020.5, 0.4, 0), post("Outreach worker", 27_334, 3.15, 1), post("Trustee", 0, 1, 3), post("Cleaner", 12_500, 0.3, 4)];
const PAY_LINES = ["Salaries", "Pensions"];
const staffing = (rest: Partial<PriceCase> = {}, rows = CHARITY): PriceCase =>
  charity({ ...fromLedger(rows, CHARITY_PLACES, { payLines: PAY_LINES }), payFrom: "staffing", staff: staffOf(POSTS, 0.035), ...rest });

/** Management by the list's FTE and Finance by its people: pools Management, Finance and Premises, then Advice and Outreach. */
export function countedPools(posts: readonly StaffPost[] = POSTS): OverheadPool[] {
  const count = (name: string, counted: "fte" | "people"): OverheadPool => {
    const at = (place: number): Sourced => typed(posts.filter(({ worksIn }) => worksIn === place).reduce((sum, { fte }) => sum + (counted === "fte" ? fte.value : Math.ceil(fte.value)), 0));
    return { name, driver: { kind: "quantities", name: counted === "fte" ? "FTE" : "People in post", counted, bySupport: [2, 3, 4].map(at), byService: [0, 1].map(at) } };
  };
  return [count("Management", "fte"), count("Finance", "people"), charityPools[2]!];
}

/** A post of so much, at so much protected; aged and employed so many years, or nobody knows. */
function transfers(...posts: readonly (readonly [fte: number, standard: number, kept: number, age?: number, years?: number])[]): NonNullable<PriceCase["transfer"]> {
  return {
    posts: posts.map(([fte, standard, kept, age, years], at) => ({
      post: `Post ${at + 1}`, fte: typed(fte), standardSalary: typed(standard), protectedSalary: typed(kept), age: age === undefined ? null : typed(age), serviceYears: years === undefined ? null : typed(years),
    })),
    year: "2025-26", pension: { standard: typed(0.03), protected: typed(0.2) }, other: typed(0.005), end: { day: isoDay("2025-09-30")!, origin: { kind: "typed" } },
  };
}

/** Lines that would match a pay line, or one another, if a sheet took them for patterns; and accounts by number, one of them as text. */
const PATTERN_LEDGER: readonly LedgerRow[] = [
  ["Advice", "Salaries", 100_000], ["Advice", "Sal*", 101.01], ["Advice", "S?laries", 77.77], ["Advice", "~Salaries", 5], ["Advice", "Pay~*", 9_000.5], ["Advice", "Pay~~", 12.34], ["Advice", null, 3.21],
  ["Outreach", 4000, 50_000], ["Outreach", "4000", 2_000], ["Outreach", 40001, 60], ["Outreach", ">0", 7], ["Outreach", "salaries", 1_000], ["Premises", "Rent", 20_000],
];
const PATTERN_PAY = ["Salaries", "salaries", "Pay~*", 4000, "4000"] as const;
const PATTERN_CASE: PriceCase = charity({
  ...fromLedger(PATTERN_LEDGER, CHARITY_PLACES, { payLines: PATTERN_PAY.map(String) }), payFrom: "staffing", staff: staffOf(POSTS),
});

const PLAIN_LEDGER: readonly LedgerRow[] = [["One", "x", 10.1], ["Two", "x", 20.25]];

/** Cases that must come out the same from the domain, from native formulas in two engines, and from the functions. */
export const PLAN_CASES: Readonly<Record<string, PlanCase>> = {
  "two pools, reciprocal": { priceCase: twoPools() },
  "two pools, step-down": { priceCase: twoPools({ method: "stepdown" }) },
  "two pools, direct": { priceCase: twoPools({ method: "direct" }) },
  "a charity": { priceCase: charity(), ledger: CHARITY },
  "a charity, step-down, surplus on price": { priceCase: charity({ method: "stepdown", surplusOn: "price" }), ledger: CHARITY },
  "a charity, direct": { priceCase: charity({ method: "direct" }), ledger: CHARITY },
  "a charity, by direct cost and by quantities": { priceCase: { ...charity(), pools: [charityPools[0]!, byDirectCost("Finance"), charityPools[2]!] }, ledger: CHARITY },
  "a staffing list beside the ledger's pay": { priceCase: charity({ staff: staffOf(POSTS) }), ledger: CHARITY },
  "pay from the staffing list": { priceCase: staffing(), ledger: CHARITY },
  "pay from the staffing list, 2024-25, step-down": { priceCase: staffing({ staff: staffOf(POSTS, 0, "2024-25"), method: "stepdown" }), ledger: CHARITY },
  "pay of the list, left out for a reason of the same name": {
    priceCase: { ...staffing(), centres: staffing().centres.map((each) => (each.name === "Shop" ? { ...each, placing: leftOut(" pay in the LEDGER, replaced by the staffing list") } : each)) }, ledger: CHARITY,
  },
  "a staffing list that cannot be costed": { priceCase: charity({ staff: staffOf([post("Manager", -5, 1, 0)]) }), ledger: CHARITY },
  "thousands of pounds, with credits": {
    priceCase: caseOf([service("One", 100), service("Two", 50)], [pool("Office", [0], [1, 3])], [], fromLedger(
      [["One", "a", 12.345, 0.005], ["Two", "b", 7, "1.5"], ["Office", "c", "3.2", null], ["One", "d", 0.1, null], ["Total", "", 22, 1.505]], { One: inService(0), Two: inService(1), Office: inPool(0) }, { scale: 1000, credit: true },
    )),
    ledger: [["One", "a", 12.345, 0.005], ["Two", "b", 7, "1.5"], ["Office", "c", "3.2", null], ["One", "d", 0.1, null], ["Total", "", 22, 1.505]],
  },
  "one service, no pools": { priceCase: caseOf([service("Only", 3)], [], [centre("Only", 100, inService(0))]) },
  "one service, one pool": { priceCase: caseOf([service("Only", 7)], [pool("Office", [0], [1])], [centre("Only", 100, inService(0)), centre("Office", 0.01, inPool(0))]) },
  "no units, funding or cost": { priceCase: caseOf([service("None", null), service("Free", 10)], [pool("Office", [0], [1, 1])], [centre("Office", 0, inPool(0))]) },
  "a service of credits": { priceCase: caseOf([service("Credit", 10), service("Cost", 10)], [pool("Office", [0], [1, 2])], [centre("A", -50.5, inService(0)), centre("B", 100, inService(1)), centre("Office", 30, inPool(0))], { contingency: typed(0.1), surplus: typed(0.1) }) },
  "a pool of credits": { priceCase: twoPools({ centres: twoPools().centres.map((each) => (each.name === "Finance" ? { ...each, amount: -33_333.34 } : each)) }) },
  "pennies that tie": { priceCase: caseOf([service("A", 1), service("B", 1), service("C", 1)], [pool("Office", [0], [1, 1, 1])], [centre("A", 1, inService(0)), centre("Office", 0.02, inPool(0))]) },
  "nine pools that serve one another": { priceCase: manyPools(9, 5) },
  "nine pools, step-down": { priceCase: { ...manyPools(9, 5), method: "stepdown" } },
  "large amounts": { priceCase: { ...twoPools(), centres: twoPools().centres.map((each) => ({ ...each, amount: each.amount * 7_654.321 })).map((each) => ({ ...each, amount: Math.round(each.amount * 100) / 100 })), contingency: typed(0.0333), surplus: typed(0.07) } },
  "names to trip a formula": {
    priceCase: caseOf([service("=SUM(A1)", 10), service("*", 10)], [pool("~?", [0], [1, 2])], [], fromLedger(
      [["=SUM(A1)", "a", 10], ["*", "b", 20], ["~?", "c", 30], ["01", "d", 40], [1, "e", 50], [null, "f", 60], [">5", "g", 70]],
      { "=SUM(A1)": inService(0), "*": inService(1), "~?": inPool(0), "01": leftOut("Text"), 1: inService(0), "": inService(1), ">5": leftOut("Sign") },
    )),
    ledger: [["=SUM(A1)", "a", 10], ["*", "b", 20], ["~?", "c", 30], ["01", "d", 40], [1, "e", 50], [null, "f", 60], [">5", "g", 70]],
  },
  "names over the rows": {
    priceCase: caseOf([service("One", 10), service("Two", 10)], [], [
      { ...centre("One", 60, inService(0)), runs: [[1, 2], [4, 4]], fixed: [cell(30, 4, 2, { readFrom: "30.00" })], leftOut: [cell(30, 3, 2)] }, { ...centre("Two", 45.5, inService(1)), runs: [[5, 5]] },
    ], { ledger: { sheet: LEDGER_SHEET, firstRow: 1, lastRow: 5, centreColumn: 0, amountColumn: 2, scale: 1 } }),
    ledger: [["One", "", 10], [null, "", 20], [null, "", 30], [null, "", "30.00"], ["Two", "", 45.5]],
  },
  "posts that transfer, of every age and service": {
    priceCase: twoPools({
      transfer: transfers(
        [1, 26_000, 30_000, 45, 10], [0.6, 24_000.5, 25_123.45, 42, 2], [1, 30_000, 60_000, 60, 35], [1, 20_000, 21_000, 23.9, 5.5], [1, 20_000, 21_000, 19, 3], [0.5, 20_000, 0, 41, 1.9],
        [1, 1, 2, 22, 20], [1, 30_000, 30_000, 61, 20], [1, 20_000, 25_000], [2, 20_000, 25_000, 50, 10], [1, 20_000, 25_000, 30, 31], [1, 20_000, 25_000, 121, 3], [1, 20_000, 25_000, 50, 10.999],
      ),
    }),
  },
  "posts that transfer, nobody's age known": { priceCase: twoPools({ transfer: transfers([3.2, 26_000, 30_000]) }) },
  "pay lines with the signs of a pattern": { priceCase: { ...PATTERN_CASE, ledger: { ...PATTERN_CASE.ledger!, payLines: PATTERN_PAY } }, ledger: PATTERN_LEDGER },
  "overheads by the staffing list's posts and people": { priceCase: staffing({ pools: countedPools(), method: "stepdown" }), ledger: CHARITY },
  "overheads by posts of a list that cannot be costed": { priceCase: charity({ pools: countedPools(), staff: staffOf([...POSTS, post("Manager", -5, 1, 0)]) }), ledger: CHARITY },
  "units with a capacity beside them": {
    priceCase: caseOf(
      [service("Some", 800, { capacity: typed(1_000), variableShare: typed(0.3), funding: typed(100_000) }), service("All", 3, { capacity: typed(3) }), service("Few", 1, { capacity: typed(3), variableShare: typed(1) })],
      [pool("Office", [0], [1, 2, 3])], [centre("Some", 90_000, inService(0)), centre("All", 10, inService(1)), centre("Few", 33.33, inService(2)), centre("Office", 4_000.01, inPool(0))],
      { contingency: typed(0.02), surplus: typed(0.05), surplusOn: "price" },
    ),
  },
  "amounts that no formula finds": { priceCase: { ...charity(), centres: charity().centres.map(({ matches: _matches, fixed: _fixed, ...each }) => ({ ...each, fixed: [] })), ledger: null } },
  "linked units and funding": {
    priceCase: caseOf([service("One", null, { units: { value: 12, origin: { kind: "cell", sheet: "Activity", row: 1, column: 1, scale: 1, readFrom: "12 hours" } }, funding: { value: 1500, origin: { kind: "cell", sheet: "Activity", row: 1, column: 2, scale: 1000 } } }), service("Two", 3)],
      [], [], fromLedger(PLAIN_LEDGER, { One: inService(0), Two: inService(1) })),
    ledger: PLAIN_LEDGER,
  },
};

/** Cases whose check must be red: what the master check shows. */
export const RED_CASES: Readonly<Record<string, PlanCase & { readonly red: readonly string[] }>> = {
  "a cost centre nobody places": { priceCase: charity({}, { ...CHARITY_PLACES, Shop: UNPLACED }), ledger: CHARITY, red: ["Cost centres that are not placed"] },
  "a pool that supplies nobody": {
    priceCase: { ...charity(), pools: [charityPools[0]!, pool("Finance", [0, 0, 0], [0, 0]), charityPools[2]!] }, ledger: CHARITY, red: ["Pools of overheads that are not shared out"],
  },
  "two pools that supply one another alone": {
    priceCase: { ...charity(), pools: [pool("Management", [0, 1, 0], [0, 0]), pool("Finance", [1, 0, 0], [0, 0]), charityPools[2]!] }, ledger: CHARITY, red: ["Pools of overheads that are not shared out"],
  },
  "a service of credits, overheads by direct cost": {
    priceCase: caseOf([service("Credit", 10), service("Cost", 10)], [byDirectCost("Office")], [centre("A", -50.5, inService(0)), centre("B", 100, inService(1)), centre("Office", 30, inPool(0))]), red: ["Pools of overheads that are not shared out"],
  },
};
