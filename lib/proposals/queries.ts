import { z } from "zod";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ProposalStatus } from "@/lib/generated/prisma/enums";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { changeOf, isStale } from "./mutations";
import { type ProposalFilters, type What, what } from "./schema";
import { type Subject, subjectsOf } from "./subjects.queries";
import { namedIn } from "./waiting";
import { sameWords, type Words, words } from "./words";

/** The two that a merge makes one. */
const mergedPair = z.object({ fromId: z.uuid(), intoId: z.uuid() });
type MergedPair = z.infer<typeof mergedPair>;

const person = { select: { id: true, name: true } } as const;

const line = {
  id: true,
  what: true,
  subjectType: true,
  subjectId: true,
  input: true,
  before: true,
  after: true,
  reason: true,
  status: true,
  decisionReason: true,
  onePerson: true,
  atOnce: true,
  createdAt: true,
  decidedAt: true,
  author: person,
  decider: person,
} satisfies Prisma.ProposalSelect;
type Row = Prisma.ProposalGetPayload<{ select: typeof line }>;

async function shown(rows: Row[]) {
  const subjects = await subjectsOf(rows);
  return rows.map(({ input, ...row }) => ({
    ...row,
    /** The rows that it is about. */
    names: namedIn(input),
    what: what.parse(row.what),
    before: words.parse(row.before),
    after: words.parse(row.after),
    subject: subjects.get(row.subjectId) ?? null,
  }));
}
export type ShownProposal = Awaited<ReturnType<typeof shown>>[number];

const whereOf = (
  { what: kind, mine }: Omit<ProposalFilters, "status">,
  me: Actor,
): Prisma.ProposalWhereInput => ({
  ...(kind ? { what: kind } : {}),
  ...(mine ? { authorId: me.id } : {}),
});

/** The desk's list: what waits longest first, what is decided latest first. */
export async function proposalsPage(
  { status, after, ...filters }: ProposalFilters,
  me: Actor,
): Promise<Page<ShownProposal>> {
  const rows = await db().proposal.findMany({
    ...pageArgs(after),
    where: { status, ...whereOf(filters, me) },
    orderBy: { id: status === "proposed" ? "asc" : "desc" },
    select: line,
  });
  const page = pageOf(rows);
  return { rows: await shown(page.rows), next: page.next };
}

/** What others propose and `me` could decide, what waits longest first. */
export async function proposalsToDecide(
  me: Actor,
  onePerson: boolean,
  take: number,
): Promise<ShownProposal[]> {
  const others = onePerson ? {} : { authorId: { not: me.id } };
  const rows = await db().proposal.findMany({
    where: { status: "proposed", ...others },
    orderBy: { id: "asc" },
    take,
    select: line,
  });
  return shown(rows);
}

/** How many there are in each state. */
export async function proposalCounts(
  filters: Omit<ProposalFilters, "status">,
  me: Actor,
): Promise<Partial<Record<ProposalStatus, number>>> {
  const rows = await db().proposal.groupBy({ by: ["status"], where: whereOf(filters, me), _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

/** Proposals about one thing that a page of the desk lists: all that wait, and as many again. */
const MOST_OF_ONE = 30;

/** Proposals that are told on these things' pages: what moves from one claim to another, on both. */
export const toldOn = (ids: readonly string[]): Prisma.ProposalWhereInput => ({
  OR: [
    { subjectId: { in: [...ids] } },
    ...ids.flatMap((id) =>
      ["fromId", "toId"].map((side) => ({
        what: "evidence.move" satisfies What,
        input: { path: [side], equals: id },
      })),
    ),
  ],
});

/** What was proposed for these, latest first. */
export async function proposalsOf(subjectIds: string[]): Promise<ShownProposal[]> {
  const rows = await db().proposal.findMany({
    where: toldOn(subjectIds),
    orderBy: { id: "desc" },
    take: MOST_OF_ONE,
    select: line,
  });
  return shown(rows);
}

/** One proposal; `now` is what readers see instead of `before`, when that has changed since. */
export async function proposalById(id: string): Promise<
  | (ShownProposal & {
      isStale: boolean;
      now: Words | null;
      subject: Subject | null;
      pair: MergedPair | null;
    })
  | null
> {
  const row = await db().proposal.findUnique({ where: { id } });
  if (!row) return null;
  const [proposal] = await shown(await db().proposal.findMany({ where: { id }, select: line }));
  if (!proposal) return null;
  const reading = row.status === "proposed" ? await changeOf(row)?.read(db()) : undefined;
  const stale = reading?.ok && isStale(row, reading.value) ? reading.value : null;
  const now = stale && !sameWords(words.parse(row.before), stale.before) ? stale.before : null;
  return { ...proposal, isStale: stale !== null, now, pair: mergedPair.safeParse(row.input).data ?? null };
}
