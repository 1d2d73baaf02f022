/** Excel number formats of the Benchmark sheets. */
export const FACTOR = "0.000000";
