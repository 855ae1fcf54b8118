import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readClaim } from "../kinship/kinship";
import { wordingLine } from "../queries";
import { circleOf, kin } from "../suggestions/queries";
import { type Offered, ranked } from "./rank";

/** What can be looked through without searching. */
const MOST_OFFERED = 20;
/** Claims or promises of one circle that are read to find the likely ones among them. */
const MOST_READ = 300;
/** Wordings of one promise that say what it is about. */
const WORDINGS_READ = 12;

const speaker = { select: { slug: true, nameEn: true, nameZh: true } } as const;

const alone = { kind: "promise", promiseId: null, status: { not: "withdrawn" } } as const;
const wordings = { take: WORDINGS_READ, orderBy: { id: "asc" }, select: kin } as const;

export type OfferedWording = Offered<Prisma.ClaimGetPayload<{ select: typeof wordingLine }>>;

/**
 * Claims of kind promise that stand alone: of the promisor and those around them, then everybody's; of each the
 * likely wordings of this promise first, with the words that say so. A person decides.
 */
export async function offeredWordings(
  promise: { id: string; promisorId: string },
  q: string | undefined,
): Promise<OfferedWording[]> {
  const words = q && ({ contains: q, mode: "insensitive" } as const);
  const matches = words ? [{ statementEn: words }, { statementZh: words }, { quote: words }] : undefined;
  const { circle, names } = await circleOf(promise.promisorId);
  const find = (speakerId: Prisma.UuidFilter, take: number) =>
    db().claim.findMany({
      where: { ...alone, OR: matches, speakerId },
      orderBy: { id: "desc" },
      take,
      select: wordingLine,
    });
  const [present, own, others] = await Promise.all([
    db().claim.findMany({ where: { promiseId: promise.id }, ...wordings }),
    find({ in: circle }, MOST_READ),
    find({ notIn: circle }, MOST_OFFERED),
  ]);
  const known = present.map((claim) => readClaim(claim, names));
  const sorted = [own, others].flatMap((rows) => ranked(rows, known, (claim) => [readClaim(claim, names)]));
  return sorted.slice(0, MOST_OFFERED);
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

/** Promises that these claims may be wordings of: those of the speaker's circle first, of each the likely ones. */
async function promisesFor(
  claims: readonly Parameters<typeof readClaim>[0][],
  speakerId: string,
  not?: string,
): Promise<OfferedPromise[]> {
  const { circle, names } = await circleOf(speakerId);
  const find = (promisorId: Prisma.UuidFilter) =>
    db().promise.findMany({
      where: { mergedIntoId: null, promisorId, ...(not ? { id: { not } } : {}) },
      orderBy: { id: "desc" },
      take: MOST_READ,
      select: offered,
    });
  const near = await Promise.all([find({ in: circle }), find({ notIn: circle })]);
  const own = claims.map((claim) => readClaim(claim, names));
  const readsOf = (row: PromiseRow) => row.wordings.map((claim) => readClaim(claim, names));
  const found = near.flatMap((rows) => ranked(rows, own, readsOf));
  return found.map(({ wordings: _read, ...row }) => row);
}

/** Promises to which a claim may be linked. */
export async function offeredPromises(claim: Parameters<typeof readClaim>[0] & { speakerId: string }) {
  return promisesFor([claim], claim.speakerId);
}

/** Promises into which this one may be merged. */
export async function offeredMerges(promise: { id: string; promisorId: string }) {
  const present = await db().claim.findMany({ where: { promiseId: promise.id }, ...wordings });
  return promisesFor(present, promise.promisorId, promise.id);
}
