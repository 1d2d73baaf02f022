import type { SavingsCase, SavingType } from "./savingsCase";

/** Whether savings of a type count to the net, the payback, the present value and the range. */
export function countsToTheNet({ counting }: Pick<SavingsCase, "counting">, type: SavingType): boolean {
  return counting === "all types" || type === "cashable";
}
