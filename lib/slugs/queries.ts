import { db } from "@/lib/db";
import type { SlugKind } from "@/lib/generated/prisma/enums";

/** Whose address this is, or was. */
export async function subjectOfSlug(kind: SlugKind, slug: string): Promise<string | null> {
  const row = await db().slug.findUnique({ where: { kind_slug: { kind, slug } } });
  return row?.subjectId ?? null;
}

/** The slug of today of what `older` once named, which `find` reads by id; null when it is the same or nothing. */
export async function currentSlug(
  kind: SlugKind,
  older: string,
  find: (id: string) => Promise<{ slug: string } | null>,
): Promise<string | null> {
  const id = await subjectOfSlug(kind, older);
  const row = id === null ? null : await find(id);
  return row && row.slug !== older ? row.slug : null;
}
