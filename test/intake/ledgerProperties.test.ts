import fc from "fast-check";
import type { LedgerRole, LedgerTable, ServiceRole, StaffRole } from "../../src/intake/ledgerReading";
import { readLedger, readLedgerInSlices } from "../../src/intake/readLedger";
import { readServices } from "../../src/intake/readServices";
import { readStaffing } from "../../src/intake/readStaffing";
import type { TableAccount } from "../../src/intake/reading";
import { blockOf, type LiteralCell } from "./_block";
import { readPence, sheetPence } from "./_ledgerSums";

const SEED = 20251121;

const junkText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,()-+£%€ kmCRDRpah/'\u00A0\u202F\u2212–\u200B\u202E#"), maxLength: 12 }),
  fc.constantFrom(
    "Total", "Sub-total", "Cost centre", "CC code", "Account", "Amount", "Debit", "Credit", "Amount (£000)", "Budget", "Actual 2024-25", "Service", "Unit", "Units", "Capacity", "Utilisation", "Utilisation %", "Funding",
    "Headcount", "Floor area", "Post", "Salary", "Hourly rate", "FTE", "FTE %", "Hours a week", "Contracted hours", "Age", "Years of service", "Protected salary", "Management", "management ", "Management:", "Average", "n/a", "#N/A",
    "__proto__", "12%", "£1,200", "(500)", "1,250 CR", "80 DR", "£24,500 pa", "£12.60 per hour", "0.6 FTE", "80%", "",
  ),
);
const junkCell: fc.Arbitrary<LiteralCell> = fc.oneof(
  junkText,
  fc.double({ noDefaultInfinity: false }),
  fc.integer({ min: -5, max: 3000 }),
  fc.constantFrom(0.6, 1, 37, 12.6, 120, 24_500),
  fc.boolean(),
  fc.constant(null),
  fc.record({ value: fc.oneof(fc.integer({ min: 0, max: 60_000 }), junkText), format: fc.constantFrom("mmm-yy", "0%", "#,##0,", "[$€-2] 0.00", "General", "\"", "[", "\\"), formula: fc.constantFrom("=SUM(A1:A3)", "=SUM(C4:C9)", "=A1+A2", "=SUBTOTAL(9,[x])", "=)", "=\"") }),
);
const rectangle = fc.record({ row: fc.integer({ min: 0, max: 8 }), column: fc.integer({ min: 0, max: 5 }), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const junkBlock = fc.record({
  rows: fc.array(fc.array(junkCell, { maxLength: 7 }), { maxLength: 10 }),
  merged: fc.array(rectangle, { maxLength: 3 }),
  hiddenRows: fc.array(fc.nat(8), { maxLength: 3 }),
  hiddenColumns: fc.array(fc.nat(5), { maxLength: 3 }),
  date1904: fc.boolean(),
}).map(({ rows, ...options }) => blockOf(rows, { ...options, row: 3, column: 2 }));
const rolesOf = <Role>(...roles: Role[]): fc.Arbitrary<ReadonlyMap<number, Role>> =>
  fc.array(fc.tuple(fc.integer({ min: 2, max: 8 }), fc.constantFrom(...roles)), { maxLength: 4 }).map((pairs) => new Map(pairs));
const chosenRows = { headingRows: fc.option(fc.tuple(fc.nat(12), fc.nat(12)), { nil: undefined }), totalRows: fc.array(fc.tuple(fc.integer({ min: 3, max: 12 }), fc.boolean()), { maxLength: 2 }).map((pairs) => new Map(pairs)) };
const ledgerChoices = fc.record({ ...chosenRows, roles: rolesOf<LedgerRole>("line", "amount", "credit", "centre", "code", "ignore") }).map(withoutNone);
const serviceChoices = fc.record({ ...chosenRows, roles: rolesOf<ServiceRole>("service", "unit", "units", "capacity", "utilisation", "funding", "driver", "ignore") }).map(withoutNone);
const staffChoices = fc.record({ ...chosenRows, roles: rolesOf<StaffRole>("post", "grade", "salary", "fte", "hours", "service", "protected salary", "age", "service years", "ignore") }).map(withoutNone);

function withoutNone<Choices extends { readonly headingRows: [number, number] | undefined }>({ headingRows, ...rest }: Choices): Omit<Choices, "headingRows"> & { readonly headingRows?: readonly [number, number] } {
  return headingRows ? { ...rest, headingRows } : rest;
}

/** Everything wrong with an account, in words. */
function faults({ counts, cells, footings, remarks }: TableAccount): readonly string[] {
  const found: string[] = [];
  const of = (outcome: string): number => cells.filter((cell) => cell.outcome === outcome).length;
  if (counts.read !== counts.used + counts.fixed + counts.leftOut) found.push("counts do not add up");
  if (counts.fixed !== of("fixed") || counts.leftOut !== of("left out")) found.push("a cell is not held");
  if (new Set(cells.map(({ place }) => `${String(place.row)},${String(place.column)}`)).size !== cells.length) found.push("a cell is counted twice");
  for (const { value, outcome, reason } of cells) {
    if ((value === null) !== (outcome === "left out")) found.push(`${outcome} with ${String(value)}`);
    if ((reason === "") !== (outcome === "used")) found.push(`${outcome} because "${reason}"`);
    if (value !== null && (!Number.isFinite(value) || Object.is(value, -0))) found.push(`value ${String(value)}`);
  }
  if (!footings.every(({ stated, added, difference }) => [stated, added, difference].every(Number.isFinite))) found.push("a footing is no number");
  if (!remarks.every(({ words }) => /\S/.test(words))) found.push("a remark says nothing");
  return found;
}

function ledgerFaults(table: LedgerTable): readonly string[] {
  const { amounts, rows, centreOf, lineOf, centres, lines, counts, place, exceptions, matches, runs } = table;
  const found = [...faults({ ...table, cells: exceptions })];
  if (![rows, centreOf, lineOf].every(({ length }) => length === amounts.length)) found.push("columns of different lengths");
  if (amounts.some((amount) => !Number.isFinite(amount) || Object.is(amount, -0))) found.push("an amount is no number");
  if (centreOf.some((at) => centres[at] === undefined) || lineOf.some((at) => lines[at] === undefined)) found.push("an amount has no centre or line");
  if (new Set(centres.map((centre) => centre.toLowerCase())).size !== centres.length) found.push("a centre is there twice");
  if (matches.length !== centres.length || (runs !== null && runs.length !== centres.length)) found.push("a centre cannot be found");
  if (rows.some((row, at) => at > 0 && row <= (rows[at - 1] ?? 0)) || (place && rows.some((row) => row < place.firstRow || row > place.lastRow))) found.push("rows out of order or place");
  if (amounts.length > counts.used + counts.fixed) found.push("more amounts than cells");
  return found;
}

test("no grid of junk is thrown out of a ledger, and every count adds up", () => {
  fc.assert(fc.property(junkBlock, ledgerChoices, (block, choices) => {
    const before = JSON.stringify(block);
    expect([...ledgerFaults(readLedger(block)), ...ledgerFaults(readLedger(block, choices))]).toEqual([]);
    expect(JSON.stringify(block)).toBe(before);
  }), { numRuns: 4000, seed: SEED });
});

test("nor out of services or a staffing list", () => {
  fc.assert(fc.property(junkBlock, serviceChoices, staffChoices, (block, services, staff) => {
    const tables = [readServices(block), readServices(block, services), readStaffing(block), readStaffing(block, staff)];
    expect(tables.flatMap(faults)).toEqual([]);
    for (const { lines } of [readStaffing(block), readStaffing(block, staff)]) {
      expect(lines.every(({ post, fte, salary }) => post !== "" && (fte?.value ?? 0) <= 100 && (fte?.value ?? 0) >= 0 && (salary.value ?? 0) >= 0)).toBe(true);
    }
    for (const { lines } of [readServices(block), readServices(block, services)]) {
      expect(lines.every(({ name, utilisation, units, capacity }) => name !== "" && (utilisation?.value ?? 0) <= 1 && [utilisation, units, capacity].every((each) => (each?.value ?? 0) >= 0))).toBe(true);
    }
  }), { numRuns: 2000, seed: SEED });
});

const centre = fc.constantFrom<LiteralCell>("Management", "management", "Management ", "Premises", "HR & IT", "Ünit", 1001, "1001", null, "  ", "Outreach");
const code = fc.constantFrom<LiteralCell>(100, "100", 200, null, "A-1");
const pounds = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((pence) => pence / 100);
const amountCell: fc.Arbitrary<LiteralCell> = fc.oneof(
  { weight: 8, arbitrary: pounds },
  fc.constantFrom<LiteralCell>("£1,200.50", "(500.25)", "1,250 CR", "7 DR", "n/a", null, "#REF!", true, "see note", { value: 45_000, format: "dd/mm/yyyy" }, { value: 0.5, format: "0%" }),
);
const entry = fc.record({ code, centre, line: fc.constantFrom<LiteralCell>("Pay", "Rent", "Sub-total", "Overall", null), amount: amountCell, credit: fc.oneof({ weight: 3, arbitrary: fc.constant<LiteralCell>(null) }, amountCell) });

test("each centre's amount is what a sheet finds for it, whatever its spelling, totals and texts", () => {
  fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 25 }), fc.boolean(), fc.boolean(), fc.boolean(), (entries, coded, credited, merges) => {
    const rows = [
      [...(coded ? ["CC code"] : []), "Cost centre", "Account", ...(credited ? ["Debit", "Credit"] : ["Amount"])],
      ...entries.map((each) => [...(coded ? [each.code] : []), each.centre, each.line, each.amount, ...(credited ? [each.credit] : [])]),
      ["Anchor", "Anchor", "Pay", 1, ...(credited ? [1] : [])].slice(coded ? 0 : 1),
    ];
    const block = blockOf(rows, { row: 4, column: 1, merged: merges ? [{ row: 1, column: coded ? 1 : 0, rows: 3, columns: 1 }] : [] });
    const table = readLedger(block);
    fc.pre(table.place !== null);
    expect(readPence(table)).toEqual(sheetPence(block, table));
  }), { numRuns: 3000, seed: SEED });
});

