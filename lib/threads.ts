import { z } from "zod";
import { BLOCK_KINDS } from "@/lib/blockKind";
import {
  change,
  comparison,
  pairReading,
  textChanges,
  toldWords,
  wordChange,
  wording,
} from "@/lib/comparison";
import { copiesCompared } from "@/lib/copiesCompared";
import { documentsReading } from "@/lib/documentChanges";
import type { Reason } from "@/lib/errors";
import { foundDeadline } from "@/lib/foundDeadline";
import {
  Anchoring,
  CaptureOutcome,
  DatePrecision,
  ImportedFrom,
  Lang,
  ReadingKind,
} from "@/lib/generated/prisma/enums";
import errors from "@/lib/messages/en/errors.json" with { type: "json" };
import { openedFile } from "@/lib/openedFile";
import { question } from "@/lib/question";
import { quoteFind } from "@/lib/quoteFind";
import { socialCard } from "@/lib/socialCard";

/*
 * What runs in threads of its own, with what goes in and what comes out: every function whose time grows with what a
 * stranger, or a stranger's page, may send. What each does is registered in lib/worker/threadFunctions.ts.
 */

const place = z.number().int().min(0);
/** `seconds`: what takes longer, once it has begun, is ended. */
const task = <I extends z.ZodType, O extends z.ZodType>(seconds: number, input: I, output: O) => ({
  seconds,
  input,
  output,
});

const mention = z.object({
  id: z.string(),
  claimId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

const block = z.object({ kind: z.enum(BLOCK_KINDS), text: z.string() });
const reason = z.custom<Reason>((written) => typeof written === "string" && Object.hasOwn(errors, written));

const readArticle = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    encoding: z.string(),
    candidates: z.array(z.object({ encoding: z.string().max(40), sample: z.string().max(256) })).max(8),
    blocks: z.array(block),
    leftOut: z.array(block.extend({ after: place })),
    preview: z.object({
      blocks: z.array(
        z.object({
          kind: block.shape.kind,
          runs: z.array(z.object({ text: z.string(), isNote: z.boolean() })),
          out: z.literal(true).optional(),
        }),
      ),
    }),
    otherLanguage: z.string().nullable(),
    fields: z.object({
      title: z.string(),
      publisher: z.string(),
      author: z.string(),
      publishedOn: z.string(),
      lang: z.union([z.enum(Lang), z.literal("")]),
      url: z.string(),
    }),
    origins: z.partialRecord(
      z.enum(["title", "publisher", "author", "publishedOn", "url"]),
      z.enum(["data", "head", "page", "address", "text"]),
    ),
  }),
  z.object({ ok: z.literal(false), reason }),
]);

const stated = z.string().nullable();
const reading = z.object({
  kind: z.enum(ReadingKind),
  extractorVersion: z.string(),
  text: z.string(),
  around: stated,
  title: stated,
  author: stated,
  publisher: stated,
  publishedOn: z.date().nullable(),
  publishedPrecision: z.enum(DatePrecision).nullable(),
  lang: stated,
});

/** A claim's words: what was said, and its plain statements. */
const words = z.object({
  quote: z.string(),
  statementEn: z.string().nullable(),
  statementZh: z.string().nullable(),
});

/** A copy of a page, as it was read. */
const copy = z.object({
  title: z.string(),
  text: z.string(),
  extractor: z.string(),
});

const pair = z.object({ earlier: wording, later: wording });
const table = z.object({ rows: z.array(change.pick({ spans: true })) });
const names = z.object({ from: z.string(), to: z.string() });
const named = pair.extend({
  renames: z.array(z.array(z.string())).optional(),
  speaker: z.array(z.string()).optional(),
});
const documents = z.object({ earlier: z.string(), later: z.string(), lang: z.enum(Lang).optional() });

