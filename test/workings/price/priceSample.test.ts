import { readLedger } from "../../../src/intake/readLedger";
import { readServices } from "../../../src/intake/readServices";
import { readStaffing } from "../../../src/intake/readStaffing";
import type { CellReading } from "../../../src/intake/reading";
import { overheadNamed } from "../../../src/workings/price/overheadWords";
import { placeCentres, suggestedPools } from "../../../src/workings/price/placeCentres";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import { PRICE_SAMPLE_SHEETS, priceSample } from "../../../src/workings/price/priceSample";
import { calculatedSample, sampleLaws } from "../_sampleLaws";
import { byDirectCost, caseOf, centre, pool, service, staffOf, typed } from "./_cases";

jest.setTimeout(60_000);

sampleLaws(priceSample, PRICE_SAMPLE_SHEETS);

/** The sample's tables as they are read. */
async function sample() {
  const made = priceSample(["My ledger", "My services", "My staff"]);
  const { block } = await calculatedSample(made);
  return { ledger: readLedger(block(made.ledger)), services: readServices(block(made.services)), staff: readStaffing(block(made.staff)) };
}

const value = (reading: CellReading | null | undefined) => (reading?.value == null ? null : typed(reading.value));

test("its tables are read with every column in its part", async () => {
  const { ledger, services, staff } = await sample();
  expect(ledger.columns.map(({ heading, role }) => [heading, role])).toEqual([["Cost line", "line"], ["Cost centre", "centre"], ["Amount (£)", "amount"]]);
  expect(services.columns.map(({ heading, role }) => [heading, role])).toEqual([
    ["Service", "service"], ["Unit", "unit"], ["Units a year", "units"], ["Capacity a year", "capacity"], ["Utilisation", "utilisation"], ["Funding (£)", "funding"],
    ["Headcount", "driver"], ["Floor area (m²)", "driver"],
  ]);
  expect(staff.columns.map(({ heading, role }) => [heading, role])).toEqual([["Post", "post"], ["Salary (£)", "salary"], ["FTE", "fte"], ["Service", "service"]]);
  expect([ledger.centres.length, ledger.amounts.length, ledger.exceptions.length, services.lines.length, staff.lines.length]).toEqual([6, 28, 1, 6, 9]);
});

test("every cost centre finds its place by its name, and the prices close to the ledger", async () => {
  const { ledger, services, staff } = await sample();
  const fronts = services.lines.filter(({ name }) => overheadNamed(name) === null);
  const names = fronts.map(({ name }) => name);
  const pools = suggestedPools(ledger.centres, names);
  expect([names, pools]).toEqual([["Outreach", "Hostel", "Advice line"], ["Management", "HR", "Premises"]]);
  const placings = placeCentres(ledger.centres, names, pools);
  const sums = ledger.centres.map((_, at) => ledger.amounts.reduce((sum, amount, row) => (ledger.centreOf[row] === at ? sum + amount : sum), 0));
  const pay = [...ledger.amounts].reduce((sum, amount, row) => (/^(Salaries|Employer|Pension)/.test(ledger.lines[ledger.lineOf[row]!]!) ? sum + amount : sum), 0);
  const drivers = (of: string, heading: string) => services.lines.find(({ name }) => name === of)!.drivers.get(services.columns.find((column) => column.heading === heading)!.column)!.value!;
  const by = (heading: string, name: string) => pool(name, pools.map((each) => (each === name ? 0 : drivers(each, heading))), names.map((each) => drivers(each, heading)), heading);
  const priceCase: PriceCase = caseOf(
    fronts.map((line) => service(line.name, null, { unit: line.unit, units: value(line.units), capacity: value(line.capacity), utilisation: value(line.utilisation), funding: value(line.funding) })),
    [byDirectCost("Management"), by("Headcount", "HR"), by("Floor area (m²)", "Premises")],
    ledger.centres.map((name, at) => centre(name, sums[at]!, placings[at]!)),
    { payInLedger: pay, staff: { ...staffOf([]), posts: staff.lines.map(({ post, salary, fte, service: place }) => ({ post, salary: value(salary)!, fte: value(fte)!, worksIn: [...names, ...pools].indexOf(place) })) } },
  );
  const terms = { ...priceCase.staff!.terms, pension: typed(0.05), other: typed(0) };
  const answer = priceAnswer({ ...priceCase, staff: { ...priceCase.staff!, terms } });
  expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(answer.services.reduce((sum, { full }) => sum + Math.round(full * 100), 0)).toBe(Math.round(answer.ledgerTotal * 100));
  // The ledger's pay is what the posts cost.
  expect(Math.abs(answer.staffCost!.total - pay)).toBeLessThan(0.1);
  // Some services cost more than is paid for them, some less.
  expect(answer.services.map(({ gap }) => Math.sign(gap!)).sort()).toEqual([-1, -1, 1]);
  expect(answer.services.every(({ pricePerUnit }) => pricePerUnit! > 5)).toBe(true);
});
