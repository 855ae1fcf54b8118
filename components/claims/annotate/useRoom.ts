import { useEffect, useRef } from "react";

/** Tells the styles of an element, as `--above`, how far below the top of the screen it begins, so that its foot can stay in sight. */
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
    return () => {
      window.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
    };
  }, []);
  return element;
}
