import { useEffect } from "react";
import { bothEdits, type Carried, type Unfit } from "@/lib/articles/edits";
import type { Edits } from "@/lib/articles/schema";
import type { ActionState } from "@/lib/auth/action";
import type { ReadArticle } from "./keptImport";

/**
 * The edits of the article's latest version are made here as well, once it is known which article this is: while it is
 * read, or when it is saved. Returns those that have no place in this text.
 */
export function useEarlierEdits(
  read: ReadArticle,
  state: ActionState,
  edits: Edits,
  onEdits: (edits: Edits) => void,
): Unfit[] {
  const told =
    state.status === "refused" && state.refusal.reason === "edits_to_apply" && state.refusal.theirs;
  const earlier = told ? (told as unknown as Carried) : (read.known?.earlier ?? null);
  const isNew = earlier !== null && earlier.edits.of !== edits.of;
  useEffect(() => {
    if (isNew) onEdits(bothEdits(edits, earlier.edits));
  }, [isNew, edits, earlier, onEdits]);
  return earlier?.unfit ?? [];
}
