import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { saidDate } from "../queries";

/** What the words of a claim are recognised by. */
export const kin = {
  id: true,
  promiseId: true,
  quote: true,
  quoteLang: true,
  statementEn: true,
  statementZh: true,
  saidOn: true,
  saidPrecision: true,
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof kin }>;
export type Kin = Row & { said: ReturnType<typeof saidDate> };

const placed = (row: Row): Kin => ({ ...row, said: saidDate(row) });

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
  const row = await db().claim.findFirst({ where, select: { ...kin, speakerId: true } });
  return row && { claim: placed(row), ...(await circleOf(row.speakerId)) };
}

/** People of one organization whose words are on record: more than any has. */
const MOST_SPEAKERS = 500;
/** Claims read at once. */
const PAGE = 250;
/** Claims of one circle that are looked at, the latest first: more promises than anybody's that are on record. */
const MOST_READ = 5_000;

/** The promises of a circle, said by one of it or linked to a promise of one, a page at a time. */
export async function* promisesOf(circle: string[]): AsyncGenerator<Kin[]> {
  let before: string | undefined;
  for (let read = 0; read < MOST_READ; read += PAGE) {
    const rows: Row[] = await db().claim.findMany({
      where: {
        ...compared,
        ...(before ? { id: { lt: before } } : {}),
        OR: [{ speakerId: { in: circle } }, { promise: { promisorId: { in: circle } } }],
      },
      orderBy: { id: "desc" },
      take: PAGE,
      select: kin,
    });
    if (rows.length > 0) yield rows.map(placed);
    if (rows.length < PAGE) return;
    before = rows.at(-1)?.id;
  }
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
