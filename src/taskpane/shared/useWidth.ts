import { useLayoutEffect, useState, type RefObject } from "react";

/** The width of an element in CSS pixels as it changes; `otherwise` until it is known. */
export function useWidth(place: RefObject<Element>, otherwise: number): number {
  const [width, setWidth] = useState(otherwise);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const { width: measured } = element.getBoundingClientRect();
      if (measured > 0) setWidth(Math.round(measured));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
