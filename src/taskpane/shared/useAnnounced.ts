import { useEffect } from "react";
import { useAnnounce } from "./Announcer";

/** Says words when they first stand on the page and each time they come to others; nothing while there are none. */
export function useAnnounced(words: string | null | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (words) announce(words);
  }, [announce, words]);
}
