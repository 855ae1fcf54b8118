import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PageName } from "@/lib/generated/prisma/enums";
import { type Page, pageArgs, pageOf } from "@/lib/paging";

const version = {
  id: true,
  page: true,
  number: true,
  textEn: true,
  textZh: true,
  reason: true,
  createdAt: true,
  author: { select: { name: true } },
} satisfies Prisma.PageTextSelect;
export type PageVersion = Prisma.PageTextGetPayload<{ select: typeof version }>;

/** The text that a page has now; null where nobody has written one. */
export function pageText(page: PageName, tx?: Tx): Promise<PageVersion | null> {
  return (tx ?? db()).pageText.findFirst({ where: { page }, orderBy: { number: "desc" }, select: version });
}

/** A version of a page's text by its number. */
export function pageTextAt(page: PageName, number: number): Promise<PageVersion | null> {
  return db().pageText.findUnique({ where: { page_number: { page, number } }, select: version });
}

/** When and why a page's text was changed, latest first. */
export async function pageVersions(page: PageName, after?: string): Promise<Page<PageVersion>> {
  const rows = await db().pageText.findMany({
    ...pageArgs(after),
    where: { page },
    orderBy: { number: "desc" },
    select: version,
  });
  return pageOf(rows);
}

/** Which pages have a text of the site's own, and since when. */
export async function writtenPages(): Promise<Map<PageName, Date>> {
  const rows = await db().pageText.groupBy({ by: ["page"], _max: { createdAt: true } });
  return new Map(rows.flatMap(({ page, _max }) => (_max.createdAt ? [[page, _max.createdAt]] : [])));
}
