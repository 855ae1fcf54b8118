import { type Refusal, refuse } from "@/lib/errors";
import type { ImportedFrom } from "@/lib/generated/prisma/enums";
import { offMainThread } from "@/lib/serving";
import { type Decoded, decodeBytes } from "@/lib/web/decode";
import type { Candidate } from "@/lib/web/encodings/readOther";
import type { Block } from "@/lib/web/page/blocks";
import type { LeftOut } from "@/lib/web/page/extract";
import { piecesOf } from "./edits";
import { extractArticle } from "./extractArticle";
import { reasonForKind } from "./kindReason";
import { notesIn, type Preview, previewOf } from "./preview";
import type { Origins, TypedFields } from "./schema";

/** What came in: a pasted text, or the bytes of a file or a page. `url` is where a page was fetched from. */
export type Content = {
  from: ImportedFrom;
  content: string | Uint8Array;
  contentType?: string | undefined;
  name?: string | undefined;
  url?: string | undefined;
  /** The one that a person chose among the candidates. */
  encoding?: string | undefined;
};

export type ReadContent =
  | {
      ok: true;
      encoding: string;
      /** The encodings that it may be in; none where it is clear. */
      candidates: Candidate[];
      blocks: Block[];
      leftOut: LeftOut[];
      otherLanguage: string | null;
      fields: TypedFields;
      origins: Origins;
      preview: Preview;
    }
  | Pick<Refusal, "ok" | "reason">;

/** Paragraphs and pinyin notes of one article, each of which is shown; the longest reports have some thousands. */
const MOST_PIECES = 20_000;

/** The article in what came in. Its time grows with what a stranger wrote: for a thread. */
export function readContent({ from, content, contentType, name, url, encoding }: Content): ReadContent {
  offMainThread("readContent");
  const decoded: Decoded =
    typeof content === "string"
      ? { ok: true, text: content, encoding: "utf-8" }
      : decodeBytes(content, {
          ...(contentType !== undefined && { contentType }),
          ...(encoding !== undefined && { encoding }),
        });
  if (!decoded.ok)
    return from === "address" ? refuse(REFUSED_AT_ADDRESS[decoded.reason]) : refusalOfFile(decoded);
  const isPage = from === "address" && !/^text\/plain\b/i.test(contentType ?? "");
  const read = extractArticle({
    from,
    text: decoded.text,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(isPage && { isPage }),
  });
  if (!read.ok) return refuse(read.reason);
  const preview = previewOf(piecesOf(read.value));
  if (preview.blocks.length + notesIn(preview.blocks) > MOST_PIECES) return refuse("text_too_fine");
  const { candidates = [] } = decoded;
  return { ok: true, encoding: decoded.encoding, candidates, ...read.value, preview };
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
