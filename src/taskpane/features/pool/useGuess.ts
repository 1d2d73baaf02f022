import { useEffect, useRef, useState } from "react";
import { afterPaint } from "../../shared/afterPaint";
import { useFault } from "../../shared/FaultContext";
import { WorkbookError } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import { loadGuess } from "./laterParts";
import type { PoolForm } from "./poolForm";

/**
 * Fills in the fields with what the workbook itself suggests, once, where nothing has been chosen.
 * True once it has looked and nothing reads as a budget.
 */
export function useGuess(setForm: React.Dispatch<React.SetStateAction<PoolForm>>, setGuessed: (guessed: boolean) => void): boolean {
  const workbook = useWorkbook();
  const onFault = useFault();
  const asked = useRef(false);
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const guess = async () => {
      try {
        const { guessSources } = await loadGuess();
        const { budget, partners } = await guessSources(workbook);
        setNothing(budget === null);
        if (!budget && !partners) return;
        setForm((was) => (was.budget || was.partners ? was : { ...was, budget: budget ?? "", partners: partners ?? "" }));
        setGuessed(true);
      } catch (error) {
        if (!(error instanceof WorkbookError)) onFault(error);
      }
    };
    // Asked once: not called off when the effect is run again.
    afterPaint(() => void guess());
  }, [setForm, setGuessed, workbook, onFault]);
  return nothing;
}

/** The sheet or table that reads as tiers of these partners; null where none does or there are no partners. */
export function useTierGuess(partners: readonly string[]): string | null {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [offered, setOffered] = useState<string | null>(null);
  useEffect(() => {
    let outdated = false;
    setOffered(null);
    if (partners.length === 0) return;
    loadGuess().then(({ guessTiers }) => guessTiers(workbook, partners)).then(
      (found) => {
        if (!outdated) setOffered(found);
      },
      (error: unknown) => {
        if (!(error instanceof WorkbookError)) onFault(error);
      },
    );
    return () => {
      outdated = true;
    };
  }, [partners, workbook, onFault]);
  return offered;
}
