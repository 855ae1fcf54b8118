import { hasJustActed } from "@/components/ui/lastAct";
import { UNDO_SECONDS } from "@/lib/undo/schema";

/** Set while one page leads on to another after an act. */
const LEAVING = "stet-undo";
/** An offer that has stood longer was made before what this window has just done. */
const FRESH_SECONDS = 10;

let seen: string | null = null;

/**
 * Whether an offer takes the focus: once, in the window in which the person acted. One that was made on another device, or
 * that a page finds when it is read again, only stands there.
 */
export function takesFocus({ id, seconds }: { id: string; seconds: number }): boolean {
  const isFirst = seen !== id;
  seen = id;
  const leftFor = sessionStorage.getItem(LEAVING) !== null;
  sessionStorage.removeItem(LEAVING);
  return isFirst && (leftFor || (hasJustActed() && seconds > UNDO_SECONDS - FRESH_SECONDS));
}

/**
 * Leaves for another page, read anew with its frame, which offers to take back what was just done. The frame of this page
 * may have begun to offer it before it is gone: there the focus counts for nothing.
 */
export function leaveWithUndo(address: string): void {
  window.addEventListener("pagehide", () => sessionStorage.setItem(LEAVING, "yes"), { once: true });
  window.location.assign(address);
}
