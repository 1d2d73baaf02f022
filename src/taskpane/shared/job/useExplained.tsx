import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import type { Explanation } from "../../../workings/explanation";
import { ExplanationPanel } from "./ExplanationPanel";

/** How the parts of an answer open a figure. */
export interface Explained<Figure, Part> {
  readonly onExplain: (figure: Figure, part: Part, button: HTMLElement) => void;
  /** The figure opened in a part, to be shown under it. */
  readonly explanationIn: (part: Part) => ReactNode;
}

/**
 * Opens one figure at a time, under the part of the answer it was opened in; closing goes back to the figure.
 *
 * @param explain the figure's explanation, or null where the answer has moved on and no longer has it; the same function while the answer is the same
 */
export function useExplained<Figure extends object, Part>(explain: (figure: Figure) => Explanation | null): Explained<Figure, Part> {
  const [explained, setExplained] = useState<{ readonly figure: Figure; readonly part: Part } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // The same function each time, so that a table of hundreds of rows is not drawn again.
  const onExplain = useCallback((figure: Figure, part: Part, button: HTMLElement) => {
    opener.current = button;
    setExplained({ figure, part });
  }, []);
  const explanation = useMemo(() => explained && explain(explained.figure), [explained, explain]);
  const close = () => {
    setExplained(null);
    opener.current?.focus();
  };
  return {
    onExplain,
    explanationIn: (part) => explained?.part === part && explanation && <ExplanationPanel explanation={explanation} figure={explained.figure} onClose={close} />,
  };
}
