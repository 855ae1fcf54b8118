import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { inThread } from "@/lib/threadPool";
import { MAX_ARTICLE_BYTES } from "@/lib/web/decode";
import type { Candidate } from "@/lib/web/encodings/readOther";
import { type FetchedPage, type FetchOptions, fetchPage } from "@/lib/web/fetchPage";
import type { Preview } from "./preview";
import type { Content } from "./readContent";
import type { ArticleToRead, Origins, Reading, TypedFields } from "./schema";
import { EXTRACTOR_VERSION } from "./versions";

export type ReadResult = Result<{
  reading: Reading;
  candidates: Candidate[];
  otherLanguage: string | null;
  fields: TypedFields;
  origins: Origins;
  preview: Preview;
}>;

/**
 * Reads an article from a pasted text, a file or an address, in a thread of its own; saves nothing. A refusal names the
 * field to blame. `asker` is the address of whoever asks.
 */
export async function readImport(
  input: ArticleToRead,
  now: Date,
  asker: string,
  options?: FetchOptions,
): Promise<ReadResult> {
  const given = await contentOf(input, now, options);
  if (!given.ok) return at(input.from, given);
  const { capturedAt, ...incoming } = given.value;
  const answer = await inThread("read_article", incoming, { address: asker });
  if (!answer.ok) return at(input.from, answer);
  const read = answer.value;
  if (!read.ok) return at(input.from, refuse(read.reason));
  const { encoding, candidates, blocks, leftOut, otherLanguage, fields, origins, preview } = read;
  const reading = {
    from: input.from,
    rawHash: sha256(incoming.content),
    encoding,
    capturedAt: capturedAt.toISOString(),
    extractorVersion: EXTRACTOR_VERSION,
    blocks,
    leftOut,
  };
  return done({ reading, candidates, otherLanguage, fields, origins, preview });
}

type Given = Content & { capturedAt: Date };

async function contentOf(
  input: ArticleToRead,
  now: Date,
  options: FetchOptions | undefined,
): Promise<Result<Given>> {
  const { from } = input;
  if (from === "text") {
    const { text } = input;
    if (text.length > MAX_ARTICLE_BYTES) return refuse("text_too_long");
    // Forms turn a line feed into CR LF on their way: the bytes are those that were pasted.
    return done({ from, content: text.replace(/\r\n?/g, "\n"), capturedAt: now });
  }
  if (from === "file") {
    const { file } = input;
    if (file.size > MAX_ARTICLE_BYTES) return refuse("file_too_large");
    const content = new Uint8Array(await file.arrayBuffer());
    return done({ from, content, name: file.name, encoding: input.encoding, capturedAt: now });
  }
  const page = await fetchPage(withScheme(input.address), { now: () => now, ...options });
  if (!page.ok) return refusalOfPage(page);
  const { bytes, contentType, finalUrl, fetchedAt } = page;
  const { encoding } = input;
  return done({ from, content: bytes, contentType, url: finalUrl, encoding, capturedAt: fetchedAt });
}

function at(field: string, { reason, values }: Refusal): Refusal {
  return refuse("invalid", { fields: { [field]: reason }, ...(values ? { values } : {}) });
}

/** Adds https:// to an address that was typed without a scheme. */
function withScheme(typed: string): string {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`;
}

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
