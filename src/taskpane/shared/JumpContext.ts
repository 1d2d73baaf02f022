import { createContext, useContext } from "react";
import type { RangeAddress } from "../../workbook/port";

export const JumpContext = createContext<(range: RangeAddress) => void>(() => undefined);

/** Shows a place in the workbook. */
export function useJump(): (range: RangeAddress) => void {
  return useContext(JumpContext);
}
