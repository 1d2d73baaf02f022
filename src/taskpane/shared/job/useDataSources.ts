import { useCallback, useEffect, useState } from "react";
import { WorkbookError, type DataSource } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import { useFault } from "../FaultContext";

/** What the workbook holds that can be chosen as data, looked at again whenever the pane is come back to. */
export function useDataSources(): { readonly sources: readonly DataSource[]; readonly refresh: () => Promise<void> } {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [sources, setSources] = useState<readonly DataSource[]>([]);
  const refresh = useCallback(async () => {
    try {
      setSources(await workbook.dataSources());
    } catch (error) {
      // The list is a convenience: a range can be typed or selected without it.
      if (!(error instanceof WorkbookError)) onFault(error);
    }
  }, [workbook, onFault]);
  useEffect(() => {
    void refresh();
    const look = () => void refresh();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [refresh]);
  return { sources, refresh };
}
