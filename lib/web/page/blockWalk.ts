import type { BlockKind } from "@/lib/blockKind";
import { oneLine } from "./document";
import { BREAK, GAP, paragraphsOf } from "./whiteSpace";

/** One line of plain text, never empty, without white space around it. */
export type Block = { kind: BlockKind; text: string };

/** Never text of the article: code, controls, embedded things, ways around the site. */
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO HEAD TITLE LINK META BUTTON INPUT SELECT OPTION TEXTAREA DIALOG MENU NAV RP".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const KINDS: Record<string, BlockKind> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  BLOCKQUOTE: "quote",
  LI: "list_item",
};

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;

/** A block, and how many links of the page make up nearly all of its words: none where they do not. */
export type WalkedBlock = Block & { links: number };

type Context = { kind: BlockKind; isPre: boolean; isLink: boolean };
type Step = { node: Node; context: Context } | { text: string; context: Context } | { flush: BlockKind };

const MOSTLY_LINKS = 0.8;
const NOT_IN_WORDS = /[^\p{L}\p{N}]{1,256}/gu;

/** Gathers text until a block ends. */
class Gatherer {
  readonly blocks: WalkedBlock[] = [];
  #text = "";
  #linked = 0;
  #links = 0;

  add(text: string, { isPre, isLink }: Context): void {
    this.#text += isPre ? text.replace(/\r\n?|\n/g, GAP) : text;
    if (!isLink || text.trim() === "") return;
    this.#links++;
    this.#linked += wordLength(text);
  }

  flush(kind: BlockKind): void {
    if (this.#text === "") return;
    const links = this.#linked >= wordLength(this.#text) * MOSTLY_LINKS ? this.#links : 0;
    for (const text of paragraphsOf(this.#text)) this.blocks.push({ kind, text, links });
    this.#text = "";
    this.#linked = 0;
    this.#links = 0;
  }
}

function wordLength(text: string): number {
  return text.replace(NOT_IN_WORDS, "").length;
}

/** The blocks below a node in reading order. Works off a list: pages may nest deeper than the stack goes. */
export function walkBlocks(root: Node, skip: (element: Element) => boolean = () => false): WalkedBlock[] {
  const gatherer = new Gatherer();
  const steps: Step[] = [{ node: root, context: { kind: "paragraph", isPre: false, isLink: false } }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("flush" in step) gatherer.flush(step.flush);
    else if ("text" in step) gatherer.add(step.text, step.context);
    else if (step.node.nodeType === TEXT || step.node.nodeType === CDATA) {
      gatherer.add((step.node.nodeValue ?? "").replaceAll(BREAK, "\n"), step.context);
    } else if (step.node.nodeType === ELEMENT) {
      const element = step.node as Element;
      if (SKIPPED.has(nameOf(element)) || isHidden(element) || skip(element)) continue;
      if (BLOCKS.has(nameOf(element))) gatherer.flush(step.context.kind);
      for (const inner of stepsInto(element, step.context).reverse()) steps.push(inner);
    }
  }
  gatherer.flush("paragraph");
  return gatherer.blocks;
}

function stepsInto(element: Element, outer: Context): Step[] {
  const name = nameOf(element);
  const context: Context = {
    kind: KINDS[name] ?? outer.kind,
    isPre: outer.isPre || name === "PRE",
    isLink: outer.isLink || name === "A",
  };
  const [before, after] = around(element, name);
  const inside: Step[] = [...element.childNodes].map((node) => ({ node, context }));
  if (before) inside.unshift({ text: before, context: outer });
  if (after) inside.push({ text: after, context: outer });
  if (BLOCKS.has(name)) inside.push({ flush: context.kind });
  return inside;
}

function nameOf(element: Element): string {
  return element.nodeName.toUpperCase();
}

/** Cells are apart; a reading above a character stands in parentheses, as where it cannot be shown above. */
function around(element: Element, name: string): [before: string, after: string] {
  if (name === "BR") return [BREAK, ""];
  if (name === "TD" || name === "TH") return [" ", " "];
  if (name === "RT" && oneLine(element.textContent) !== "") return ["(", ")"];
  return ["", ""];
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "") ||
    element.getAttribute("role") === "navigation"
  );
}
