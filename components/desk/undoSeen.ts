/** Which offer has had the focus already: another page within the minute does not take it again. */
const SEEN = "stet-undo";

/** Whether this offer has the focus now for the first time. */
export function isFirstSeen(id: string): boolean {
  const isFirst = sessionStorage.getItem(SEEN) !== id;
  sessionStorage.setItem(SEEN, id);
  return isFirst;
}

/**
 * Leaves for another page, read anew with its frame, which offers to take back what was just done. The frame of this page
 * may have begun to offer it before it is gone: there the focus counts for nothing.
 */
export function leaveWithUndo(address: string): void {
  window.addEventListener("pagehide", () => sessionStorage.removeItem(SEEN), { once: true });
  window.location.assign(address);
}
