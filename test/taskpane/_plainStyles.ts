/**
 * jsdom draws nothing, yet weighs every rule of every sheet for each element whose role or name is asked. In its place: what an element's
 * own attributes say, and what the parts around it do, which is all that the pane hides anything by.
 */
export function plainStyles(): void {
  window.getComputedStyle = (element) => styleOf(element as HTMLElement);
}

function styleOf(element: HTMLElement): CSSStyleDeclaration {
  const { style } = element;
  const values: Readonly<Record<string, string>> = {
    display: element.hidden ? "none" : style.display || "block",
    visibility: style.visibility || "visible",
    "pointer-events": style.pointerEvents || "auto",
  };
  const getPropertyValue = (name: string) => values[name] ?? style.getPropertyValue(name);
  return new Proxy(style, {
    get: (own, key) => {
      if (key === "getPropertyValue") return getPropertyValue;
      if (typeof key !== "string") return Reflect.get(own, key) as unknown;
      return values[key === "pointerEvents" ? "pointer-events" : key] ?? (Reflect.get(own, key) as unknown);
    },
  });
}
