import fc from "fast-check";
import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { readMonthWords } from "../../src/intake/readMonth";
import { readCostLines } from "../../src/intake/readCostLines";
import { readPartnerTable } from "../../src/intake/readPartnerTable";
import { readPriceTable } from "../../src/intake/readPriceTable";
import { scanNumber } from "../../src/intake/scanNumber";
import { isDateSerial } from "../../src/domain/kernel/day";
import type { PriceRole, PriceTable } from "../../src/intake/priceReading";
import type { BudgetTable, TableAccount } from "../../src/intake/reading";
import { blockOf, dateCell, serialOf, type LiteralCell } from "./_block";

const SEED = 20251121;

const junkText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,()-+£%€ kmbnKeExX_/'\u00A0\u202F\u2212–—\u200B\u202E#"), maxLength: 12 }),
  fc.constantFrom("Total", "Sub-total", "Month", "Service", "Amount", "Apr-25", "May-25", "April", "Q1", "2025-26", "£000", "Share %", "Partner", "n/a", "nil", "#N/A", "#REF!", "__proto__", "Source: x", "12%", "£1,200", "(500)", ""),
);
const junkCell: fc.Arbitrary<LiteralCell> = fc.oneof(
  junkText,
  fc.double({ noDefaultInfinity: false }),
  fc.integer({ min: -5, max: 3000 }),
  fc.boolean(),
  fc.constant(null),
  fc.record({ value: fc.oneof(fc.integer({ min: 0, max: 60_000 }), junkText), format: fc.constantFrom("mmm-yy", "0%", "#,##0,", "[$€-2] 0.00", "General", "dd/mm/yyyy", "\"", "[", "\\"), formula: fc.constantFrom("=SUM(A1:A3)", "=SUM(", "=A1+A2", "=SUBTOTAL(9,[x])", "=)", "=\"") }),
);
const rectangle = fc.record({ row: fc.integer({ min: 0, max: 8 }), column: fc.integer({ min: 0, max: 5 }), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const junkBlock = fc.record({
  rows: fc.array(fc.array(junkCell, { maxLength: 6 }), { maxLength: 9 }),
  merged: fc.array(rectangle, { maxLength: 3 }),
  hiddenRows: fc.array(fc.nat(8), { maxLength: 3 }),
  hiddenColumns: fc.array(fc.nat(5), { maxLength: 3 }),
  date1904: fc.boolean(),
}).map(({ rows, ...options }) => blockOf(rows, { ...options, row: 3, column: 2 }));

/** Everything wrong with an account, in words: one comparison a table keeps thousands of tables quick. */
function faults({ counts, cells, footings, remarks }: TableAccount): readonly string[] {
  const found: string[] = [];
  if (counts.read !== counts.used + counts.fixed + counts.leftOut || counts.read !== cells.length) found.push("counts do not add up");
  if (new Set(cells.map(({ place }) => `${String(place.row)},${String(place.column)}`)).size !== cells.length) found.push("a cell is counted twice");
  for (const { value, outcome, reason } of cells) {
    if ((value === null) !== (outcome === "left out")) found.push(`${outcome} with ${String(value)}`);
    if ((reason === "") !== (outcome === "used")) found.push(`${outcome} because "${reason}"`);
    if (value !== null && (!Number.isFinite(value) || Object.is(value, -0))) found.push(`value ${String(value)}`);
  }
  if (!footings.every(({ stated, added, difference }) => [stated, added, difference].every((each) => Number.isFinite(each)))) found.push("a footing is no number");
  if (!remarks.every(({ words }) => /\S/.test(words))) found.push("a remark says nothing");
  return found;
}

test("no grid of junk is thrown out, and every count adds up", () => {
  fc.assert(fc.property(junkBlock, fc.constantFrom<BudgetTable["layout"] | undefined>(undefined, "months down", "months across", "list", "single total"), (block, layout) => {
    const budget = readBudgetTable(block, layout ? { layout } : {});
    const partners = readPartnerTable(block);
    expect([...faults(budget), ...faults(partners)]).toEqual([]);
    const counted = new Set([...budget.cells, ...partners.cells]);
    expect(budget.amounts.every(({ period, service, reading }) => budget.periods[period] && budget.services[service] && counted.has(reading) && reading.outcome !== "left out")).toBe(true);
    expect(partners.partners.every(({ name, figures }) => name !== "" && [...figures.values()].every((reading) => counted.has(reading)))).toBe(true);
  }), { numRuns: 3000, seed: SEED });
});

const priceJunk = fc.array(fc.array(fc.oneof(junkCell, fc.constantFrom<LiteralCell>(
  "Price", "Rate", "£ per hour", "Clause", "Uplift %", "Base date", "Review date", "Pay %", "Other %", "Hours a year", "Provider", "Cost line", "Driver", "20.28 per hour", "CPI", "3.5%", "Average", "Residential:", "01/04/2025", "Apr-25", "2010-11", 70, 30,
)), { maxLength: 7 }), { maxLength: 9 });
const priceRole = fc.constantFrom<PriceRole>("item", "price", "clause", "rate", "share", "base", "review", "quantity", "ignore");

test("no grid of junk is thrown out of a price list or of cost lines, and every count adds up", () => {
  fc.assert(fc.property(priceJunk, fc.boolean(), fc.array(fc.tuple(fc.nat(8), priceRole), { maxLength: 4 }), fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined }), (rows, date1904, roles, headingRows) => {
    const block = blockOf(rows, { row: 2, column: 1, date1904, merged: [{ row: 1, column: 0, rows: 3, columns: 2 }] });
    const prices = readPriceTable(block, { roles: new Map(roles), ...(headingRows ? { headingRows } : {}), totalRows: new Map([[4, true], [5, false]]) });
    const costs = readCostLines(block, headingRows ? { headingRows } : {});
    expect([...faults(prices), ...faults(costs)]).toEqual([]);
    const counted = new Set([...prices.cells, ...costs.cells]);
    for (const { name, price, rate, shares, base, review, quantity } of prices.lines) {
      expect(name).not.toBe("");
      expect([price, rate, base, review, quantity, ...shares.values()].every((reading) => reading === null || counted.has(reading))).toBe(true);
      for (const day of [base, review]) if (day?.value != null) expect(isDateSerial(day.value) && Number.isInteger(day.value)).toBe(true);
      for (const share of shares.values()) expect(share.value ?? 0).toBeLessThanOrEqual(1);
      expect(Math.abs(rate?.value ?? 0)).toBeLessThanOrEqual(1);
    }
    expect(costs.lines.every(({ name, share, amount, rate }) => name !== "" && [share, amount, rate].every((reading) => reading === null || counted.has(reading)))).toBe(true);
  }), { numRuns: 4000, seed: SEED });
});

