/** Runs a task once the page has drawn and has nothing better to do. Returns what calls it off. */
export function whenIdle(task: () => void): () => void {
  if (typeof window.requestIdleCallback === "function") {
    const asked = window.requestIdleCallback(task);
    return () => window.cancelIdleCallback(asked);
  }
  const timer = setTimeout(task, 200);
  return () => clearTimeout(timer);
}
