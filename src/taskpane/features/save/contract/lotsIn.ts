import { comparedName } from "../../../../domain/kernel/names";
import type { ContractLot } from "../../../../workings/contracts/contractCase";
import type { Problem } from "../../../shared/job/problem";
import type { ContractAsked } from "./contractFrom";
import type { FoundFigure } from "../../../shared/figureOrCell";
import type { Sourced } from "../../../../workings/origin";
import { FIELD } from "./contractFields";
import type { ContractFound } from "./contractFound";

/** The lots with what each costs a year; one lot where the contract is not in lots. Null with the problems noted. */
export function lotsIn({ annual, lotAnnuals, form: { unknown, inLots, lots } }: ContractAsked, problems: Problem[]): ContractFound["valued"] {
  const before = problems.length;
  const { figure, problem } = annual;
  if (problem !== undefined) problems.push({ field: FIELD.annual, words: problem });
  else if (!inLots && !unknown && !figure) problems.push({ field: FIELD.annual, words: "Enter what the contract costs in its first year, before VAT: an amount, or the cell that holds it.", missing: true });
  else if (figure && figure.value < 0) problems.push({ field: FIELD.annual, words: "A contract costs nothing or more. Enter its cost in the first year, before VAT." });
  if (!inLots) return problems.length > before ? null : { lots: [{ name: "Whole contract", annual: unknown ? null : figure }], annualGiven: null };
  const seen = new Set<string>();
  const found = lots.map((lot, at): ContractLot => {
    const name = lot.name.trim();
    if (name === "") problems.push({ field: FIELD.lotName(at), words: "Enter the lot’s name.", missing: true });
    else if (seen.has(comparedName(name))) problems.push({ field: FIELD.lotName(at), words: `“${name}” is there twice. Give each lot a name of its own.` });
    seen.add(comparedName(name));
    return { name, annual: lot.unknown ? null : annualOf(at, lotAnnuals[at], problems) };
  });
  return problems.length > before ? null : { lots: found, annualGiven: figure };
}

function annualOf(lot: number, found: FoundFigure | undefined, problems: Problem[]): Sourced | null {
  const figure = found?.figure ?? null;
  const field = FIELD.lotAnnual(lot);
  if (figure === null) problems.push({ field, words: found?.problem ?? "Enter what the lot costs in the first year, before VAT: an amount, or the cell that holds it.", missing: found?.problem === undefined });
  else if (figure.value < 0) problems.push({ field, words: "A lot costs nothing or more. Enter its cost in the first year, before VAT." });
  return figure;
}