describe("a price list", () => {
  const line = fc.record({
    pence: fc.integer({ min: 1, max: 9_999_999 }), clause: fc.constantFrom("CPI", "RPI cap 5%", "80% NLW + 20% CPI[Sep]", "as agreed", ""), year: fc.integer({ min: 2020, max: 2025 }), units: fc.nat(9999),
    look: fc.constantFrom("number", "£", "unit", "spaces"),
  });
  const shown = (pence: number, look: string): LiteralCell => {
    const plain = (pence / 100).toFixed(2);
    return look === "number" ? pence / 100 : look === "£" ? `£${plain}` : look === "unit" ? `£${plain} per hour` : plain.replace(/\B(?=(\d{3})+\.)/g, "\u00A0");
  };
  const cells = ({ pence, clause, year, units, look }: { pence: number; clause: string; year: number; units: number; look: string }, at: number): LiteralCell[] =>
    [`Provider ${String(at)} Ltd`, shown(pence, look), clause, look === "number" ? dateCell(serialOf(year, 4, 1), "", "dd/mm/yyyy") : `01/04/${String(year)}`, units];
  const heading: LiteralCell[] = ["Provider", "Price", "Clause", "Base date", "Hours"];

  test("every price, clause, date and quantity comes through to the penny, however prices are typed", () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const table = readPriceTable(blockOf([heading, ...lines.map(cells)]));
      expect(table.lines.map(({ price, clause, base, quantity }) => [Math.round((price.value ?? 0) * 100), clause?.text ?? "", base?.value, quantity?.value]))
        .toEqual(lines.map(({ pence, clause, year, units }) => [pence, clause, serialOf(year, 4, 1), units]));
      expect(table.counts).toEqual({ read: lines.length * 3, used: table.counts.used, fixed: table.counts.fixed, leftOut: 0 });
    }), { numRuns: 1000, seed: SEED });
  });

  test("the order of columns and of rows does not matter", () => {
    fc.assert(fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (lines, order) => {
      const one = readPriceTable(blockOf([heading, ...lines.map(cells)], {}));
      const turned = [heading, ...lines.map(cells).reverse()].map((row) => order.map((at) => row[at] ?? ""));
      const other = readPriceTable(blockOf(turned));
      const told = (table: PriceTable): readonly unknown[] => table.lines.map(({ name, price, clause, base, quantity }) => [name, price.value, clause?.text ?? "", base?.value, quantity?.value]);
      expect(told(other)).toEqual([...told(one)].reverse());
      expect(other.counts).toEqual(one.counts);
    }), { numRuns: 500, seed: SEED });
  });
});

