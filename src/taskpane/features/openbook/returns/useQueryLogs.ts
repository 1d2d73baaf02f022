import { useCallback, useEffect, useState } from "react";
import type { QueryLogRead } from "../../../../returns/queryLog";
import { WorkbookError } from "../../../../workbook/port";
import { useFault } from "../../../shared/FaultContext";
import { useWorkbook } from "../../../WorkbookContext";
import { logsIn } from "./logsIn";

/** The query logs in the workbook, oldest first, looked for again whenever `refresh` is called. */
export function useQueryLogs(): { readonly logs: readonly QueryLogRead[]; readonly refresh: () => Promise<void> } {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [logs, setLogs] = useState<readonly QueryLogRead[]>([]);
  const refresh = useCallback(async () => {
    try {
      const found = await logsIn(workbook);
      setLogs((was) => (JSON.stringify(was) === JSON.stringify(found) ? was : found));
    } catch (error) {
      // Read again before anything is inserted, where a refusal is said.
      if (!(error instanceof WorkbookError)) onFault(error);
    }
  }, [workbook, onFault]);
  useEffect(() => void refresh(), [refresh]);
  return { logs, refresh };
}
