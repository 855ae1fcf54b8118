import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { slug } from "@/lib/fields";
import {
  ClaimKind,
  Disclosure,
  Effect,
  GivenBy,
  Lang,
  PageName,
  Rating,
  RewordingStatus,
  SourceKind,
  SpeakerKind,
  Stance,
  Term,
  TextFormat,
  VerdictStatus,
} from "@/lib/generated/prisma/enums";

/** What the sample story is made of. Everything refers to everything else by slug or key, never by id. */
const lang = z.enum(Lang);
const text = z.string().trim().min(1);
/** Everything that we say about something is there in both languages. */
const bilingual = z.strictObject({ en: text, zh: text });
/** `2024-08-01`, `2024-08` or `2024`: as exact as it is known. */
const date = z.string().refine((written) => parsePartialDate(written) !== undefined, "no such date");

/** Who of the desk did it: see people.ts. */
const personKey = z.enum(["editor", "firstReviewer", "secondReviewer"]);

export const pageSample = z.strictObject({
  page: z.enum(PageName),
  /** By paragraphs. */
  text: z.strictObject({ en: z.array(text), zh: z.array(text) }),
});

export const speakerSample = z.strictObject({
  slug,
  kind: z.enum(SpeakerKind),
  name: bilingual,
  description: bilingual,
  /** Slug of an organization that stands earlier in the list. */
  affiliation: slug.optional(),
  /** Other ways in which the name is written; the names themselves are added by the loader. */
  aliases: z.array(text),
});

export const sourceSample = z.strictObject({
  key: slug,
  /** Null where no address is known for certain. */
  url: z.string().nullable(),
  title: text,
  publisher: text,
  kind: z.enum(SourceKind),
  lang,
  publishedOn: date,
});

export const articleSample = z.strictObject({
  slug,
  title: text,
  publisher: text,
  /** Null: our own summaries have a publisher and no by-line. */
  author: text.nullable(),
  publishedOn: date,
  lang,
  /** As published, with its pinyin notes. */
  blocks: z.array(z.strictObject({ kind: z.enum(["heading", "paragraph"]), text })).min(2),
});

const mentionSample = z.strictObject({
  article: slug,
  /** The passage in the reading text, where pinyin notes are hidden. It must stand there exactly once. */
  exact: text,
});

const evidenceSample = z.strictObject({
  source: slug,
  stance: z.enum(Stance),
  quote: text.optional(),
  /** English when it is not said. */
  quoteLang: lang.optional(),
  note: bilingual,
});

export const claimSample = z.strictObject({
  /** Its number in the first story; several claims may share one. */
  story: z.number().int().min(1).max(18).optional(),
  slug,
  kind: z.enum(ClaimKind),
  statement: bilingual,
  quote: text,
  quoteLang: lang,
  /** Ours, in the other language: every quote of the sample can be read in both. */
  translation: text,
  speaker: slug,
  /** Whom it is about, when that is not the speaker. */
  subject: slug.optional(),
  givenBy: z.enum(GivenBy).optional(),
  saidOn: date,
  venue: bilingual,
  promise: slug.optional(),
  assignee: personKey.optional(),
  mentions: z.array(mentionSample),
  evidence: z.array(evidenceSample),
});

export const promiseSample = z.strictObject({ slug, promisor: slug, title: bilingual });

export const verdictSample = z.strictObject({
  claim: slug,
  status: z.enum(VerdictStatus).extract(["submitted", "returned", "published", "superseded"]),
  rating: z.enum(Rating),
  summary: bilingual,
  rationale: bilingual,
  /** Of the reasons: plain unless it says otherwise. */
  format: z.enum(TextFormat).optional(),
  /** What changed since the version before. */
  notice: bilingual.optional(),
  author: personKey,
  /** Who published or returned it. */
  second: personKey.optional(),
  returnComment: text.optional(),
});

const termChangeSample = z.strictObject({
  term: z.enum(Term),
  from: text.nullable(),
  to: text.nullable(),
  effect: z.enum(Effect),
  note: bilingual,
  /** What each side says in a word or two, where it is no amount or date. */
  was: bilingual.optional(),
  is: bilingual.optional(),
});

export const rewordingSample = z.strictObject({
  promise: slug,
  earlier: slug,
  later: slug,
  status: z.enum(RewordingStatus).extract(["flagged", "confirmed"]),
  disclosure: z.enum(Disclosure),
  headline: bilingual,
  rationale: bilingual,
  /** What the speaker answered when asked of the change, and where that stands. */
  reply: z.strictObject({ text: bilingual, on: z.iso.date(), source: slug }).optional(),
  flaggedBy: personKey,
  confirmedBy: personKey.optional(),
  changes: z.array(termChangeSample).min(1),
});

export type PersonKey = z.infer<typeof personKey>;
export type PageSample = z.infer<typeof pageSample>;
export type SpeakerSample = z.infer<typeof speakerSample>;
export type SourceSample = z.infer<typeof sourceSample>;
export type ArticleSample = z.infer<typeof articleSample>;
export type ClaimSample = z.infer<typeof claimSample>;
export type PromiseSample = z.infer<typeof promiseSample>;
export type VerdictSample = z.infer<typeof verdictSample>;
export type RewordingSample = z.infer<typeof rewordingSample>;
