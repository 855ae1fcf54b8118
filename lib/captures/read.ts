import { extractArticle } from "@/lib/articles/extractArticle";
import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import { parsePartialDate } from "@/lib/dates";
import type { CaptureOutcome, DatePrecision, ReadingKind } from "@/lib/generated/prisma/enums";
import { codePointLength } from "@/lib/language/text";
import { offMainThread } from "@/lib/serving";
import { decodeBytes } from "@/lib/web/decode";
import { textOf } from "@/lib/web/page/blocks";
import { oneLine, openPage } from "@/lib/web/page/document";
import { pageOutcome } from "@/lib/web/page/outcome/pageOutcome";

/** What was read in a body, as a row of `Reading` keeps it. */
export type NewReading = {
  kind: ReadingKind;
  extractorVersion: string;
  text: string;
  around: string | null;
  /** Of a PDF: where each page begins, in code points. */
  pages?: number[];
  title: string | null;
  author: string | null;
  publisher: string | null;
  publishedOn: Date | null;
  publishedPrecision: DatePrecision | null;
  lang: string | null;
};

/** A body to read. `fetched`: how it came from the web; null where a person supplied it. */
export type Body = {
  bytes: Uint8Array;
  contentType: string;
  url: string;
  fetched: { status: number; asked: string; earlierText?: string | undefined } | null;
};

/** `said`: of a page, what it is by its status, address and words. `trouble`: why it was not read. */
export type Read = { reading: NewReading; said: CaptureOutcome | null; trouble: string | null };

const NOTHING_SAID = {
  around: null,
  title: null,
  author: null,
  publisher: null,
  publishedOn: null,
  publishedPrecision: null,
  lang: null,
};

/** What is kept and not read. */
export const unread = (): NewReading => ({
  ...NOTHING_SAID,
  kind: "unread",
  extractorVersion: EXTRACTOR_VERSION,
  text: "",
});

/** What a file is by its status and address: of its words nothing is asked. */
export const saidOfFile = ({ fetched, url }: Pick<Body, "fetched" | "url">): CaptureOutcome | null =>
  fetched &&
  pageOutcome({ ...fetched, final: url, contentType: "application/octet-stream", title: "", text: "" });

/** Reads a page or a plain text, and says what it is. Its time grows with what a stranger wrote: for a thread. */
export function readBody({ bytes, contentType, url, fetched }: Body): Read {
  offMainThread("readBody");
  const decoded = decodeBytes(bytes, { contentType });
  const says = (title: string, text: string): CaptureOutcome | null =>
    fetched && pageOutcome({ ...fetched, final: url, contentType, title, text });
  if (!decoded.ok) {
    const said = decoded.reason === "empty" ? says("", "") : saidOfFile({ fetched, url });
    return { reading: unread(), said, trouble: decoded.reason };
  }
  const isPage = !/^text\/plain\b/i.test(contentType);
  const read = extractArticle({ from: "address", text: decoded.text, url, isPage });
  const calledTitle = isPage ? titleOf(decoded.text) : "";
  if (!read.ok) {
    // A page without a text of its own may still say what it is: a wall, a frame for scripts.
    const isBare = read.reason === "no_article_text" || read.reason === "text_missing";
    return {
      reading: isBare ? reading(isPage, "") : unread(),
      said: isBare ? says(calledTitle, "") : saidOfFile({ fetched, url }),
      trouble: read.reason,
    };
  }
  const { blocks, leftOut, fields, otherLanguage } = read.value;
  const text = textOf(blocks);
  const date = parsePartialDate(fields.publishedOn);
  return {
    reading: {
      ...reading(isPage, text),
      around: leftOut.length > 0 ? textOf(leftOut) : null,
      title: fields.title || null,
      author: fields.author || null,
      publisher: fields.publisher || null,
      publishedOn: date ? new Date(`${date.date}T00:00:00Z`) : null,
      publishedPrecision: date?.precision ?? null,
      lang: (otherLanguage ?? fields.lang) || null,
    },
    said: says(calledTitle || fields.title, text),
    trouble: null,
  };
}

const reading = (isPage: boolean, text: string): NewReading => ({
  ...NOTHING_SAID,
  kind: isPage ? "page" : "text",
  extractorVersion: EXTRACTOR_VERSION,
  text,
});

const titleOf = (html: string): string => oneLine(openPage(html)?.querySelector("title")?.textContent);

/** Raise it when the same PDF gives another text. */
const PDF_VERSION = "pdf-1";

/** A PDF by its pages: the text of all, and where each begins in it. */
export function pdfReading(
  pages: readonly string[],
  { title, author }: { title?: string | undefined; author?: string | undefined },
): NewReading {
  let at = 0;
  const starts = pages.map((page) => {
    const start = at;
    at += codePointLength(page) + 1;
    return start;
  });
  const said = { title: oneLine(title) || null, author: oneLine(author) || null };
  const text = pages.join("\n");
  return { ...NOTHING_SAID, ...said, kind: "pdf", extractorVersion: PDF_VERSION, text, pages: starts };
}
