import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** Says something to a screen reader when it is free to listen, without moving focus. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}

/** What stands in it is not in front: nothing it announces is said. */
export function Unheard({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const announce = useAnnounce();
  const unheard = useRef(when);
  unheard.current = when;
  // The same function throughout, so that coming to the front is not itself something to say.
  const heard = useCallback((words: string) => {
    if (!unheard.current) announce(words);
  }, [announce]);
  return <AnnounceContext.Provider value={heard}>{children}</AnnounceContext.Provider>;
}

/** The pane's one live region. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState("");
  const pending = useRef<number>();
  const announce = useCallback((words: string) => {
    window.clearTimeout(pending.current);
    // A reader is told only of a change of text, and only of where things come to rest.
    setSaid("");
    pending.current = window.setTimeout(() => setSaid(words), 150);
  }, []);
  useEffect(() => () => window.clearTimeout(pending.current), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="heard-only">
        {said}
      </div>
    </AnnounceContext.Provider>
  );
}
