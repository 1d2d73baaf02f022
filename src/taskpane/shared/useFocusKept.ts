import { useEffect, type RefObject } from "react";

const CONTROLS = "button:not([tabindex='-1']), a[href], input, select, textarea, summary";

/** Where the control that has focus is taken away, puts focus on the nearest one before it, so that a keyboard never starts again from the top. */
export function useFocusKept(place: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let trail: readonly Element[] = [];
    const remember = () => {
      trail = document.activeElement && root.contains(document.activeElement) ? trailTo(root, document.activeElement) : [];
    };
    const mend = () => {
      const [last] = trail;
      if (!last || last.isConnected || (document.activeElement !== document.body && document.activeElement !== null)) return;
      const kept = trail.find((element) => element.isConnected && root.contains(element)) ?? root;
      const controls = [...(kept.matches(CONTROLS) ? [kept] : []), ...kept.querySelectorAll(CONTROLS)];
      const next = controls[controls.length - 1];
      if (next instanceof HTMLElement) next.focus();
    };
    // Focus leaving for Excel is no loss: only what is taken away is.
    const left = (event: FocusEvent) => {
      if (event.relatedTarget === null && event.target instanceof Element && event.target.isConnected) trail = [];
    };
    const observer = new MutationObserver(mend);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", remember);
    root.addEventListener("focusout", left);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", remember);
      root.removeEventListener("focusout", left);
    };
  }, [place]);
}

/** The element, what stands before it among its neighbours, nearest first, then its parent and so on up to the root. */
function trailTo(root: Element, element: Element): Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    trail.push(at);
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(CONTROLS) || before.querySelector(CONTROLS)) trail.push(before);
    }
  }
  return trail;
}
