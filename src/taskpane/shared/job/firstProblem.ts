/** The first field that has a problem, in the order of the page; the sentence itself where it belongs to no control. */
export function firstProblem(panel: HTMLElement | null): HTMLElement | null {
  const words = panel?.querySelector<HTMLElement>(".problem");
  const field = words?.closest(".field-wrong");
  const control = field?.querySelector<HTMLElement>("input, select, textarea");
  if (control || !words) return control ?? null;
  words.tabIndex = -1;
  return words;
}
