import { matchingKey, quoted } from "../cleanText";
import type { ReturnGiven, ReturnRemark } from "../../returns/returnGiven";
import type { ServiceLines, SharedLine } from "./serviceLines";

/** Others there must be before one that differs is remarked on, and the share of them that must agree. */
const FEWEST_OTHERS = 2;
const NEARLY_ALL = 0.8;

/** What a return has otherwise than nearly all others of its service and year: a unit, or a line that is gone. `service` counts the return itself too. */
export function besideOthers(given: ReturnGiven, service: ServiceLines): readonly ReturnRemark[] {
  const others = service.returns - 1;
  if (given.year === "" || others < FEWEST_OTHERS) return [];
  const own = { costs: new Map(given.costs.map((line) => [line.ref, line])), activity: new Map(given.activity.map((line) => [line.ref, line])) };
  return service.lines.flatMap((shared): readonly ReturnRemark[] => {
    const line = own[shared.part].get(shared.ref);
    return line ? unitRemark(given, shared, line, others) : goneRemark(shared, others);
  });
}

function goneRemark({ part, ref, name, returns }: SharedLine, others: number): readonly ReturnRemark[] {
  if (returns < others * NEARLY_ALL) return [];
  return [{ sort: "left out", part, cell: "", seen: ref, words: `${ofOthers(returns, others)} of this service and year have a line ${ref} ${quoted(name)} and this one has not: its row may have been deleted.` }];
}

function unitRemark(given: ReturnGiven, { part, ref, units }: SharedLine, line: ReturnGiven["costs"][number] | ReturnGiven["activity"][number], others: number): readonly ReturnRemark[] {
  const own = matchingKey(line.unit);
  const [common] = [...units].filter(([key, { returns }]) => key !== own && returns >= others * NEARLY_ALL);
  const { cell } = line.quantity.this;
  if (!common || given.remarks.some((said) => said.cell === cell && said.words.startsWith("The unit of"))) return [];
  const [, { unit, returns }] = common;
  return [{
    sort: "altered", part, cell, seen: line.unit,
    words: `The unit of ${ref} ${quoted(line.name)} is ${unitWords(line.unit)}; ${ofOthers(returns, others).replace(/^The/, "the")} have ${unitWords(unit)}: its quantities are not comparable.`,
  }];
}

/** "The other 5 returns", "4 of the other 5 returns". */
function ofOthers(returns: number, others: number): string {
  return returns === others ? `The other ${String(others)} returns` : `${String(returns)} of the other ${String(others)} returns`;
}

function unitWords(unit: string): string {
  return unit === "" ? "a sum of money" : quoted(unit);
}
