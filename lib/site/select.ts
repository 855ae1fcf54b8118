import type { Rated } from "@/lib/claims/rated";
import type { Prisma } from "@/lib/generated/prisma/client";
import { COPIES } from "@/lib/sources/copies";

/**
 * The parts of a row that public pages show. Nothing of the desk (drafts, comments, e-mail) is ever selected, so that whatever
 * is read with these has its ratings (`rated`).
 */

export const speakerName = {
  slug: true,
  kind: true,
  nameEn: true,
  nameZh: true,
} satisfies Prisma.SpeakerSelect;

export const verdictLine = {
  id: true,
  version: true,
  rating: true,
  summaryEn: true,
  summaryZh: true,
  publishedAt: true,
  onePerson: true,
} satisfies Prisma.VerdictSelect;

export const claimLine = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  statementEn: true,
  statementZh: true,
  quote: true,
  quoteLang: true,
  quoteTranslation: true,
  givenBy: true,
  saidOn: true,
  saidPrecision: true,
  venueEn: true,
  venueZh: true,
  publicSince: true,
  speaker: { select: speakerName },
  subject: { select: speakerName },
  verdicts: { where: { status: "published" }, select: verdictLine },
  // Listed, not counted: Prisma counts the evidence of every claim there is before it looks at these.
  evidence: { where: { removedAt: null }, select: { id: true } },
} satisfies Prisma.ClaimSelect;

export type ClaimLine = Rated<Prisma.ClaimGetPayload<{ select: typeof claimLine }>>;

/** Every version that readers have seen, with who wrote it and who published it. */
export const verdictVersion = {
  ...verdictLine,
  status: true,
  rationaleEn: true,
  rationaleZh: true,
  format: true,
  noticeEn: true,
  noticeZh: true,
  retractionEn: true,
  retractionZh: true,
  noSourceReason: true,
  noDateReason: true,
  quoteReason: true,
  decisive: { select: { evidenceId: true } },
  retractionConfirmedAt: true,
  endedAt: true,
  author: { select: { name: true } },
  second: { select: { name: true } },
} satisfies Prisma.VerdictSelect;

export type VerdictVersion = Rated<Prisma.VerdictGetPayload<{ select: typeof verdictVersion }>>;

export const evidenceLine = {
  id: true,
  stance: true,
  quote: true,
  quoteLang: true,
  noteEn: true,
  noteZh: true,
  source: {
    select: {
      id: true,
      url: true,
      title: true,
      publisher: true,
      kind: true,
      lang: true,
      publishedOn: true,
      publishedPrecision: true,
      // Whether there is a copy.
      captures: { where: { outcome: { in: [...COPIES] } }, take: 1, select: { id: true } },
    },
  },
} satisfies Prisma.EvidenceSelect;

export type EvidenceLine = Prisma.EvidenceGetPayload<{ select: typeof evidenceLine }>;

/** A wording of a promise, with the sources of its words. */
export const wordingLine = {
  ...claimLine,
  withdrawnReason: true,
  withdrawnAt: true,
  evidence: { where: { removedAt: null }, orderBy: { createdAt: "asc" }, select: evidenceLine },
} satisfies Prisma.ClaimSelect;

export type Wording = Rated<Prisma.ClaimGetPayload<{ select: typeof wordingLine }>>;

export const promiseLine = {
  id: true,
  slug: true,
  titleEn: true,
  titleZh: true,
  publicSince: true,
  promisor: { select: speakerName },
} satisfies Prisma.PromiseSelect;

export const articleLine = {
  id: true,
  slug: true,
  url: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  publishedPrecision: true,
  lang: true,
} satisfies Prisma.ArticleSelect;

export const rewordingLine = {
  id: true,
  version: true,
  disclosure: true,
  headlineEn: true,
  headlineZh: true,
  rationaleEn: true,
  rationaleZh: true,
  decidedAt: true,
  onePerson: true,
  flaggedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  promise: { select: promiseLine },
  earlierClaim: { select: claimLine },
  laterClaim: { select: claimLine },
  changes: { orderBy: { position: "asc" } },
} satisfies Prisma.RewordingSelect;

type RewordingRow = Rated<Prisma.RewordingGetPayload<{ select: typeof rewordingLine }>>;
export type RewordingLine = RewordingRow & { promise: NonNullable<RewordingRow["promise"]> };

const clockSide = {
  id: true,
  quoteLang: true,
  saidOn: true,
  saidPrecision: true,
  verdicts: { where: { status: "published" }, select: { rating: true } },
} satisfies Prisma.ClaimSelect;

/** Of a rewording that for which its clocks are counted. */
export const clockLine = {
  changes: { where: { term: "deadline" }, orderBy: { position: "asc" } },
  earlierClaim: { select: clockSide },
  laterClaim: { select: clockSide },
} satisfies Prisma.RewordingSelect;

export type ClockLine = Rated<Prisma.RewordingGetPayload<{ select: typeof clockLine }>>;

/** A day that the words of a promise name, as the program read it, or as a person set it or took it away. */
const deadlineLine = {
  id: true,
  kind: true,
  words: true,
  on: true,
  precision: true,
  day: true,
  isAbout: true,
  setBy: { select: { name: true } },
  setAt: true,
  setReason: true,
  removed: true,
} satisfies Prisma.DeadlineSelect;

export type DeadlineLine = Prisma.DeadlineGetPayload<{ select: typeof deadlineLine }>;

/** Of a claim the days that its words name, and where a person says that they name none. */
export const namedDays = {
  where: { OR: [{ day: { not: null } }, { setById: { not: null }, removed: false }] },
  orderBy: [{ day: "asc" }, { id: "asc" }],
  select: deadlineLine,
} satisfies Prisma.Claim$deadlinesArgs;

/**
 * Those that a page shows. A day that was taken away before readers could see it is told to nobody, and words of which no day
 * is known are for the desk.
 */
export function shownDays(claim: {
  publicSince: Date | null;
  deadlines: readonly DeadlineLine[];
}): DeadlineLine[] {
  const { publicSince: since, deadlines } = claim;
  const isKnown = ({ day, removed }: DeadlineLine) => day !== null && !removed;
  return deadlines.filter((one) => isKnown(one) || (since && one.setAt && one.setAt > since));
}

/** Every confirmed rewording is of a promise (the database checks it); a row without one is none for readers. */
export function ofPromise<T extends RewordingRow>(row: T): (T & RewordingLine)[] {
  const { promise } = row;
  return promise ? [{ ...row, promise }] : [];
}

/** What makes a claim, and each version of its verdict, public: it can be read at its own address. */
export const isPublic = { publicSince: { not: null } } as const;
export const seenByReaders = {
  status: { in: ["published", "superseded", "retracted"] },
} satisfies Prisma.VerdictWhereInput;

/** The earliest words first; undated ones last. */
export const inTime = [
  { saidOn: { sort: "asc", nulls: "last" } },
  { id: "asc" },
] satisfies Prisma.ClaimOrderByWithRelationInput[];

/** Wordings of one promise, or claims in one article, that a page shows at once. */
export const MOST_ON_A_PAGE = 200;
