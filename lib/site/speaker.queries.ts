import { isListed, stands } from "@/lib/claims/listed.queries";
import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { promiseLines } from "./rows.queries";
import { claimLine, isPublic, speakerName } from "./select";
import { isSlug, moved } from "./slug";

/** Claims on a speaker's page, and promises; the rest is a link to the filtered list. */
const MOST_OF_A_SPEAKER = 50;

const latestSaid = {
  where: isListed,
  orderBy: [{ saidOn: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  take: MOST_OF_A_SPEAKER,
  select: claimLine,
} satisfies Prisma.Speaker$claimsArgs;

const one = { where: isPublic, take: 1, select: { id: true } };

const speakerPage = {
  ...speakerName,
  id: true,
  descriptionEn: true,
  descriptionZh: true,
  affiliation: { select: { ...speakerName, claims: one, claimsAbout: one, promises: one } },
  aliases: { select: { name: true }, orderBy: { name: "asc" } },
  claimsAbout: latestSaid,
  promises: {
    where: { ...isPublic, wordings: { some: isListed } },
    orderBy: { publicSince: "desc" },
    take: MOST_OF_A_SPEAKER + 1,
    select: { id: true },
  },
} satisfies Prisma.SpeakerSelect;

/** Who said or promised something public, or of whom something public was said: they have a page. */
const heard = {
  OR: [{ claims: { some: isPublic } }, { claimsAbout: { some: isPublic } }, { promises: { some: isPublic } }],
};

export async function publicSpeaker(slug: string) {
  if (!isSlug(slug)) return null;
  const row = await db().speaker.findFirst({ where: { slug, ...heard }, select: speakerPage });
  if (!row) {
    return moved("speaker", slug, (id) =>
      db().speaker.findFirst({
        where: { AND: [{ OR: [{ id }, { mergedFrom: { some: { id } } }] }, heard] },
        select: { slug: true },
      }),
    );
  }
  const [claims, promises, record] = await Promise.all([
    claimsBeside(row.id),
    promiseLines(row.promises.slice(0, MOST_OF_A_SPEAKER)),
    recordOf(row.id),
  ]);
  const hasMore = row.promises.length > MOST_OF_A_SPEAKER;
  const affiliation = row.affiliation && withPage(row.affiliation);
  return {
    row: { ...row, affiliation, claimsAbout: rated(row.claimsAbout), claims, promises, hasMore, record },
  };
}

type Read = Record<"claims" | "claimsAbout" | "promises", { id: string }[]>;

/** Whom somebody belongs to is named at least; only who was heard of has a page to go to. */
function withPage<T extends Read>({ claims, claimsAbout, promises, ...name }: T) {
  return { ...name, hasPage: [claims, claimsAbout, promises].some(({ length }) => length > 0) };
}

/** What somebody said beside the wordings of their own promises, which are told with these. */
async function claimsBeside(speakerId: string) {
  const ofOwn = { promise: { promisorId: speakerId, ...isPublic } };
  return rated(await db().claim.findMany({ ...latestSaid, where: { ...isListed, speakerId, NOT: ofOwn } }));
}

/** The name behind a slug, of somebody who may be named to readers. */
export async function publicSpeakerName(slug: string) {
  if (!isSlug(slug)) return null;
  return db().speaker.findFirst({ where: { slug, ...heard }, select: speakerName });
}

export type RatingCount = { rating: string; count: number; year: number | null };

/** How a speaker's claims were rated, by the year in which they were said. */
async function recordOf(speakerId: string): Promise<RatingCount[]> {
  return db().$queryRaw<RatingCount[]>`
    SELECT v.rating::text AS rating, count(*)::int AS count, extract(year FROM c."saidOn")::int AS year
    FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
    WHERE c."speakerId" = ${speakerId}::uuid AND ${stands("c")}
      AND v.status = 'published'
    GROUP BY 1, 3 ORDER BY 3 NULLS LAST, 1`;
}
