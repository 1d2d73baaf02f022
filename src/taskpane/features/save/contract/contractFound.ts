import type { ContractAnswer, ContractCase } from "../../../../workings/contracts/contractCase";
import type { Problem } from "../../../shared/job/problem";

export interface ContractSolution {
  readonly contractCase: ContractCase;
  readonly answer: ContractAnswer;
}

/** From what was read and typed to the answer, and every problem on the way with its field. */
export interface ContractFound {
  /** The lots and what the whole contract is said to cost a year; null while something of them is missing. */
  readonly valued: Pick<ContractCase, "lots" | "annualGiven"> | null;
  readonly problems: readonly Problem[];
  readonly solution: ContractSolution | null;
}
