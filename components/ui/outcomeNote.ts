/** Places of a line, after which there is room; whatever else it is for stands below it. */
const LINE = "h1, h2, h3, h4, p, legend, summary, label, a, button, input, select, textarea, output";
/** What says by itself what came of an act. */
const SAYS = ".notice.good, [data-says]";

/** So long a place has to be the one: what had the focus may go with the page that the answer brings. */
const SETTLED_MS = 150;

export type OutcomeNote = { show: (words: string, place: HTMLElement) => void; remove: () => void };

/**
 * What came of an act, in sight beside the place that the focus went to, unless that says so itself. The pages that show
 * such places know nothing of it, so it stands among what React made: nothing there depends on it, and it goes with its page.
 */
export function outcomeNote(): OutcomeNote {
  const note = document.createElement("div");
  note.className = "notice good outcome";
  let settling: number | undefined;
  const remove = () => {
    window.clearTimeout(settling);
    note.remove();
  };
  const showNow = (words: string, place: HTMLElement) => {
    if (!place.isConnected || place.closest("[role=dialog]")) return;
    if (isSaid(words, place, note)) return remove();
    if (note.textContent !== words) note.textContent = words;
    put(note, place);
  };
  return {
    remove,
    show(words, place) {
      window.clearTimeout(settling);
      settling = window.setTimeout(() => showNow(words, place), SETTLED_MS);
    },
  };
}

function isSaid(words: string, place: HTMLElement, note: HTMLElement): boolean {
  if (place.closest(SAYS)) return true;
  const near = [place, place.nextElementSibling, ...document.querySelectorAll(".notice")];
  // A note contains itself, and what holds it already says so by it alone.
  const others = near.filter((one) => one !== null && !one.contains(note));
  return others.some((one) => one?.textContent?.includes(words));
}

/** Where it stands already it is left alone: whoever looks at changes of the page sees none. */
function put(note: HTMLElement, told: HTMLElement): void {
  const place = told.closest<HTMLElement>(".notice") ?? told;
  const within = place.matches("tr")
    ? place.querySelector("td:last-child")
    : place.matches("li, td") && place;
  if (within) {
    if (within.lastElementChild !== note) within.append(note);
  } else if (place.matches(LINE)) {
    if (place.nextElementSibling !== note) place.after(note);
  } else if (place.previousElementSibling !== note) place.before(note);
}
