import { type QuoteStates, toldQuoteStatesOf } from "@/lib/captures/quoteState.queries";
import { areArticlesWords } from "@/lib/claims/articlesWords";
import { marked } from "@/lib/claims/listed.queries";
import { type Rated, rated } from "@/lib/claims/rated";
import { doesStand } from "@/lib/claims/workflow";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import { sourceNumbers } from "@/lib/sources/numbers";
import { changesOf, evidenceTakenAway, type PublicChange } from "./changes.queries";
import { type DayInTime, earlierDays, inTimeOf } from "./earlierDays.queries";
import { contextOf } from "./excerpts";
import {
  type ClockLine,
  claimLine,
  clockLine,
  evidenceLine,
  isPublic,
  MOST_ON_A_PAGE,
  namedDays,
  promiseLine,
  seenByReaders,
  shownDays,
  speakerName,
  verdictVersion,
} from "./select";
import { type Found, isSlug, moved } from "./slug";

const claimPage = {
  ...claimLine,
  speaker: { select: { ...speakerName, aliases: { select: { name: true } } } },
  withdrawnReason: true,
  withdrawnAt: true,
  withdrawalConfirmedAt: true,
  duplicateOf: { select: { slug: true, statementEn: true, statementZh: true } },
  promise: { select: promiseLine },
  deadlines: namedDays,
  verdicts: { where: seenByReaders, orderBy: { version: "desc" }, select: verdictVersion },
  evidence: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...evidenceLine, removedAt: true, removedReason: true },
  },
  mentions: {
    where: { removedAt: null, ...marked, articleVersion: { article: isPublic } },
    orderBy: { createdAt: "asc" },
    take: MOST_ON_A_PAGE,
    select: {
      id: true,
      exact: true,
      prefix: true,
      suffix: true,
      articleVersion: {
        select: {
          number: true,
          article: {
            select: {
              slug: true,
              url: true,
              title: true,
              publisher: true,
              lang: true,
              fullText: true,
              publishedOn: true,
              publishedPrecision: true,
              takenDownAt: true,
              versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ClaimSelect;

type Row = Rated<Prisma.ClaimGetPayload<{ select: typeof claimPage }>>;

/**
 * Where readers find the claim marked: of each article the latest version in which they do, with no more of the words
 * around it than the article's own page shows.
 */
function placesIn(claim: Row): Row["mentions"] {
  const { mentions } = claim;
  const latest = new Map<string, number>();
  for (const { articleVersion: at } of mentions) {
    latest.set(at.article.slug, Math.max(at.number, latest.get(at.article.slug) ?? 0));
  }
  return mentions
    .filter(({ articleVersion: at }) => at.number === latest.get(at.article.slug))
    .map((mention) => asShown(mention, doesStand(claim)));
}

function asShown(mention: Row["mentions"][number], stands: boolean): Row["mentions"][number] {
  const { takenDownAt, fullText, lang } = mention.articleVersion.article;
  if (takenDownAt) return { ...mention, exact: "", prefix: "", suffix: "" };
  if (fullText !== "no") return mention;
  return stands ? contextOf(mention, lang) : { ...mention, prefix: "", suffix: "" };
}

/** A rewording that a wording is a part of: what became of the promise, and the day on which the other one was said. */
export type InRewording = {
  id: string;
  headlineEn: string | null;
  headlineZh: string | null;
  role: "earlier" | "later";
  saidOn: Date | null;
  saidPrecision: Row["saidPrecision"];
};

/** Evidence that readers saw and that was taken off since; null where an admin took its words away at once. */
export type RemovedEvidence = Pick<Row["evidence"][number], "id" | "removedAt" | "removedReason"> & {
  seen: Pick<Row["evidence"][number], "source" | "stance" | "quote" | "quoteLang"> | null;
};

export type ClaimPage = Omit<Row, "deadlines"> & {
  /** By when its words have it, each with what this page said before. */
  deadlines: DayInTime[];
  /** Its words are an article's: not to be shown as the speaker's own. */
  isTold: boolean;
  rewordings: InRewording[];
  /** Those of them that moved a deadline. */
  clocks: ClockLine[];
  /** Sources that readers saw and that were taken off since, which keep their numbers. */
  removed: RemovedEvidence[];
  /** By which number the reasons name each piece of evidence. */
  numbers: Map<string, number>;
  changes: PublicChange[];
  /** Whether what is quoted stands in the sources' copies, by the id of the evidence. */
  quotes: Map<string, QuoteStates>;
};

/** A claim as readers find it, with every version of its verdict that they have seen. */
export async function publicClaim(slug: string): Promise<Found<ClaimPage>> {
  if (!isSlug(slug)) return null;
  const row = await db().claim.findFirst({ where: { slug, ...isPublic }, select: claimPage });
  if (!row) {
    return moved("claim", slug, (id) =>
      db().claim.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  }
  return { row: await asPage(rated(row)) };
}

/** The same of a claim that readers may not see yet, for whoever looks at what its page will be. */
export async function claimToPreview(id: string): Promise<ClaimPage | null> {
  const row = await db().claim.findFirst({ where: { id, deletedAt: null }, select: claimPage });
  return row && asPage(rated(row));
}

async function asPage(row: Row): Promise<ClaimPage> {
  const [rewordings, changes, quotes, away, earlier] = await Promise.all([
    row.promise ? rewordingsWith(row.id) : [],
    changesOf([row.id, ...row.evidence.map(({ source }) => source.id)]),
    toldQuoteStatesOf(row.id),
    evidenceTakenAway(row.id),
    earlierDays([row]),
  ]);
  const clocks = await clocksWith(rewordings);
  const evidence = row.evidence.filter(({ removedAt }) => removedAt === null);
  const removed = removedSince(row, away);
  const numbers = sourceNumbers(row.evidence, row.publicSince);
  const isTold = areArticlesWords(row);
  const deadlines = inTimeOf(shownDays(row), earlier);
  return {
    ...row,
    isTold,
    deadlines,
    mentions: placesIn(row),
    evidence,
    removed,
    numbers,
    rewordings,
    clocks,
    changes,
    quotes,
  };
}

function removedSince({ evidence, publicSince }: Row, away: readonly string[]): RemovedEvidence[] {
  return evidence.flatMap(({ id, removedAt, removedReason, ...seen }) =>
    removedAt && publicSince && removedAt > publicSince
      ? [{ id, removedAt, removedReason, seen: away.includes(id) ? null : seen }]
      : [],
  );
}

/** The rewordings in force that this wording is a part of, the latest first. */
async function rewordingsWith(claimId: string): Promise<InRewording[]> {
  return db().$queryRaw<InRewording[]>`
    SELECT r.id, r."headlineEn", r."headlineZh",
      CASE WHEN l.id = ${claimId}::uuid THEN 'later' ELSE 'earlier' END AS role,
      CASE WHEN l.id = ${claimId}::uuid THEN e."saidOn" ELSE l."saidOn" END AS "saidOn",
      CASE WHEN l.id = ${claimId}::uuid THEN e."saidPrecision" ELSE l."saidPrecision" END::text AS "saidPrecision"
    FROM ${IN_FORCE} AND ${claimId}::uuid IN (r."earlierClaimId", r."laterClaimId")
    ORDER BY r."decidedAt" DESC, r.id DESC`;
}

async function clocksWith(rewordings: readonly InRewording[]): Promise<ClockLine[]> {
  if (rewordings.length === 0) return [];
  const where = {
    id: { in: rewordings.map(({ id }) => id) },
    changes: { some: { term: "deadline" } },
  } as const;
  return rated(await db().rewording.findMany({ where, select: clockLine }));
}
