import { ledgerSums } from "../../../src/taskpane/features/price/ledgerSums";
import { ledgerFrom, NO_CENTRE } from "../../../src/taskpane/features/price/ledgerFrom";
import { isPayLine } from "../../../src/taskpane/features/price/isPayLine";
import { placesFrom } from "../../../src/taskpane/features/price/placesFrom";
import { blockOf } from "../../intake/_block";
import { askedOf, heldOf } from "./_asked";
import { ledgerRows } from "./_priceSheets";

describe("the ledger added up", () => {
  const held = heldOf(blockOf(ledgerRows(), { sheet: "Ledger" }));

  it("comes to its total with text amounts and credits, without its subtotals", () => {
    const { centres, total, pay } = ledgerSums(held, new Map());
    // 30,000 + 2,500 − 500 in Outreach; 80,000.50 + 19,999.50 in all.
    expect(centres.map(({ name, amount, entries }) => [name, amount, entries])).toEqual([
      ["Outreach", 32000, 3], ["Hostel", 48000.5, 2], ["Management", 9999.5, 1], ["HR", 2000, 1], ["Premises", 6000, 1], ["Old project", 2000, 1],
    ]);
    expect(total).toBe(100000);
    expect(pay).toBe(30000 + 40000 + 9999.5);
  });

  it("takes a line for pay by its words, and as a person says", () => {
    const sums = ledgerSums(held, new Map([["Salaries", false], ["Travel", true]]));
    expect(sums.pay).toBe(2500);
    expect(sums.payCells).toEqual(["Travel"]);
    expect(sums.centres[0]).toMatchObject({ amount: 32000, amountWithoutPay: 29500, entries: 3, entriesWithoutPay: 2 });
    expect(sums.lines.find(({ name }) => name === "Salaries")).toEqual({ name: "Salaries", amount: 79999.5, isPay: false });
  });

  it("is the same to the penny over many small amounts", () => {
    const rows = [["Cost centre", "Amount"], ...Array.from({ length: 3000 }, (_, at) => [`Centre ${at % 2}`, 0.1])];
    const sums = ledgerSums(heldOf(blockOf(rows, { sheet: "Ledger" })), new Map());
    expect(sums.centres.map(({ amount }) => amount)).toEqual([150, 150]);
    expect(sums.total).toBe(300);
  });

  it.each(["Salaries", "Staff wages", "Employer’s National Insurance", "Pension contributions", "Agency staff", "Overtime", "Ers NI", "Apprenticeship levy"])("“%s” is pay", (line) => expect(isPayLine(line)).toBe(true));
  it.each(["Staff travel", "Recruitment", "Payroll bureau", "Payments to partners", "Rent", "Training", "Paper", "Playground", ""])("“%s” is not", (line) => expect(isPayLine(line)).toBe(false));
});

describe("the ledger as the case has it", () => {
  const asked = askedOf();
  const places = placesFrom(asked);
  const held = asked.ledger.table!;

  it("says how a sheet finds each centre's rows and which cells its sum gets wrong", () => {
    const { centres, ledger } = ledgerFrom(held, asked.sums!, places, "ledger");
    expect(centres[0]).toMatchObject({ name: "Outreach", amount: 32000, placing: { kind: "service", service: 0 }, matches: [{ name: "Outreach" }] });
    expect(centres[0]!.fixed).toEqual([{ value: 2500, origin: { kind: "cell", sheet: "Ledger", row: 2, column: 2, readFrom: "£2,500.00", scale: 1 } }]);
    expect(ledger).toMatchObject({ sheet: "Ledger", centreColumn: 0, amountColumn: 2, scale: 1 });
    // The subtotal and the total are in no centre's rows.
    expect(ledger!.leftOut!.map(({ value }) => value)).toEqual([80000.5, 100000]);
    expect(ledger!.payLines).toBeUndefined();
  });

  it("leaves pay out of every centre where the staffing list stands in for it", () => {
    const { centres, ledger } = ledgerFrom(held, asked.sums!, places, "staffing");
    expect(centres.map(({ amount }) => amount)).toEqual([2000, 8000.5, 0, 2000, 6000, 2000]);
    expect(ledger!.payLines).toEqual(["Salaries"]);
  });

  it("names rows without a cost centre", () => {
    const without = askedOf({ ledger: [["Cost centre", "Amount"], ["Outreach", 10], ["", 5], ["Hostel", 20]] });
    const { centres } = ledgerFrom(without.ledger.table!, without.sums!, placesFrom(without), "ledger");
    const named = centres.find(({ name }) => name === NO_CENTRE);
    expect(named === undefined || named.placing.kind === "unplaced").toBe(true);
    expect(centres.reduce((sum, { amount }) => sum + amount, 0)).toBe(without.sums!.total);
  });
});
