import { useEffect } from "react";
import type { Workbook } from "../workbook/port";
import { JOBS } from "./jobs";
import { whenIdle } from "./shared/whenIdle";

/** Fetches every job's code, and what writes and reads files, once the first screen is drawn and the pane is idle, so that nothing is fetched later and nothing comes before what is waited for. */
export function useRestFetched(drawn: boolean, workbook: Workbook): void {
  useEffect(() => {
    if (!drawn) return undefined;
    return whenIdle(() => {
      JOBS.forEach(({ load }) => void load());
      void workbook.fetchRest();
    });
  }, [drawn, workbook]);
}
