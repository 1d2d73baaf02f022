import type { Figures } from "../../../domain/kernel/figures";
import type { CostLineTable } from "../../../intake/priceReading";
import { costLineShares } from "../../../intake/readCostLines";
import type { CellReading } from "../../../intake/reading";
import { rateInClause } from "../../../workings/uplift/rateInClause";
import type { CostLine, SourcedText } from "../../../workings/uplift/upliftCase";
import { placeWords } from "../../shared/cellAddress";
import { percentWords } from "../../shared/figureWords";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import type { Problem } from "../../shared/job/problem";
import { typedFor } from "../../shared/typedFor";
import { clauseText } from "./clauseText";
import { driverGuess, isPayName } from "./driverGuess";
import { percentIn } from "../../shared/job/typedFigures";
import { FIELD } from "./upliftFields";
import type { MethodForm } from "./upliftForm";
import type { CostLineShown } from "./upliftFound";

export interface CostLinesFound {
  readonly shown: readonly CostLineShown[];
  /** Null where a problem leaves some of them unknown. */
  readonly lines: readonly CostLine[] | null;
  readonly problems: readonly Problem[];
}

const SHARE = "the line's share of the price, such as 70";

/** The cost lines typed in the pane. */
export function typedCostLines({ costLines }: MethodForm, figures: Figures): CostLinesFound {
  const problems: Problem[] = [];
  const lines = costLines.map(({ name, share, driver, isPay }, index): CostLine => {
    if (name.trim() === "") problems.push({ field: FIELD.costName(index), words: "Enter what the line is, such as Pay.", missing: true });
    const part = percentIn(FIELD.costShare(index), share, SHARE, problems, { least: 0 });
    return { name: name.trim(), share: part ?? nothing(), driver: checkedDriver({ text: driver.trim(), origin: { kind: "typed" } }, index, figures, problems), isPay };
  });
  if (costLines.length === 0) problems.push({ field: FIELD.bridge, words: "Add a cost line: what the price is spent on, and what drives it." });
  const shown = costLines.map((line) => ({ ...line, driverFromSheet: false }));
  return { shown, lines: problems.length > 0 ? null : lines, problems };
}

/** The cost lines of the table read. A line that says nothing of what drives it takes what is typed for it, else what its name suggests. */
export function sheetCostLines(table: CostLineTable, { costDrivers, costIsPay }: MethodForm, figures: Figures): CostLinesFound {
  const problems: Problem[] = [];
  const shares = sharesOf(table);
  const shown: CostLineShown[] = [];
  const lines = table.lines.map(({ name, place, share, amount, driver, rate }, index): CostLine => {
    const part = shares[index] ?? null;
    if (part === null) problems.push({ field: FIELD.cost(index), words: missingShare(name, share ?? amount) });
    const said = saidDriver(driver, rate);
    const by: SourcedText = said ?? { text: (typedFor(costDrivers, name) ?? driverGuess(name, figures)).trim(), origin: { kind: "typed" } };
    const isPay = Object.hasOwn(costIsPay, name) ? costIsPay[name] === true : isPayName(name);
    shown.push({ name, share: part ? percentWords(part.value) : "", driver: by.text, isPay, driverFromSheet: said !== null });
    checkedDriver(by, index, figures, problems, said ? placeWords(driver?.place ?? rate?.place ?? place) : undefined);
    return { name, share: part ?? nothing(), driver: by, isPay };
  });
  if (table.lines.length === 0) problems.push({ field: FIELD.costs, words: "No cost lines were found in these cells. Select their names and shares with the headings." });
  return { shown, lines: problems.length > 0 ? null : lines, problems };
}

/** A share as it stands; one made of an amount stays linked to the amount's cell. */
function sharesOf(table: CostLineTable): readonly (CostLine["share"] | null)[] {
  const shares = costLineShares(table);
  return table.lines.map(({ share, amount }, index) => {
    const value = shares[index] ?? null;
    if (value === null) return null;
    if (share && share.value !== null) return sourcedFrom(share, value);
    if (!amount || !amount.value) return { value, origin: { kind: "typed" } };
    const { origin } = sourcedFrom(amount, amount.value);
    return { value, origin: origin.kind === "cell" ? { ...origin, scale: (origin.scale * value) / amount.value } : origin };
  });
}

function saidDriver(driver: CostLineTable["lines"][number]["driver"], rate: CellReading | null): SourcedText | null {
  if (driver && driver.text !== "") return { text: driver.text, origin: { kind: "cell", ...driver.place, scale: 1 } };
  if (!rate || rate.value === null) return null;
  return { text: rateInClause(rate.value), origin: { kind: "cell", ...rate.place, readFrom: rate.seen, scale: 1 } };
}

function checkedDriver(driver: SourcedText, index: number, figures: Figures, problems: Problem[], where?: string): SourcedText {
  const field = FIELD.costDriver(index);
  if (driver.text === "") problems.push({ field, words: "Enter what drives the line, such as NLW, published(CPI[Sep]) or 3%.", missing: true });
  else {
    const read = clauseText(driver.text, figures);
    if ("words" in read) problems.push({ field, words: where ? `In ${where}: ${read.words}` : read.words });
  }
  return driver;
}

function missingShare(name: string, reading: CellReading | null): string {
  if (!reading) return `${name} has no share of the price. Mark a column as its share or amount in Check the columns.`;
  const seen = reading.seen.trim();
  return `${name} has no share: ${placeWords(reading.place)} ${seen === "" ? "is empty" : `shows “${seen}”`}. Enter a figure there.`;
}

function nothing(): CostLine["share"] {
  return { value: 0, origin: { kind: "typed" } };
}
