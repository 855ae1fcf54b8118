import { type PartialDate, partialDateInput } from "@/lib/dates";
import type { Lang, Rating, SpeakerKind } from "@/lib/generated/prisma/enums";
import { codePointLength, sliceCodePoints, words } from "@/lib/language/text";

type Speaker = { name: string; kind: SpeakerKind; sameAs?: string[] };
/** Where the claim stands: an article, a post, an announcement. */
type Appearance = { url?: string; title?: string; publisher?: string; publishedOn?: PartialDate };

export type ClaimReviewInput = {
  /** The absolute address of the verdict's page, on this site. */
  url: string;
  lang: Lang;
  /** The claim in one plain sentence; cut to what ClaimReview allows. */
  statement: string;
  rating: Rating;
  /** The rating's name as the page shows it, in `lang`. */
  ratingLabel: string;
  /** The verdict in one sentence. */
  summary?: string;
  /** Why, as plain text. */
  reasons?: string;
  author: { name: string; url: string };
  /** ISO date or time of this version of the verdict. */
  datePublished: string;
  /** When that version replaced an earlier one, or was changed by a notice. */
  dateModified?: string;
  speaker: Speaker;
  saidOn?: PartialDate;
  firstAppearance?: Appearance;
  appearances?: Appearance[];
};

/** ClaimReview's limit for `claimReviewed`. */
const LONGEST_CLAIM = 75;
const MARK_OF_CUT = "…";

/**
 * The place of a rating on the scale from 1, false, to 5, true. The rest have a name and no number, since the
 * number is read as how true the claim is: `unproven` and `outdated` stand outside of that scale, and so do
 * all ratings of promises: whether a promise was kept does not make a statement true or false.
 */
const RATING_VALUES: Partial<Record<Rating, number>> = {
  true: 5,
  mostly_true: 4,
  misleading: 3,
  mostly_false: 2,
  false: 1,
};

/** schema.org ClaimReview of one published verdict, for `JsonLd`. One to a page; lists carry none. */
export function claimReview(input: ClaimReviewInput) {
  const { url, lang, author, saidOn, firstAppearance, appearances = [] } = input;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url,
    inLanguage: lang === "zh" ? "zh-Hans" : "en",
    claimReviewed: claimReviewed(input.statement, input.ratingLabel),
    ...(input.summary && { abstract: input.summary }),
    ...(input.reasons && { reviewBody: input.reasons }),
    datePublished: input.datePublished,
    ...(input.dateModified && { dateModified: input.dateModified }),
    author: { "@type": "Organization" as const, name: author.name, url: author.url },
    reviewRating: reviewRating(input.rating, input.ratingLabel),
    itemReviewed: {
      "@type": "Claim" as const,
      author: claimant(input.speaker),
      ...(saidOn && { datePublished: partialDateInput(saidOn) }),
      ...(appearances.length > 0 && { appearance: appearances.map(creativeWork) }),
      ...(firstAppearance && { firstAppearance: creativeWork(firstAppearance) }),
    },
  };
}

function reviewRating(rating: Rating, label: string) {
  const value = RATING_VALUES[rating];
  return {
    "@type": "Rating" as const,
    alternateName: label,
    ...(value !== undefined && { ratingValue: value, bestRating: 5, worstRating: 1 }),
  };
}

/** schema.org has persons and organizations; a group that nobody names is taken for the latter. */
function claimant({ name, kind, sameAs = [] }: Speaker) {
  return {
    "@type": kind === "person" ? ("Person" as const) : ("Organization" as const),
    name,
    ...(sameAs.length > 0 && { sameAs }),
  };
}

function creativeWork({ url, title, publisher, publishedOn }: Appearance) {
  return {
    "@type": "CreativeWork" as const,
    ...(url && { url }),
    ...(title && { headline: title }),
    ...(publisher && { publisher: { "@type": "Organization" as const, name: publisher } }),
    ...(publishedOn && { datePublished: partialDateInput(publishedOn) }),
  };
}

/** The statement without a rating before it, cut between words where it is too long. */
export function claimReviewed(statement: string, ratingLabel: string): string {
  const label = ratingLabel.toLowerCase();
  const plain = statement.replace(/\s+/gu, " ").trim();
  const isRated = label !== "" && plain.toLowerCase().startsWith(label);
  const rest = isRated ? /^\s?[:：—–-]\s?(.+)$/u.exec(plain.slice(label.length)) : null;
  return cut(rest?.[1] ?? plain);
}

function cut(text: string): string {
  if (codePointLength(text) <= LONGEST_CLAIM) return text;
  const room = LONGEST_CLAIM - MARK_OF_CUT.length;
  const end = words(text, "en").findLast((word) => word.isWord && word.end <= room)?.end;
  return sliceCodePoints(text, 0, end ?? room) + MARK_OF_CUT;
}
