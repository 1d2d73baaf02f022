import { useEffect, useRef } from "react";
import { WorkbookError } from "../../../workbook/port";
import { afterPaint } from "../afterPaint";
import { useFault } from "../FaultContext";

/** Looks once, when the job is drawn, for what the workbook itself suggests. A workbook that cannot be read suggests nothing. */
export function useGuessOnce(guess: () => Promise<void>): void {
  const onFault = useFault();
  const asked = useRef(false);
  const latest = useRef(guess);
  latest.current = guess;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const look = async () => {
      try {
        await latest.current();
      } catch (error) {
        if (!(error instanceof WorkbookError)) onFault(error);
      }
    };
    // Asked once: not called off when the effect is run again.
    afterPaint(() => void look());
  }, [onFault]);
}
