import { z } from "zod";
import { BLOCK_KINDS } from "@/lib/blockKind";
import {
  filter,
  LINE,
  line,
  requiredLine as reason,
  text,
  requiredLine as title,
  typedDate,
} from "@/lib/fields";
import { FullText, ImportedFrom, Lang } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";
import { normaliseUrl } from "@/lib/web/url";

/** Longest address that is looked at, in UTF-16 units; longer ones are pastes of something else. */
const LONGEST_ADDRESS = 4_000;

export const importedFrom = z.enum(ImportedFrom);

/** The address of a page, normalised. */
const pageAddress = z
  .string()
  .max(LONGEST_ADDRESS, "bad_address")
  .transform((written, context) => {
    const url = normaliseUrl(written);
    if (url) return url;
    context.addIssue({ code: "custom", message: "bad_address" });
    return z.NEVER;
  });

export const articleFields = z.object({
  title,
  publisher: line,
  author: line,
  publishedOn: typedDate,
  lang: z.enum(Lang, "required"),
  url: pageAddress.optional(),
});
export type ArticleFields = z.infer<typeof articleFields>;

/** The same as a form shows them: texts, right or wrong. */
export const ARTICLE_FIELDS = ["title", "publisher", "author", "publishedOn", "lang", "url"] as const;
export const typedFields = z.object({
  title: z.string().catch(""),
  publisher: z.string().catch(""),
  author: z.string().catch(""),
  publishedOn: z.string().catch(""),
  /** Empty where nobody has decided yet: the text is in another language. */
  lang: z.union([z.enum(Lang), z.literal("")]).catch("en"),
  url: z.string().catch(""),
});
export type TypedFields = z.infer<typeof typedFields>;

/** Where a field was read: the page's data for programs, its head, what it shows, its address, the text. */
const origin = z.enum(["data", "head", "page", "address", "text"]);
/** Of the fields that were read; others were not found. */
export const origins = z.object({
  title: origin.optional(),
  publisher: origin.optional(),
  author: origin.optional(),
  publishedOn: origin.optional(),
  url: origin.optional(),
});
export type Origins = z.infer<typeof origins>;

const file = z
  .instanceof(File, { error: "file_missing" })
  // A form without a choice sends a file without a name.
  .refine(({ name, size }) => name !== "" || size > 0, "file_missing");

/** A name of an encoding is short. */
const chosenEncoding = z.string().max(40).optional();

/**
 * What an article is read from, before anything is saved. `of` is the article that it is a new version of, `encoding`
 * the one that was chosen among the candidates.
 */
export const articleToRead = z.discriminatedUnion("from", [
  z.object({ from: z.literal("text"), of: z.uuid().optional(), text: z.string("text_missing") }),
  z.object({ from: z.literal("file"), of: z.uuid().optional(), file, encoding: chosenEncoding }),
  z.object({
    from: z.literal("address"),
    of: z.uuid().optional(),
    encoding: chosenEncoding,
    address: z.string("address_missing").trim().max(LONGEST_ADDRESS, "address_not_http"),
  }),
]);
export type ArticleToRead = z.infer<typeof articleToRead>;

const aBlock = z.object({ kind: z.enum(BLOCK_KINDS), text: z.string() });
/** A piece of what was read; `out` if the extractor took it for no part of the article. */
export const piece = aBlock.extend({ out: z.literal(true).optional() });
export type Piece = z.infer<typeof piece>;

/** More than any article has pieces. */
const MOST_PLACES = 25_000;
const places = z.array(z.number().int().nonnegative()).max(MOST_PLACES);
/** What an editor did to what was read, by the places of the pieces. */
export const edits = z.object({
  /** The version whose edits these go on from; null where there is none. */
  of: z.uuid().nullable(),
  /** Dropped. */
  out: places,
  /** Taken in although the extractor left them out. */
  in: places,
  /** One block with the piece before. */
  joined: places,
});
export type Edits = z.infer<typeof edits>;

/** Longest form of edits as a text, in UTF-16 units. */
const LONGEST_EDITS = 300_000;
/** The same as a form sends them. */
export const sentEdits = z
  .string()
  .max(LONGEST_EDITS, "reading_lost")
  .transform((json, context) => {
    try {
      return edits.parse(JSON.parse(json));
    } catch {
      context.addIssue({ code: "custom", message: "reading_lost" });
      return z.NEVER;
    }
  })
  .optional();

/** What was read, as it waits for the editor's corrections. */
export const reading = z.object({
  from: importedFrom,
  rawHash: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  extractorVersion: z.string(),
  capturedAt: z.iso.datetime(),
  blocks: z.array(aBlock),
  /** What else stood in the page, each with how many blocks stand before it. */
  leftOut: z.array(aBlock.extend({ after: z.number().int().nonnegative() })).optional(),
  edits: edits.optional(),
});
/** The purpose under which a reading is sealed. */
export const READING_SEAL = "article-reading";
export type Reading = z.infer<typeof reading>;

const sealed = z.string("reading_lost");

/** An article of its own, or the next version of one that is there. */
export const newImport = z.discriminatedUnion("as", [
  articleFields.extend({
    as: z.literal("article"),
    sealed,
    edits: sentEdits,
    /** Confirms that another article with the same bytes is not this one: two papers may print one report. */
    another: z.literal("yes").optional(),
  }),
  z.object({ as: z.literal("version"), sealed, edits: sentEdits, articleId: z.uuid("required") }),
]);
type NewImport = z.infer<typeof newImport>;
/** The same after the seal was verified. */
type Opened<T> = T extends unknown ? Omit<T, "sealed" | "edits"> & { reading: Reading } : never;
export type OpenedImport = Opened<NewImport>;

/** Under which key lib/drafts keeps corrections of an article that are not saved yet. */
export const articleDraftKey = (articleId: string) => `article:${articleId}`;

export const changedArticle = articleFields.extend({
  articleId: z.uuid(),
  revision: z.coerce.number("invalid").int().min(1),
});
export type ChangedArticle = z.infer<typeof changedArticle>;

export const fullTextChoice = z.object({ articleId: z.uuid(), fullText: z.enum(FullText), reason });
export type FullTextChoice = z.infer<typeof fullTextChoice>;

/** Longest notice to readers, in UTF-16 units. */
const MAX_NOTICE = 2_000;

export const takenDown = z
  .object({ articleId: z.uuid(), reasonEn: text(MAX_NOTICE), reasonZh: text(MAX_NOTICE) })
  .refine(({ reasonEn, reasonZh }) => reasonEn || reasonZh, { path: ["reasonEn"], message: "required" });
export type TakenDown = z.infer<typeof takenDown>;

/** What is typed to find an article; cut, since a longer one is a paste. */
const query = z.string().transform((typed) =>
  typed
    .slice(0, LINE)
    .replace(/\p{Cc}/gu, " ")
    .trim(),
);
export const typedTitle = query;

export const ARTICLE_SORTS = ["published", "imported", "title"] as const;

/** Which two versions of an article are looked at; anything else means the latest two. */
const versionNumber = z.coerce.number().int().positive().optional().catch(undefined);
export const versionPairFilter = z.object({ from: versionNumber, to: versionNumber });

/** What stands in the address of the desk's list; an unknown value is no filter. */
export const deskArticleFilters = z.object({
  q: query
    .optional()
    .catch(undefined)
    .transform((q) => q || undefined),
  /** Only those in which a claim has lost its place. */
  lost: filter(z.literal("yes")),
  sort: z.enum(ARTICLE_SORTS).catch("published"),
  after: cursor,
});
export type DeskArticleFilters = z.infer<typeof deskArticleFilters>;
