import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { seenByReaders } from "./select";

const correction = {
  id: true,
  version: true,
  status: true,
  rating: true,
  retractionEn: true,
  retractionZh: true,
  endedAt: true,
  claim: {
    select: {
      slug: true,
      statementEn: true,
      statementZh: true,
      verdicts: {
        where: seenByReaders,
        select: { version: true, rating: true, noticeEn: true, noticeZh: true },
      },
    },
  },
} satisfies Prisma.VerdictSelect;

export type Correction = Prisma.VerdictGetPayload<{ select: typeof correction }>;

/** Verdicts that were replaced or retracted, the latest first. */
export async function corrections(after: string | undefined): Promise<Page<Correction>> {
  const read = await db().verdict.findMany({
    where: { status: { in: ["superseded", "retracted"] } },
    orderBy: [{ endedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    select: correction,
    ...pageArgs(after),
  });
  return pageOf(read);
}
