import { z } from "zod";
import { claimKind, claimStatus, lang } from "@/lib/claims/schema";
import { DatePrecision, Rating } from "@/lib/generated/prisma/enums";
import { addressText, LONGEST_QUERY, writtenDate } from "../schema";

const typed = addressText(LONGEST_QUERY);

const MOST_AT_ONE_PLACE = 100;

/** What is known of a claim that is being written: any of it may be missing. */
export const askedBefore = z.object({
  /** The words that were selected or typed, and what is written of them so far. */
  texts: z.array(typed).max(4),
  /** The name of who says it, in whatever writing. */
  speaker: typed,
  /** When it was said or, while nobody has put that down, when the article appeared. */
  on: writtenDate.nullable().catch(null),
  /** Claims that are marked at these words already. */
  not: z.array(z.uuid()).max(MOST_AT_ONE_PLACE).catch([]),
});
export type AskedBefore = z.infer<typeof askedBefore>;

const stretches = z.array(z.object({ start: z.number(), end: z.number() }));
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
  /** What is lit in the statements; it is looked for where the words are known, which takes dictionaries. */
  lit: z.object({ en: stretches, zh: stretches }),
  quoteLang: lang,
  quote: z.object({
    text: z.string(),
    lit: stretches,
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

/** What `/api/said-before` answers. */
export const foundBefore = z.object({ found: z.array(saidBefore) });
