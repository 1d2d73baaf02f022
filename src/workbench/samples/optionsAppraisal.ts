import { Book, type Sheet } from "../book/book";
import { APPRAISAL, APPRAISAL_CRITERIA, APPRAISAL_YEARS, APPRAISED, SCENARIO_LINES, SCENARIO_YEARS, type FlowLine } from "./appraisalFigures";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const HEAD = ["Option", "Line", "Cost or benefit", "Payer"];

/** An options appraisal of a core offer in four options: years across, the option named in the first of its rows, and the criteria with their scores. */
export function optionsAppraisal(): Book {
  const book = new Book();
  book.name = "Core offer options appraisal.xlsx";
  const sheet = book.addSheet("Options");
  writeRow(sheet, 0, 0, ["Options for the core offer"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Pounds at today’s prices. The first year is half a year of the service."], LOOKS.note);
  writeFlows(sheet, 3, APPRAISAL, APPRAISAL_YEARS, new Map([["Contract price", [0, "£64,000"]], ["Tender", [0, "12 000"]]]));
  writeCriteria(book.addSheet("Criteria"));
  return book;
}

/** Seven scenarios for a contract that is ending, each set against a new tender: years numbered from 0. */
export function negotiationScenarios(): Book {
  const book = new Book();
  book.name = "Negotiation scenarios.xlsx";
  const sheet = book.addSheet("Scenarios");
  writeRow(sheet, 0, 0, ["What to do about the contract"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Each scenario beside a new tender, over seven years from the end of the present term."], LOOKS.note);
  writeFlows(sheet, 3, SCENARIO_LINES, Array.from({ length: SCENARIO_YEARS }, (_, year) => `Year ${String(year)}`), new Map());
  return book;
}

/** `typed` are the cells that were typed as text, by line and year. */
function writeFlows(sheet: Sheet, top: number, lines: readonly FlowLine[], years: readonly string[], typed: ReadonlyMap<string, readonly [year: number, text: string]>): void {
  writeRow(sheet, top, 0, [...HEAD, ...years, "Total"], LOOKS.heading);
  lines.forEach(({ option, line, kind, payer, flows }, at) => {
    const row = top + 1 + at;
    const text = typed.get(line);
    const cells = flows.map((flow, year): SampleCell => (text?.[0] === year ? text[1] : flow));
    const sum = cells.reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
    const isFirst = lines[at - 1]?.option !== option;
    writeRow(sheet, row, 0, [isFirst ? option : null, line, kind, payer], [isFirst ? LOOKS.section : undefined]);
    writeRow(sheet, row, HEAD.length, cells, cells.map((cell) => (typeof cell === "string" ? LOOKS.right : LOOKS.whole)));
    const last = String.fromCharCode(64 + HEAD.length + years.length);
    writeRow(sheet, row, HEAD.length + years.length, [[`=SUM(E${String(row + 1)}:${last}${String(row + 1)})`, sum]], LOOKS.totalUnits);
  });
  setWidths(sheet, [34, 38, 20, 11, ...years.map(() => 12), 13]);
}

function writeCriteria(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Criteria and scores"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Scored 0 to 5 by the panel of three on 12 November 2026."], LOOKS.note);
  writeRow(sheet, 3, 0, ["Criterion", "Weight", ...APPRAISED], LOOKS.heading);
  APPRAISAL_CRITERIA.forEach(([criterion, weight, scores], at) => { writeRow(sheet, 4 + at, 0, [criterion, weight / 100, ...scores], [undefined, LOOKS.percent]); });
  const last = 4 + APPRAISAL_CRITERIA.length;
  writeRow(sheet, last, 0, ["Total", [`=SUM(B5:B${String(last)})`, 1]], [LOOKS.section, LOOKS.totalPercent]);
  setWidths(sheet, [36, 10, 15, 12, 15, 24]);
}
