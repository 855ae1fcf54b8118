import { isListed } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { changesOf } from "./changes.queries";
import { articleLine, claimLine, isPublic, MOST_ON_A_PAGE } from "./select";
import { isSlug, moved } from "./slug";

const publicMention = {
  where: { removedAt: null, claim: isListed },
  orderBy: [{ start: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  take: MOST_ON_A_PAGE,
  select: { id: true, start: true, end: true, exact: true, claim: { select: claimLine } },
} satisfies Prisma.ArticleVersion$mentionsArgs;

const versionPage = {
  number: true,
  text: true,
  publishedText: true,
  blocks: true,
  notes: true,
  capturedAt: true,
  technical: true,
  mentions: publicMention,
} satisfies Prisma.ArticleVersionSelect;

/** An article with one version of its text (the latest unless `number` is given) and the public claims in it. */
export async function publicArticle(slug: string, number?: number) {
  if (!isSlug(slug)) return null;
  const wanted = number === undefined ? {} : { where: { number } };
  const row = await db().article.findFirst({
    where: { slug, ...isPublic },
    select: {
      ...articleLine,
      versions: { ...wanted, orderBy: { number: "desc" }, take: 1, select: versionPage },
    },
  });
  if (!row) {
    return moved("article", slug, (id) =>
      db().article.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  }
  const { versions, ...article } = row;
  const [version] = versions;
  if (!version) return null;
  const changes = await changesOf([row.id]);
  const numbers = await db().articleVersion.findMany({
    where: { articleId: row.id },
    orderBy: { number: "desc" },
    select: { number: true, capturedAt: true, technical: true },
  });
  return { row: { ...article, version, numbers, changes } };
}
