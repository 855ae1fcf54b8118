import { auditEvent } from "@/lib/audit/event";
import { historyOf } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { codePointLength } from "@/lib/language/text";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { currentSlug } from "@/lib/slugs/queries";
import { inThread } from "@/lib/threadPool";
import { annotationDraft, annotationKey, type ClaimValues, type UnfinishedClaim } from "./draft";
import { type Rated, rated } from "./rated";
import type { DeskClaimFilters } from "./schema";
import { describe as selectorOf } from "./selector";
import { wordingMention } from "./wordingMention";
import { withWordsBefore } from "./wordsBefore.queries";

const speaker = { select: { id: true, slug: true, kind: true, nameEn: true, nameZh: true } } as const;

/** A claim as a line of the desk. */
export const deskLine = {
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
  promiseId: true,
  publicSince: true,
  createdAt: true,
  speaker,
  createdBy: { select: { name: true } },
  promise: { select: { id: true, slug: true, titleEn: true, titleZh: true } },
  verdicts: { where: { status: "published" }, select: { rating: true, version: true } },
  laterIn: { where: { status: "confirmed" }, take: 1, select: { id: true } },
} satisfies Prisma.ClaimSelect;

export type DeskLine = Rated<Prisma.ClaimGetPayload<{ select: typeof deskLine }>>;

function whereOf(filters: DeskClaimFilters, me: Actor): Prisma.ClaimWhereInput {
  const { status, kind, q } = filters;
  const words = q && { contains: q, mode: "insensitive" as const };
  return {
    deletedAt: null,
    status,
    kind,
    ...(filters.speaker ? { speaker: { slug: filters.speaker } } : {}),
    ...(filters.mine ? { createdById: me.id } : {}),
    ...(words ? { OR: [{ statementEn: words }, { statementZh: words }, { quote: words }] } : {}),
  };
}

/** The desk's list, latest first. */
export async function deskClaims(me: Actor, filters: DeskClaimFilters): Promise<Page<DeskLine>> {
  const rows = await db().claim.findMany({
    ...pageArgs(filters.after),
    where: whereOf(filters, me),
    orderBy: { id: "desc" },
    select: deskLine,
  });
  return pageOf(rated(rows));
}

/** Claims that are offered while somebody types: what fits under a field. */
const MOST_OFFERED = 8;

/** Claims that hold what was typed, for saying that two are one; the latest first. Withdrawn ones are none. */
export async function offeredClaims(q: string): Promise<OfferedClaim[]> {
  const contains = { contains: q, mode: "insensitive" } as const;
  const rows = await db().claim.findMany({
    where: {
      status: { not: "withdrawn" },
      OR: [{ statementEn: contains }, { statementZh: contains }, { quote: contains }],
    },
    orderBy: { id: "desc" },
    take: MOST_OFFERED,
    select: {
      id: true,
      revision: true,
      publicSince: true,
      statementEn: true,
      statementZh: true,
      kind: true,
      speakerId: true,
      speaker: { select: { nameEn: true, nameZh: true } },
    },
  });
  return rows.map(({ publicSince, ...row }) => ({ ...row, isPublic: publicSince !== null }));
}
export type OfferedClaim = {
  id: string;
  revision: number;
  isPublic: boolean;
  statementEn: string | null;
  statementZh: string | null;
  kind: ClaimKind;
  speakerId: string;
  speaker: { nameEn: string | null; nameZh: string | null };
};

