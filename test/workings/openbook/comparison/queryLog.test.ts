import { readQueryLog } from "../../../../src/intake/openbook/readQueryLog";
import type { ReturnGiven } from "../../../../src/returns/returnGiven";
import type { QueryLogRead, QueryRow } from "../../../../src/returns/queryLog";
import { cellAt } from "../../../../src/workbench/book/book";
import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { blockOf } from "../../../intake/_block";
import type { Calculated } from "../../_calculated";
import { caseOf } from "./_cases";
import { calculated } from "./_inserted";
import { ALL_PLANTED, aYearOn, YEAR_BEFORE } from "./_pair";

jest.setTimeout(60_000);

const asked = (now: ReturnGiven, logs: readonly QueryLogRead[] = [], more: Partial<ComparisonCase> = {}): ComparisonCase => caseOf({ returns: [now], earlier: [YEAR_BEFORE], against: "earlier", termsOf: [null], logs, ...more });

/** The log as it is read back from the sheet that was written. */
function readBack({ book }: Calculated): QueryLogRead {
  const sheet = book.sheetNamed("Query log")!;
  const rows = Array.from({ length: 60 }, (_, row) => Array.from({ length: 22 }, (__, column) => { const value = cellAt(sheet, row, column)?.value ?? ""; return typeof value === "object" ? "" : value; }));
  return readQueryLog({ name: "Query log", block: blockOf(rows, { sheet: "Query log" }) })!;
}

async function answered(now: ReturnGiven): Promise<QueryLogRead> {
  const inserted = await calculated(asked(now), "workings");
  const { sheet, row } = inserted.place("Openbook_query_log", "Asked by", 0);
  const at = (heading: string): number => inserted.place("Openbook_query_log", heading, 0).column;
  for (const [heading, words] of [["Asked by", "Priya"], ["Asked on", 46_000], ["Answer", "=The wage rose\nin April"], ["Answered by", "Tom"], ["Answered on", "Tuesday"], ["Accepted", "Yes"]] as const) await inserted.type(sheet, row, at(heading), words);
  return readBack(inserted);
}

const states = (rows: readonly QueryRow[]): string[] => rows.map(({ kind, ref, state }) => `${kind} ${ref}: ${state}`);

test("the sheet reads back as the log that was written, every row new and nothing written", async () => {
  const { log } = comparisonAnswer(asked(ALL_PLANTED));
  const read = readBack(await calculated(asked(ALL_PLANTED), "workings"));
  expect(read.rows.map(({ written: _, amount, ...row }) => ({ ...row, amount: amount === null ? null : Math.round(amount * 100) }))).toEqual(log.map(({ written: _, amount, ...row }) => ({ ...row, amount: amount === null ? null : Math.round(amount * 100) })));
  expect(new Set(log.map(({ state }) => state))).toEqual(new Set(["new"]));
  expect(new Set(log.map(({ key }) => key)).size).toBe(log.length);
});

test("running again keeps what people wrote, and every row is as before", async () => {
  const first = await answered(ALL_PLANTED);
  const { log } = comparisonAnswer(asked(ALL_PLANTED, [first]));
  expect(log.map(({ key }) => key)).toEqual(first.rows.map(({ key }) => key));
  expect(new Set(log.map(({ state }) => state))).toEqual(new Set(["as before"]));
  expect(log[0]!.written).toEqual({ askedBy: "Priya", askedOn: 46_000, answer: "=The wage rose\nin April", answeredBy: "Tom", answeredOn: "Tuesday", accepted: "Yes" });
  // And again, from the sheet that the second run writes.
  const third = readBack(await calculated(asked(ALL_PLANTED, [first]), "workings"));
  expect(third.rows[0]!.written).toEqual(log[0]!.written);
  expect(new Set(comparisonAnswer(asked(ALL_PLANTED, [first, third])).log.map(({ state }) => state))).toEqual(new Set(["as before"]));
});

test("a row that no longer arises is kept with its answer, comes back when it does, and says so", async () => {
  const first = await answered(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 13_200] } } }));
  const gone = comparisonAnswer(asked(aYearOn(), [first])).log;
  expect(states(gone)).toEqual(["price C01: no longer arises"]);
  expect(gone[0]!.written.answer).toBe("=The wage rose\nin April");
  const still = comparisonAnswer(asked(aYearOn(), [{ sheet: "Query log (2)", rows: gone }])).log;
  expect(states(still)).toEqual(["price C01: no longer arises"]);
  const back = comparisonAnswer(asked(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 13_200] } } }), [{ sheet: "Query log (3)", rows: still }])).log;
  expect(states(back)).toEqual(["price C01: arises again"]);
  expect(back[0]!.written.accepted).toBe("Yes");
});

test("a question of a person's own is carried on, whatever is compared", async () => {
  const { rows } = await answered(ALL_PLANTED);
  const own = { ...rows[0]!, kind: "asked by hand" as const, question: "Why two on at night?", state: "as before" as const, key: "acme care · by hand" };
  for (const more of [{}, { against: "tendered" as const }]) {
    const kept = comparisonAnswer(asked(aYearOn(), [{ sheet: "Query log", rows: [own] }], more)).log.filter(({ kind }) => kind === "asked by hand");
    expect(kept).toEqual([own]);
  }
});

test("a row whose figures moved is changed, keeps its answer, and says what it was", async () => {
  const first = await answered(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 13_200] } } }));
  const { log } = comparisonAnswer(asked(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 14_400] } } }), [first]));
  expect(states(log)).toEqual(["price C01: changed"]);
  expect(log[0]!.question).toContain("When last compared it was £13.20 per hour against £12.00 per hour.");
  expect(log[0]!.written.answeredBy).toBe("Tom");
});

test("rows of another comparison, or of a return that is not read this time, are kept as not compared", async () => {
  const first = await answered(ALL_PLANTED);
  const tender = comparisonAnswer(asked(aYearOn(), [first], { against: "tendered" })).log;
  expect(new Set(tender.map(({ state }) => state))).toEqual(new Set(["not compared"]));
  expect(tender).toHaveLength(first.rows.length);
  const other = comparisonAnswer(asked({ ...aYearOn(), provider: "Bright" }, [first])).log;
  expect(new Set(other.filter(({ provider }) => provider === "Acme Care" ).map(({ state, part }) => (part === null ? "missing" : state)))).toEqual(new Set(["not compared", "missing"]));
});

test("of several logs the latest row that has anything written is kept", () => {
  const { log } = comparisonAnswer(asked(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 13_200] } } })));
  const [row] = log as [QueryRow];
  const said = (answer: string): QueryLogRead => ({ sheet: answer, rows: [{ ...row, written: { ...row.written, answer } }] });
  const kept = (logs: readonly QueryLogRead[]): string | number => comparisonAnswer(asked(aYearOn({ costs: { C01: { cost: [12_000, 12_000, 13_200] } } }), logs)).log[0]!.written.answer;
  expect(kept([said("old"), said("newer")])).toBe("newer");
  expect(kept([said("old"), said("")])).toBe("old");
  expect(kept([said("old"), said("–")])).toBe("old");
});
