import { sameLine } from "@/lib/articles/versions";

/** The words of a message that says why the place of a mention is to be confirmed, and by whom. */
export type Doubt = "toConfirmDraft" | "toConfirmPublic" | "movedDraft" | "movedPublic";

type Mention = { exact: string; before: { exact: string } | null };

/** Whether the very words of the version before stand elsewhere now. */
export function hasMoved({ exact, before }: Mention): boolean {
  return before !== null && sameLine(before.exact) === sameLine(exact);
}

export function doubtAbout(mention: Mention, isPublic: boolean): Doubt {
  if (hasMoved(mention)) return isPublic ? "movedPublic" : "movedDraft";
  return isPublic ? "toConfirmPublic" : "toConfirmDraft";
}
