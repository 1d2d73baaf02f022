import { matchingKey, quoted } from "../cleanText";
import type { ReturnGiven, ReturnRemark } from "../../returns/returnGiven";

/** Others that must agree before one that differs is remarked on. */
const FEWEST_OTHERS = 2;

/** What a return has otherwise than every other return of its service and year: a unit, or a line that is gone. */
export function besideOthers(given: ReturnGiven, returns: readonly ReturnGiven[]): readonly ReturnRemark[] {
  const others = returns.filter((other) => other !== given && other.year === given.year && matchingKey(other.service) === matchingKey(given.service));
  if (given.year === "" || others.length < FEWEST_OTHERS) return [];
  return (["costs", "activity"] as const).flatMap((part) => {
    const own = new Map(given[part].map((line) => [line.ref, line]));
    const refs = new Set((others[0]?.[part] ?? []).map(({ ref }) => ref).filter((ref) => !ref.startsWith("+")));
    return [...refs].flatMap((ref): readonly ReturnRemark[] => {
      const theirs = others.flatMap((other) => other[part].find((line) => line.ref === ref) ?? []);
      if (theirs.length < others.length) return [];
      const line = own.get(ref);
      if (!line) return [{ sort: "left out", part, cell: "", seen: ref, words: `The other ${String(others.length)} returns of this service and year have a line ${ref} ${quoted(theirs[0]?.name ?? "")} and this one has not: its row may have been deleted.` }];
      const units = new Set(theirs.map(({ unit }) => matchingKey(unit)));
      if (units.size !== 1 || units.has(matchingKey(line.unit))) return [];
      const figures = line.quantity.this;
      if (given.remarks.some(({ cell, words }) => cell === figures.cell && words.startsWith("The unit of"))) return [];
      return [{ sort: "altered", part, cell: figures.cell, seen: line.unit, words: `The unit of ${ref} ${quoted(line.name)} is ${line.unit === "" ? "a sum of money" : quoted(line.unit)} and that of the other ${String(others.length)} returns ${quoted(theirs[0]?.unit ?? "")}: its quantities are not comparable.` }];
    });
  });
}
