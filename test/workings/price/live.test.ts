import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import type { Calculated } from "../_calculated";
import { differences } from "./_figures";
import { calculated, type LedgerRow } from "./_inserted";
import { inPool, post, staffOf, typed, UNPLACED } from "./_cases";
import { charity, CHARITY, CHARITY_PLACES, countedPools, fromLedger, LEDGER_SHEET } from "./_planCases";

const AMOUNT = 2;

/** The rows with one cell changed; rows from 0. */
function changedRows(row: number, column: number, value: string | number): LedgerRow[] {
  return CHARITY.map((cells, at) => (at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));
}

async function agrees(inserted: Calculated, now: PriceCase): Promise<void> {
  expect(differences(inserted, now, priceAnswer(now))).toEqual([]);
}

describe.each(["workings", "functions"] as const)("inserted %s stay live", (mode) => {
  let inserted: Calculated;
  beforeEach(async () => { inserted = await calculated(charity(), mode, CHARITY); }, 60_000);

  it("follow a cell of the ledger that changes, and the check still holds", async () => {
    await inserted.type(LEDGER_SHEET, 1, AMOUNT, 200_000.01);
    await agrees(inserted, charity({}, CHARITY_PLACES, changedRows(0, AMOUNT, 200_000.01)));
    expect(inserted.masterCheck).toBe(0);
  }, 60_000);

  it("count a number typed where there was text once", async () => {
    await inserted.type(LEDGER_SHEET, 2, AMOUNT, 3_000);
    await agrees(inserted, charity({}, CHARITY_PLACES, changedRows(1, AMOUNT, 3_000)));
    expect(inserted.masterCheck).toBe(0);
  }, 60_000);

  it("say when text that was read has changed, and keep the old reading", async () => {
    await inserted.type(LEDGER_SHEET, 2, AMOUNT, "£2,204.20");
    expect(inserted.failing().join()).toContain("Cells of the ledger that are not numbers, or whose text has changed");
    await agrees(inserted, charity());
  }, 60_000);

  it("leave a total out whatever it becomes", async () => {
    await inserted.type(LEDGER_SHEET, 7, AMOUNT, 1);
    await agrees(inserted, charity());
    expect(inserted.masterCheck).toBe(0);
  }, 60_000);

  it("turn the check red for a row of a cost centre that is not listed", async () => {
    await inserted.type(LEDGER_SHEET, 12, 0, "Shop two");
    expect(inserted.masterCheck).not.toBe(0);
    expect(inserted.failing().join()).toContain("a row with a new one leaves a difference");
  }, 60_000);

  it("turn the check red for a row added right under the ledger", async () => {
    await inserted.type(LEDGER_SHEET, CHARITY.length + 1, 0, "New project");
    await inserted.type(LEDGER_SHEET, CHARITY.length + 1, AMOUNT, 5_000);
    expect(inserted.failing().map((words) => words.split(" | ")[1])).toEqual(["Nothing has been added right under the ledger, where it is not read"]);
    expect(inserted.masterCheck).toBe(1);
  }, 60_000);

  it("follow a quantity typed on the inputs sheet", async () => {
    const at = inserted.column("Price_inputs", "Figure").indexOf("Surplus on cost");
    const { sheet, row, column } = inserted.place("Price_inputs", "Typed or read as", at);
    await inserted.type(sheet, row, column, 0.1);
    await agrees(inserted, charity({ surplus: typed(0.1) }));
    expect(inserted.masterCheck).toBe(0);
  }, 60_000);

  it("never count an input as nothing that is not a number", async () => {
    const at = inserted.column("Price_inputs", "Figure").indexOf("Units delivered a year");
    const { sheet, row, column } = inserted.place("Price_inputs", "Typed or read as", at);
    await inserted.type(sheet, row, column, "n/a");
    expect(inserted.failing().join()).toContain("Figures that are not numbers");
    expect(inserted.failing().join()).toContain("Services that had a price and have none now");
  }, 60_000);

  it("show another service in the chart, and say when there is none of that number", async () => {
    const plan = inserted.plan.sheets[0]!;
    const row = plan.rows.findIndex((cells) => cells[0]?.value === "Service shown in the chart");
    const build = (): unknown[] => inserted.table("Price_build_up").map((cells) => cells[5]);
    await inserted.type(plan.name, row, 1, 2);
    const second = priceAnswer(charity()).services[1]!;
    expect(build()).toEqual([second.direct, ...second.overheadByPool, second.contingency, second.surplus, second.charge]);
    await inserted.type(plan.name, row, 1, 9);
    expect(build().every((amount) => amount === 0)).toBe(true);
    expect(inserted.failing().join()).toContain("The service shown in the chart is one of the services");
  }, 60_000);
});

