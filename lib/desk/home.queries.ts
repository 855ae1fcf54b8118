import type { Actor } from "@/lib/auth/can";
import { dayAfter, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { dueList, dueSoon } from "@/lib/deadlines/due.queries";
import type { Prisma } from "@/lib/generated/prisma/client";
import { proposalsToDecide } from "@/lib/proposals/queries";
import { rewordingsToDecide } from "@/lib/rewordings/queue.queries";

/** Lines of each part of the first page; how many there are beyond is counted. */
const LINES = 5;
/** How far ahead a deadline is told. */
const SOON_DAYS = 30;

const claim = {
  id: true,
  slug: true,
  status: true,
  statementEn: true,
  statementZh: true,
  assignedAt: true,
  createdAt: true,
  reviewDueOn: true,
  speaker: { select: { nameEn: true, nameZh: true } },
  mentions: {
    where: { removedAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { articleVersion: { select: { article: { select: { title: true, lang: true } } } } },
  },
} satisfies Prisma.ClaimSelect;
export type HomeClaim = Prisma.ClaimGetPayload<{ select: typeof claim }>;

const person = { select: { name: true } } as const;
const verdict = {
  id: true,
  submittedAt: true,
  createdAt: true,
  returnComment: true,
  author: person,
  second: person,
  claim: { select: claim },
} satisfies Prisma.VerdictSelect;
export type HomeVerdict = Prisma.VerdictGetPayload<{ select: typeof verdict }>;

const verdicts = (where: Prisma.VerdictWhereInput) =>
  db().verdict.findMany({
    where,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: LINES,
    select: verdict,
  });

const claims = (where: Prisma.ClaimWhereInput) =>
  db().claim.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: LINES, select: claim });

/** Claims that somebody goes on with: those in review that they have, and drafts that they began or were given. */
const inWorkOf = (userId: string): Prisma.ClaimWhereInput => ({
  OR: [
    {
      assigneeId: userId,
      status: { in: ["open", "checked"] },
      verdicts: { none: { status: { in: ["submitted", "returned"] } } },
    },
    {
      status: "draft",
      deletedAt: null,
      OR: [{ assigneeId: userId }, { assigneeId: null, createdById: userId }],
    },
  ],
});

/** A claim in review that nobody has, and of which no verdict is under way or in force. */
const FREE: Prisma.ClaimWhereInput = {
  status: "open",
  assigneeId: null,
  verdicts: { none: { status: { in: ["draft", "submitted", "returned", "published"] } } },
};

/** The things themselves that wait for somebody, some of each kind; `reviews`: whether they may review. */
export async function homeOf(actor: Actor, { reviews, onePerson }: { reviews: boolean; onePerson: boolean }) {
  const today = isoDay(new Date());
  const others = onePerson ? {} : { authorId: { not: actor.id } };
  const [returned, second, work, open, proposals, rewordings, due, soon, articles] = await Promise.all([
    reviews ? verdicts({ status: "returned", authorId: actor.id }) : [],
    reviews ? verdicts({ status: "submitted", ...others }) : [],
    claims(inWorkOf(actor.id)),
    reviews ? claims(FREE) : [],
    reviews ? proposalsToDecide(actor, onePerson, LINES) : [],
    reviews ? rewordingsToDecide(actor.id, onePerson, LINES) : { flagged: [], suggested: [] },
    reviews ? dueList("due", today).then(({ rows }) => rows.slice(0, LINES)) : [],
    dueSoon(today, dayAfter(today, SOON_DAYS) ?? today, LINES),
    recentArticles(actor.id),
  ]);
  return { returned, second, work, open, proposals, ...rewordings, due, soon, articles };
}
export type Home = Awaited<ReturnType<typeof homeOf>>;

/** What somebody imported last. */
function recentArticles(userId: string) {
  return db().article.findMany({
    where: { createdById: userId },
    orderBy: { id: "desc" },
    take: LINES,
    select: { id: true, slug: true, title: true, lang: true, publisher: true, createdAt: true },
  });
}
