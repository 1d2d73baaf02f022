/** A number as a person types it: "1,200", "£1,200.50", "-500", "(500)". Null where it is not one. */
export function typedAmount(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0£]/g, "").replace(/^[\u2212\u2013]/, "-");
  const bracketed = /^\((.*)\)$/.exec(bare);
  const digits = bracketed ? bracketed[1] ?? "" : bare;
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^-?\.\d+$/.test(digits)) return null;
  const size = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(size)) return null;
  return bracketed ? -size : size;
}

/** A percentage as a person types it under a heading that says %: "58" and "58%" are both 0.58. Null where it is not one. */
export function typedPercent(typed: string): number | null {
  const amount = typedAmount(typed.trim().replace(/%$/, ""));
  // Dividing, not multiplying by 0.01, gives the same double as the cell that shows the same percentage.
  return amount === null ? null : amount / 100;
}
