/** The result of work that can be done in slices, without a pause. */
export function allAtOnce<Result>(slices: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}
