import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { MOST_MARKED } from "./versionPair";

/** Most versions that are offered to choose from; an article that is watched for years has fewer of substance. */
const MOST_VERSIONS = 200;

/** Which versions an article has, the latest first; null where there is no such article. */
export async function versionsOf(slug: string) {
  return db().article.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      lang: true,
      versions: {
        orderBy: { number: "desc" },
        take: MOST_VERSIONS,
        select: { id: true, number: true, capturedAt: true, technical: true },
      },
    },
  });
}
export type VersionOffered = NonNullable<Awaited<ReturnType<typeof versionsOf>>>["versions"][number];

const marked = {
  where: { removedAt: null, claim: { status: { not: "withdrawn" } } },
  orderBy: [{ start: "asc" }, { id: "asc" }],
  take: MOST_MARKED,
  select: {
    exact: true,
    anchoring: true,
    confirmedAt: true,
    claim: {
      select: { id: true, slug: true, statementEn: true, statementZh: true, quote: true, quoteLang: true },
    },
  },
} satisfies Prisma.ArticleVersion$mentionsArgs;

/** The texts of two versions, with the passages that claims mark in them. */
export async function versionTexts(ids: { from: string; to: string }) {
  const rows = await db().articleVersion.findMany({
    where: { id: { in: [ids.from, ids.to] } },
    select: { id: true, text: true, mentions: marked },
  });
  const one = (id: string) => rows.find((row) => row.id === id) ?? null;
  const [from, to] = [one(ids.from), one(ids.to)];
  return from && to && { from, to };
}
export type Marked = NonNullable<Awaited<ReturnType<typeof versionTexts>>>["from"]["mentions"][number];
