import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { saidDate } from "./saidDate";

/** What the words of a claim are recognised by. */
export const comparedFields = {
  id: true,
  promiseId: true,
  quote: true,
  quoteLang: true,
  statementEn: true,
  statementZh: true,
  saidOn: true,
  saidPrecision: true,
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof comparedFields }>;
export type ComparedClaim = Row & { said: ReturnType<typeof saidDate> };

const placed = (row: Row): ComparedClaim => ({ ...row, said: saidDate(row) });

/** A promise that somebody made and still stands by having recorded: what is worth comparing. */
const compared = { kind: "promise", status: { not: "withdrawn" } } satisfies Prisma.ClaimWhereInput;

/** A speaker, those who belong to them, whom they belong to and who else belongs there; and all their names. */
export async function circleOf(speakerId: string): Promise<{ circle: string[]; names: string[] }> {
  const { affiliationId } = await db().speaker.findUniqueOrThrow({ where: { id: speakerId } });
  const own = [{ id: speakerId }, { affiliationId: speakerId }];
  const speakers = await db().speaker.findMany({
    where: { OR: affiliationId ? [...own, { id: affiliationId }, { affiliationId }] : own },
    take: MOST_SPEAKERS,
    select: { id: true, aliases: { select: { name: true } } },
  });
  const names = speakers.flatMap(({ aliases }) => aliases.map(({ name }) => name));
  return { circle: [...new Set([speakerId, ...speakers.map(({ id }) => id)])], names };
}

/** The claim, with its speaker's circle; null when it is no promise (any more). */
export async function claimInCircle(claimId: string) {
  const where = { id: claimId, ...compared };
  const row = await db().claim.findFirst({ where, select: { ...comparedFields, speakerId: true } });
  return row && { claim: placed(row), ...(await circleOf(row.speakerId)) };
}

/** People of one organization whose words are on record: more than any has. */
const MOST_SPEAKERS = 500;
/** Claims of a circle that are read whatever their words, the latest first: what is common among them is learnt here. */
const LATEST = 500;

/** What one of the circle said, and what is linked to a promise of one: apart, each is found by an index. */
const ofThem = (circle: string[]) =>
  [
    { speakerId: { in: circle } },
    { promise: { promisorId: { in: circle } } },
  ] satisfies Prisma.ClaimWhereInput[];

/** The latest promises of a circle. */
export async function latestOfCircle(circle: string[]): Promise<ComparedClaim[]> {
  const rest = { orderBy: { id: "desc" }, take: LATEST, select: comparedFields } as const;
  const both = await Promise.all(
    ofThem(circle).map((where) => db().claim.findMany({ where: { ...compared, ...where }, ...rest })),
  );
  const rows = [...new Map(both.flat().map((row) => [row.id, row])).values()];
  return rows
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, LATEST)
    .map(placed);
}

/** Those of the claims that are promises of the circle. */
export async function claimsOfCircle(circle: string[], ids: string[]): Promise<ComparedClaim[]> {
  if (ids.length === 0) return [];
  const where = { ...compared, id: { in: ids }, OR: ofThem(circle) };
  return (await db().claim.findMany({ where, select: comparedFields })).map(placed);
}

/** Claims with which this one stands suggested, so that a change of its words reaches them. */
export async function suggestedWith(claimId: string): Promise<string[]> {
  const rows = await db().rewording.findMany({
    where: { status: "suggested", OR: [{ earlierClaimId: claimId }, { laterClaimId: claimId }] },
    select: { earlierClaimId: true, laterClaimId: true },
  });
  return rows.map(({ earlierClaimId, laterClaimId }) =>
    earlierClaimId === claimId ? laterClaimId : earlierClaimId,
  );
}
