import { useEffect, useRef } from "react";

/** An element and all that it stands in: one of them grows or shrinks when something before it does. */
function withAncestors(element: Element | null): Element[] {
  return element ? [element, ...withAncestors(element.parentElement)] : [];
}

/**
 * Tells the styles of an element, as `--above`, how far below the top of the screen it begins, so that its foot can stay in
 * sight: also when a notice above it comes or goes.
 */
export function useRoom<T extends HTMLElement>() {
  const element = useRef<T>(null);
  useEffect(() => {
    const measure = () => {
      const above = Math.max(0, Math.round(element.current?.getBoundingClientRect().top ?? 0));
      element.current?.style.setProperty("--above", `${above}px`);
    };
    measure();
    window.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    const watching = new ResizeObserver(measure);
    for (const one of withAncestors(element.current)) watching.observe(one);
    return () => {
      window.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
      watching.disconnect();
    };
  }, []);
  return element;
}
