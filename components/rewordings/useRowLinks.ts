"use client";

import { type RefObject, useEffect } from "react";
import type { Target } from "./TermEditor";
import type { Row } from "./termRows";

/**
 * In the form of a rewording: a press on marked words moves the focus to their row, and focusing a row scrolls its words
 * into view.
 */
export function useRowLinks(
  root: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  setTarget: (target: Target) => void,
): void {
  useEffect(() => {
    const element = root.current;
    const onClick = (event: Event) => {
      const words = marked(event.target);
      const row = rows[Number(words?.dataset.rows?.split(" ")[0]) - 1];
      const side = words?.closest("[data-side]")?.getAttribute("data-side");
      if (!row || !side || document.getSelection()?.isCollapsed === false) return;
      setTarget({ key: row.key, cell: side === "earlier" ? "from" : "to" });
    };
    const onFocus = (event: Event) => {
      const row = event.target instanceof Element && event.target.closest("li[data-rows]");
      if (row) show(element, row.getAttribute("data-rows") ?? "");
    };
    element?.addEventListener("click", onClick);
    element?.addEventListener("focusin", onFocus);
    return () => {
      element?.removeEventListener("click", onClick);
      element?.removeEventListener("focusin", onFocus);
    };
  }, [root, rows, setTarget]);
}

function marked(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-side] [data-rows]") : null;
}

function show(root: HTMLElement | null, row: string): void {
  for (const side of root?.querySelectorAll("[data-side]") ?? []) {
    const box = side.querySelector("blockquote");
    const words = side.querySelector(`[data-rows~="${CSS.escape(row)}"]`);
    if (!box || !words || box.scrollHeight <= box.clientHeight) continue;
    const [inner, outer] = [words.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
    }
  }
}
