import type { PartnerRole, PartnerTable } from "../../../intake/reading";
import { percentWords, poundsWords, quantityWords } from "../../shared/figureWords";

/** A figure of the partner table in words: a percentage, an amount or a quantity by the role of its column. */
export function partnerFigureWords(table: PartnerTable): (value: number, column: number) => string {
  const roles = new Map(table.columns.map(({ column, role }) => [column, role]));
  return (value, column) => wordsFor(roles.get(column) ?? "ignore")(value);
}

function wordsFor(role: PartnerRole): (value: number) => string {
  if (role === "share") return (value) => percentWords(value, 10);
  return role === "previous" || role === "in kind" || role === "paid" ? poundsWords : quantityWords;
}