test("a ledger's total does not depend on the order of its rows or how its amounts are typed", () => {
  const plain = fc.record({ centre: fc.constantFrom("Management", "Finance", "Outreach"), pence: fc.integer({ min: -999_999, max: 999_999 }), typed: fc.boolean() });
  const text = (pence: number): string => (pence < 0 ? `(${(-pence / 100).toFixed(2)})` : `£${(pence / 100).toFixed(2)}`);
  fc.assert(fc.property(fc.array(plain, { minLength: 2, maxLength: 40 }), (entries) => {
    const read = (of: typeof entries): ReadonlyMap<string, number> => {
      const table = readLedger(blockOf([["Cost centre", "Account", "Amount"], ...of.map(({ centre, pence, typed }) => [centre, "Pay", typed ? text(pence) : pence / 100])]));
      return new Map(readPence(table).map((pence, at) => [table.centres[at] ?? "", pence]));
    };
    const expected = new Map<string, number>();
    for (const { centre, pence } of entries) expected.set(centre, (expected.get(centre) ?? 0) + pence);
    expect(new Map([...read(entries)].sort())).toEqual(new Map([...expected].sort()));
    expect(new Map([...read([...entries].reverse())].sort())).toEqual(new Map([...expected].sort()));
  }), { numRuns: 1000, seed: SEED });
});

test("slices and the whole are the same", () => {
  fc.assert(fc.property(junkBlock, ledgerChoices, fc.nat(5), (block, choices, stopAt) => {
    const stopped = readLedgerInSlices(block, choices);
    for (let at = 0; at < stopAt; at++) stopped.next();
    stopped.return(readLedger(block));
    const reading = readLedgerInSlices(block, choices);
    let step = reading.next();
    while (step.done !== true) step = reading.next();
    expect(step.value).toEqual(readLedger(block, choices));
  }), { numRuns: 300, seed: SEED });
});
