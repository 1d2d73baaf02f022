/**
 * Splits whole units by largest remainder, ties to the larger weight, then the earlier, for weights of any size.
 * At least one weight is above zero and none below; units are zero or more.
 */
export function splitBigInt(units: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const quotas = weights.map((weight, at) => ({ at, weight, share: (units * weight) / total, remainder: (units * weight) % total }));
  const shares = quotas.map((quota) => quota.share);
  const left = Number(units - shares.reduce((sum, share) => sum + share, 0n));
  quotas.sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || a.at - b.at);
  for (const quota of quotas.slice(0, left)) shares[quota.at]!++;
  return shares;
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
