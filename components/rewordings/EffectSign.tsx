import type { Effect } from "@/lib/generated/prisma/enums";
import styles from "./TermSummary.module.css";

const STROKES: Record<Effect, string> = {
  dropped: "M4 4l8 8M12 4l-8 8",
  added: "M8 3v10M3 8h10",
  weaker: "M4 4l8 8M12 6.5V12H6.5",
  stronger: "M4 12l8-8M12 9.5V4H6.5",
  broader: "M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3",
  narrower: "M1.5 8h4.5M4 5.5L6.5 8 4 10.5M14.5 8H10M12 5.5L9.5 8l2.5 2.5",
  later: "M3.5 4l4 4-4 4M8.5 4l4 4-4 4",
  earlier: "M7.5 4l-4 4 4 4M12.5 4l-4 4 4 4",
  unclear: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.6v.2",
  same: "M3.5 6h9M3.5 10h9",
};

/** In which direction a term moved, for the eye; its words stand beside it. */
export function EffectSign({ effect, title }: { effect: Effect; title: string }) {
  return (
    <span className={styles.sign} data-effect={effect} title={title} aria-hidden="true">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d={STROKES[effect]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
