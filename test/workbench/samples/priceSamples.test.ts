/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { postCost } from "../../../src/domain/pricing/postCost";
import type { LedgerTable } from "../../../src/intake/ledgerReading";
import { readLedger } from "../../../src/intake/readLedger";
import { readServices } from "../../../src/intake/readServices";
import { readStaffing } from "../../../src/intake/readStaffing";
import { cellAt, type Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { CHARITY_POSTS, CHARITY_SERVICES, CHARITY_SUPPORT, LEGACY, PENSION_RATE, POST_WITHOUT_FTE } from "../../../src/workbench/samples/charityFigures";
import { charityPrice } from "../../../src/workbench/samples/charityPrice";
import { contactHours, miles, MILE_PENCE, travelHours, VISITS, WAGE_PENCE } from "../../../src/workbench/samples/homecareFigures";
import { homecarePrice } from "../../../src/workbench/samples/homecarePrice";
import type { Workbook } from "../../../src/workbook/port";
import { readPence, sheetPence } from "../../intake/_ledgerSums";
import { openExcel } from "../../workbook/excelHost";

// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The sample from its own file, through the real office.js. */
async function opened(book: Book): Promise<Workbook> {
  return (await openExcel(openWorkbook(saveWorkbook(book), "sample.xlsx"))).workbook;
}

async function readSheet(workbook: Workbook, name: string) {
  const source = (await workbook.dataSources()).find((each) => each.kind === "sheet" && each.name === name)!;
  return workbook.read(source.range);
}

function pounds(table: LedgerTable): ReadonlyMap<string, number> {
  return new Map(readPence(table).map((pence, at) => [table.centres[at]!, pence / 100]));
}

const pence = (value: number): number => Math.round(value * 100);
const places = [...CHARITY_SERVICES, ...CHARITY_SUPPORT].map(({ name }) => name);

describe("the charity's workbook", () => {
  let workbook: Workbook;
  beforeAll(async () => { workbook = await opened(charityPrice()); });

  test("has a ledger of 238 lines over six services, five that support them, and one nobody would place", async () => {
    const block = await readSheet(workbook, "Ledger");
    const table = readLedger(block);
    expect(table.columns.map(({ role }) => role)).toEqual(["ignore", "code", "centre", "line", "ignore", "amount"]);
    expect(table.centres).toEqual([...places, LEGACY.name]);
    // 238 lines, a subtotal and a total. Fixed: six amounts typed as text. Left out: one blank, one n/a and the two totals.
    expect(table.counts).toEqual({ read: 240, used: 230, fixed: 6, leftOut: 4 });
    expect(sheetPence(block, table)).toEqual(readPence(table));
  });

  test("holds what such ledgers hold", async () => {
    const table = readLedger(await readSheet(workbook, "Ledger"));
    expect(table.exceptions.map(({ seen, value, centre }) => [seen.replace(/\u00A0/g, "·"), value, centre])).toEqual([
      ["£1,572.04", 1572.04, "Housing support"], ["1·884.13", 1884.13, "Refuge"], ["£27,728.82", 27_728.82, "Day centre"], ["1,094,567.33", null, "Sub-total services"],
      ["312.40 CR", -312.4, "Finance"], ["(1,250.00)", -1250, "Premises"], ["450.00-", -450, "Premises"], ["", null, "Premises"], ["n/a", null, "Governance"], ["1,589,797.59", null, "Total expenditure"],
    ]);
    expect(table.matches.filter((each) => each.length > 1)).toEqual([[{ name: "Day centre" }, { name: "Day  Centre" }], [{ name: "Premises" }, { name: "Premises " }]]);
    expect(table.remarks.map(({ words }) => words)).toEqual(expect.arrayContaining(["Row 35 is hidden or filtered out: the figures there are counted.", "“HR & IT” and “hr & it” are read as one cost centre."]));
  });

  test("foots: the subtotal and the total are what its lines come to", async () => {
    const table = readLedger(await readSheet(workbook, "Ledger"));
    expect(table.footings.map(({ label, stated, difference }) => [label, stated, difference])).toEqual([["Sub-total services", 1_094_567.33, 0], ["Total expenditure", 1_589_797.59, 0]]);
    expect(readPence(table).reduce((sum, each) => sum + each, 0)).toBe(158_979_759);
  });

  test("has a list of forty posts, one without its FTE", async () => {
    const table = readStaffing(await readSheet(workbook, "Staffing"));
    expect(table.columns.map(({ role }) => role)).toEqual(["post", "grade", "salary", "fte", "service", "protected salary", "age", "service years"]);
    expect(table.lines).toHaveLength(40);
    expect(table.lines.flatMap(({ fte }, at) => (fte?.value === null ? [at] : []))).toEqual([POST_WITHOUT_FTE]);
    CHARITY_POSTS.forEach(({ post, salary, fte, place, kept }, at) => {
      const line = table.lines[at]!;
      expect([line.post, line.salary.value, line.fte?.value, line.service, line.protectedSalary?.value, line.age?.value, line.serviceYears?.value])
        .toEqual([post, salary, at === POST_WITHOUT_FTE ? null : fte, place, kept?.salary ?? null, kept?.age ?? null, kept?.years ?? null]);
    });
    expect(table.footings).toMatchObject([{ stated: 34.3, added: 34.3, holds: true }]);
    expect(table.counts).toEqual({ read: 205, used: 87, fixed: 4, leftOut: 114 });
  });

  test("pays in its ledger what the posts cost, place by place, to the penny", async () => {
    const ledger = readLedger(await readSheet(workbook, "Ledger"));
    const staff = readStaffing(await readSheet(workbook, "Staffing"));
    const pay = new Set(["Salaries", "Employer’s National Insurance", "Pension contributions"].map((line) => ledger.lines.indexOf(line)));
    const paid = new Map(places.map((name) => [name, 0]));
    ledger.amounts.forEach((amount, at) => {
      const centre = ledger.centres[ledger.centreOf[at]!]!;
      if (pay.has(ledger.lineOf[at]!)) paid.set(centre, (paid.get(centre) ?? 0) + pence(amount));
    });
    const cost = new Map(places.map((name) => [name, 0]));
    for (const { service, salary, fte } of staff.lines) cost.set(service, cost.get(service)! + pence(postCost(salary.value!, fte?.value ?? 0.6, 0.15, 5000, PENSION_RATE)));
    expect(paid).toEqual(cost);
  });

  test("has its services with units of different kinds, and what overheads can be shared by, which total", async () => {
    const table = readServices(await readSheet(workbook, "Services"));
    expect(table.columns.map(({ role }) => role)).toEqual(["service", "unit", "units", "capacity", "utilisation", "funding", "driver", "driver", "driver"]);
    expect(table.lines.map(({ name, unit, units, capacity, utilisation, funding }) => [name, unit, units?.value, capacity?.value, utilisation?.value, funding?.value])).toEqual([
      ...CHARITY_SERVICES.map(({ name, unit, units, capacity, utilisation, funding }) => [name, unit, units, capacity, utilisation, funding]),
      ...CHARITY_SUPPORT.map(({ name }) => [name, "", null, null, null, null]),
    ]);
    expect(table.lines.map(({ drivers }) => drivers.get(6)?.value)).toEqual(places.map((name) => CHARITY_POSTS.filter(({ place }) => place === name).length));
    expect(table.footings.map(({ stated, holds }) => [stated, holds])).toEqual([[1_561_650, true], [40, true], [1127, true], [47, true]]);
    expect(new Set(CHARITY_SERVICES.map(({ unit }) => unit)).size).toBe(6);
  });
});

describe("the homecare provider's workbook", () => {
  let workbook: Workbook;
  beforeAll(async () => { workbook = await opened(homecarePrice()); });

  test("has a budget, this year's beside last year's, that foots", async () => {
    const block = await readSheet(workbook, "Budget");
    const table = readLedger(block);
    expect(table.columns.map(({ role }) => role)).toEqual(["centre", "line", "ignore", "amount"]);
    expect(table.counts).toEqual({ read: 53, used: 52, fixed: 0, leftOut: 1 });
    expect(table.footings).toMatchObject([{ stated: 1_965_104.96, holds: true }]);
    expect(table.remarks.map(({ words }) => words)).toEqual(["“Actual 2024-25 (£)” could be the amount too: “Budget 2025-26 (£)” is read."]);
    expect(sheetPence(block, table)).toEqual(readPence(table));
  });

  test("costs its travel and mileage as its visits make them", async () => {
    const table = readLedger(await readSheet(workbook, "Budget"));
    const visits = readServices(await readSheet(workbook, "Visits"));
    expect(visits.columns.map(({ role }) => role)).toEqual(["service", "unit", "units", "funding", "driver", "driver", "driver"]);
    const total = (column: number): number => visits.lines.reduce((sum, { drivers }) => sum + drivers.get(column)!.value!, 0);
    expect(pence(pounds(table).get("Mileage")!)).toBe(Math.round(total(6) * MILE_PENCE));
    const travel = table.amounts[table.lineOf.indexOf(table.lines.indexOf("Pay between visits"))]!;
    expect(pence(travel)).toBe(Math.round(total(5) * WAGE_PENCE));
    expect(visits.lines.map(({ name, units, drivers }) => [name, units?.value, ...[4, 5, 6].map((column) => drivers.get(column)?.value)]))
      .toEqual(VISITS.map((each) => [each.name, each.visits, contactHours(each), travelHours(each), miles(each)]));
    expect(visits.footings.every(({ holds }) => holds)).toBe(true);
    expect(visits.footings).toHaveLength(4);
  });

  test("pays its care workers by the hour, made a year's by their hours", async () => {
    const table = readStaffing(await readSheet(workbook, "Staff"));
    const hourly = table.lines.filter(({ salary }) => salary.reason.includes("an hour’s pay"));
    expect(hourly.map(({ post, salary, fte }) => [post, salary.value, fte?.value])).toEqual([
      ["Care worker, days", 24_637.5, 33], ["Care worker, evenings", 24_637.5, 13], ["Care worker, sleep-ins", 24_637.5, 4.2], ["Bank care worker", 24_637.5, null],
    ]);
    expect(table.lines).toHaveLength(8);
  });
});

test("every total that is a formula comes to what it shows", () => {
  let formulas = 0;
  for (const { sheets } of [charityPrice(), homecarePrice()]) {
    for (const sheet of sheets) {
      for (const [, line] of sheet.cells) {
        for (const [column, { formula, value }] of line) {
          if (formula === undefined) continue;
          const [, from, to] = /^=SUM\([A-Z](\d+):[A-Z](\d+)\)$/.exec(formula)!;
          formulas++;
          let sum = 0;
          for (let row = Number(from) - 1; row < Number(to); row++) sum += pence(cellAt(sheet, row, column)!.value as number);
          expect(sum).toBe(pence(value as number));
        }
      }
    }
  }
  expect(formulas).toBe(6);
});
