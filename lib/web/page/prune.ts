import { dropStates, isFurniture, textLengths } from "./furniture";

/** Takes out what is never the article, before anything weighs the rest. */
export function prune(page: Document): void {
  const lengths = textLengths(page.body);
  for (const aside of [...page.querySelectorAll("nav, [role=navigation]")]) aside.remove();
  for (const part of [...page.querySelectorAll("[class], [id], figcaption")]) {
    if (isAdvertisement(part) || isFurniture(part, lengths)) part.remove();
    else dropStates(part);
  }
  withoutOtherArticles(page);
}

/** Several articles inside one are teasers or comments, where another stands by itself. */
function withoutOtherArticles(page: Document): void {
  const inner = [...page.querySelectorAll("article article")];
  const alone = [...page.querySelectorAll("article")].filter(
    (one) => !one.parentElement?.closest("article") && !one.querySelector("article"),
  );
  if (inner.length > 1 && alone.length === 1) for (const one of inner) one.remove();
}

const GATED = /(?:^|[\s_-])(?:paywall(?:ed)?|premium|metered|subscriber|locked)(?:$|[\s_-])/i;
const TEXTUAL = new Set("P LI BLOCKQUOTE H2 H3 H4 UL OL".split(" "));

/** A paywall's script hides paragraphs that are on the page; what else is hidden stays so. */
export function showUnlocked(page: Document): void {
  for (const element of [...page.querySelectorAll("[aria-hidden]")]) {
    const isGated = GATED.test((element.getAttribute("class") ?? "").slice(0, LONGEST_CLASS));
    if (TEXTUAL.has(element.nodeName.toUpperCase()) || isGated) element.removeAttribute("aria-hidden");
  }
  for (const element of [...page.querySelectorAll("[hidden], [style]")]) {
    if (!GATED.test((element.getAttribute("class") ?? "").slice(0, LONGEST_CLASS)) || !hasText(element))
      continue;
    element.removeAttribute("hidden");
    element.removeAttribute("style");
  }
}

/** What asks readers to pay is short; the rest of an article is not. In UTF-16 units. */
const SHORTEST_REST = 200;

function hasText(element: Element): boolean {
  const paragraphs = [...element.querySelectorAll("p")];
  return paragraphs.reduce((sum, { textContent }) => sum + (textContent ?? "").length, 0) >= SHORTEST_REST;
}

const ADVERTISEMENT =
  /(?:^|\s)(?:(?:ads?(?![-_](?:hoc|lib|interim)\b)|adsbygoogle|sponsored)(?:[-_]\w+(?:-\w+)*)?|advert\w*(?:-\w+)*)(?:\s|$)/i;
/** Of a list of classes, in UTF-16 units. */
const LONGEST_CLASS = 2_000;
/** In UTF-16 units, and in nodes. What is longer only says how the page advertises (`<div class="ads-on">`). */
const LONGEST_ADVERTISEMENT = 300;
const MOST_ADVERTISEMENT_NODES = 100;

function isAdvertisement(element: Element): boolean {
  if (!ADVERTISEMENT.test((element.getAttribute("class") ?? "").slice(0, LONGEST_CLASS))) return false;
  const left: Node[] = [element];
  let length = 0;
  for (let visited = 0; left.length > 0; visited++) {
    const node = left.pop();
    length += node?.nodeValue?.length ?? 0;
    if (length > LONGEST_ADVERTISEMENT || visited > MOST_ADVERTISEMENT_NODES) return false;
    for (const child of node?.childNodes ?? []) left.push(child);
  }
  return true;
}

/** What stands around articles: side columns, the foot of the page, and its head unless an article's own. */
export function isAround(element: Element): boolean {
  if (isAdvertisement(element)) return true;
  const name = element.nodeName.toUpperCase();
  if (name === "FOOTER") return element.closest("blockquote") === null;
  return name === "ASIDE" || (name === "HEADER" && element.closest("article, main") === null);
}
