import { useEffect, useRef } from "react";
import { WorkbookError, type InsertReceipt } from "../../../workbook/port";
import { useFault } from "../../shared/FaultContext";
import { sentenceFor } from "../../shared/sentenceFor";
import { useWorkbook } from "../../WorkbookContext";
import { readMasterCheck, type MasterReading } from "./masterCheck";

const STANDS_STILL = 400;

/** Reads an insert's master check again after cells change, so that what is said of it stays true; `read` is told each time. */
export function useMasterKept(receipt: InsertReceipt | undefined, read: (receipt: InsertReceipt, master: MasterReading) => void): void {
  const workbook = useWorkbook();
  const onFault = useFault();
  const tell = useRef(read);
  tell.current = read;
  useEffect(() => {
    if (!receipt) return;
    let stopped = false;
    let stop: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = async () => {
      try {
        const master = await readMasterCheck(workbook, receipt);
        if (!stopped) tell.current(receipt, master);
      } catch (error) {
        const words = sentenceFor(error);
        if (stopped) return;
        if (words === null) onFault(error);
        else tell.current(receipt, { holds: false, words });
      }
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void readAgain(), STANDS_STILL);
    };
    workbook.onCellsChanged(changed).then(
      (unlisten) => {
        if (stopped) unlisten();
        else stop = unlisten;
      },
      (error: unknown) => {
        // Without events the check in the sheet itself still says what holds.
        if (!(error instanceof WorkbookError)) onFault(error);
      },
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [workbook, receipt, onFault]);
}
