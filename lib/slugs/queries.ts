import { db } from "@/lib/db";
import type { SlugKind } from "@/lib/generated/prisma/enums";

/** Whose address this is, or was. */
export async function subjectOfSlug(kind: SlugKind, slug: string): Promise<string | null> {
  const row = await db().slug.findUnique({ where: { kind_slug: { kind, slug } } });
  return row?.subjectId ?? null;
}

/** What stands at a slug, or at the one to which that leads on. */
export async function followSlug<T>(
  slug: string,
  find: (slug: string) => Promise<T | null>,
  current: (older: string) => Promise<string | null>,
): Promise<T | null> {
  const row = await find(slug);
  if (row) return row;
  const now = await current(slug);
  return now === null ? null : find(now);
}

/** The current slug of the row that `older` once named, read by `find`; null when it is the same or there is none. */
export async function currentSlug(
  kind: SlugKind,
  older: string,
  find: (id: string) => Promise<{ slug: string } | null>,
): Promise<string | null> {
  const id = await subjectOfSlug(kind, older);
  const row = id === null ? null : await find(id);
  return row && row.slug !== older ? row.slug : null;
}
