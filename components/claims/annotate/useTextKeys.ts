"use client";

import { type RefObject, useEffect, useMemo, useRef } from "react";
import { type CodePointIndex, type TextRange, words } from "@/lib/language/text";
import { moveEdge, step } from "../selection";
import type { Sentence } from "./annotateData";

export type TextKeys = {
  text: CodePointIndex;
  lang: string;
  sentences: Sentence[];
  /** The sentences to step through: those that look like claims and hold none yet. */
  offered: TextRange[];
  marked: TextRange | null;
  /** Where the next step goes on from. */
  from: TextRange | null;
  mark: (range: TextRange | null) => void;
  choose: (range: TextRange) => void;
  /** What the browser itself has selected in the text, if anything (caret browsing). */
  selected: () => TextRange | null;
  showKeys: () => void;
};

/** The keys that step from sentence to sentence. */
const STEPS = ["n", "p", "j", "k"];

/** Where a letter means nothing by itself. */
const NO_LETTERS = "button, input[type=checkbox]";

/**
 * Lets the text take the focus and makes it work from the keyboard. The keys act only while the text has the
 * focus, so that they do not clash with keys of a screen reader or voice control (WCAG 2.1.4). From a button of what is
 * `around` the text a step brings the focus back to it: the Enter that follows is meant for the sentence.
 */
export function useTextKeys(
  root: RefObject<HTMLElement | null>,
  around: RefObject<HTMLElement | null>,
  keys: TextKeys,
): void {
  const now = useRef(keys);
  const stops = useMemo(
    () => words(keys.text.text, keys.lang).filter(({ isWord }) => isWord),
    [keys.text, keys.lang],
  );
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const element = root.current;
    const whole = around.current;
    if (!element || !whole) return;
    element.tabIndex = 0;
    const isMeant = ({ target, key }: KeyboardEvent) =>
      target === element || (STEPS.includes(key) && target instanceof Element && target.matches(NO_LETTERS));
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || !isMeant(event)) return;
      if (!act(event, now.current, stops)) return;
      event.preventDefault();
      if (event.target !== element) element.focus({ preventScroll: true });
    };
    whole.addEventListener("keydown", onKey);
    return () => whole.removeEventListener("keydown", onKey);
  }, [root, around, stops]);
}

/** Does what the key says; returns whether it meant anything here. */
function act(event: KeyboardEvent, keys: TextKeys, stops: readonly TextRange[]): boolean {
  const { marked, mark, offered, sentences } = keys;
  if (event.shiftKey && marked && event.key.startsWith("Arrow")) {
    mark(stretched(marked, event, sentences, stops));
    return true;
  }
  const go = (list: readonly TextRange[], direction: 1 | -1) => {
    const next = step(list, keys.from, direction);
    if (next) mark({ start: next.start, end: next.end });
  };
  switch (event.key) {
    case "n":
      go(offered, 1);
      return true;
    case "p":
      go(offered, -1);
      return true;
    case "j":
      go(sentences, 1);
      return true;
    case "k":
      go(sentences, -1);
      return true;
    case "?":
      keys.showKeys();
      return true;
    case "Escape":
      mark(null);
      return true;
    case "Enter": {
      const wanted = keys.selected() ?? marked;
      if (wanted) keys.choose(wanted);
      return true;
    }
    default:
      return false;
  }
}

/** Left and right move an edge by a word, up and down by a sentence; with Alt it is the first edge. */
function stretched(
  marked: TextRange,
  event: KeyboardEvent,
  sentences: readonly TextRange[],
  stops: readonly TextRange[],
): TextRange {
  const direction = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
  const by = event.key === "ArrowLeft" || event.key === "ArrowRight" ? stops : sentences;
  return moveEdge(marked, by, event.altKey ? "start" : "end", direction);
}
