import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { circleOf, kin } from "./circle.queries";
import { wordingLine } from "./queries";
import { type Offered, ranked } from "./rankCandidates";
import { readClaim } from "./similarity/similarity";
import { type FindPromises, idsAlike, textsOf, type Worded } from "./similarPromises";

/** What can be looked through without searching. */
const MOST_OFFERED = 20;
/** Claims or promises of one circle that are read to find the likely ones among them. */
const MOST_READ = 300;
/** Wordings of one promise that say what it is about. */
const WORDINGS_READ = 12;

const speaker = { select: { slug: true, nameEn: true, nameZh: true } } as const;

const alone = { kind: "promise", promiseId: null, status: { not: "withdrawn" } } as const;
const wordings = { take: WORDINGS_READ, orderBy: { id: "asc" }, select: kin } as const;

type WordingRow = Prisma.ClaimGetPayload<{ select: typeof wordingLine }>;
export type OfferedWording = Offered<WordingRow>;

/**
 * Claims of kind promise that stand alone: of the promisor and those around them, then everybody's; of each the
 * likely wordings of this promise first, with the words that say so. A person decides.
 */
export async function offeredWordings(
  promise: { id: string; promisorId: string },
  q: string | undefined,
  find: FindPromises,
): Promise<OfferedWording[]> {
  const { circle, names } = await circleOf(promise.promisorId);
  const near = { in: circle };
  const far = { notIn: circle };
  const present = await db().claim.findMany({ where: { promiseId: promise.id }, ...wordings });
  const not = present.map(({ id }) => id);
  const alike = await idsAlike(find, { texts: q ? [q] : textsOf(present), circle, not });
  const [own, ownAlike, others, othersAlike] = await Promise.all([
    latestAlone({ speakerId: near, ...having(q) }, MOST_READ),
    aloneAmong(alike, near),
    q ? [] : latestAlone({ speakerId: far }, MOST_OFFERED),
    aloneAmong(alike, far),
  ]);
  const known = present.map((claim) => readClaim(claim, names));
  const rows = [together(ownAlike, own, q), together(othersAlike, others, q)];
  const sorted = rows.flatMap((some) => ranked(some, known, (claim) => [readClaim(claim, names)]));
  return sorted.slice(0, MOST_OFFERED);
}

const latestAlone = (where: Prisma.ClaimWhereInput, take: number): Promise<WordingRow[]> =>
  db().claim.findMany({ where: { ...alone, ...where }, orderBy: { id: "desc" }, take, select: wordingLine });

async function aloneAmong(ids: string[], speakerId: Prisma.UuidFilter): Promise<WordingRow[]> {
  if (ids.length === 0) return [];
  const rows = await latestAlone({ id: { in: ids }, speakerId }, ids.length);
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function having(q: string | undefined): Prisma.ClaimWhereInput {
  const words = q && ({ contains: q, mode: "insensitive" } as const);
  return words ? { OR: [{ statementEn: words }, { statementZh: words }, { quote: words }] } : {};
}

/** Each row once: what was asked for in words comes before what is only late. */
function together<T extends { id: string }>(alike: T[], latest: T[], q: string | undefined): T[] {
  const rows = q ? [...alike, ...latest] : [...latest, ...alike];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

const offered = {
  id: true,
  slug: true,
  titleEn: true,
  titleZh: true,
  promisor: speaker,
  wordings,
} satisfies Prisma.PromiseSelect;

type PromiseRow = Prisma.PromiseGetPayload<{ select: typeof offered }>;
export type OfferedPromise = Offered<Omit<PromiseRow, "wordings">>;

type For = { claims: readonly (Worded & { id: string })[]; speakerId: string; notPromise?: string };

/** Promises that these claims may be wordings of: those of the speaker's circle first, of each the likely ones. */
async function promisesFor(asked: For, find: FindPromises): Promise<OfferedPromise[]> {
  const { claims, speakerId, notPromise } = asked;
  const { circle, names } = await circleOf(speakerId);
  const not = claims.map(({ id }) => id);
  const alike = await idsAlike(find, { texts: textsOf(claims), circle, not });
  const read = (where: Prisma.PromiseWhereInput) =>
    db().promise.findMany({
      where: { mergedIntoId: null, ...where, ...(notPromise ? { id: { not: notPromise } } : {}) },
      orderBy: { id: "desc" },
      take: MOST_READ,
      select: offered,
    });
  const ofAlike = alike.length > 0 ? { wordings: { some: { id: { in: alike } } } } : null;
  const near = await Promise.all(
    [{ in: circle }, { notIn: circle }].map(async (promisorId) =>
      together(ofAlike ? await read({ promisorId, ...ofAlike }) : [], await read({ promisorId }), undefined),
    ),
  );
  const own = claims.map((claim) => readClaim(claim, names));
  const readsOf = (row: PromiseRow) => row.wordings.map((claim) => readClaim(claim, names));
  const found = near.flatMap((rows) => ranked(rows, own, readsOf));
  return found.map(({ wordings: _read, ...row }) => row);
}

/** Promises to which a claim may be linked. */
export async function offeredPromises(
  claim: Worded & { id: string; speakerId: string },
  find: FindPromises,
): Promise<OfferedPromise[]> {
  return promisesFor({ claims: [claim], speakerId: claim.speakerId }, find);
}

/** Promises into which this one may be merged. */
export async function offeredMerges(
  promise: { id: string; promisorId: string },
  find: FindPromises,
): Promise<OfferedPromise[]> {
  const claims = await db().claim.findMany({ where: { promiseId: promise.id }, ...wordings });
  return promisesFor({ claims, speakerId: promise.promisorId, notPromise: promise.id }, find);
}
