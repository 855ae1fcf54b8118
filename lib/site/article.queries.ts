import { isListed } from "@/lib/claims/listed.queries";
import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type ReadVersion, versionOf } from "./annotated";
import { changesOf } from "./changes.queries";
import { excerptsOf } from "./excerpts";
import { type MarkedMention, marksFor } from "./marksFor";
import { articleLine, claimLine, isPublic, MOST_ON_A_PAGE } from "./select";
import { isSlug, moved } from "./slug";

const publicMention = {
  where: { removedAt: null, claim: isListed },
  orderBy: [{ start: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  take: MOST_ON_A_PAGE,
  select: {
    id: true,
    start: true,
    end: true,
    anchoring: true,
    confirmedAt: true,
    claim: { select: claimLine },
  },
} satisfies Prisma.ArticleVersion$mentionsArgs;

const aboutVersion = {
  number: true,
  capturedAt: true,
  technical: true,
  rawHash: true,
  extractorVersion: true,
} as const;

const articlePage = {
  ...articleLine,
  fullText: true,
  fullTextReason: true,
  takenDownAt: true,
  takenDownReasonEn: true,
  takenDownReasonZh: true,
  versions: { orderBy: { number: "desc" }, select: aboutVersion },
} satisfies Prisma.ArticleSelect;

type About = Prisma.ArticleGetPayload<{ select: typeof articlePage }>;

/** An article with what readers see of one version (the latest unless `number` is given) and of the claims in it. */
export async function publicArticle(slug: string, number?: number) {
  if (!isSlug(slug)) return null;
  const row = await db().article.findFirst({ where: { slug, ...isPublic }, select: articlePage });
  if (!row) {
    return moved("article", slug, (id) =>
      db().article.findFirst({ where: { id, ...isPublic }, select: { slug: true } }),
    );
  }
  const { versions: numbers, ...article } = row;
  const version = number === undefined ? numbers[0] : numbers.find((one) => one.number === number);
  if (!version) return null;
  const [mentions, changes] = await Promise.all([mentionsOn(row.id, version.number), changesOf([row.id])]);
  const { live, ended } = marksFor(mentions);
  const shown = await textOf(row, version.number, live);
  return { row: { ...article, version: { ...version, ...shown, ended }, numbers, changes } };
}

export type ArticleRow = Extract<Awaited<ReturnType<typeof publicArticle>>, { row: unknown }>["row"];

const versionAt = (articleId: string, number: number) => ({ articleId_number: { articleId, number } });

async function mentionsOn(articleId: string, number: number): Promise<MarkedMention[]> {
  const { mentions } = await db().articleVersion.findUniqueOrThrow({
    where: versionAt(articleId, number),
    select: { mentions: publicMention },
  });
  return rated(mentions);
}

/**
 * The only place where the text of an article is read for readers: whole where a person said that it may be, else in
 * excerpts, and not at all once it was taken down.
 */
async function textOf(
  { id, lang, fullText, takenDownAt }: About,
  number: number,
  mentions: ReturnType<typeof marksFor>["live"],
): Promise<ReadVersion> {
  if (takenDownAt) {
    const orphans = mentions.map((mention) => ({ ...mention, start: null, end: null }));
    return { text: "", blocks: [], notes: [], mentions: [], orphans };
  }
  const stored = await db().articleVersion.findUniqueOrThrow({
    where: versionAt(id, number),
    select: { text: true, publishedText: true, blocks: true, notes: true },
  });
  const whole = versionOf({ ...stored, mentions });
  return fullText === "no" ? excerptsOf(whole, lang) : whole;
}
