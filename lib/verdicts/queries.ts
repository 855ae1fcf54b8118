import type { QuoteState } from "@/lib/captures/quoteState";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import { marked } from "@/lib/claims/listed.queries";
import { latestPlaces, rewordedAs } from "@/lib/claims/queries";
import { type Rated, rated } from "@/lib/claims/rated";
import { withWordsBefore } from "@/lib/claims/wordsBefore.queries";
import { dayAfter, isoDay, startOfDay } from "@/lib/dates";
import { db, lockRows, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { canonicalJson, sha256 } from "@/lib/hash";
import { pageArgs, pageOf } from "@/lib/paging";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { QUEUE_TABS, type QueueFilter, type QueueTab } from "./schema";
import { IN_PROGRESS } from "./workflow";

/** Articles that become public with the claim. */
export const hiddenArticlesWith = (claimId: string) =>
  ({
    publicSince: null,
    versions: { some: { mentions: { some: { claimId, removedAt: null } } } },
  }) satisfies Prisma.ArticleWhereInput;

/** Whether a claim names a source; the article in which it surely stands, as readers see, counts as its origin. */
export async function hasSource(
  claimId: string,
  tx: Pick<Tx, "evidence" | "mention"> = db(),
): Promise<boolean> {
  const live = { where: { claimId, removedAt: null } };
  const places = { where: { ...live.where, ...marked } };
  return (await tx.evidence.count(live)) > 0 || (await tx.mention.count(places)) > 0;
}

/** What came of looking for the words; null where nobody could. */
const resultOf = (state: QuoteState | undefined) =>
  state?.state === "checked"
    ? [state.latest.result, state.latest.differences, state.before?.result ?? null]
    : null;

/**
 * What publishing shows beside the claim's own words, as a text that is another as soon as any of it is: its documents,
 * its places, and the names of the articles, the promise and the people. None of these has part in the claim's revision.
 */
export async function besideOf(
  claimId: string,
  tx: Pick<Tx, "claim" | "evidence" | "mention" | "$queryRaw"> = db(),
): Promise<string> {
  const live = { where: { claimId, removedAt: null }, orderBy: { id: "asc" } } as const;
  const of = { select: { id: true, revision: true } } as const;
  const article = { select: { article: of } } as const;
  const at = { id: true, start: true, end: true, anchoring: true, confirmedById: true } as const;
  const place = { ...at, articleVersion: article } as const;
  const beside = {
    evidence: await tx.evidence.findMany({ ...live, select: { id: true, revision: true, source: of } }),
    quotes: Array.from(await quoteStatesOf(claimId, tx), ([id, { evidence }]) => [id, resultOf(evidence)]),
    mentions: await tx.mention.findMany({ ...live, select: place }),
    claim: await tx.claim.findUnique({
      where: { id: claimId },
      select: { speaker: of, subject: of, promise: of },
    }),
  };
  return sha256(canonicalJson(beside));
}

/** A verdict as it is now, with its claim: both and the articles that publishing it would show are locked. */
export async function lockVerdict(tx: Tx, verdictId: string) {
  const found = await tx.verdict.findUnique({ where: { id: verdictId }, select: { claimId: true } });
  if (!found) return null;
  const articles = await tx.article.findMany({
    where: hiddenArticlesWith(found.claimId),
    select: { id: true },
  });
  await lockRows(
    tx,
    "Article",
    articles.map(({ id }) => id),
  );
  const claim = await lockClaim(tx, found.claimId);
  if (!claim) return null;
  return { claim, verdict: await tx.verdict.findUniqueOrThrow({ where: { id: verdictId } }) };
}

/** The words of a verdict, as a form has them. */
export const verdictWords = {
  rating: true,
  summaryEn: true,
  summaryZh: true,
  rationaleEn: true,
  rationaleZh: true,
  format: true,
  noticeEn: true,
  noticeZh: true,
  quoteReason: true,
  decisive: { select: { evidenceId: true }, orderBy: { evidenceId: "asc" } },
  revision: true,
} satisfies Prisma.VerdictSelect;

const person = { select: { id: true, name: true } } as const;

const deskVerdict = {
  id: true,
  version: true,
  status: true,
  ...verdictWords,
  returnComment: true,
  retractionEn: true,
  retractionZh: true,
  onePerson: true,
  noSourceReason: true,
  noDateReason: true,
  createdAt: true,
  submittedAt: true,
  publishedAt: true,
  endedAt: true,
  author: person,
  second: person,
} satisfies Prisma.VerdictSelect;

export type DeskVerdict = Prisma.VerdictGetPayload<{ select: typeof deskVerdict }>;

/** For the desk: every version of a claim's verdict, latest first. */
export async function verdictsOf(claimId: string): Promise<DeskVerdict[]> {
  return db().verdict.findMany({ where: { claimId }, orderBy: { version: "desc" }, select: deskVerdict });
}

const name = { select: { slug: true, nameEn: true, nameZh: true } } as const;

const claimInReview = (slug: string) =>
  ({
    id: true,
    slug: true,
    kind: true,
    status: true,
    revision: true,
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
    withdrawnReason: true,
    duplicateOf: { select: { slug: true, statementEn: true, statementZh: true } },
    assignedAt: true,
    speaker: name,
    subject: name,
    promise: { select: { id: true, slug: true, titleEn: true, titleZh: true } },
    assignee: person,
    createdBy: person,
    mentions: {
      where: latestPlaces(slug),
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        exact: true,
        prefix: true,
        suffix: true,
        anchoring: true,
        confirmedAt: true,
        carriedTo: rewordedAs,
        articleVersion: {
          select: {
            number: true,
            article: { select: { slug: true, title: true, publisher: true, lang: true } },
          },
        },
      },
    },
  }) satisfies Prisma.ClaimSelect;

