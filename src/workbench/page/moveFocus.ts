const FOCUSABLE = "button, select, input, [tabindex], iframe, [contenteditable=true]";

/** F6 goes to the next of these parts of the page, Shift+F6 to the one before, from inside the pane's frame too. */
export function moveFocusByF6(parts: readonly HTMLElement[]): void {
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const now = parts.findIndex((part) => part === document.activeElement || part.contains(document.activeElement));
    const next = parts[(now + (event.shiftKey ? parts.length - 1 : 1) + parts.length) % parts.length]!;
    focusIn(next);
  };
  document.addEventListener("keydown", move, true);
  for (const part of parts) {
    if (part instanceof HTMLIFrameElement) part.addEventListener("load", () => part.contentDocument?.addEventListener("keydown", move, true));
  }
}

function focusIn(part: HTMLElement): void {
  if (part instanceof HTMLIFrameElement) {
    part.focus();
    part.contentDocument?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    return;
  }
  const editor = part.querySelector<HTMLElement>("[contenteditable=true]");
  (editor ?? part.querySelector<HTMLElement>(FOCUSABLE) ?? part).focus();
}
