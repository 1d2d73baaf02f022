import { useEffect, useState } from "react";
import { useFault } from "../../shared/FaultContext";
import { useGuessOnce } from "../../shared/job/useGuessOnce";
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
  const [nothing, setNothing] = useState(false);
  useGuessOnce(async () => {
    const { guessSources } = await loadGuess();
    const { budget, partners } = await guessSources(workbook);
    setNothing(budget === null);
    if (!budget && !partners) return;
    setForm((was) => (was.budget || was.partners ? was : { ...was, budget: budget ?? "", partners: partners ?? "" }));
    setGuessed(true);
  });
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
