import { z } from "zod";
import { DatePrecision } from "@/lib/generated/prisma/enums";
import { pickedSpeaker, speakerKind } from "@/lib/speakers/schema";
import { claimKind, givenBy, lang } from "./schema";

/** What was typed is kept as it was typed, right or wrong: only its size has limits, set by lib/drafts. */
const typed = z.string().catch("");

const guessedField = z.enum(["speaker", "kind", "saidOn", "statementEn", "statementZh", "quote"]);
export type GuessedField = z.infer<typeof guessedField>;
const guessSource = z.enum(["sentence", "before", "dateline", "article", "quotation"]);

/** Every field of the form for a claim, as typed. */
export const claimValues = z.object({
  kind: claimKind.nullable().catch(null),
  statementEn: typed,
  statementZh: typed,
  quote: typed,
  quoteLang: lang.catch("en"),
  quoteTranslation: typed,
  speaker: pickedSpeaker.nullable().catch(null),
  speakerKind: speakerKind.catch("person"),
  sameName: z.boolean().catch(false),
  subject: pickedSpeaker.nullable().catch(null),
  givenBy: givenBy.nullable().catch(null),
  saidOn: typed,
  venueEn: typed,
  venueZh: typed,
  /** The fields that the program filled in and nobody has accepted, each with where it read them. */
  guesses: z.partialRecord(guessedField, guessSource).catch({}),
});
export type ClaimValues = z.infer<typeof claimValues>;

/** A claim that is being written: where, on which version, and what so far. */
const unfinishedClaim = z.object({
  versionId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  values: claimValues,
});
export type UnfinishedClaim = z.infer<typeof unfinishedClaim>;

/** The draft of one person on one article: the form that is open, and those put aside. */
export const annotationDraft = z.object({
  current: unfinishedClaim.nullable().catch(null),
  aside: z.array(unfinishedClaim).catch([]),
});
export type AnnotationDraft = z.infer<typeof annotationDraft>;

/** Under which key lib/drafts keeps them. */
export const annotationKey = (articleId: string) => `mention:${articleId}`;
export const editKey = (claimId: string) => `claim:${claimId}`;

const name = z.object({ id: z.uuid(), nameEn: z.string().nullable(), nameZh: z.string().nullable() });

/** The words of a claim as somebody else saved them meanwhile, with the revision to start from again. */
export const savedWords = z.object({
  kind: claimKind,
  statementEn: z.string().nullable(),
  statementZh: z.string().nullable(),
  quote: z.string(),
  quoteLang: lang,
  quoteTranslation: z.string().nullable(),
  speaker: name,
  subject: name.nullable(),
  givenBy: givenBy.nullable(),
  saidOn: z.date().nullable(),
  saidPrecision: z.enum(DatePrecision).nullable(),
  venueEn: z.string().nullable(),
  venueZh: z.string().nullable(),
  revision: z.number(),
});
export type SavedWords = z.infer<typeof savedWords>;
