import { readQueryLog } from "../../../src/intake/openbook/readQueryLog";
import { QUERY_COLUMNS, queryKey, type QueryLogRead } from "../../../src/returns/queryLog";
import { blockOf, dateCell, serialOf, type LiteralCell } from "../_block";

type Cells = Readonly<Record<string, LiteralCell>>;
const ROW: Cells = {
  no: 1, provider: "Acme Care Ltd", service: "Home care", year: "2025-26", against: "last year", part: "Costs", ref: "C01", line: "Front-line staff", kind: "price", before: "£20.50 per hour", after: "£21.05 per hour",
  amount: 11_275, cell: "Costs!J9", question: "Why did the price change?", state: "new", askedBy: "B Jones", askedOn: dateCell(serialOf(2026, 6, 1), "01/06/2026", "dd/mm/yyyy"), answer: "The living wage\nrose in April", answeredBy: "", answeredOn: "", accepted: "", key: "",
};
const keyOf = queryKey({ provider: "Acme Care Ltd", service: "Home care", year: "2025-26", against: "last", part: "costs", ref: "C01", line: "Front-line staff", kind: "price" });

function log(rows: readonly Cells[], columns: readonly string[] = QUERY_COLUMNS.map(({ key }) => key), headings: Cells = {}): QueryLogRead | null {
  const heading = (key: string): LiteralCell => headings[key] ?? QUERY_COLUMNS.find((each) => each.key === key)?.heading ?? "";
  const block = blockOf([["Home care, 2025-26: query log"], ["What for"], [], [], columns.map(heading), ...rows.map((row) => columns.map((key) => row[key] ?? null))], { sheet: "Query log" });
  return readQueryLog({ name: "Query log", block });
}

test("a row as it was written, with what people wrote in it", () => {
  expect(log([{ ...ROW, key: keyOf }])).toEqual({
    sheet: "Query log",
    rows: [{
      key: keyOf, provider: "Acme Care Ltd", service: "Home care", year: "2025-26", against: "last", part: "costs", ref: "C01", line: "Front-line staff", kind: "price", before: "£20.50 per hour", after: "£21.05 per hour", amount: 11_275,
      question: "Why did the price change?", cell: "Costs!J9", state: "new", written: { askedBy: "B Jones", askedOn: 46_174, answer: "The living wage\nrose in April", answeredBy: "", answeredOn: "", accepted: "" },
    }],
  });
});
test("nothing to show is nothing, and a difference of no money has no amount", () => {
  const [row] = log([{ ...ROW, part: "–", ref: "–", cell: "–", amount: "–", line: "–", key: "k" }])?.rows ?? [];
  expect(log([{ ...ROW, askedBy: "–", askedOn: "–", answer: " – ", accepted: "–" }])?.rows[0]?.written).toEqual({ askedBy: "", askedOn: "", answer: "", answeredBy: "", answeredOn: "", accepted: "" });
  expect(row).toMatchObject({ part: null, ref: "", cell: "", amount: null, line: "", key: "k" });
});
test("sorted, filtered and with columns in another order", () => {
  const columns = QUERY_COLUMNS.map(({ key }) => key).reverse();
  expect(log([{ ...ROW, key: "b" }, { ...ROW, key: "a", answer: "Yes" }], columns)?.rows.map(({ key, written }) => [key, written.answer])).toEqual([["b", "The living wage\nrose in April"], ["a", "Yes"]]);
});
test("a key that was cleared is worked out again from what the row is of", () => {
  expect(log([ROW])?.rows[0]?.key).toBe(keyOf);
});
test("the key of a difference of a whole return, which has no sheet, ref or line, is read back as it was written", () => {
  const key = queryKey({ provider: "Acme Care Ltd", service: "", year: "", against: "last", part: null, ref: "", line: "", kind: "missing" });
  expect(log([{ ...ROW, service: "–", year: "–", part: "–", ref: "–", line: "–", kind: "missing", key }])?.rows[0]?.key).toBe(key);
});
test("the key of a row whose words were changed is the one it was written with", () => {
  expect(log([{ ...ROW, line: "Care staff", key: keyOf }])?.rows[0]).toMatchObject({ key: keyOf, line: "Care staff" });
});
test("a heading typed over is known by its place", () => {
  expect(log([{ ...ROW, key: keyOf }], undefined, { answer: "Provider says" })?.rows[0]?.written.answer).toBe("The living wage\nrose in April");
});
test("rows copied within the log are one row with all that was written", () => {
  const { rows } = log([{ ...ROW, key: "k" }, { ...ROW, key: "k", askedBy: "B Jones", answer: "See note", accepted: "Yes" }]) ?? { rows: [] };
  expect(rows).toHaveLength(1);
  expect(rows[0]?.written).toMatchObject({ askedBy: "B Jones", answer: "The living wage\nrose in April; See note", accepted: "Yes" });
});
test("TRUE and FALSE are Yes and No", () => {
  expect(log([{ ...ROW, key: "k", accepted: true }])?.rows[0]?.written.accepted).toBe("Yes");
});
test("rows that are no difference are left: blank ones, totals, and a note typed under the table", () => {
  expect(log([ROW, {}, { provider: "Total", amount: 11_275 }, { no: "Checked by B Jones" }])?.rows).toHaveLength(1);
});
test("a person's own row is a question asked by hand, known again by its words until it has a key", () => {
  const own = { provider: "Acme Care Ltd", line: "Front-line staff", kind: "Rota", question: "Why two on at night?", askedBy: "B Jones" };
  const [row] = log([ROW, own])?.rows.slice(1) ?? [];
  expect(row).toMatchObject({ kind: "asked by hand", question: "Rota: Why two on at night?", state: "as before", written: { askedBy: "B Jones", answer: "" } });
  const written = { ...own, kind: "asked by hand", question: "Rota: Why two on at night?", key: row?.key ?? "" };
  expect(log([{ ...written, answer: "A sleep-in" }])?.rows[0]).toMatchObject({ key: row?.key, question: "Rota: Why two on at night?", written: { answer: "A sleep-in" } });
  // Two questions of one line are two rows; an answer without a question is kept too.
  expect(log([own, { ...own, question: "Since when?" }, { answer: "As agreed on 4 May" }])?.rows.map(({ question }) => question)).toEqual(["Rota: Why two on at night?", "Rota: Since when?", ""]);
});
test("an empty log is a log", () => {
  expect(log([])).toEqual({ sheet: "Query log", rows: [] });
});
test("another sheet is none, whether by its title or by its headings", () => {
  expect(readQueryLog({ name: "S", block: blockOf([["Comparison"], [], QUERY_COLUMNS.map(({ heading }) => heading)]) })).toBeNull();
  expect(readQueryLog({ name: "S", block: blockOf([["My query log"], ["Provider", "Answer"]]) })).toBeNull();
  expect(readQueryLog({ name: "S", block: blockOf([]) })).toBeNull();
});
