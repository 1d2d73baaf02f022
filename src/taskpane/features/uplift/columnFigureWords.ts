import type { CostLineTable, PriceTable } from "../../../intake/priceReading";
import { percentWords, poundsWords, quantityWords } from "../../shared/figureWords";

/** A figure of a table in words by the role of its column: a percentage, a quantity or an amount. */
export function columnFigureWords({ columns }: PriceTable | CostLineTable): (value: number, column: number) => string {
  const roles = new Map<number, string>(columns.map(({ column, role }) => [column, role]));
  return (value, column) => {
    const role = roles.get(column);
    if (role === "share" || role === "rate") return percentWords(value, 10);
    return role === "quantity" ? quantityWords(value) : poundsWords(value);
  };
}