test("reading junk leaves nothing behind on Object", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["total"]).toBeUndefined();
});

/** The digits of a number as a reader sees them, without zeros that say nothing. */
function significant(digits: string): string {
  return digits.replace(/[^0-9]/g, "").replace(/^0+/, "").replace(/0+$/, "");
}

test("junk is never turned into a number: what is read has the digits of the text, in order, and nothing else but marks of a number", () => {
  fc.assert(fc.property(junkText, (text) => {
    const scan = scanNumber(text);
    if (scan.found !== "number") return;
    const visible = text.replace(/[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/g, "");
    expect(visible).toMatch(/^[\s\d.,£￡%()+\-\u2010-\u2013\u2212\uFE63\uFF0D\u00A0\u2000-\u200A\u202F]*(?:(?:k|m|mn|bn|thousand|million|billion|gbp)[\s\-\u2010-\u2013\u2212\uFE63\uFF0D)£￡%]*)*$/i);
    expect(significant(visible)).toBe(significant(scan.value.toExponential(14).split("e")[0] ?? ""));
  }), { numRuns: 20_000, seed: SEED });
});

test("a text with a letter that is no unit is never a number", () => {
  fc.assert(fc.property(fc.integer(), fc.constantFrom(..."acdfghijlopqrstuvwxyzéßдя٣①"), fc.nat(11), (number, letter, at) => {
    const text = String(number);
    const spoilt = text.slice(0, at % (text.length + 1)) + letter + text.slice(at % (text.length + 1));
    expect(scanNumber(spoilt).found).not.toBe("number");
  }), { numRuns: 5000, seed: SEED });
});

describe("a number written in the British way reads back as itself", () => {
  const pence = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });
  const plain = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2 });
  const currency = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
  const accounting = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", currencySign: "accounting" });
  const ways: readonly (readonly [string, (pounds: number) => string])[] = [
    ["plain", (pounds) => plain.format(pounds)],
    ["with a pound sign", (pounds) => currency.format(pounds)],
    ["in brackets", (pounds) => accounting.format(pounds)],
    ["with narrow spaces", (pounds) => plain.format(pounds).replaceAll(",", "\u202F")],
    ["with a true minus", (pounds) => currency.format(pounds).replace("-", "\u2212")],
    ["ungrouped", (pounds) => pounds.toFixed(2)],
    ["with the minus after", (pounds) => (pounds < 0 ? `${plain.format(-pounds)}-` : plain.format(pounds))],
    ["with characters nobody sees", (pounds) => `\uFEFF ${[...currency.format(pounds)].join("\u200B")}\t`],
  ];
  test.each(ways)("%s", (_, format) => {
    fc.assert(fc.property(pence, (amount) => {
      const pounds = amount / 100;
      const scan = scanNumber(format(pounds));
      expect(scan.found === "number" ? scan.value : scan).toBe(pounds === 0 ? 0 : pounds);
    }), { numRuns: 10_000, seed: SEED });
  });
  test("a percentage is its hundredth to the last digit", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const text = `${(thousandths / 1000).toFixed(3)}%`;
      const table = readPartnerTable(blockOf([["Partner", "Share"], ["A", text]]));
      expect(table.cells[0]?.value).toBe(thousandths / 100_000);
    }), { numRuns: 2000, seed: SEED });
  });
});

test("a month that is read is one of the calendar's", () => {
  fc.assert(fc.property(junkText, (text) => {
    const reading = readMonthWords(text);
    if (reading?.kind === "month") expect(reading.month).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])$/);
    if (reading?.kind === "numbered month") expect(reading.number).toBeGreaterThanOrEqual(1);
  }), { numRuns: 10_000, seed: SEED });
});

