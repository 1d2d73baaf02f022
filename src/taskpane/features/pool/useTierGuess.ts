import { useEffect, useState } from "react";
import { useFault } from "../../shared/FaultContext";
import { WorkbookError } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import { loadGuess } from "./laterParts";

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
