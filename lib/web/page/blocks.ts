import { Readability } from "@mozilla/readability";
import type { BlockKind } from "@/lib/blockKind";
import { codePointLength, type TextRange } from "@/lib/language/text";
import { type Block, type WalkedBlock, walkBlocks } from "./blockWalk";
import { oneLine } from "./document";
import { cleanCharacters } from "./whiteSpace";

export type { Block, BlockKind };

/** Beyond this Readability, which walks a page many times, takes seconds; large news pages have 10,000. */
const MAX_ELEMENTS = 20_000;
/** Beyond this its recursion would end the stack; pages by hand and by frameworks stay below 60. */
const MAX_READABLE_DEPTH = 200;
/** A find shorter than this, in code points, is compared with the whole page: three short sentences. */
const SHORT_FIND = 140;
/** What marks the article's text in the page's own words, the surest first. */
const OWN_MARKS = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

/**
 * The article's text in a page, as plain text; it changes the page. The page's title, or the one that is known, is left
 * out where the text begins with it.
 */
export function blocksFromPage(page: Document, known: { title?: string | undefined } = {}): Block[] {
  const whole = withoutMenus(walkBlocks(page.body, isAround));
  const marked = markedByPage(page);
  const heading = known.title ?? page.querySelector("title")?.textContent;
  const blocks = withoutTitle(best(readable(page), marked, whole), heading);
  return blocks.map(({ kind, text }) => ({ kind, text }));
}

function best(first: WalkedBlock[], marked: Block[], whole: Block[]): Block[] {
  const rest = withoutMenus(first);
  // An article may end in a list of links, but a find that is mostly links is the site's menu.
  const found = sizeOf(rest) < sizeOf(first) / 2 ? rest : first;
  const size = sizeOf(found);
  if (size < sizeOf(marked) / 2) return marked;
  if (size < SHORT_FIND && size < sizeOf(whole) / 2) return whole;
  return found;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + codePointLength(text), 0);
}

/** What Readability finds; it changes the page. Nothing for a page that it could not walk in time. */
function readable(page: Document): WalkedBlock[] {
  if (page.getElementsByTagName("*").length > MAX_ELEMENTS || depthOf(page.body) > MAX_READABLE_DEPTH)
    return [];
  for (const by of [...page.querySelectorAll("blockquote footer")]) replaceTag(by, "p");
  for (const aside of [...page.querySelectorAll("nav, [role=navigation]")]) aside.remove();
  for (const classed of [...page.querySelectorAll("[class]")]) if (isAdvertisement(classed)) classed.remove();
  try {
    const found = new Readability<Node>(page, { serializer: (node) => node, disableJSONLD: true }).parse();
    return found?.content ? walkBlocks(found.content) : [];
  } catch {
    // Some broken markup makes it reach for a parent that it has removed; the page itself is still there.
    return [];
  }
}

/** Readability removes every footer, and with it who said what a quotation quotes. */
function replaceTag(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const child of [...element.childNodes]) other.append(child);
  element.replaceWith(other);
}

function depthOf(root: Element): number {
  let deepest = 0;
  const steps: [Element, number][] = [[root, 1]];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const [element, depth] = step;
    deepest = Math.max(deepest, depth);
    for (const child of element.children) steps.push([child, depth + 1]);
  }
  return deepest;
}

function markedByPage(page: Document): Block[] {
  for (const selector of OWN_MARKS) {
    const [only, other] = page.querySelectorAll(selector);
    if (only && !other) return walkBlocks(only, isAround);
  }
  return [];
}

const ADVERTISEMENT =
  /(?:^|\s)(?:(?:ads?|adsbygoogle|sponsored)(?:[-_]\w+(?:-\w+)*)?|advert\w*(?:-\w+)*)(?:\s|$)/i;
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
function isAround(element: Element): boolean {
  if (isAdvertisement(element)) return true;
  const name = element.nodeName.toUpperCase();
  if (name === "FOOTER") return element.closest("blockquote") === null;
  return name === "ASIDE" || (name === "HEADER" && element.closest("article, main") === null);
}

/** A menu is a line of several links or several lines that are links; one such line may be a reference. */
const FEWEST_IN_MENU = 3;

function withoutMenus(blocks: readonly WalkedBlock[]): Block[] {
  const isLinked = (at: number) => (blocks[at]?.links ?? 0) > 0;
  return blocks.filter(({ links }, at) => {
    if (links === 0) return true;
    let [from, to] = [at, at];
    while (at - from < FEWEST_IN_MENU && isLinked(from - 1)) from--;
    while (to - at < FEWEST_IN_MENU && isLinked(to + 1)) to++;
    return links < FEWEST_IN_MENU && to - from + 1 < FEWEST_IN_MENU;
  });
}

function withoutTitle(blocks: Block[], title: string | null | undefined): Block[] {
  const [first] = blocks;
  if (first?.kind !== "heading" || !title) return blocks;
  return oneLine(title).startsWith(oneLine(first.text)) ? blocks.slice(1) : blocks;
}

const LIST_ITEM = /^(?:-|•)\s/u;

/**
 * Pasted text: each line is a paragraph, or a list item where it begins like one. Its characters stay as
 * they are, the list marks too; only white space around a line goes.
 */
export function blocksFromText(text: string): Block[] {
  return cleanCharacters(text)
    .split(/\r\n?|[\n\u2028\u2029\f]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: LIST_ITEM.test(line) ? "list_item" : "paragraph", text: line }));
}

export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

export type BlockRange = TextRange & { kind: BlockKind };

/** Where each block stands in `textOf(blocks)`, in code points. */
export function blockRanges(blocks: readonly Block[]): BlockRange[] {
  let start = 0;
  return blocks.map(({ kind, text }) => {
    const end = start + codePointLength(text);
    const range = { kind, start, end };
    start = end + 1;
    return range;
  });
}
