"use client";

import { DoneNotice } from "./DoneNotice";
import { useTellOnce } from "./Outcome";

/** On a page that an act led on to: says what came of it, and has the focus. */
export function Saved({ words }: { words: string }) {
  useTellOnce({ words, at: "saved" });
  return <DoneNotice id="saved">{words}</DoneNotice>;
}
