import { revalidatePath } from "next/cache";
import type { Result } from "@/lib/errors";
import { publish } from "@/lib/kept/publications";

/**
 * Drops every cached public page, so that the next reader of any of them sees what was just published.
 * All of them, not a list of those that seem to be touched: a retraction that one forgotten page still
 * contradicts is worse than some hundred pages rendered anew, each once, at a few milliseconds.
 * Call it in a server action, after the write has been committed.
 */
export function refreshPublicPages(): void {
  revalidatePath("/[locale]/(site)", "layout");
  publish();
}

/** Passes on the result of a write and refreshes public pages when it succeeded, unless its row is not public. */
export function refreshed<T>(result: Result<T>): Result<T> {
  if (result.ok && !isHidden(result.value)) refreshPublicPages();
  return result;
}

function isHidden(value: unknown): boolean {
  return typeof value === "object" && value !== null && "isPublic" in value && !value.isPublic;
}
