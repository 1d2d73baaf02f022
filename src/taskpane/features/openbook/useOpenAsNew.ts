import { useCallback, useState } from "react";
import type { InsertPlan } from "../../../workings/insertPlan";
import { useAnnounce } from "../../shared/Announcer";
import { useFault } from "../../shared/FaultContext";
import { sentenceFor } from "../../shared/sentenceFor";
import { useWorkbook } from "../../WorkbookContext";

/** Opening something that was laid out in a new workbook: how it goes, and what came of it. */
export interface OpeningAsNew {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly said: string | undefined;
  /** True once it is open. */
  readonly open: (plan: () => Promise<InsertPlan>, said: string) => Promise<boolean>;
}

interface State extends Pick<OpeningAsNew, "busy" | "problem" | "said"> {}

const STILL: State = { busy: false, problem: undefined, said: undefined };

export function useOpenAsNew(): OpeningAsNew {
  const workbook = useWorkbook();
  const onFault = useFault();
  const announce = useAnnounce();
  const [state, setState] = useState<State>(STILL);
  const open = useCallback(async (plan: () => Promise<InsertPlan>, said: string) => {
    setState({ ...STILL, busy: true });
    try {
      await workbook.openAsNew(await plan());
      setState({ ...STILL, said });
      announce(said);
      return true;
    } catch (error) {
      const problem = sentenceFor(error);
      setState({ ...STILL, problem: problem ?? undefined });
      if (problem === null) onFault(error);
      else announce(problem);
      return false;
    }
  }, [workbook, onFault, announce]);
  return { ...state, open };
}
