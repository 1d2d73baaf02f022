import fc from "fast-check";
import { DIFFERENCE_KINDS, NOTHING_WRITTEN, queryKey, type QueryLogRead, type QueryRow } from "../../src/returns/queryLog";
import type { Difference } from "../../src/workings/openbook/comparisonFigures";
import { mergedLog } from "../../src/workings/openbook/mergedLog";
import { law, must } from "./law";

const difference: fc.Arbitrary<Difference> = fc.record({
  provider: fc.constantFrom("Acme", "Bright"), service: fc.constant("Home care"), year: fc.constantFrom("2024-25", "2025-26"), against: fc.constantFrom("tendered" as const, "last" as const, "earlier" as const),
  part: fc.constantFrom("costs" as const, "income" as const, null), ref: fc.constantFrom("C01", "C02", "+1", ""), line: fc.constantFrom("Pay", "Rent"), kind: fc.constantFrom(...DIFFERENCE_KINDS),
  before: fc.constantFrom("£1.00", "£2.00"), after: fc.constantFrom("£3.00", "£4.00"), amount: fc.constantFrom(1, null), question: fc.constant("Why?"), cell: fc.constant("Costs!J9"),
});
const written = fc.constantFrom("", "", "–", "As agreed", "A tender error");
const row: fc.Arbitrary<QueryRow> = fc.tuple(difference, written, fc.constantFrom("new" as const, "as before" as const, "no longer arises" as const, "not compared" as const))
  .map(([given, answer, state]) => ({ ...given, key: queryKey(given), state, written: { ...NOTHING_WRITTEN, answer } }));
const log: fc.Arbitrary<QueryLogRead> = fc.uniqueArray(row, { maxLength: 6, selector: ({ key }) => key }).map((rows) => ({ sheet: "Query log", rows }));
const differences = fc.array(difference, { maxLength: 8 });
const logs = fc.array(log, { maxLength: 3 });
const isSaid = ({ written: { answer } }: QueryRow): boolean => answer !== "" && answer !== "–";

law("no row and no answer of any earlier log is lost: each key has what was last written beside it", [differences, logs, fc.boolean()], (found, earlier, compared) => {
  const merged = new Map(mergedLog(found, earlier, () => compared).map((each) => [each.key, each]));
  for (const each of earlier.flatMap(({ rows }) => rows)) must(merged.has(each.key), "a row is gone");
  for (const key of merged.keys()) {
    const last = earlier.flatMap(({ rows }) => rows).filter((each) => each.key === key && isSaid(each)).at(-1);
    must(last === undefined || merged.get(key)!.written.answer === last.written.answer, "an answer is lost");
  }
});

law("every difference has a row and a key of its own, and rows that are no difference say that they are none", [differences, logs, fc.boolean()], (found, earlier, compared) => {
  const merged = mergedLog(found, earlier, () => compared);
  must(new Set(merged.map(({ key }) => key)).size === merged.length, "a key stands twice");
  merged.forEach((each, at) => must((at < found.length) === !["no longer arises", "not compared"].includes(each.state), "a state is another"));
});

law("comparing again changes nothing but new, which becomes as before", [differences, logs], (found, earlier) => {
  const once = mergedLog(found, earlier, () => true);
  const again = mergedLog(found, [...earlier, { sheet: "Query log (2)", rows: once }], () => true);
  must(JSON.stringify(again.map(({ key, written: said }) => [key, said])) === JSON.stringify(once.map(({ key, written: said }) => [key, said])), "rows or answers moved");
  must(again.every(({ state }, at) => state === (at < found.length ? "as before" : "no longer arises")), "a state is another");
});
