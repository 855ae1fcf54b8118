import type { ReactNode } from "react";

export type Tone = "kept" | "works" | "mixed" | "cut" | "grey";

/** A sign and a word. `stamp` sets it in a frame, once a page at most: beside the title. */
export function Chip(props: { tone: Tone; sign?: ReactNode; stamp?: boolean; children: ReactNode }) {
  return (
    <span className={`chip tone-${props.tone}${props.stamp ? " stamp" : ""}`}>
      {props.sign}
      <span>{props.children}</span>
    </span>
  );
}
