import { useEffect, useState } from "react";
import { JOBS, type Job } from "./jobs";
import { whenIdle } from "./shared/whenIdle";

/** Fetches every job's code once the pane is idle, so that nothing is fetched later; the job the pane opened with comes first and alone. */
export function useJobsFetched(opened: Job | undefined): void {
  const [first] = useState(opened);
  useEffect(() => {
    let callOff: (() => void) | null = null;
    let left = false;
    const fetchAll = () => {
      if (!left) callOff = whenIdle(() => JOBS.forEach(({ load }) => void load()));
    };
    if (first) first.load().then(fetchAll, fetchAll);
    else fetchAll();
    return () => {
      left = true;
      callOff?.();
    };
  }, [first]);
}
