/** Largest remainder in exact integers by the shortest way there is: what every faster way must equal. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const exact = exactWeights(weights);
  const whole = exact.reduce((sum, weight) => sum + weight, 0n);
  const units = BigInt(Math.abs(total));
  const quotas = exact.map((weight, at) => ({ at, weight, share: (units * weight) / whole, remainder: (units * weight) % whole }));
  let left = units - quotas.reduce((sum, { share }) => sum + share, 0n);
  for (const quota of [...quotas].sort((a, b) => order(b.remainder, a.remainder) || order(b.weight, a.weight) || a.at - b.at)) {
    if (left === 0n) break;
    quota.share++;
    left--;
  }
  return quotas.map(({ share }) => (share === 0n ? 0 : Number(total < 0 ? -share : share)));
}

/** Weights as integers in exact proportion, read through their decimal text at 15 digits. */
export function exactWeights(weights: readonly number[]): bigint[] {
  const parts = weights.map((weight) => {
    const [digits, exponent] = weight.toExponential(14).split("e") as [string, string];
    return { digits: BigInt(digits.replace(".", "")), exponent: Number(exponent) };
  });
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  return parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
