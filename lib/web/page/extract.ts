import { Readability } from "@mozilla/readability";
import { codePointLength } from "@/lib/language/text";
import { withoutSurroundings } from "./aroundText";
import { type Block, type WalkedBlock, walkBlocks } from "./blockWalk";
import { oneLine } from "./document";
import { isAround, prune, showUnlocked } from "./prune";

/** Beyond this Readability, which walks a page many times, takes seconds; large news pages have 10,000. */
const MAX_ELEMENTS = 20_000;
/** Beyond this its recursion would end the stack; pages by hand and by frameworks stay below 60. */
const MAX_READABLE_DEPTH = 200;
/** A find shorter than this, in code points, is compared with the whole page: three short sentences. */
const SHORT_FIND = 140;
/** What marks the article's text in the page's own words, the surest first. */
const OWN_MARKS = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

/** What was found in a page: the article, and what else stands there, each with how many blocks of it stand before. */
export type Extract = { blocks: Block[]; leftOut: LeftOut[] };
export type LeftOut = Block & { after: number };

/**
 * The article's text in a page, as plain text; it changes the page. The page's title, or the one that is known, is left
 * out where the text begins with it.
 */
export function blocksFromPage(page: Document, known: { title?: string | undefined } = {}): Block[] {
  return extractFromPage(page, known).blocks;
}

/** @param known.headline the title as it stands in the page: the first block, wherever it stands. */
export function extractFromPage(
  page: Document,
  known: { title?: string | undefined; headline?: string | undefined } = {},
): Extract {
  showUnlocked(page);
  const all = walkBlocks(page.body);
  const whole = withoutMenus(walkBlocks(page.body, isAround));
  const title = known.title ?? page.querySelector("title")?.textContent ?? "";
  const marked = markedByPage(page);
  prune(page);
  const found = best(readable(page), marked, whole);
  const own = withoutSurroundings(found, title).map(({ kind, text }) => ({ kind, text }));
  const headline = known.headline && own.length > 0 ? [headlineIn(all, known.headline)] : [];
  const blocks: Block[] = [...headline, ...own];
  return { blocks, leftOut: leftOutOf(all, blocks) };
}

/** In the page's own spelling, where it is one block there. */
function headlineIn(all: readonly Block[], headline: string): Block {
  const text = all.find((block) => oneLine(block.text) === headline)?.text ?? headline;
  return { kind: "heading", text };
}

function best(first: WalkedBlock[], marked: WalkedBlock[], whole: WalkedBlock[]): WalkedBlock[] {
  const rest = withoutMenus(first);
  // An article may end in a list of links, but a find that is mostly links is the site's menu.
  const found = sizeOf(rest) < sizeOf(first) / 2 ? rest : first;
  const size = sizeOf(found);
  // Within the page's own mark the find is its better half: teasers and comments stand there too.
  if (size < sizeOf(marked) / 2 && !isWithin(found, marked)) return marked;
  if (size < SHORT_FIND && size < sizeOf(whole) / 2) return whole;
  return found;
}

function isWithin(inner: readonly Block[], outer: readonly Block[]): boolean {
  const texts = new Set(outer.map(({ text }) => text));
  const size = sizeOf(inner);
  return size > SHORT_FIND && sizeOf(inner.filter(({ text }) => texts.has(text))) > size / 2;
}

/** Blocks that an editor would look through, and take in one of. */
const MOST_LEFT_OUT = 500;
/** In UTF-16 units: it is kept with each version. */
const LONGEST_LEFT_OUT = 100_000;

/** What of all that stands in a page is not among the blocks, in its order. */
function leftOutOf(all: readonly Block[], blocks: readonly Block[]): LeftOut[] {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of blocks.entries()) {
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  }
  for (const known of places.values()) known.reverse();
  let [after, size] = [0, 0];
  const leftOut: LeftOut[] = [];
  for (const { kind, text } of all) {
    const at = places.get(text)?.pop();
    if (at !== undefined) after = Math.max(after, at + 1);
    else if (leftOut.length < MOST_LEFT_OUT && size + text.length <= LONGEST_LEFT_OUT) {
      size += text.length;
      leftOut.push({ kind, text, after });
    }
  }
  return leftOut;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + codePointLength(text), 0);
}

/** What Readability finds; it changes the page. Nothing for a page that it could not walk in time. */
function readable(page: Document): WalkedBlock[] {
  if (page.getElementsByTagName("*").length > MAX_ELEMENTS || depthOf(page.body) > MAX_READABLE_DEPTH)
    return [];
  for (const by of [...page.querySelectorAll("blockquote footer")]) replaceTag(by, "p");
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

function markedByPage(page: Document): WalkedBlock[] {
  for (const selector of OWN_MARKS) {
    const [only, other] = page.querySelectorAll(selector);
    if (only && !other) return walkBlocks(only, isAround);
  }
  return [];
}

/** A menu is a line of several links or several lines that are links; one such line may be a reference. */
const FEWEST_IN_MENU = 3;

function withoutMenus(blocks: readonly WalkedBlock[]): WalkedBlock[] {
  const isLinked = (at: number) => (blocks[at]?.links ?? 0) > 0;
  return blocks.filter(({ links }, at) => {
    if (links === 0) return true;
    let [from, to] = [at, at];
    while (at - from < FEWEST_IN_MENU && isLinked(from - 1)) from--;
    while (to - at < FEWEST_IN_MENU && isLinked(to + 1)) to++;
    return links < FEWEST_IN_MENU && to - from + 1 < FEWEST_IN_MENU;
  });
}
