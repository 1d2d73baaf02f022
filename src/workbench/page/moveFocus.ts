const FOCUSABLE = "button, select, input, [tabindex], iframe, [contenteditable=true]";
/** Univer's editor of the cells: typing there starts in the selected cell. */
const CELL_EDITOR = "[contenteditable][id$=EDITOR__DOCS_NORMAL]";

/** F6 goes from header to grid to pane and round again, Shift+F6 the other way, from inside the pane's frame too. */
export function moveFocusByF6(header: HTMLElement, grid: HTMLElement, pane: HTMLIFrameElement): void {
  const parts = [header, grid, pane];
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const active = document.activeElement;
    const now = active?.matches(CELL_EDITOR) ? 1 : parts.findIndex((part) => part === active || part.contains(active));
    const next = parts[(now + (event.shiftKey ? parts.length - 1 : 1) + parts.length) % parts.length]!;
    if (next === pane) focusIn(pane, pane.contentDocument?.querySelector(FOCUSABLE));
    else focusIn(next, next === grid ? document.querySelector(CELL_EDITOR) : next.querySelector(FOCUSABLE));
  };
  document.addEventListener("keydown", move, true);
  pane.addEventListener("load", () => pane.contentDocument?.addEventListener("keydown", move, true));
}

function focusIn(part: HTMLElement, first: Element | null | undefined): void {
  part.focus();
  (first as HTMLElement | null | undefined)?.focus();
}
