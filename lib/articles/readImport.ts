import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { type Decoded, decodeBytes } from "@/lib/web/decode";
import { type FetchedPage, type FetchOptions, fetchPage } from "@/lib/web/fetchPage";
import { extractArticle, type Incoming } from "./extractArticle";
import { reasonForKind } from "./kindReason";
import type { ArticleToRead, Reading, TypedFields } from "./schema";
import { EXTRACTOR_VERSION } from "./versions";

export type ReadResult = Result<{ reading: Reading; fields: TypedFields }>;

/** Reads an article from a pasted text, a file or an address; saves nothing. A refusal names the field to blame. */
export async function readImport(
  input: ArticleToRead,
  now: Date,
  options?: FetchOptions,
): Promise<ReadResult> {
  if (input.from === "text") return readPasted(input.text, now);
  if (input.from === "file") return readFile(input.file, now);
  return readAddress(input.address, now, options);
}

function readPasted(pasted: string, now: Date): ReadResult {
  // Forms turn a line feed into CR LF on their way: the bytes are those that were pasted.
  const text = pasted.replace(/\r\n?/g, "\n");
  const raw = { rawHash: sha256(text), encoding: "utf-8", capturedAt: now };
  return readText({ from: "text", text }, raw, "text");
}

async function readFile(file: File, now: Date): Promise<ReadResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return at("file", refusalOfFile(decoded));
  const raw = { rawHash: sha256(bytes), encoding: decoded.encoding, capturedAt: now };
  return readText({ from: "file", text: decoded.text, name: file.name }, raw, "file");
}

async function readAddress(typed: string, now: Date, options?: FetchOptions): Promise<ReadResult> {
  const page = await fetchPage(withScheme(typed), { now: () => now, ...options });
  if (!page.ok) return at("address", refusalOfPage(page));
  const { bytes, contentType, finalUrl } = page;
  const decoded = decodeBytes(bytes, { contentType });
  if (!decoded.ok) return at("address", refuse(REFUSED_AT_ADDRESS[decoded.reason]));
  const raw = { rawHash: sha256(bytes), encoding: decoded.encoding, capturedAt: page.fetchedAt };
  const isPage = /^text\/plain\b/i.test(contentType) ? undefined : true;
  return readText({ from: "address", text: decoded.text, url: finalUrl, isPage }, raw, "address");
}

type Raw = { rawHash: string; encoding: string; capturedAt: Date };

function readText(incoming: Incoming, raw: Raw, field: string): ReadResult {
  const read = extractArticle(incoming);
  if (!read.ok) return at(field, read);
  const { blocks, fields } = read.value;
  const capturedAt = raw.capturedAt.toISOString();
  const reading = { ...raw, from: incoming.from, capturedAt, extractorVersion: EXTRACTOR_VERSION, blocks };
  return done({ reading, fields });
}

function at(field: string, { reason, values }: Refusal): Refusal {
  return refuse("invalid", { fields: { [field]: reason }, ...(values ? { values } : {}) });
}

/** Adds https:// to an address that was typed without a scheme. */
function withScheme(typed: string): string {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`;
}

function refusalOfFile(decoded: Extract<Decoded, { ok: false }>): Refusal {
  return refuse(decoded.reason === "binary" ? reasonForKind(decoded.kind) : `file_${decoded.reason}`);
}

const REFUSED_AT_ADDRESS = {
  empty: "no_article_text",
  too_large: "address_too_large",
  undecodable: "address_undecodable",
  binary: "address_not_a_page",
} as const;

/** Statuses of a site that wants a sign-in, blocks programs or limits requests. */
const TURNED_AWAY = new Set(["401", "402", "403", "405", "406", "429", "451"]);
const NO_SUCH_HOST = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA"]);

function refusalOfPage({ reason, detail = "" }: Extract<FetchedPage, { ok: false }>): Refusal {
  if (reason === "http_error" && TURNED_AWAY.has(detail)) {
    return refuse("address_turned_away", { values: { status: detail } });
  }
  if (reason === "http_error") return refuse("address_http_error", { values: { status: detail } });
  if (reason === "unreachable" && NO_SUCH_HOST.has(detail)) return refuse("address_no_such_site");
  return refuse(`address_${reason}`);
}
