import { z } from "zod";
import { claimKind, claimStatus, lang } from "@/lib/claims/schema";
import { DatePrecision, Rating } from "@/lib/generated/prisma/enums";
import { addressText, MAX_QUERY_LENGTH, writtenDate } from "../schema";

const text = addressText(MAX_QUERY_LENGTH);

/** Claims that may be marked at the same words. */
const MAX_EXCLUDED = 100;

/** What is known of a claim that is being written. Any of it may be missing. */
export const saidBeforeQuery = z.object({
  /** The words that were selected or typed, and what is written of them so far. */
  texts: z.array(text).max(4),
  /** The name of who says it, in whatever writing. */
  speaker: text,
  /** Of which kind it is, where somebody chose one. */
  kind: claimKind.nullable().catch(null),
  /** When it was said or, while nobody has put that down, when the article appeared. */
  on: writtenDate.nullable().catch(null),
  /** Claims that are marked at these words already. */
  not: z.array(z.uuid()).max(MAX_EXCLUDED).catch([]),
});
export type SaidBeforeQuery = z.infer<typeof saidBeforeQuery>;

const spans = z.array(z.object({ start: z.number(), end: z.number() }));
const partialDate = z.object({ date: z.string(), precision: z.enum(DatePrecision) });

/** A claim on record that may say the same, as a row that a person decides about, and why it was found. */
const saidBefore = z.object({
  id: z.string(),
  slug: z.string(),
  kind: claimKind,
  status: claimStatus,
  isPublic: z.boolean(),
  statementEn: z.string().nullable(),
  statementZh: z.string().nullable(),
  /** Highlights of the statements. Finding them needs dictionaries, which the browser does not have. */
  lit: z.object({ en: spans, zh: spans }),
  quoteLang: lang,
  quote: z.object({
    text: z.string(),
    lit: spans,
    isCutBefore: z.boolean(),
    isCutAfter: z.boolean(),
  }),
  speaker: z.object({ nameEn: z.string().nullable(), nameZh: z.string().nullable() }),
  saidOn: partialDate.nullable(),
  promiseId: z.string().nullable(),
  promise: z.object({ titleEn: z.string().nullable(), titleZh: z.string().nullable() }).nullable(),
  /** The verdict in force. */
  verdict: z.object({ rating: z.enum(Rating), on: partialDate.nullable() }).nullable(),
  /** It suggests: only a person says that two claims are one. */
  isLikely: z.boolean(),
  why: z.object({
    words: z.array(z.string()),
    numbers: z.array(z.string()),
    names: z.array(z.string()),
    date: z.boolean(),
    meaning: z.boolean().optional(),
  }),
});
export type SaidBefore = z.infer<typeof saidBefore>;

/** The answer of `/api/said-before`. */
export const saidBeforeAnswer = z.object({ found: z.array(saidBefore) });
