import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ReportKind, ReportStatus } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { type ReportFilters, reportToken } from "./schema";

/** What whoever has its address is shown: nothing of who looked at it. */
const shown = {
  kind: true,
  status: true,
  path: true,
  words: true,
  evidenceUrl: true,
  createdAt: true,
  takenAt: true,
  closedAt: true,
  answer: true,
  answerUrl: true,
} satisfies Prisma.ReportSelect;
export type OwnReport = Prisma.ReportGetPayload<{ select: typeof shown }>;

/** The report at an address, by the token in it. */
export async function reportByToken(token: string): Promise<OwnReport | null> {
  if (!reportToken.safeParse(token).success) return null;
  return db().report.findUnique({ where: { tokenHash: sha256(token) }, select: shown });
}

const person = { select: { id: true, name: true } } as const;
const line = {
  ...shown,
  id: true,
  lang: true,
  takenBy: person,
  answeredBy: person,
} satisfies Prisma.ReportSelect;
export type ReportLine = Prisma.ReportGetPayload<{ select: typeof line }>;

const isWaiting = (status: ReportStatus) => status === "received" || status === "looking";

/** The desk's list: what waits longest first, what is closed latest first. */
export async function reportsPage({ status, kind, after }: ReportFilters): Promise<Page<ReportLine>> {
  const rows = await db().report.findMany({
    ...pageArgs(after),
    where: { status, ...(kind && { kind }) },
    orderBy: { id: isWaiting(status) ? "asc" : "desc" },
    select: line,
  });
  return pageOf(rows);
}

/** How many there are in each state. */
export async function reportCounts(kind?: ReportKind): Promise<Partial<Record<ReportStatus, number>>> {
  const rows = await db().report.groupBy({ by: ["status"], where: kind ? { kind } : {}, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

/** One report for the desk; whether its reader is mailed, never where to. */
export async function reportForDesk(id: string): Promise<(ReportLine & { isMailed: boolean }) | null> {
  const row = await db().report.findUnique({ where: { id }, select: { ...line, email: true } });
  if (!row) return null;
  const { email, ...report } = row;
  return { ...report, isMailed: email !== null };
}

export function reportToMail(id: string) {
  return db().report.findUnique({
    where: { id },
    select: { email: true, lang: true, path: true, status: true, answer: true, answerUrl: true },
  });
}