/** For the desk: a claim as a reviewer needs it, with every place where it stands. */
export async function claimForReview(slug: string) {
  const claim = await db().claim.findUnique({
    where: { slug, deletedAt: null },
    select: claimInReview(slug),
  });
  return claim && { ...claim, mentions: await withWordsBefore(claim.mentions) };
}
export type ClaimInReview = NonNullable<Awaited<ReturnType<typeof claimForReview>>>;

/** Most wordings of a promise that stand beside a review; its own page has them all. */
const MOST_WORDINGS = 50;

const wordingBeside = {
  id: true,
  slug: true,
  quote: true,
  quoteLang: true,
  saidOn: true,
  saidPrecision: true,
  speaker: name,
  verdicts: { where: { status: "published" }, select: { rating: true } },
} satisfies Prisma.ClaimSelect;

export type WordingBeside = Rated<Prisma.ClaimGetPayload<{ select: typeof wordingBeside }>>;

/** The other wordings of a claim's promise, in time, each with the rating in force. */
export async function otherWordings(claim: {
  id: string;
  promise: { id: string } | null;
}): Promise<WordingBeside[]> {
  if (!claim.promise) return [];
  const rows = await db().claim.findMany({
    where: {
      promiseId: claim.promise.id,
      id: { not: claim.id },
      deletedAt: null,
      status: { not: "withdrawn" },
    },
    orderBy: [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST_WORDINGS,
    select: wordingBeside,
  });
  return rated(rows);
}

const inProgress = (status?: "submitted" | "returned"): Prisma.VerdictWhereInput => ({
  status: status ?? { in: [...IN_PROGRESS] },
});

/**
 * What each tab of the queue holds. A claim that waits for a second person stands in that tab alone, and what somebody has
 * is not open.
 */
function inTab(tab: QueueTab, actorId: string): Prisma.ClaimWhereInput {
  const alive = { status: { in: ["open", "checked"] } } satisfies Prisma.ClaimWhereInput;
  switch (tab) {
    case "open":
      return {
        status: "open",
        assigneeId: null,
        verdicts: { none: { status: { in: ["submitted", "returned"] } } },
      };
    case "mine":
      return { ...alive, assigneeId: actorId, verdicts: { none: inProgress("submitted") } };
    case "held":
      return {
        ...alive,
        AND: [{ assigneeId: { not: null } }, { assigneeId: { not: actorId } }],
        verdicts: { none: { status: { in: ["submitted", "returned"] } } },
      };
    case "submitted":
    case "returned":
      return { ...alive, verdicts: { some: inProgress(tab) } };
  }
}

const WEEK_DAYS = 7;

function dueWhere(due: QueueFilter["due"], today: string): Prisma.ClaimWhereInput {
  if (due === "none") return { reviewDueOn: null };
  if (due === "over") return { reviewDueOn: { lt: startOfDay(today) } };
  const end = dayAfter(today, WEEK_DAYS) ?? today;
  return due === "week" ? { reviewDueOn: { lte: startOfDay(end) } } : {};
}

/** The claims that the filters of the queue leave. */
function queueWhere(filter: Omit<QueueFilter, "tab">, today: string): Prisma.ClaimWhereInput[] {
  const { kind, speaker, article, lang, due, from, until } = filter;
  const marked = { some: { removedAt: null, articleVersion: { article: { slug: article ?? "" } } } };
  return [
    kind ? { kind } : {},
    speaker ? { speaker: { slug: speaker } } : {},
    lang ? { quoteLang: lang } : {},
    article ? { mentions: marked } : {},
    from ? { saidOn: { gte: startOfDay(from) } } : {},
    until ? { saidOn: { lte: startOfDay(until) } } : {},
    dueWhere(due, today),
  ];
}

const queueRow = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  statementEn: true,
  statementZh: true,
  quote: true,
  quoteLang: true,
  saidOn: true,
  saidPrecision: true,
  createdAt: true,
  assignedAt: true,
  reviewDueOn: true,
  speaker: name,
  assignee: person,
  mentions: {
    where: { removedAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { articleVersion: { select: { article: { select: { slug: true, title: true, lang: true } } } } },
  },
  verdicts: {
    where: inProgress(),
    take: 1,
    select: { status: true, version: true, submittedAt: true, author: person },
  },
  _count: { select: { evidence: { where: { removedAt: null } } } },
} satisfies Prisma.ClaimSelect;

export type QueueRow = Prisma.ClaimGetPayload<{ select: typeof queueRow }>;

/** One page of the queue: what waits longest first. */
export async function reviewQueue({ tab, ...filter }: QueueFilter, actorId: string, after?: string) {
  const rows = await db().claim.findMany({
    where: { AND: [inTab(tab, actorId), ...queueWhere(filter, isoDay(new Date()))] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...pageArgs(after),
    select: queueRow,
  });
  return pageOf(rows);
}

/** How many claims each tab holds of those that the filters leave. */
export async function queueCounts(
  actorId: string,
  filter: Omit<QueueFilter, "tab">,
): Promise<Record<QueueTab, number>> {
  const left = queueWhere(filter, isoDay(new Date()));
  const counts = await Promise.all(
    QUEUE_TABS.map((tab) => db().claim.count({ where: { AND: [inTab(tab, actorId), ...left] } })),
  );
  return Object.fromEntries(QUEUE_TABS.map((tab, n) => [tab, counts[n] ?? 0])) as Record<QueueTab, number>;
}

/** Most speakers and articles that the filters of the queue offer. */
const MOST_OFFERED = 200;

/** What the queue may be narrowed to: speakers of claims in review, and articles in which they are marked. */
export async function queueChoices() {
  const alive = { status: { in: ["open", "checked"] } } satisfies Prisma.ClaimWhereInput;
  const [speakers, articles] = await Promise.all([
    db().speaker.findMany({
      where: { claims: { some: alive } },
      orderBy: { slug: "asc" },
      take: MOST_OFFERED,
      select: { slug: true, nameEn: true, nameZh: true },
    }),
    db().article.findMany({
      where: { versions: { some: { mentions: { some: { removedAt: null, claim: alive } } } } },
      orderBy: { id: "desc" },
      take: MOST_OFFERED,
      select: { slug: true, title: true },
    }),
  ]);
  return { speakers, articles };
}
