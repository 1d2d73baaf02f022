import { useEffect, useRef } from "react";
import { WorkbookError, type RangeAddress } from "../../workbook/port";
import { useWorkbook } from "../WorkbookContext";
import { useFault } from "./FaultContext";

/**
 * Calls back once cells have stood still for so many milliseconds after a change that matters. A workbook that gives no
 * events calls nothing back: nothing may depend on it to be right.
 */
export function useCellsChanged(matters: (where: RangeAddress) => boolean, still: number, changed: () => void): void {
  const workbook = useWorkbook();
  const onFault = useFault();
  const latest = useRef({ matters, changed });
  latest.current = { matters, changed };
  useEffect(() => {
    let stopped = false;
    let stop: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = (where: RangeAddress) => {
      if (!latest.current.matters(where)) return;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.changed(), still);
    };
    workbook.onCellsChanged(heard).then(
      (unlisten) => {
        if (stopped) unlisten();
        else stop = unlisten;
      },
      (error: unknown) => {
        if (!(error instanceof WorkbookError)) onFault(error);
      },
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [workbook, onFault, still]);
}
