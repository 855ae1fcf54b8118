/** How long what came of an act is waited for, and kept in focus while the page is still changing, in milliseconds. */
const PATIENCE_MS = 4_000;
/** How long a focus may be nowhere before it goes to the page's heading, where nothing else is to come. */
const LOST_MS = 1_000;

/** What tells that the person does something: with a voice or a screen reader without keys and pointer too. */
const DID = ["keydown", "pointerdown", "click", "input"] as const;

/** Whether the focus is nowhere: what had it is gone, or waits for an answer. */
const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** Where the focus goes when nothing better is there. */
const fallback = () =>
  document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");

function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus();
}

/** Where somebody goes on whose row of a list is gone with what they did: the row itself, the next, the one before, the list's heading. */
function placesAround(from: Element | null | undefined): HTMLElement[] {
  const row = from?.closest("li, tr");
  const heading = row?.closest("section")?.querySelector("h2, h3");
  const places = [row, row?.nextElementSibling, row?.previousElementSibling, heading];
  return places.filter((place) => place instanceof HTMLElement);
}

/**
 * Brings the focus to the element with this id as soon as it is there, and holds it there until the page has settled or
 * the person does something. Without an id the focus stays; where it was lost it goes back to `from`, on which the person
 * acted, to its row or the row that follows, and otherwise to the page's heading. `onPlace` is called with where it is,
 * again when the page has changed. Gives what ends it.
 */
export function holdFocus(
  id: string | undefined,
  from: Element | null | undefined,
  onPlace: (place: HTMLElement) => void,
): () => void {
  const around = placesAround(from);
  let lost: number | undefined;
  const bringTo = (place: HTMLElement) => {
    if (document.activeElement !== place) focusOn(place);
    onPlace(place);
  };
  const bringBack = () => {
    const place = isLost() ? fallback() : null;
    if (place) bringTo(place);
  };
  const look = () => {
    const target = id ? document.getElementById(id) : null;
    if (target) return bringTo(target);
    const { activeElement } = document;
    if (!isLost()) {
      if (!id && activeElement instanceof HTMLElement) onPlace(activeElement);
      return;
    }
    if (from instanceof HTMLElement && from.isConnected) return from.focus();
    const place = id ? undefined : around.find(({ isConnected }) => isConnected);
    if (place) return bringTo(place);
    if (!id) lost ??= window.setTimeout(bringBack, LOST_MS);
  };
  const observer = new MutationObserver(look);
  const end = () => {
    observer.disconnect();
    document.removeEventListener("focusin", look);
    window.clearTimeout(timer);
    window.clearTimeout(lost);
    for (const did of DID) window.removeEventListener(did, end, true);
  };
  const timer = window.setTimeout(() => {
    end();
    bringBack();
  }, PATIENCE_MS);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  // Where no place is named it is the one to which a dialog that closes gives the focus back.
  if (!id) document.addEventListener("focusin", look);
  for (const did of DID) window.addEventListener(did, end, true);
  look();
  return end;
}
