import { shifted } from "../decimal";
import type { TableColumn } from "../findTable";
import type { OpenList } from "../openList";
import { rowList } from "../placeLists";
import type { RegisterColumn } from "./registerColumns";
import type { RegisterLine, RegisterRole, SavingReading } from "./registerReading";
import { byYearWords } from "./savingsByYear";
import { remarkOnWords } from "./wordColumn";

/** A saving and its share of the baseline differ by more than rounding beyond this part of the saving. */
const ROUNDED = 0.01;

/** Says what a person should know of the initiatives: columns that are missing, words that are not known, and figures that contradict each other. `shares` are those written beside savings in pounds, by sheet row; `byYear` are columns of savings by year. */
export function remarkOnRegister(list: OpenList<RegisterRole>, lines: readonly RegisterLine[], columns: readonly RegisterColumn[], shares: ReadonlyMap<number, SavingReading>, byYear: readonly TableColumn[]): void {
  const { account, table, headingRow } = list;
  const has = (...roles: readonly RegisterRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const say = (words: string): void => { account.remark(headingRow, table.area.column, words); };
  if (table.body.length === 0) return say("Nothing but words stands in these cells, and they are taken for headings: choose the cells with a line for each initiative too.");
  if (list.columnsOf("initiative").length === 0) say("No column names the initiatives: each is named by its row.");
  const saving = columns.find(({ role }) => role === "saving" || role === "share");
  const [firstYear] = byYear;
  if (firstYear) account.remark(headingRow, firstYear.column, byYearWords(byYear, saving?.column.heading ?? null));
  else if (!saving) say("No column of savings was found: choose the column that holds the saving in a full year, or its share of the baseline.");
  if (!has("start")) say("No column says when each saving starts: choose the column that holds the start.");
  if (list.columnsOf("line").length === 0 && lines.every(({ line }) => line === "")) say("No column says which budget line each saving is on: overlaps between them cannot be seen without it.");
  if (!has("baseline")) say("No column holds the baseline of each budget line: nothing says whether its initiatives save more than it costs.");
  remarkOnWords(list, lines.map(({ type }) => type), "cashable, non-cashable or cost avoidance");
  remarkOnWords(list, lines.map(({ recurrence }) => recurrence), "recurrent or one-off");
  remarkOnMissing(list, lines);
  remarkOnDisagreeing(list, lines, shares);
  remarkOnReversed(list, lines);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No initiatives are named here: choose the cells with a line for each initiative.");
}

function remarkOnMissing({ account }: OpenList<RegisterRole>, lines: readonly RegisterLine[]): void {
  const say = (of: readonly RegisterLine[], what: string, then: string): void => {
    const [first] = of;
    if (first) account.remarkAt(first.place, `${of.length === 1 ? "One initiative has" : `${of.length.toLocaleString("en-GB")} initiatives have`} no ${what} that can be read (${rowsOf(of)}): ${then}.`);
  };
  const noColumn = "no column of savings was found";
  say(lines.filter(({ saving }) => saving.value === null && saving.reason !== noColumn), "saving", "left out until it is given");
  say(lines.filter(({ saving, baseline }) => saving.unit === "share of the baseline" && saving.value !== null && baseline?.value == null), "baseline to take its share of", "left out until it is given");
  say(lines.filter(({ start }) => start !== null && start.value === null), "start", "the start given in Set the method counts");
}

/** Names the rows whose saving in pounds is not the share of the baseline beside it. */
function remarkOnDisagreeing({ account }: OpenList<RegisterRole>, lines: readonly RegisterLine[], shares: ReadonlyMap<number, SavingReading>): void {
  const found = lines.flatMap((line) => {
    const { saving, baseline, place } = line;
    const percent = shares.get(place.row)?.value;
    if (percent == null || saving.unit !== "pounds" || saving.value === null || baseline?.value == null) return [];
    const share = baseline.value * percent;
    return Math.abs(share - saving.value) > Math.max(1, ROUNDED * saving.value) ? [{ line, share, percent }] : [];
  });
  const [first] = found;
  if (!first) return;
  const pounds = (value: number): string => `£${value.toLocaleString("en-GB", { maximumFractionDigits: 0 })}`;
  const against = `${pounds(first.line.saving.value ?? 0)} against ${String(shifted(first.percent, 2))}%, ${pounds(first.share)}`;
  account.remarkAt(first.line.place, found.length === 1
    ? `The saving in pounds in ${rowsOf([first.line])} is not the share of the baseline beside it, ${against}: the pounds are read.`
    : `${String(found.length)} savings in pounds are not the share of the baseline beside them (${rowsOf(found.map(({ line }) => line))}), the first ${against}: the pounds are read.`);
}

function remarkOnReversed({ account }: OpenList<RegisterRole>, lines: readonly RegisterLine[]): void {
  const reversed = lines.filter(({ start, end }) => start?.value != null && end?.value != null && end.value < start.value);
  const [first] = reversed;
  if (first) account.remarkAt(first.place, `${reversed.length === 1 ? "One initiative ends" : `${String(reversed.length)} initiatives end`} before it starts (${rowsOf(reversed)}): check both dates.`);
  const ranged = lines.filter(({ low, high }) => low?.value != null && high?.value != null && low.unit === high.unit && high.value < low.value);
  const [wide] = ranged;
  if (wide) account.remarkAt(wide.place, `${ranged.length === 1 ? "One initiative has a high estimate" : `${String(ranged.length)} initiatives have high estimates`} below the low (${rowsOf(ranged)}): check both.`);
}

function rowsOf(lines: readonly RegisterLine[]): string {
  const rows = lines.map(({ place }) => place.row);
  return `${rows.length === 1 ? "row" : "rows"} ${rowList(rows)}`;
}
