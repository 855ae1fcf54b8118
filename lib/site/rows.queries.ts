import { isListed, standing, stands } from "@/lib/claims/listed.queries";
import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Rating } from "@/lib/generated/prisma/enums";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import {
  articleLine,
  claimLine,
  inTime,
  isPublic,
  ofPromise,
  promiseLine,
  rewordingLine,
  speakerName,
  verdictLine,
} from "./select";

/** The rows of lists, in the order of the ids that a search found. */

type Id = { id: string };

function inOrder<T extends Id>(found: Id[], rows: T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

const idsOf = (found: Id[]) => ({ id: { in: found.map(({ id }) => id) } });

export async function rewordingLines(found: Id[]) {
  const where = {
    ...idsOf(found),
    status: "confirmed",
    earlierClaim: isPublic,
    laterClaim: isPublic,
  } as const;
  const rows = rated(await db().rewording.findMany({ where, select: rewordingLine }));
  return inOrder(found, rows.flatMap(ofPromise));
}

export async function claimLines(found: Id[]) {
  const where = { ...idsOf(found), ...isPublic };
  return inOrder(found, rated(await db().claim.findMany({ where, select: claimLine })));
}

/** In how many current rewordings each claim stands, as the earlier or the later wording; those in none are left out. */
export async function rewordedCounts(found: Id[]): Promise<Map<string, number>> {
  const ids = found.map(({ id }) => id);
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    SELECT w.id, count(*)::int AS count FROM (
      SELECT r."earlierClaimId" AS id FROM ${IN_FORCE} AND r."earlierClaimId" = ANY(${ids}::uuid[])
      UNION ALL
      SELECT r."laterClaimId" FROM ${IN_FORCE} AND r."laterClaimId" = ANY(${ids}::uuid[])) w
    GROUP BY w.id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The terms of current rewordings, by the claims that are the earlier or the later wording; the earliest words first. */
export async function termsWith(found: Id[]): Promise<Map<string, ToldTerms[]>> {
  const ids = found.map(({ id }) => id);
  const rows = await db().$queryRaw<{ id: string; earlier: string; later: string }[]>`
    SELECT r.id, e.id AS earlier, l.id AS later FROM ${IN_FORCE}
      AND (e.id = ANY(${ids}::uuid[]) OR l.id = ANY(${ids}::uuid[]))
    ORDER BY e."saidOn", r.id LIMIT ${MOST_TOLD * ids.length}`;
  const told = await termsOfRewordings(rows.map(({ id }) => id));
  const of = (claim: string) =>
    rows
      .filter(({ earlier, later }) => earlier === claim || later === claim)
      .flatMap(({ id }) => told.get(id) ?? []);
  return new Map(ids.map((id) => [id, of(id)]));
}

const firstOfPromise = {
  where: isListed,
  orderBy: inTime,
  take: 1,
  select: {
    id: true,
    slug: true,
    quote: true,
    quoteLang: true,
    quoteTranslation: true,
    saidOn: true,
    saidPrecision: true,
  },
} satisfies Prisma.Promise$wordingsArgs;

export type FirstWording = Awaited<ReturnType<typeof firstWordings>> extends Map<string, infer T> ? T : never;

/** Of claims that are later wordings of a promise, the words in which it was first made, and the promise's slug. */
export async function firstWordings(found: Id[]) {
  const rows = await db().claim.findMany({
    where: { ...idsOf(found), ...isPublic, promise: isPublic },
    select: { id: true, saidOn: true, promise: { select: { slug: true, wordings: firstOfPromise } } },
  });
  return new Map(
    rows.flatMap(({ id, saidOn, promise }) => {
      const first = promise?.wordings[0];
      const isLater = first?.saidOn && saidOn && first.saidOn < saidOn;
      return promise && first && isLater ? [[id, { ...first, promise: promise.slug }] as const] : [];
    }),
  );
}

/** The claims of verdicts in force, in the order of the verdicts. */
export async function verdictLines(found: Id[]) {
  const where = { ...idsOf(found), status: "published", claim: isListed } as const;
  const select = { id: true, claim: { select: claimLine } };
  return inOrder(found, rated(await db().verdict.findMany({ where, select })));
}

const wordingInBrief = {
  id: true,
  status: true,
  publicSince: true,
  quote: true,
  quoteLang: true,
  quoteTranslation: true,
  saidOn: true,
  saidPrecision: true,
  verdicts: { where: { status: "published" }, select: verdictLine },
} satisfies Prisma.ClaimSelect;

export type PromiseRow = Awaited<ReturnType<typeof promiseLines>>[number];

/** Promises with their wordings in brief and how many confirmed rewordings of them are in force. */
export async function promiseLines(found: Id[]) {
  const wordings = {
    where: isListed,
    orderBy: inTime,
    select: wordingInBrief,
  } satisfies Prisma.Promise$wordingsArgs;
  const ids = found.map(({ id }) => id);
  const [rows, counts] = await Promise.all([
    db().promise.findMany({
      where: { ...idsOf(found), ...isPublic },
      select: { ...promiseLine, wordings },
    }),
    db().$queryRaw<{ id: string; count: number; rewordings: string[] }[]>`
      SELECT r."promiseId" AS id, count(*)::int AS count,
        (array_agg(r.id ORDER BY e."saidOn", r.id))[1:${MOST_TOLD}::int] AS rewordings
      FROM ${IN_FORCE} AND r."promiseId" = ANY(${ids}::uuid[]) GROUP BY 1`,
  ]);
  const told = await termsOfRewordings(counts.flatMap(({ rewordings }) => rewordings));
  const reworded = new Map(counts.map((row) => [row.id, row]));
  return inOrder(found, rated(rows)).map((row) => {
    const { count = 0, rewordings = [] } = reworded.get(row.id) ?? {};
    return { ...row, reworded: count, rewordings: rewordings.flatMap((id) => told.get(id) ?? []) };
  });
}

/** Rewordings of one promise whose terms a list tells. */
const MOST_TOLD = 20;

type ToldTerms = Awaited<ReturnType<typeof termsOfRewordings>> extends Map<string, infer T> ? T : never;

/** What rewordings changed, term by term, with when the words were said. */
async function termsOfRewordings(ids: string[]) {
  const side = { select: { id: true, quoteLang: true, saidOn: true, saidPrecision: true } } as const;
  const changes = { orderBy: { position: "asc" } } as const;
  const rows = await db().rewording.findMany({
    where: { id: { in: ids } },
    select: { id: true, changes, earlierClaim: side, laterClaim: side },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Articles with how many claims in their latest version have each rating. */
export async function articleLines(found: Id[]) {
  const where = { ...idsOf(found), ...isPublic };
  const [rows, tallies] = await Promise.all([
    db().article.findMany({ where, select: articleLine }),
    talliesOf(found.map(({ id }) => id)),
  ]);
  return inOrder(found, rows).map((row) => ({ ...row, tally: tallies.filter(({ id }) => id === row.id) }));
}

function talliesOf(articles: string[]) {
  return db().$queryRaw<{ id: string; rating: Rating; count: number }[]>`
    SELECT av."articleId" AS id, v.rating, count(DISTINCT c.id)::int AS count
    FROM "ArticleVersion" av
    JOIN "Mention" m ON m."articleVersionId" = av.id AND m."removedAt" IS NULL
    JOIN "Claim" c ON c.id = m."claimId" AND ${stands("c")}
    JOIN "Verdict" v ON v."claimId" = c.id AND v.status = 'published'
    WHERE av."articleId" = ANY(${articles}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM "ArticleVersion" later
      WHERE later."articleId" = av."articleId" AND later.number > av.number)
    GROUP BY 1, 2`;
}

/** People and organizations, each with how many claims of theirs have a verdict in force. */
export async function speakerLines(found: Id[]) {
  const select = { ...speakerName, id: true, descriptionEn: true, descriptionZh: true };
  const [rows, counts] = await Promise.all([
    db().speaker.findMany({ where: idsOf(found), select }),
    db().claim.groupBy({
      by: ["speakerId"],
      where: { speakerId: { in: found.map(({ id }) => id) }, ...standing },
      _count: true,
    }),
  ]);
  const claims = new Map(counts.map(({ speakerId, _count }) => [speakerId, _count]));
  return inOrder(found, rows).map((row) => ({ ...row, claims: claims.get(row.id) ?? 0 }));
}
