import type { Problem } from "../../../shared/job/problem";
import type { Method } from "./registerFound";
import type { Register } from "./useRegister";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly register: Register;
  readonly problems: readonly Problem[];
  readonly method: Method;
}
