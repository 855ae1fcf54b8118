/** How long what came of an act is waited for, and kept in focus while the page is still changing, in milliseconds. */
const PATIENCE_MS = 4_000;
/** The same where the focus only must not be lost. */
const SHORT_PATIENCE_MS = 1_000;

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

/**
 * Brings the focus to the element with this id as soon as it is there, and holds it there until the page has settled or
 * the person does something. Without an id the focus stays; where it was lost it goes back to `from`, on which the person
 * acted, and otherwise to the page's heading. Gives what ends it.
 */
export function holdFocus(id: string | undefined, from?: Element | null): () => void {
  const look = () => {
    const target = id ? document.getElementById(id) : null;
    if (target && document.activeElement !== target) focusOn(target);
    else if (!target && isLost() && from instanceof HTMLElement && from.isConnected) from.focus();
  };
  const observer = new MutationObserver(look);
  const settle = () => {
    end();
    const place = isLost() ? fallback() : null;
    if (place) focusOn(place);
  };
  const timer = window.setTimeout(settle, id ? PATIENCE_MS : SHORT_PATIENCE_MS);
  const end = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    for (const did of DID) window.removeEventListener(did, end, true);
  };
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  for (const did of DID) window.addEventListener(did, end, true);
  look();
  return end;
}