describe("what does not matter", () => {
  const line = fc.record({ month: fc.nat(11), service: fc.nat(4), amount: fc.oneof(fc.integer({ min: -99_999, max: 999_999 }).map((each) => each / 100), fc.constantFrom<LiteralCell>("£1,200", "n/a", "", "(30)", "TBC")) });
  const list = fc.array(line, { minLength: 4, maxLength: 25 });
  const cellsOf = ({ month, service, amount }: { month: number; service: number; amount: LiteralCell }): LiteralCell[] =>
    [dateCell(serialOf(month < 9 ? 2025 : 2026, ((month + 3) % 12) + 1, 1)), `Service ${"ABCDE".charAt(service)}`, amount];
  const penceBy = (table: BudgetTable): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const { period, service, reading } of table.amounts) {
      const key = `${table.periods[period]?.month ?? ""} ${table.services[service]?.label ?? ""}`;
      sums.set(key, (sums.get(key) ?? 0) + Math.round((reading.value ?? 0) * 100));
    }
    return new Map([...sums].sort(([a], [b]) => a.localeCompare(b)));
  };

  test("the order of a list's rows, and blank rows among them", () => {
    fc.assert(fc.property(list.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }), fc.nat(lines.length))), ([lines, shuffled, blankAt]) => {
      const heading: LiteralCell[] = ["Month", "Service", "Amount"];
      const read = (rows: LiteralCell[][]): BudgetTable => readBudgetTable(blockOf([heading, ...rows]), { layout: "list" });
      const one = read(lines.map(cellsOf));
      const other = read([...shuffled.map(cellsOf).slice(0, blankAt), [], ...shuffled.map(cellsOf).slice(blankAt)]);
      expect(other.counts).toEqual(one.counts);
      expect(penceBy(other)).toEqual(penceBy(one));
    }), { numRuns: 1000, seed: SEED });
  });

  const grid = fc.array(fc.array(fc.integer({ min: 1, max: 9_999_999 }).map((each) => each / 100), { minLength: 12, maxLength: 12 }), { minLength: 2, maxLength: 8 });
  const months = Array.from({ length: 12 }, (_, at) => dateCell(serialOf(at < 9 ? 2025 : 2026, ((at + 3) % 12) + 1, 1)));
  const named = (rows: readonly (readonly LiteralCell[])[]): LiteralCell[][] => rows.map((row, at) => [`Service ${"ABCDEFGH".charAt(at)}`, ...row]);

  test("whether months run down or across, where the table stands, and that it has a total", () => {
    fc.assert(fc.property(grid, fc.nat(500), fc.nat(50), (amounts, row, column) => {
      const total = Array.from({ length: 12 }, (_, month) => amounts.reduce((sum, each) => sum + Math.round((each[month] ?? 0) * 100), 0) / 100);
      const acrossRows: LiteralCell[][] = [["Service", ...months], ...named(amounts)];
      const across = readBudgetTable(blockOf(acrossRows));
      const moved = readBudgetTable(blockOf([["Budget"], [], ...acrossRows, ["Total", ...total]], { row, column }));
      const down = readBudgetTable(blockOf(Array.from({ length: 13 }, (_, at) => acrossRows.map((each) => each[at] ?? ""))));
      expect([across.layout, moved.layout, down.layout]).toEqual(["months across", "months across", "months down"]);
      expect(penceBy(moved)).toEqual(penceBy(across));
      expect(penceBy(down)).toEqual(penceBy(across));
      expect(moved.footings.every(({ holds }) => holds)).toBe(true);
      expect(moved.footings).toHaveLength(12);
    }), { numRuns: 500, seed: SEED });
  });

  test("a penny put on any total is found there and nowhere else", () => {
    fc.assert(fc.property(grid, fc.nat(11), fc.constantFrom(-1, 1), (amounts, slipAt, slip) => {
      const total = Array.from({ length: 12 }, (_, month) => (amounts.reduce((sum, each) => sum + Math.round((each[month] ?? 0) * 100), 0) + (month === slipAt ? slip : 0)) / 100);
      const table = readBudgetTable(blockOf([["Service", ...months], ...named(amounts), ["Total", ...total]]));
      expect(table.footings.filter(({ holds }) => !holds).map(({ place, difference }) => [place.column, difference])).toEqual([[slipAt + 1, slip / 100]]);
    }), { numRuns: 500, seed: SEED });
  });

  test("a £000 heading is a thousand times, exactly", () => {
    fc.assert(fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
      const table = readBudgetTable(blockOf([["Month", "A (£000)"], ["Apr-25", thousandths / 1000], ["May-25", 1]]));
      expect(table.cells[0]?.value).toBe(thousandths === 0 ? 0 : thousandths);
    }), { numRuns: 5000, seed: SEED });
  });
});
