import { parseHTML } from "linkedom";
import { isReadable } from "./markup";

/** Pages were once laid out with these; each costs as much as a tag and none is text. */
const SPACERS = /(?:\u00a0|&nbsp;|&#160;|&#xa0;){3,}/gi;

/** Longer runs of white space are one space or one line break wherever they stand: patterns count each character. */
const LONG_GAP = /\s{256}/g;

/** The page, or null for one that is made of more than a reader gets through. */
export function openPage(html: string): Document | null {
  return isReadable(html) ? parsePage(html) : null;
}

/**
 * Parses a page, or a piece of one, without running or loading anything. Whatever the markup leaves out,
 * everything that is not in the head ends up in the body.
 */
export function parsePage(page: string): Document {
  const shorter = page.replace(LONG_GAP, (gap) => (gap.includes("\n") ? "\n\n" : " "));
  const html = shorter.replace(SPACERS, "\u00a0\u00a0");
  const whole = parse(html);
  if (whole?.documentElement?.tagName !== "HTML") return parse(wrapped(html)) as Document;
  const { documentElement: root, body } = whole;
  for (const node of [...root.childNodes, ...whole.childNodes]) {
    if (node !== root && node.nodeType !== DOCUMENT_TYPE && !isHeadOrBody(node)) body.append(node);
  }
  return whole;
}

const DOCUMENT_TYPE = 10;

function parse(html: string): Document | undefined {
  const { document } = parseHTML(html);
  return document.documentElement ? document : undefined;
}

function wrapped(html: string): string {
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function isHeadOrBody(node: Node): boolean {
  return node.nodeName === "HEAD" || node.nodeName === "BODY";
}

/** One line of text as a browser would show it. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}
