import { parseHTML } from "linkedom";

/** Tags and entities cost about ten microseconds each, and long books in one page stay below this. */
const MAX_MARKS = 200_000;

/** Whether a page can be parsed in seconds; ask before parsing what a stranger wrote. */
export function isParsable(html: string): boolean {
  let marks = 0;
  for (const _ of html.matchAll(/[<&]/g)) marks++;
  return marks <= MAX_MARKS;
}

/** Pages were once laid out with these; each costs as much as a tag and none is text. */
const SPACERS = /(?:\u00a0|&nbsp;|&#160;|&#xa0;){3,}/gi;

/**
 * Parses a page, or a piece of one, without running or loading anything. Whatever the markup leaves out,
 * everything that is not in the head ends up in the body.
 */
export function parsePage(page: string): Document {
  const html = page.replace(SPACERS, "\u00a0\u00a0");
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
