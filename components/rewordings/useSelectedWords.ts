"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Side } from "@/components/comparison/LinkedWording";
import { wordsAt } from "@/lib/rewordings/selectedWords";

export type SelectedWords = { side: Side; words: string };

/** The words that are selected in one of the wordings inside `root`; they stay until others are, or `clear`. */
export function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  wordings: Record<Side, string>,
): { selected: SelectedWords | null; clear: () => void } {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const { earlier, later } = wordings;
  useEffect(() => {
    const read = () => {
      const found = root.current && placeIn(root.current, document.getSelection());
      const words = found && wordsAt(found.side === "earlier" ? earlier : later, found);
      if (found && words) setSelected({ side: found.side, words });
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [root, earlier, later]);
  return { selected, clear: () => setSelected(null) };
}

/** Where a selection stands in its wording, without the words for screen readers and the numbers. */
function placeIn(
  root: HTMLElement,
  selection: Selection | null,
): { side: Side; start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const section = (within instanceof Element ? within : within.parentElement)?.closest("[data-side]");
  if (!section || !root.contains(section)) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const part of section.querySelectorAll<HTMLElement>("[data-at]")) {
    const text = part.firstChild;
    if (!text || !range.intersectsNode(text)) continue;
    const at = Number(part.dataset.at);
    const length = text.textContent?.length ?? 0;
    start = Math.min(start, at + (range.startContainer === text ? range.startOffset : 0));
    end = Math.max(end, at + (range.endContainer === text ? range.endOffset : length));
  }
  const side = section.getAttribute("data-side") === "earlier" ? "earlier" : "later";
  return start < end ? { side, start, end } : null;
}
