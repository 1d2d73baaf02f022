import { createContext, useContext, useEffect } from "react";

export const DrawnContext = createContext<() => void>(() => {});

/** For a job's first screen: tells the pane, once that is drawn, that the rest may be fetched. */
export function useDrawn(): void {
  const onDrawn = useContext(DrawnContext);
  useEffect(onDrawn, [onDrawn]);
}
