import { seenLine } from "@/lib/characters";
import { type PartialDate, partialDateInput } from "@/lib/dates";
import { done, type Result, refuse } from "@/lib/errors";
import type { ImportedFrom } from "@/lib/generated/prisma/enums";
import { codePointLength } from "@/lib/language/text";
import { type Block, textOf } from "@/lib/web/page/blocks";
import { datelineOf } from "@/lib/web/page/dateline";
import { openPage } from "@/lib/web/page/document";
import { type Extract, extractFromPage, type LeftOut } from "@/lib/web/page/extract";
import { detectLanguage } from "@/lib/web/page/language";
import { readStated, type Stated } from "@/lib/web/page/metadata";
import { otherLanguage } from "@/lib/web/page/otherLanguage";
import { isLetterField, readPasted } from "@/lib/web/page/pastedText";
import { readingText } from "@/lib/web/page/pinyin";
import { statedByText } from "@/lib/web/page/statedByText";
import { normaliseUrl } from "@/lib/web/url";
import type { Origins, TypedFields } from "./schema";

/** Longest text, in code points. The longest reports have 200,000; a whole book would be too much for one page. */
const LONGEST_TEXT = 500_000;
/** Longest first line, in code points, that is taken for the headline of a text without markup. */
const LONGEST_HEADLINE = 120;

/** A decoded text. `name` is a file's; `url` is where a page was fetched from. */
export type Incoming = { from: ImportedFrom; text: string; name?: string; url?: string; isPage?: boolean };

type Extracted = {
  blocks: Block[];
  leftOut: LeftOut[] /** Its tag, such as `fr`, where it is neither Chinese nor English. */;
  otherLanguage: string | null;
  fields: TypedFields;
  origins: Origins;
};

/** Extracts the article and its metadata from what came in, for the editor to correct. */
export function extractArticle(incoming: Incoming): Result<Extracted> {
  if (isMessage(incoming.text)) return refuse("file_web_archive");
  if (isData(incoming.text)) return refuse("file_data");
  const isPage = incoming.isPage ?? looksLikeMarkup(incoming);
  const page = isPage ? openPage(incoming.text) : null;
  if (isPage && !page) return refuse("page_too_complex");
  const { stated, blocks, leftOut } = page ? readPage(page, incoming.url) : readText(incoming.text);
  if (blocks.length === 0) return refuse(isPage ? "no_article_text" : "text_missing");
  const text = textOf(blocks);
  if (codePointLength(text) > LONGEST_TEXT) return refuse("text_too_long");
  const other = otherLanguage(text);
  const lang = other ? "" : detectLanguage(text, stated.language?.value);
  return done({
    blocks,
    leftOut,
    otherLanguage: other,
    fields: fieldsFor(stated, lang, blocks, incoming.url),
    origins: originsOf(stated, page !== null),
  });
}

type Read = Extract & { stated: Stated };

function readPage(page: Document, url: string | undefined): Read {
  const stated = readStated(page, url);
  const headline = stated.title?.from === "page" ? stated.title.value : undefined;
  return { stated, ...extractFromPage(page, { title: stated.title?.value, headline }) };
}

/** The head of a printed page, which is no part of the text, may say what the text does not. */
function readText(text: string): Read {
  const { blocks, leftOut } = readPasted(text);
  const heads = leftOut.filter((line) => !isLetterField(line.text));
  const [around, own] = [heads, blocks].map((lines) => statedByText(lines.map((line) => line.text)));
  return { stated: { ...around, ...own }, blocks, leftOut };
}

function fieldsFor(
  stated: Stated,
  lang: TypedFields["lang"],
  blocks: Block[],
  url: string | undefined,
): TypedFields {
  return {
    title: seenLine(readingText(stated.title?.value ?? headlineOf(blocks)).text),
    publisher: seenLine(stated.publisher?.value ?? ""),
    author: seenLine(stated.author?.value ?? ""),
    publishedOn: written(stated.publishedOn?.value),
    lang,
    url: normaliseUrl(stated.canonicalUrl?.value ?? "") ?? normaliseUrl(url ?? "") ?? "",
  };
}

/** Where each field was read that has a value; the first line of a text without markup is its title. */
function originsOf(stated: Stated, isPage: boolean): Origins {
  const { title, publisher, author, publishedOn, canonicalUrl } = stated;
  const told = { title, publisher, author, publishedOn, url: canonicalUrl };
  const entries = Object.entries(told).flatMap(([field, read]) => (read ? [[field, read.from]] : []));
  return { ...(!isPage && { title: "text" }), ...Object.fromEntries(entries) };
}

function written(date: PartialDate | undefined): string {
  return date ? partialDateInput(date) : "";
}

/** The first line, where a text begins with a short one and goes on; a report begins with its dateline. */
function headlineOf([first, second]: Block[]): string {
  const isHeadline = first && second && codePointLength(first.text) <= LONGEST_HEADLINE;
  return isHeadline && !datelineOf(first.text) ? first.text : "";
}

/** How an e-mail or a browser's "single file" begins: the text is packed inside, with everything around it. */
const HEADERS = /^(?:[A-Za-z][\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){2,100}/;
const OF_MESSAGES =
  /^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Transfer-Encoding|Content-Type: multipart)\b/im;

function isMessage(text: string): boolean {
  const [headers = ""] = HEADERS.exec(text.slice(0, LONGEST_HEADERS).replace(/\r\n?/g, "\n")) ?? [];
  return OF_MESSAGES.test(headers);
}

/** JSON, a feed, a drawing: what programs read. A page may be XML too. */
function isData(text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  if (XML.test(beginning)) return !/<(?:!doctype\s+)?html\b/i.test(beginning);
  if (!/^\s*[[{]/.test(beginning)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

const XML = /^\s*<(?:\?xml\s|svg\b|rss\b|feed\b|rdf:RDF\b|urlset\b|opml\b)/i;

/** In UTF-16 units; mail that went a long way has some thousands. */
const LONGEST_HEADERS = 50_000;
/** UTF-16 units at the beginning of a text in which markup is looked for. */
const BEGINNING = 5_000;
const MARKUP_NAME = /\.(?:x?html?|shtml)$/i;
const MARKUP_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|h1|p)\b[^<]*>/i;

/** True also for the pasted source of a page. */
function looksLikeMarkup({ text, name }: Incoming): boolean {
  return MARKUP_NAME.test(name ?? "") || MARKUP_START.test(text.slice(0, BEGINNING));
}
