import { readCostLines } from "../../../intake/readCostLines";
import { readPriceTable } from "../../../intake/readPriceTable";
import type { CostLineChoices, CostLineTable, PriceChoices, PriceTable } from "../../../intake/priceReading";
import { tableRead, type ReadSource, type TableRead } from "../../shared/job/tableRead";
import { ownTable, type OwnTable } from "./ownFigures";
import { solveUplift } from "./solveUplift";
import type { UpliftAsked } from "./upliftAsked";
import { upliftCaseFrom } from "./upliftCaseFrom";
import { FIELD } from "./upliftFields";
import type { UpliftFound } from "./upliftFound";

/** The price list in the cells read, as a person chose to have it read. */
export function listRead(source: ReadSource, choices: PriceChoices): TableRead<PriceTable> {
  return tableRead(source, (block) => readPriceTable(block, choices), FIELD.list, "Select the price list in the sheet, or type where it is.");
}

/** The cost lines in the cells read; null where none are chosen. */
export function costsRead(source: ReadSource, choices: CostLineChoices): TableRead<CostLineTable> | null {
  return source.status === "empty" ? null : tableRead(source, (block) => readCostLines(block, choices), FIELD.costs, null);
}

/** The user's own figures in the cells read; null where none are chosen. */
export function ownRead(source: ReadSource): TableRead<OwnTable> | null {
  return source.status === "empty" ? null : tableRead(source, ownTable, FIELD.own, null);
}

/** From the tables read and the method chosen to the answer, and every problem on the way with its field. */
export function upliftFrom(asked: UpliftAsked): UpliftFound {
  const { method, upliftCase, problems: found, leftOut } = upliftCaseFrom(asked);
  const problems = [...(asked.kind === "list" ? asked.list.problems : []), ...(asked.costs?.problems ?? []), ...(asked.own?.problems ?? []), ...found];
  // Figures of the user's own that cannot be read would change the answer without a word.
  if (!upliftCase || (asked.own && !asked.own.table)) return { method, problems, solution: null, leftOut };
  const { solution, problems: refusals } = solveUplift(upliftCase);
  return { method, problems: [...problems, ...refusals], solution, leftOut };
}
