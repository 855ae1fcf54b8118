"use client";

import { useTranslations } from "next-intl";
import type { DraftState } from "./useDraft";

/** Says whether what is typed has been kept. */
export function DraftNote({ state }: { state: DraftState }) {
  const t = useTranslations("drafts");
  const words = state.status === "idle" ? "" : t(state.status);
  return (
    <span
      className={state.status === "failed" || state.status === "tooLong" ? "small tone-cut" : "small soft"}
      role="status"
    >
      {words}
    </span>
  );
}
