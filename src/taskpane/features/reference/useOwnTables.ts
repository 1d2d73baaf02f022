import { useCallback, useEffect, useState } from "react";
import { WorkbookError, type DataSource, type InsertReceipt } from "../../../workbook/port";
import { useFault } from "../../shared/FaultContext";
import { useCellsChanged } from "../../shared/useCellsChanged";
import { useWorkbook } from "../../WorkbookContext";
import { ownTables, type OwnTable } from "./ownTables";

/** The tables of figures in the workbook, read again when inserts come and go and when their cells change. */
export function useOwnTables(receipts: readonly InsertReceipt[], sources: readonly DataSource[]): readonly OwnTable[] {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [tables, setTables] = useState<readonly OwnTable[]>([]);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let outdated = false;
    ownTables(workbook, receipts, sources).then(
      (found) => {
        if (!outdated) setTables(found);
      },
      (error: unknown) => {
        // A sheet may be gone before the list of inserts is read again.
        if (!(error instanceof WorkbookError)) onFault(error);
        else if (!outdated) setTables([]);
      },
    );
    return () => {
      outdated = true;
    };
  }, [workbook, onFault, receipts, sources, turn]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  useCellsChanged(({ sheet }) => tables.some(({ range }) => range.sheet === sheet), 400, again);
  return tables;
}