export const threads = {
  /** Two wordings, term by term; `renames` are groups of names of one thing, `speaker` those of whoever says "we". */
  compare: task(2, named, comparison),
  /**
   * Both in one text, and what each mark belongs to: to the rows of a table, or to the comparer's own where none is given.
   * Null for two languages.
   */
  tell_words: task(2, named.extend({ table: table.nullable() }), toldWords.nullable()),
  /** Names that may be of one thing, about which a person is asked. */
  offer_renames: task(2, pair, z.array(names)),
  /** The same with the words that changed, as far as a page shows it. */
  read_pair: task(2, pair, pairReading),
  /** The same as the API answers it: JSON. */
  answer_comparison: task(2, pair, z.string()),
  /** Two versions of a document, as far as a page shows it. */
  read_documents: task(10, documents, documentsReading),
  /** The same as the API answers it: JSON. */
  answer_documents: task(10, documents, z.string()),
  /** The days that the words of a promise name. */
  read_deadlines: task(
    2,
    z.object({ text: z.string(), lang: z.enum(Lang), said: foundDeadline.shape.on }),
    z.array(foundDeadline),
  ),
  /** Two texts, word by word; null for two languages. */
  diff_words: task(
    2,
    z.object({ earlier: z.string(), later: z.string(), earlierLang: z.string(), laterLang: z.string() }),
    z.array(wordChange).nullable(),
  ),
  /** Passages of a page of a list, each word by word; null for two languages. */
  diff_passages: task(
    5,
    z.array(z.object({ earlier: z.string(), later: z.string(), lang: z.string() })),
    z.array(z.array(wordChange).nullable()),
  ),
  /** A text that is searched for: its terms with their translations, what may be names, and its phrases. */
  read_question: task(2, z.object({ text: z.string() }), question),
  /** The article in the bytes of a file or page, or in a pasted text. */
  read_article: task(
    10,
    z.object({
      from: z.enum(ImportedFrom),
      content: z.union([z.string(), z.instanceof(Uint8Array<ArrayBufferLike>)]),
      contentType: z.string().optional(),
      name: z.string().optional(),
      url: z.string().optional(),
      encoding: z.string().optional(),
    }),
    readArticle,
  ),
  /** What the body of a source says, and what it is: a page, or one of the things that servers send instead. */
  read_copy: task(
    10,
    z.object({
      bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
      contentType: z.string(),
      url: z.string(),
      fetched: z
        .object({ status: z.number(), asked: z.string(), earlierText: z.string().optional() })
        .nullable(),
    }),
    z.object({ reading, said: z.enum(CaptureOutcome).nullable(), trouble: z.string().nullable() }),
  ),
  /** Whether a robots.txt lets an address be asked for. */
  robots_allow: task(2, z.object({ robots: z.string(), url: z.string() }), z.boolean()),
  /** What became of a watched page: which passages say something else, and whose words stood there. */
  compare_copies: task(
    20,
    z.object({
      earlier: copy,
      later: copy,
      renames: z.array(z.array(z.string())),
      isLasting: z.boolean(),
      words: z.array(z.string()),
    }),
    copiesCompared,
  ),
  /** The page in a file that a person supplied: a saved page (MHTML) or an archive (WARC, WACZ); or why there is none. */
  open_supplied: task(
    20,
    z.object({
      bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
      mediaType: z.string(),
      /** The address that the file is supplied for. */
      url: z.string().nullable(),
    }),
    openedFile,
  ),
  /** The keys by which nearly identical texts find each other. */
  sketch_text: task(5, z.object({ text: z.string() }), z.array(z.bigint())),
  /** The known text that another is nearly the same as, by its place, with what changed from it. */
  closest_text: task(
    5,
    z.object({ text: z.string(), known: z.array(z.object({ text: z.string(), lang: z.enum(Lang) })) }),
    textChanges.extend({ nth: place }).nullable(),
  ),
  /** The sentences of an article, in code points, and how much each looks like a claim. */
  suggest_claims: task(
    5,
    z.object({ text: z.string(), lang: z.enum(Lang) }),
    z.array(z.object({ start: place, end: place, score: z.number() })),
  ),
  /** Rows, each with the words of claims, by their likeness to others: the likely ones first, with the words in common. */
  rank_candidates: task(
    5,
    z.object({ own: z.array(words), rows: z.array(z.array(words)), names: z.array(z.string()) }),
    z.array(z.object({ nth: place, shared: z.array(z.string()) })),
  ),
  /** How like a claim each of others is; what many of the latest have in common counts for less. */
  score_wordings: task(
    10,
    z.object({ own: words, latest: z.array(words), older: z.array(words), names: z.array(z.string()) }),
    z.object({ latest: z.array(z.number()), older: z.array(z.number()) }),
  ),
  /** Where quotations stand in the text of their source, each in its turn. */
  find_quotes: task(
    20,
    z.object({ text: z.string(), pages: z.array(place), quotes: z.array(z.string()) }),
    z.array(quoteFind),
  ),
  /** A social image, as PNG. */
  draw_card: task(30, socialCard, z.instanceof(Uint8Array<ArrayBufferLike>)),
  /** Where passages stand in a new text of their article. */
  carry_mentions: task(
    10,
    z.object({
      earlier: z.array(z.string()),
      text: z.string(),
      mentions: z.array(
        mention.extend({
          stood: z.object({ text: place, start: place, end: place }).nullable(),
          isSure: z.boolean(),
        }),
      ),
      taken: z.array(z.object({ claimId: z.string(), start: place.nullable(), end: place.nullable() })),
    }),
    z.array(mention.extend({ start: place.nullable(), end: place.nullable(), anchoring: z.enum(Anchoring) })),
  ),
};

export type ThreadName = keyof typeof threads;
export type ThreadInput<N extends ThreadName> = z.input<(typeof threads)[N]["input"]>;
export type ThreadOutput<N extends ThreadName> = z.output<(typeof threads)[N]["output"]>;

/** Each function by its name; `input` was parsed. One of a library that only promises may promise too. */
export type ThreadFunctions = {
  [N in ThreadName]: (
    input: z.output<(typeof threads)[N]["input"]>,
  ) => ThreadOutput<N> | Promise<ThreadOutput<N>>;
};
