import { createContext, useContext } from "react";

export const FaultContext = createContext<(error: unknown) => void>((error) => {
  throw error;
});

/** Where a fault nobody foresaw goes: to the bar at the top of the pane. */
export function useFault(): (error: unknown) => void {
  return useContext(FaultContext);
}
