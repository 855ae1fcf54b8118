"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./Notice";
import { useTell } from "./Outcome";

/** On a page that an act led on to: says what came of it, and has the focus. */
export function Saved({ words }: { words: string }) {
  const tell = useTell();
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    tell({ words, at: "saved" });
  }, [tell, words]);
  return (
    <Notice tone="good">
      <p id="saved">{words}</p>
    </Notice>
  );
}
