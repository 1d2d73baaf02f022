import { AGAINST_WORDS, NOTHING_TO_SHOW, QUERY_COLUMNS, type QueryRow, type QueryWritten } from "../../returns/queryLog";
import { PART_SHEETS } from "../../returns/returnForm";
import { POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { figure, label, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";

type Key = (typeof QUERY_COLUMNS)[number]["key"];

const DATE = "d mmm yyyy";

const WIDTHS: Readonly<Partial<Record<Key, number>>> = {
  no: 12, provider: 24, service: 22, year: 12, against: 14, part: 12, ref: 8, line: 20, kind: 16, before: 16, after: 16, amount: 14, cell: 18, question: 64, state: 14, answer: 34, key: 18,
};

const NOTES: Readonly<Record<keyof QueryWritten, string>> = {
  askedBy: "Who put the question to the provider.", askedOn: "The day it was asked.", answer: "What the provider says, in its own words.",
  answeredBy: "Who answered for the provider.", answeredOn: "The day of the answer.", accepted: "Whether the commissioner accepts the answer.",
};

/** The query log: differences found now, then rows kept of earlier logs. Values, for people to write beside. */
export function queryLogTable(layout: SheetLayout, log: readonly QueryRow[]): PlacedTable | null {
  layout.heading(
    "Questions to ask", "Values and not formulas, as they were when this was made. Write in the columns from Asked by to Accepted; they are kept when returns are compared again, and so is a row of your own under the last. Where the workbook holds several logs, write in the latest.",
    "“new” was not in an earlier log, “changed” has other figures than it had, “no longer arises” was compared again and is gone, “not compared” is of a return or a comparison that was not made this time.",
  );
  if (log.length === 0) {
    layout.line(text("Nothing differs by more than the limits, so there is nothing to ask."));
    return null;
  }
  return layout.table({
    name: "Openbook_query_log",
    rows: log.length,
    columns: QUERY_COLUMNS.map(({ key, heading }): ColumnSpec => ({ key, heading, width: WIDTHS[key] ?? 16, ...(key === "key" ? { runsOn: true } : {}), cell: ({ index }) => cellOf(log[index]!, key, index) })),
  });
}

function cellOf(row: QueryRow, key: Key, index: number): PlanCell {
  switch (key) {
    case "no": return label(index + 1);
    case "amount": return row.amount === null ? text(NOTHING_TO_SHOW, "Normal", { align: "right" }) : figure(row.amount, POUNDS);
    case "against": return text(AGAINST_WORDS[row.against]);
    case "part": return shown(row.part === null ? "" : PART_SHEETS[row.part]);
    case "question": return text(row.question, "Normal", { wrap: true });
    case "askedBy": case "askedOn": case "answer": case "answeredBy": case "answeredOn": case "accepted": return toWrite(row.written[key], key);
    default: return shown(row[key]);
  }
}

/** A cell that people write in. A day may be kept as its serial. */
function toWrite(written: string | number, key: keyof QueryWritten): PlanCell {
  const look = { note: NOTES[key], ...(key === "answer" ? { wrap: true } : {}), ...(key === "accepted" ? { choices: ["Yes", "No", NOTHING_TO_SHOW] } : {}) };
  if (typeof written === "number") return figure(written, key === "askedOn" || key === "answeredOn" ? DATE : "General", "Input", look);
  return text(written.trim() === "" ? NOTHING_TO_SHOW : written, "Input", look);
}

function shown(words: string): PlanCell {
  return text(words.trim() === "" ? NOTHING_TO_SHOW : words);
}
