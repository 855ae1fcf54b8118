import type { ListItem, Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { normaliseUrl } from "@/lib/web/url";
import { numbered, numberedInTree } from "./numbered";

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "emphasis"; parts: Inline[] }
  | { kind: "strong"; parts: Inline[] }
  | { kind: "link"; url: string; parts: Inline[] }
  /** A source by its number on the page; `text` is what was typed, at this place of the whole. */
  | { kind: "source"; number: number; text: string; at: number };

export type Item = { number: number | null; blocks: Block[] };

export type Block =
  | { kind: "paragraph"; parts: Inline[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "list"; isOrdered: boolean; items: Item[] };

/** Quotes and lists within each other, and emphasis within links: what lies deeper is shown as it was typed. */
const MOST_LEVELS = 8;

/**
 * Signs that may be markup in one text. The parser's time grows with their square: so many take some milliseconds, and are
 * more than some pages of reasons have. Of a text with more of them none is markup.
 */
const MOST_MARKS = 500;
const MARK = /[*_[\]<>!]|[-+](?=\s|$)|\d[.)](?=\s|$)/gmu;

/** All of Markdown but paragraphs, emphasis, lists, quotes and links is off: it stays the text that was typed. */
const NARROW = {
  disable: {
    null: [
      ...["htmlFlow", "htmlText", "codeIndented", "codeFenced", "codeText", "headingAtx", "setextUnderline"],
      ...["definition", "characterReference", "hardBreakEscape"],
    ],
  },
};

const EXTENSIONS = {
  extensions: [NARROW, cjkFriendlyExtension(), numbered],
  mdastExtensions: [numberedInTree],
};

/** Whether a text has more markup than is looked at. */
export function isOvermarked(text: string): boolean {
  return (text.match(MARK)?.length ?? 0) > MOST_MARKS;
}

/** Reasons as a tree of what they may hold, and nothing else. */
export function parseReasons(text: string): Block[] {
  if (isOvermarked(text)) return lines(text);
  return blocks(fromMarkdown(text, EXTENSIONS).children, text, 1);
}

/** A text without any markup: a paragraph wherever a line ends. */
export function lines(text: string): Block[] {
  return text.split("\n").flatMap((line) => (line.trim() ? [typed(line.trim())] : []));
}

const typed = (text: string): Block => ({ kind: "paragraph", parts: [{ kind: "text", text }] });

/** What was typed for a node. */
function sourceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

function blocks(nodes: readonly Nodes[], text: string, level: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === "paragraph") return [{ kind: "paragraph", parts: inlines(node, text, level) }];
    if (level >= MOST_LEVELS) return lines(sourceOf(node, text));
    if (node.type === "blockquote")
      return [{ kind: "quote", blocks: blocks(node.children, text, level + 1) }];
    if (node.type !== "list") return lines(sourceOf(node, text));
    const numbers = numbersOf(node.children, text);
    const items = node.children.map((item, at) => ({
      number: node.ordered ? (numbers[at] ?? null) : null,
      blocks: blocks(item.children, text, level + 1),
    }));
    return [{ kind: "list", isOrdered: node.ordered === true, items }];
  });
}

/** As they were typed; where all are the same they were left to be counted. */
function numbersOf(items: readonly ListItem[], text: string): number[] {
  const written = items.map((item) => Number.parseInt(sourceOf(item, text), 10));
  const [first = 1] = written;
  return written.every((number) => number === first) ? written.map((_, at) => first + at) : written;
}

function inlines(parent: Parents, text: string, level: number): Inline[] {
  return joined(parent.children.flatMap((node) => inline(node, text, level)));
}

function inline(node: Nodes, text: string, level: number): Inline[] {
  const asTyped: Inline[] = [{ kind: "text", text: sourceOf(node, text) }];
  if (node.type === "text") return [{ kind: "text", text: node.value }];
  if (node.type === "break") return [{ kind: "text", text: "\n" }];
  if (node.type === "footnoteReference")
    return [
      {
        kind: "source",
        number: Number(node.identifier),
        text: sourceOf(node, text),
        at: node.position?.start.offset ?? 0,
      },
    ];
  if (level >= MOST_LEVELS) return asTyped;
  if (node.type === "emphasis" || node.type === "strong")
    return [{ kind: node.type, parts: inlines(node, text, level + 1) }];
  if (node.type !== "link" || node.title) return asTyped;
  const parts = inlines(node, text, level + 1).map(withoutSource);
  return isAddress(node.url) && textOf(parts).trim() ? [{ kind: "link", url: node.url, parts }] : asTyped;
}

/** A link holds no other. */
function withoutSource(part: Inline): Inline {
  if (part.kind === "source") return { kind: "text", text: part.text };
  return part.kind === "text" ? part : { ...part, parts: part.parts.map(withoutSource) };
}

/** Whether it is an address of the web, spelt out. */
const isAddress = (written: string) => /^https?:\/\//i.test(written) && normaliseUrl(written) !== null;

/** Texts that stand beside each other are one. */
function joined(parts: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === "text" && last?.kind === "text") last.text += part.text;
    else all.push(part.kind === "text" ? { ...part } : part);
  }
  return all;
}

export function textOf(parts: readonly Inline[]): string {
  return parts.map((part) => ("text" in part ? part.text : textOf(part.parts))).join("");
}