/** How many claims each state holds. */
export async function claimCounts(): Promise<Record<string, number>> {
  const rows = await db().claim.groupBy({
    by: ["status"],
    where: { deletedAt: null },
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

const article = { select: { id: true, slug: true, title: true, lang: true, publicSince: true } } as const;

/** The latest places of a claim: a mention was carried on, or became another wording's, which is told beside it. */
export const latestPlaces = (slug: string) =>
  ({
    removedAt: null,
    carriedTo: { none: { removedAt: null, claim: { slug } } },
  }) satisfies Prisma.MentionWhereInput;

/** The wording that the words of a mention became. */
export const rewordedAs = {
  where: wordingMention,
  take: 1,
  select: { claim: { select: { slug: true, statementEn: true, statementZh: true } } },
} satisfies Prisma.Mention$carriedToArgs;

/** One claim with all that its page on the desk shows of it. */
export async function claimForDesk(slug: string) {
  const claim = await db().claim.findUnique({
    where: { slug, deletedAt: null },
    include: {
      duplicateOf: { select: { slug: true, statementEn: true, statementZh: true } },
      speaker,
      subject: speaker,
      promise: { select: { id: true, slug: true, titleEn: true, titleZh: true } },
      createdBy: { select: { name: true } },
      assignee: { select: { id: true, name: true } },
      mentions: {
        where: latestPlaces(slug),
        orderBy: { createdAt: "asc" },
        include: {
          articleVersion: { select: { id: true, number: true, article } },
          carriedTo: rewordedAs,
        },
      },
      verdicts: {
        orderBy: { version: "desc" },
        select: { id: true, status: true, rating: true, version: true },
      },
    },
  });
  return claim && { ...claim, mentions: await withWordsBefore(claim.mentions) };
}
export type ClaimForDesk = NonNullable<Awaited<ReturnType<typeof claimForDesk>>>;

/** Claims that are shown beside one text. */
const MOST_IN_A_TEXT = 1_000;

/**
 * The mentions that stand on a version, in the order of the text; orphans too, with the words that were theirs, unless those
 * became another wording.
 */
export async function mentionsOn(articleVersionId: string) {
  const mentions = await db().mention.findMany({
    where: {
      articleVersionId,
      removedAt: null,
      claim: { deletedAt: null },
      carriedTo: { none: { articleVersionId, ...wordingMention } },
    },
    orderBy: [{ start: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    take: MOST_IN_A_TEXT,
    select: {
      id: true,
      exact: true,
      prefix: true,
      suffix: true,
      start: true,
      end: true,
      anchoring: true,
      confirmedAt: true,
      claim: { select: deskLine },
    },
  });
  return withWordsBefore(rated(mentions));
}
export type MentionOn = Awaited<ReturnType<typeof mentionsOn>>[number];

/** An article with its latest version, for annotating. */
export async function articleToAnnotate(slug: string) {
  const row = await db().article.findUnique({
    where: { slug },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const version = row?.versions[0];
  return row && version ? { article: row, version } : null;
}

export type ArticleToAnnotate = NonNullable<Awaited<ReturnType<typeof articleToAnnotate>>>;

/** The slug that an article has now, for one of its older ones. */
export function currentArticleSlug(older: string): Promise<string | null> {
  return currentSlug("article", older, (id) =>
    db().article.findUnique({ where: { id }, select: { slug: true } }),
  );
}

export function currentClaimSlug(older: string): Promise<string | null> {
  return currentSlug("claim", older, async (id) => {
    const row = await db().claim.findUnique({
      where: { id },
      select: { slug: true, deletedAt: true, duplicateOf: { select: { slug: true } } },
    });
    return row?.deletedAt ? row.duplicateOf : row;
  });
}

/** Lines of a claim's history on one page. */
const HISTORY_PAGE = 100;

/** Who did what to a claim and when, latest first. `before` is the number of a line to page on from. */
export async function claimHistory(claimId: string, before?: bigint) {
  const rows = await historyOf([claimId], HISTORY_PAGE + 1, before);
  const lines = rows.slice(0, HISTORY_PAGE).map(({ seq, at, actor, ...row }) => ({
    seq,
    at,
    actor: actor?.name ?? null,
    event: auditEvent.parse(row),
  }));
  return { lines, next: rows.length > HISTORY_PAGE ? (lines.at(-1)?.seq ?? null) : null };
}
export type HistoryLine = Awaited<ReturnType<typeof claimHistory>>["lines"][number];

/** An unfinished claim on the text as it is now; its place is null when the passage is gone. */
export type RestoredClaim = { place: { start: number; end: number } | null; values: ClaimValues };

/** What this person was writing about an article, with places found again if the text has changed since. */
export async function restoredDraft(me: Actor, articleId: string, version: { id: string; text: string }) {
  const kept = await draftOf(me, annotationKey(articleId));
  const parsed = annotationDraft.safeParse(kept?.data);
  if (!kept || !parsed.success) return null;
  const { current, aside } = parsed.data;
  const all = [...(current ? [current] : []), ...aside];
  const ids = [...new Set(all.map(({ versionId }) => versionId))];
  const texts = await db().articleVersion.findMany({
    where: { id: { in: ids }, articleId },
    select: { id: true, text: true },
  });
  const restored = async (claim: UnfinishedClaim): Promise<RestoredClaim> => {
    const written = texts.find(({ id }) => id === claim.versionId);
    return { values: claim.values, place: written ? await placeAgain(written, version, claim) : null };
  };
  return {
    current: current && (await restored(current)),
    aside: await Promise.all(aside.map(restored)),
    savedAt: kept.updatedAt,
  };
}

const words = {
  kind: true,
  statementEn: true,
  statementZh: true,
  quote: true,
  quoteLang: true,
  quoteTranslation: true,
  speaker,
  subject: speaker,
  givenBy: true,
  saidOn: true,
  saidPrecision: true,
  venueEn: true,
  venueZh: true,
} satisfies Prisma.ClaimSelect;

/** The words of a claim that was withdrawn, and where they stand in an article now: from them the right one is marked. */
export async function withdrawnWords(slug: string, articleId: string, version: { id: string; text: string }) {
  const mention = await db().mention.findFirst({
    where: {
      ...latestPlaces(slug),
      claim: { slug, status: "withdrawn", deletedAt: null },
      articleVersion: { articleId },
    },
    orderBy: { createdAt: "desc" },
    select: {
      start: true,
      end: true,
      articleVersion: { select: { id: true, text: true } },
      claim: { select: words },
    },
  });
  if (!mention) return null;
  const { articleVersion: written, claim, start, end } = mention;
  const isPlaced = start !== null && end !== null;
  return { claim, place: isPlaced ? await placeAgain(written, version, { start, end }) : null };
}
export type WithdrawnWords = NonNullable<Awaited<ReturnType<typeof withdrawnWords>>>;

/** Found again in a thread; nowhere where it would take too long, as for words that are gone. */
async function placeAgain(
  written: { id: string; text: string },
  now: { id: string; text: string },
  { start, end }: Pick<UnfinishedClaim, "start" | "end">,
): Promise<{ start: number; end: number } | null> {
  if (start >= end || end > codePointLength(written.text)) return null;
  if (written.id === now.id) return { start, end };
  const { exact, prefix, suffix } = selectorOf(written.text, start, end);
  const stood = { text: 0, start, end };
  const mention = { id: "", claimId: "", exact, prefix, suffix, stood, isSure: true };
  const input = { earlier: [written.text], text: now.text, mentions: [mention], taken: [] };
  const answer = await inThread("carry_mentions", input, "page");
  const [found] = answer.ok ? answer.value : [];
  return found && found.start !== null && found.end !== null ? { start: found.start, end: found.end } : null;
}
