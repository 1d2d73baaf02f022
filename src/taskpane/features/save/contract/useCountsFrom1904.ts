import { useEffect, useState } from "react";
import { readQuietly } from "../../../shared/job/guessing";
import { useFault } from "../../../shared/FaultContext";
import { useWorkbook } from "../../../WorkbookContext";

/** Cells of a sheet that are looked at for a date. */
const LOOKED_AT = "A1:Z200";
const MOST_SHEETS = 12;

/** Whether the workbook counts its dates from 1904, as the dates its sheets show tell: the contract's own are typed, and no cell of them is read. */
export function useCountsFrom1904(): boolean {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [from1904, setFrom1904] = useState(false);
  useEffect(() => {
    let outdated = false;
    const look = async (): Promise<boolean> => {
      const sheets = (await workbook.dataSources()).filter(({ kind }) => kind === "sheet").slice(0, MOST_SHEETS);
      for (const sheet of sheets) {
        const block = outdated ? null : await readQuietly(workbook, { ...sheet, range: { sheet: sheet.range.sheet, address: LOOKED_AT } });
        if (block?.date1904) return true;
      }
      return false;
    };
    look().then((found) => {
      if (!outdated) setFrom1904(found);
    }, onFault);
    return () => {
      outdated = true;
    };
  }, [workbook, onFault]);
  return from1904;
}
