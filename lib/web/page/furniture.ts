/*
 * What a page says of its own parts, by the words of their classes and ids: a caption, a share bar, related articles.
 * Such a part may be wrapped around the article as well (`<div class="social-page">`), so each word counts only for
 * a part that is small enough to be one.
 */

/** Text outside a part, in UTF-16 units, that may well be the article: three short sentences. */
const ARTICLE = 300;
/** Parts as long as lists of comments may be longer than the article. */
const LARGE =
  "comments?|disqus|outbrain|taboola|recirc(?:ulation)?|related|recommend(?:ed|ations?)|trending|popular|most-(?:read|viewed|popular|shared)|also-(?:like|read)|read-(?:more|next|also)|more-(?:from|on|stories|news)|newsletters?|cookies?|consent|gdpr|teasers?|syndigate|xiangguan|tuijian|mm-related";
/** Parts of a paragraph or two. */
const SMALL =
  "captions?|credits?|copyright|by-?lines?|author(?:s|-\\w+)?|bio|standfirst|dek|deck|abstract|highlights?|kicker|strapline|breadcrumbs?|share(?:bar|tools|-\\w+)?|sharing|social(?:-\\w+)?|sign-?up|subscribe|subscription|promo(?:tion)?|tags?|tag-list|attribution|disclaimer|toolbar|print-only|off-screen|sr-only|visually-hidden|screen-reader-text";
/** Parts of one line. */
const LINE =
  "(?:pub(?:lish(?:ed)?)?-?)?dates?|date-?time|date-?lines?|time-?stamps?|date-?stamp|post-date|meta|reading-time|min-read|data|published|updated";
/** What stands before or behind the word in a class that only says how the element looks or what it has. */
const OF_STATE = /^(?:has|no|is|with|without|not|hide|show|js|single|post|type|tag|category|status|format)-/;

const words = (alternatives: string) => new RegExp(`(?:^|-)(?:${alternatives})(?:-|$)`);
const KINDS: readonly { pattern: RegExp; isSmall: (length: number, rest: number) => boolean }[] = [
  { pattern: words(LARGE), isSmall: (length, rest) => length <= rest || rest >= ARTICLE },
  { pattern: words(SMALL), isSmall: (length) => length <= 700 },
  { pattern: new RegExp(`^(?:[a-z\\d]+-){0,3}(?:${LINE})$`), isSmall: (length) => length <= 90 },
];
/** Of a list of classes, in UTF-16 units, and of names in it. */
const LONGEST_CLASS = 2_000;
const MOST_NAMES = 40;
const NEVER = new Set(["HTML", "BODY", "MAIN", "ARTICLE", "H1", "A", "EM", "STRONG", "B", "I"]);

/** The length of the paragraphs below each element, and of all text, in UTF-16 units: each is walked once. */
export type Lengths = { root: Node; text: ReadonlyMap<Node, number>; paragraphs: ReadonlyMap<Node, number> };

export function textLengths(root: Element): Lengths {
  const [text, paragraphs] = [new Map<Node, number>(), new Map<Node, number>()];
  const left: Node[] = [root];
  const order: Node[] = [];
  for (let node = left.pop(); node; node = left.pop()) {
    order.push(node);
    if (!UNSEEN.has(node.nodeName.toUpperCase())) for (const child of node.childNodes) left.push(child);
  }
  const add = (to: Map<Node, number>, node: Node, length: number) =>
    to.set(node, (to.get(node) ?? 0) + length);
  for (const node of order.reverse()) {
    if (node.nodeType === 3) add(text, node, (node.nodeValue ?? "").trim().length);
    if (node.nodeName.toUpperCase() === "P") paragraphs.set(node, text.get(node) ?? 0);
    const { parentNode } = node;
    if (node === root || !parentNode) continue;
    add(text, parentNode, text.get(node) ?? 0);
    add(paragraphs, parentNode, paragraphs.get(node) ?? 0);
  }
  return { root, text, paragraphs };
}

/** Elements whose text nobody reads. */
export const UNSEEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME"]);

/** Whether an element says that it is a part around the article and is small enough to be one. */
export function isFurniture(element: Element, { root, text, paragraphs }: Lengths): boolean {
  const name = element.nodeName.toUpperCase();
  if (NEVER.has(name)) return false;
  const length = text.get(element) ?? 0;
  const names = name === "FIGCAPTION" ? ["caption"] : namesOf(element);
  const rest = (paragraphs.get(root) ?? 0) - (paragraphs.get(element) ?? 0);
  return KINDS.some(
    ({ pattern, isSmall }) => isSmall(length, rest) && names.some((one) => pattern.test(one)),
  );
}

const LACKING = /^(?:no|not|has|without)-/i;

/** Takes names off that only say how an element looks or what it lacks: `no-comments` is no comment. */
export function dropStates(element: Element): void {
  const names = (element.getAttribute("class") ?? "").slice(0, LONGEST_CLASS).split(/\s/);
  const own = names.filter((name) => !LACKING.test(name));
  if (own.length < names.length) element.setAttribute("class", own.join(" "));
}

function namesOf(element: Element): string[] {
  const written = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (written === " ") return [];
  return written
    .slice(0, LONGEST_CLASS)
    .split(/\s/)
    .slice(0, MOST_NAMES)
    .map((name) =>
      name
        .replace(/([a-z\d])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .replace(/[-_]+/g, "-"),
    )
    .filter((name) => name !== "" && !OF_STATE.test(name));
}
