import { useEffect, useState } from "react";
import type { Shade } from "./paneTheme";

/** The host's shade where it says one, else the system's; follows the system as it changes. */
export function useShade(hostShade: () => Shade | undefined): Shade {
  const [shade, setShade] = useState<Shade>(() => hostShade() ?? systemShade());
  useEffect(() => {
    const look = () => setShade(hostShade() ?? systemShade());
    const query = window.matchMedia?.("(prefers-color-scheme: dark)");
    query?.addEventListener("change", look);
    // Excel says nothing when its theme changes, so look again when the person comes back to the pane.
    window.addEventListener("focus", look);
    return () => {
      query?.removeEventListener("change", look);
      window.removeEventListener("focus", look);
    };
  }, [hostShade]);
  return shade;
}

function systemShade(): Shade {
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
