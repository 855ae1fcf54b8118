"use client";

import { type RefObject, useEffect, useState } from "react";

/** A hand that has rested so many milliseconds on a row is not about to press it. */
const REST = 1_000;

/**
 * The latest value, except while somebody has the keyboard's focus or a moving pointer inside the place that shows it:
 * what they are about to press must not become something else.
 */
export function useSteady<T>(place: RefObject<HTMLElement | null>, latest: T): T {
  const [shown, setShown] = useState(latest);
  const [isFocused, setFocused] = useState(false);
  const [isPointed, setPointed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const isInside = ({ target }: Event) =>
      target instanceof Node && place.current?.contains(target) === true;
    const onFocus = (event: Event) => setFocused(isInside(event));
    const onPointer = (event: Event) => {
      clearTimeout(timer);
      setPointed(isInside(event));
      timer = setTimeout(() => setPointed(false), REST);
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointermove", onPointer);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointermove", onPointer);
    };
  }, [place]);
  if (shown !== latest && !isFocused && !isPointed) setShown(latest);
  return shown;
}
