import { createContext, useContext } from "react";
import type { Workbook } from "../workbook/port";

export const WorkbookContext = createContext<Workbook | null>(null);

/** The workbook the pane stands beside. */
export function useWorkbook(): Workbook {
  const workbook = useContext(WorkbookContext);
  if (!workbook) throw new Error("No workbook was given to the pane.");
  return workbook;
}
