import { type Rated, rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { mayComeBefore } from "@/lib/promises/lineage";
import { saidDate } from "@/lib/promises/saidDate";
import { DECIDED } from "@/lib/rewordings/workflow";
import { subjectOfSlug } from "@/lib/slugs/queries";
import { pairPath } from "./pairPath";
import { type Retractions, retractionsOf } from "./retraction.queries";
import { type PublicRewording, publicRewording, quotesOf } from "./rewording.queries";
import { isPublic, promiseLine, type Wording, wordingLine } from "./select";
import { type Found, isSlug } from "./slug";

const comparedWording = { ...wordingLine, promise: { select: promiseLine } } satisfies Prisma.ClaimSelect;
type Compared = Rated<Prisma.ClaimGetPayload<{ select: typeof comparedWording }>>;

export type PublicPair = {
  promise: NonNullable<Compared["promise"]>;
  earlier: Wording;
  later: Wording;
  /** The confirmed rewording in force. */
  rewording: PublicRewording | null;
  /** No person has decided about this pair, so that the comparer's table may be shown. */
  mayCompare: boolean;
  quotes: Awaited<ReturnType<typeof quotesOf>>;
  retractions: Retractions;
};

/** Any two public wordings of one promise, and what two reviewers said of them; by old addresses it has moved. */
export async function publicPair(
  promiseSlug: string,
  earlierSlug: string,
  laterSlug: string,
): Promise<Found<PublicPair>> {
  if (![promiseSlug, earlierSlug, laterSlug].every(isSlug) || earlierSlug === laterSlug) return null;
  const [known, first, second] = await Promise.all([
    isKnownPromise(promiseSlug),
    wordingAt(earlierSlug),
    wordingAt(laterSlug),
  ]);
  if (!known || !first || !second || first.id === second.id) return null;
  const { promise } = first;
  if (!promise?.publicSince || promise.id !== second.promise?.id) return null;
  const [forward, backward] = await Promise.all([decided(first, second), decided(second, first)]);
  const isBackward =
    !isInOrder(first, second) || (forward?.status !== "confirmed" && backward?.status === "confirmed");
  const [earlier, later, decision] = isBackward ? [second, first, backward] : [first, second, forward];
  const path = pairPath(promise.slug, earlier.slug, later.slug);
  if (path !== pairPath(promiseSlug, earlierSlug, laterSlug)) return { movedTo: path };
  const rewording = decision?.status === "confirmed" ? await publicRewording(decision.id) : null;
  if (!rewording && [earlier, later].some(({ status }) => status === "withdrawn")) return null;
  const quotes = rewording?.quotes ?? (await quotesOf([earlier.id, later.id]));
  const retractions = rewording?.retractions ?? (await retractionsOf([earlier, later]));
  return { row: { promise, earlier, later, rewording, mayCompare: !decision, quotes, retractions } };
}

/** By its slug, or by one that it had. */
async function wordingAt(slug: string): Promise<Compared | null> {
  const found = await db().claim.findFirst({ where: { slug, ...isPublic }, select: comparedWording });
  if (found) return rated(found);
  const id = await subjectOfSlug("claim", slug);
  return id
    ? rated(await db().claim.findFirst({ where: { id, ...isPublic }, select: comparedWording }))
    : null;
}

async function isKnownPromise(slug: string): Promise<boolean> {
  const id = await subjectOfSlug("promise", slug);
  const is = id ? { OR: [{ slug }, { id }] } : { slug };
  return (await db().promise.count({ where: { ...is, ...isPublic } })) > 0;
}

function isInOrder(earlier: Compared, later: Compared): boolean {
  const [first, second] = [earlier, later].map((row) => ({ id: row.id, said: saidDate(row) }));
  return !first || !second || mayComeBefore(first, second);
}

/** The newest decision about a pair; what is only suggested or flagged is none. */
function decided(earlier: Compared, later: Compared) {
  return db().rewording.findFirst({
    where: { earlierClaimId: earlier.id, laterClaimId: later.id, status: { in: [...DECIDED] } },
    orderBy: { version: "desc" },
    select: { id: true, status: true },
  });
}
