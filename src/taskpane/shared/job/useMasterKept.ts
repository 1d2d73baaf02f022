import { useEffect, useRef } from "react";
import type { InsertReceipt } from "../../../workbook/port";
import { useFault } from "../FaultContext";
import { sentenceFor } from "../sentenceFor";
import { useCellsChanged } from "../useCellsChanged";
import { useWorkbook } from "../../WorkbookContext";
import { readMasterCheck, type MasterReading } from "./masterCheck";

const STANDS_STILL = 400;

/** Reads an insert's master check again after cells change, so that what is said of it stays true; `read` is told each time. */
export function useMasterKept(receipt: InsertReceipt | undefined, read: (receipt: InsertReceipt, master: MasterReading) => void): void {
  const workbook = useWorkbook();
  const onFault = useFault();
  const latest = useRef<{ readonly receipt: InsertReceipt | undefined; readonly read: typeof read }>({ receipt, read });
  latest.current = { receipt, read };
  useEffect(() => () => {
    latest.current = { receipt: undefined, read: () => undefined };
  }, []);

  const readAgain = async (asked: InsertReceipt) => {
    const tell = (master: MasterReading) => {
      // Another insert may have been made, or this one removed, while the check was read.
      if (latest.current.receipt === asked) latest.current.read(asked, master);
    };
    try {
      tell(await readMasterCheck(workbook, asked));
    } catch (error) {
      const words = sentenceFor(error);
      if (words !== null) tell({ holds: false, words });
      else if (latest.current.receipt === asked) onFault(error);
    }
  };
  useCellsChanged(() => receipt !== undefined, STANDS_STILL, () => {
    if (receipt) void readAgain(receipt);
  });
}
