/** What people write as the unit of a sum of money. */
const NO_UNIT = /^(?:(?:lump )?sums?|£|pounds|n\/?a|none|-|–)$/i;

/** What a cost line counts, as typed without the spaces around it; "" for a sum of money, however that is said. */
export function countedUnit(typed: string): string {
  const unit = typed.trim();
  return NO_UNIT.test(unit) ? "" : unit;
}
