import type { CellBlock } from "../../../../intake/cellBlock";
import { readKnownFigures, type KnownLine, type KnownRole, type KnownTable } from "../../../../intake/openbook/readKnownFigures";
import type { CellReading } from "../../../../intake/reading";
import type { TableChoices } from "../../../shared/job/TableColumns";
import { comparedName } from "../../../../domain/kernel/names";
import { countedUnit } from "./countedUnit";
import { EMPTY_COST, STANDARD_COST_FORMS, type CostForm } from "./requestForm";

export interface KnownLines {
  readonly table: KnownTable;
  readonly costs: readonly CostForm[];
}

/** The cost lines in the cells read, as they would be typed. A line that has the name of a standard one has its kind, and its unit where the cells give none. */
export function knownLines(block: CellBlock, choices: TableChoices<KnownRole>): KnownLines {
  const table = readKnownFigures(block, choices);
  return { table, costs: table.lines.map(costForm) };
}

function costForm({ name, unit, tenderedQuantity, tendered, lastQuantity, last }: KnownLine): CostForm {
  const standard = STANDARD_COST_FORMS.find((line) => comparedName(line.name) === comparedName(name));
  const quantity = { tendered: typedAs(tenderedQuantity), last: typedAs(lastQuantity) };
  const counted = quantity.tendered !== "" || quantity.last !== "";
  return {
    ...EMPTY_COST, name, kind: standard?.kind ?? kindOf(name), unit: unit.trim() === "" ? standard?.unit || (counted ? "units" : "") : countedUnit(unit), quantity, cost: { tendered: typedAs(tendered), last: typedAs(last) },
  };
}

function kindOf(name: string): CostForm["kind"] {
  if (/\b(?:staff|pay|salar(?:y|ies)|wages?|managers?|workers?)\b/i.test(name) && !/\b(?:agency|bank|training|travel)\b/i.test(name)) return "pay";
  return /\b(?:overheads?|central|head office|management charge|corporate)\b/i.test(name) ? "overhead" : "direct";
}

function typedAs(reading: CellReading | null): string {
  return reading?.value == null ? "" : String(reading.value);
}
