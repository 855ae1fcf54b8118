import { z } from "zod";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { toldOn } from "@/lib/proposals/queries";
import { type What, what } from "@/lib/proposals/schema";
import { publicWords, type Words, words } from "@/lib/proposals/words";

const change = {
  id: true,
  what: true,
  subjectType: true,
  subjectId: true,
  input: true,
  before: true,
  after: true,
  reason: true,
  decidedAt: true,
  onePerson: true,
  atOnce: true,
} satisfies Prisma.ProposalSelect;

const PASSAGES: readonly What[] = ["mention.add", "mention.attach", "mention.remove"];

/** The words of an article are shown by its page alone, which knows how much of it readers may see. */
function seen(about: What, state: unknown): Words {
  const { text: _, quote, ...rest } = publicWords(words.parse(state));
  return quote === undefined || PASSAGES.includes(about) ? rest : { ...rest, quote };
}
const ofEvidence = z.object({ evidenceId: z.uuid() });

/** A change as readers are told of it: nobody's name, and nothing that is not public. */
function told({ input: _, ...row }: Prisma.ProposalGetPayload<{ select: typeof change }>) {
  const about = what.parse(row.what);
  return {
    ...row,
    what: about,
    before: seen(about, row.before),
    after: seen(about, row.after),
  };
}
export type PublicChange = ReturnType<typeof told>;

/** Changes of one thing that a page tells. */
const MOST = 50;

/** What was changed of these public things, the latest first. */
export async function changesOf(subjectIds: string[]): Promise<PublicChange[]> {
  return changesWhere(toldOn(subjectIds));
}

export async function changesWhere(where: Prisma.ProposalWhereInput): Promise<PublicChange[]> {
  const rows = await db().proposal.findMany({
    where: { ...where, status: "accepted" },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: change,
  });
  return rows.map(told);
}

/** The evidence of a claim that an admin took away at once: its words are gone from every page. */
export async function evidenceTakenAway(claimId: string): Promise<string[]> {
  const about = { subjectId: claimId, what: "evidence.remove" satisfies What } as const;
  const rows = await db().proposal.findMany({
    where: { ...about, status: "accepted", atOnce: true },
    select: { input: true },
  });
  return rows.flatMap(({ input }) => ofEvidence.safeParse(input).data?.evidenceId ?? []);
}