it("turns red for a cost centre that nobody placed until it is given a place on the sheet", async () => {
  const inserted = await calculated(charity({}, { ...CHARITY_PLACES, Shop: UNPLACED }), "workings", CHARITY);
  expect(inserted.masterCheck).toBe(1);
  const shop = inserted.column("Price_centres", "Cost centre").indexOf("Shop");
  const { sheet, row, column } = inserted.place("Price_centres", "Place no.", shop);
  await inserted.type(sheet, row, column, 99);
  expect(inserted.failing().join()).toContain("Cost centres that are not placed");
  await inserted.type(sheet, row, column, 3);
  expect(inserted.masterCheck).toBe(0);
  const now = charity({}, { ...CHARITY_PLACES, Shop: inPool(0) });
  expect(differences(inserted, now, priceAnswer(now))).toEqual([]);
}, 60_000);

it("keeps a row of the ledger's pay out of its centre when its line changes", async () => {
  const lines = ["Salaries", "Pensions"];
  const staff = staffOf([post("Adviser", 31_020.5, 2.6, 0)]);
  const priced = (rows: readonly LedgerRow[]): PriceCase => charity({ ...fromLedger(rows, CHARITY_PLACES, { payLines: lines }), payFrom: "staffing", staff });
  const inserted = await calculated(priced(CHARITY), "workings", CHARITY);
  expect(inserted.masterCheck).toBe(0);
  await inserted.type(LEDGER_SHEET, 11, 1, "Salaries");
  const now = priced(changedRows(10, 1, "Salaries"));
  expect(differences(inserted, now, priceAnswer(now))).toEqual([]);
  expect(inserted.masterCheck).toBe(0);
}, 60_000);

it("moves a post with its place, and is red where it has none", async () => {
  const staff = staffOf([post("Adviser", 31_020.5, 2.6, 0), post("Manager", 40_000, 1, 2)]);
  const priced = (worksIn: number): PriceCase => charity({ ...fromLedger(CHARITY, CHARITY_PLACES, { payLines: ["Salaries"] }), payFrom: "staffing", staff: { ...staff, posts: [staff.posts[0]!, { ...staff.posts[1]!, worksIn }] } });
  const inserted = await calculated(priced(2), "workings", CHARITY);
  const { sheet, row, column } = inserted.place("Price_posts", "Works in place no.", 1);
  await inserted.type(sheet, row, column, 2);
  expect(differences(inserted, priced(1), priceAnswer(priced(1)))).toEqual([]);
  expect(inserted.masterCheck).toBe(0);
  await inserted.type(sheet, row, column, 77);
  expect(inserted.failing().join()).toContain("The cost of every post is in a service or a pool");
}, 60_000);

it("counts posts and people where the posts are: a post that moves takes its overheads with it", async () => {
  const list = staffOf([post("Adviser", 31_020.5, 2.6, 0), post("Outreach worker", 27_334, 3.15, 1), post("Manager", 40_000, 1.5, 2)]);
  const priced = (worksIn: number): PriceCase => {
    const posts = [list.posts[0]!, { ...list.posts[1]!, worksIn }, list.posts[2]!];
    return charity({ ...fromLedger(CHARITY, CHARITY_PLACES, { payLines: ["Salaries"] }), payFrom: "staffing", staff: { ...list, posts }, pools: countedPools(posts) });
  };
  const inserted = await calculated(priced(1), "workings", CHARITY);
  expect(differences(inserted, priced(1), priceAnswer(priced(1)))).toEqual([]);
  const { sheet, row, column } = inserted.place("Price_posts", "Works in place no.", 1);
  await inserted.type(sheet, row, column, 1);
  const now = priced(0);
  expect(differences(inserted, now, priceAnswer(now))).toEqual([]);
  expect(inserted.masterCheck).toBe(0);
}, 60_000);

it("says that functions cannot be worked out where the add-in is missing", async () => {
  const inserted = await calculated(charity(), "functions", CHARITY, false);
  expect(inserted.failing().join()).toContain("Cannot be worked out");
  expect(inserted.masterCheck).not.toBe(0);
}, 60_000);
