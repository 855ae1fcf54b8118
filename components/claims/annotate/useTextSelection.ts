"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { CodePointIndex, TextRange } from "@/lib/language/text";
import { rangeOf } from "../selection";

/** How long a selection by touch must stay the same before it is offered, in milliseconds. */
const REST = 250;

/**
 * What is selected in the text. Releasing the mouse button calls `choose` at once. A selection by touch is still being
 * adjusted, so it is only offered, as `touched`.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  text: CodePointIndex,
  choose: (range: TextRange) => void,
  onMark: (mentionIds: string[]) => void,
) {
  const [touched, setTouched] = useState<TextRange | null>(null);
  const now = useRef({ choose, onMark });
  useEffect(() => {
    now.current = { choose, onMark };
  });

  const selected = useCallback((): TextRange | null => {
    const selection = document.getSelection();
    const element = root.current;
    if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(element)) return null;
    const from = { node: range.startContainer, offset: range.startOffset };
    const to = { node: range.endContainer, offset: range.endOffset };
    return rangeOf(element, text, from, to);
  }, [root, text]);

  useEffect(() => {
    let byTouch = false;
    let beganInside = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onDown = (event: PointerEvent) => {
      byTouch = event.pointerType === "touch";
      beganInside = event.target instanceof Node && root.current?.contains(event.target) === true;
    };
    const onUp = (event: PointerEvent) => {
      if (byTouch || !beganInside || event.button !== 0) return;
      // The browser updates the selection after this event.
      setTimeout(() => {
        const range = selected();
        if (!range) return;
        document.getSelection()?.removeAllRanges();
        now.current.choose(range);
      });
    };
    const onClick = (event: MouseEvent) => {
      const mark = event.target instanceof Element && event.target.closest("[data-mentions]");
      if (!mark || !root.current?.contains(mark) || selected()) return;
      now.current.onMark((mark.getAttribute("data-mentions") ?? "").split(" "));
    };
    const onChange = () => {
      if (!byTouch) return;
      clearTimeout(timer);
      timer = setTimeout(() => setTouched(selected()), REST);
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("click", onClick);
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("click", onClick);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [root, selected]);

  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setTouched(null);
  }, []);
  return { touched, letGo, selected };
}
