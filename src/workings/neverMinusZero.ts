/**
 * Formula (without "="): the same figure, and 0 where it is −0. LibreOffice keeps the sign of a negative rounded to
 * nothing, or multiplied by it, and shows "-0.00"; nothing added takes it away.
 *
 * @param body a formula of arithmetic, without "="
 */
export function neverMinusZero(body: string): string {
  return `${body}+0`;
}

/** Formula (without "="): pounds to the nearest penny, of an amount that may be below nothing. */
export function nearestPenny(pounds: string): string {
  return neverMinusZero(`ROUND((${pounds})*100,0)/100`);
}
