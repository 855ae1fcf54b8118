import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { CURRENT_REWORDING, findRewordings, findVerdicts } from "@/lib/search/queries";
import { subjectOfSlug } from "@/lib/slugs/queries";
import {
  claimLine,
  evidenceLine,
  isPublic,
  promiseLine,
  rewordingLine,
  seenByReaders,
  speakerName,
  verdictVersion,
} from "./select";

/** A page's row, the slug that it has now when it was asked for by an older one, or nothing. */
export type Found<T> = { row: T } | { movedTo: string } | null;

/** Wordings of one promise, or claims in one article, that a page shows at once. */
const MOST_ON_A_PAGE = 200;

/** Claims on a speaker's page; the rest is a link to the filtered list. */
const MOST_OF_A_SPEAKER = 50;

/** Rows in the order of the ids that a search found. */
function inOrder<T extends { id: string }>(ids: { id: string }[], rows: T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

const idsOf = (found: { id: string }[]) => ({ id: { in: found.map(({ id }) => id) } });

export async function rewordingLines(found: { id: string }[]) {
  return inOrder(found, await db().rewording.findMany({ where: idsOf(found), select: rewordingLine }));
}

export async function verdictLines(found: { id: string }[]) {
  const select = { ...verdictVersion, claim: { select: claimLine } } as const;
  return inOrder(found, await db().verdict.findMany({ where: idsOf(found), select }));
}

export async function claimLines(found: { id: string }[]) {
  return inOrder(
    found,
    await db().claim.findMany({ where: { ...idsOf(found), ...isPublic }, select: claimLine }),
  );
}

export async function promiseLines(found: { id: string }[]) {
  const select = {
    ...promiseLine,
    wordings: {
      where: isPublic,
      orderBy: [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      select: claimLine,
    },
    rewordings: {
      where: { status: "confirmed", earlierClaim: isPublic, laterClaim: isPublic },
      select: { id: true },
    },
  } satisfies Prisma.PromiseSelect;
  return inOrder(found, await db().promise.findMany({ where: { ...idsOf(found), ...isPublic }, select }));
}

export async function articleLines(found: { id: string }[]) {
  return inOrder(
    found,
    await db().article.findMany({ where: { ...idsOf(found), ...isPublic }, select: articleLine }),
  );
}

export async function speakerLines(found: { id: string }[]) {
  const select = {
    ...speakerName,
    id: true,
    descriptionEn: true,
    descriptionZh: true,
    _count: { select: { claims: { where: isPublic } } },
  } satisfies Prisma.SpeakerSelect;
  return inOrder(found, await db().speaker.findMany({ where: idsOf(found), select }));
}

async function rewordingsOf(promiseId: string) {
  return rewordingLines((await findRewordings({}, promiseId, MOST_ON_A_PAGE)).rows);
}

/** A confirmed rewording, also one that a later version replaced. */
export async function publicRewording(id: string) {
  const where = { id, status: "confirmed", earlierClaim: isPublic, laterClaim: isPublic } as const;
  const row = await db().rewording.findFirst({ where, select: rewordingLine });
  if (!row) return null;
  const newer = await db().rewording.findFirst({
    where: {
      earlierClaim: { slug: row.earlierClaim.slug },
      laterClaim: { slug: row.laterClaim.slug },
      version: { gt: row.version },
      status: { in: ["confirmed", "dismissed"] },
    },
    orderBy: { version: "desc" },
    select: { id: true, status: true, dismissReason: true },
  });
  return { ...row, newer };
}

const claimPage = {
  ...claimLine,
  withdrawnReason: true,
  promise: { select: promiseLine },
  verdicts: { where: seenByReaders, orderBy: { version: "desc" }, select: verdictVersion },
  evidence: { where: { removedAt: null }, orderBy: { createdAt: "asc" }, select: evidenceLine },
  mentions: {
    where: { removedAt: null, anchoring: { not: "orphan" }, articleVersion: { article: isPublic } },
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
              publishedOn: true,
              publishedPrecision: true,
              versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ClaimSelect;

export type ClaimPage = Prisma.ClaimGetPayload<{ select: typeof claimPage }> & {
  rewordings: { id: string; role: "earlier" | "later" }[];
};

export async function publicClaim(slug: string): Promise<Found<ClaimPage>> {
  const row = await db().claim.findFirst({
    where: { slug, ...isPublic },
    select: { ...claimPage, promiseId: true },
  });
  if (!row)
    return moved("claim", slug, (id) =>
      db().claim.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  const { promiseId, ...page } = row;
  const all = promiseId ? await rewordingsOf(promiseId) : [];
  const rewordings = all
    .filter(({ earlierClaim, laterClaim }) => earlierClaim.id === row.id || laterClaim.id === row.id)
    .map(({ id, laterClaim }) => ({
      id,
      role: laterClaim.id === row.id ? ("later" as const) : ("earlier" as const),
    }));
  return { row: { ...page, rewordings } };
}

async function moved(
  kind: "claim" | "promise" | "article" | "speaker",
  slug: string,
  find: (id: string) => Promise<{ slug: string } | null>,
): Promise<{ movedTo: string } | null> {
  const id = await subjectOfSlug(kind, slug);
  const now = id ? await find(id) : null;
  return now && now.slug !== slug ? { movedTo: now.slug } : null;
}

const wording = {
  ...claimLine,
  verdicts: { where: { status: "published" }, select: verdictVersion },
  evidence: { where: { removedAt: null }, orderBy: { createdAt: "asc" }, select: evidenceLine },
} satisfies Prisma.ClaimSelect;

const promisePage = {
  ...promiseLine,
  wordings: {
    where: isPublic,
    orderBy: [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST_ON_A_PAGE,
    select: wording,
  },
} satisfies Prisma.PromiseSelect;

export type Wording = Prisma.ClaimGetPayload<{ select: typeof wording }>;

export async function publicPromise(slug: string) {
  const row = await db().promise.findFirst({ where: { slug, ...isPublic }, select: promisePage });
  if (!row) {
    return moved("promise", slug, (id) =>
      db().promise.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  }
  const [rewordings, articles] = await Promise.all([
    rewordingsOf(row.id),
    db().article.findMany({
      where: {
        ...isPublic,
        versions: {
          some: { mentions: { some: { removedAt: null, claim: { promiseId: row.id, ...isPublic } } } },
        },
      },
      orderBy: { publishedOn: { sort: "asc", nulls: "last" } },
      take: MOST_ON_A_PAGE,
      select: articleLine,
    }),
  ]);
  return { row: { ...row, rewordings, articles } };
}

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

const publicMention = {
  where: { removedAt: null, claim: isPublic },
  orderBy: [{ start: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  take: MOST_ON_A_PAGE,
  select: { id: true, start: true, end: true, exact: true, anchoring: true, claim: { select: claimLine } },
} satisfies Prisma.ArticleVersion$mentionsArgs;

/** An article with one version of its text (the latest unless `number` is given) and the public claims in it. */
export async function publicArticle(slug: string, number?: number) {
  const row = await db().article.findFirst({
    where: { slug, ...isPublic },
    select: {
      ...articleLine,
      versions: {
        ...(number === undefined ? {} : { where: { number } }),
        orderBy: { number: "desc" },
        take: 1,
        select: {
          number: true,
          text: true,
          publishedText: true,
          blocks: true,
          notes: true,
          capturedAt: true,
          technical: true,
          mentions: publicMention,
        },
      },
    },
  });
  if (!row) {
    return moved("article", slug, (id) =>
      db().article.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  }
  const [version] = row.versions;
  if (!version) return null;
  const numbers = await db().articleVersion.findMany({
    where: { articleId: row.id },
    orderBy: { number: "desc" },
    select: { number: true, capturedAt: true, technical: true },
  });
  const { versions: _, ...article } = row;
  return { row: { ...article, version, numbers } };
}

export async function publicSpeaker(slug: string) {
  const heard = { OR: [{ claims: { some: isPublic } }, { claimsAbout: { some: isPublic } }] };
  const row = await db().speaker.findFirst({
    where: { slug, ...heard },
    select: {
      ...speakerName,
      id: true,
      descriptionEn: true,
      descriptionZh: true,
      affiliation: { select: speakerName },
      aliases: { select: { name: true }, orderBy: { name: "asc" } },
      claims: {
        where: isPublic,
        orderBy: [{ saidOn: { sort: "desc", nulls: "last" } }, { id: "asc" }],
        take: MOST_OF_A_SPEAKER,
        select: claimLine,
      },
      claimsAbout: {
        where: isPublic,
        orderBy: [{ saidOn: { sort: "desc", nulls: "last" } }, { id: "asc" }],
        take: MOST_OF_A_SPEAKER,
        select: claimLine,
      },
      promises: {
        where: isPublic,
        orderBy: { publicSince: "desc" },
        take: MOST_OF_A_SPEAKER,
        select: promiseLine,
      },
    },
  });
  if (!row) {
    return moved("speaker", slug, (id) =>
      db().speaker.findFirst({ where: { id, ...heard }, select: { slug: true } }),
    );
  }
  return { row: { ...row, record: await recordOf(row.id) } };
}

export type RatingCount = { rating: string; count: number; year: number | null };

/** How a speaker's claims were rated, by the year in which they were said. */
async function recordOf(speakerId: string): Promise<RatingCount[]> {
  return db().$queryRaw<RatingCount[]>`
    SELECT v.rating::text AS rating, count(*)::int AS count, extract(year FROM c."saidOn")::int AS year
    FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
    WHERE c."speakerId" = ${speakerId}::uuid AND c."publicSince" IS NOT NULL AND c.status <> 'withdrawn'
      AND v.status = 'published'
    GROUP BY 1, 3 ORDER BY 3 NULLS LAST, 1`;
}

/** How many current verdicts there are of each rating, and how many promises have a confirmed rewording. */
export async function siteCounts(): Promise<{
  ratings: { rating: string; kind: string; count: number }[];
  reworded: number;
}> {
  const [ratings, [reworded]] = await Promise.all([
    db().$queryRaw<{ rating: string; kind: string; count: number }[]>`
      SELECT v.rating::text AS rating, CASE WHEN c.kind = 'promise' THEN 'promise' ELSE 'fact' END AS kind, count(*)::int AS count
      FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId" WHERE v.status = 'published' AND c.status <> 'withdrawn' GROUP BY 1, 2`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT r."promiseId")::int AS count FROM ${CURRENT_REWORDING}`,
  ]);
  return { ratings, reworded: reworded?.count ?? 0 };
}

/** Verdicts on the first page of the site. */
const LATEST_VERDICTS = 8;
const LATEST_REWORDINGS = 4;

/** The latest rewordings and the latest verdicts: what the first page leads with. */
export async function latest() {
  const [rewordings, verdicts] = await Promise.all([
    findRewordings({}, undefined, LATEST_REWORDINGS),
    findVerdicts({}, LATEST_VERDICTS),
  ]);
  const [rewordingRows, verdictRows] = await Promise.all([
    rewordingLines(rewordings.rows),
    verdictLines(verdicts.rows),
  ]);
  return { rewordings: rewordingRows, verdicts: verdictRows };
}

const correction = {
  id: true,
  version: true,
  status: true,
  rating: true,
  retractionEn: true,
  retractionZh: true,
  endedAt: true,
  claim: {
    select: {
      slug: true,
      statementEn: true,
      statementZh: true,
      verdicts: { where: seenByReaders, select: { version: true, noticeEn: true, noticeZh: true } },
    },
  },
} satisfies Prisma.VerdictSelect;

export type Correction = Prisma.VerdictGetPayload<{ select: typeof correction }>;

/** Verdicts that were replaced or retracted, the latest first. */
export async function corrections(after: string | undefined): Promise<Page<Correction>> {
  const read = await db().verdict.findMany({
    where: { status: { in: ["superseded", "retracted"] } },
    orderBy: [{ endedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    select: correction,
    ...pageArgs(after),
  });
  return pageOf(read);
}
