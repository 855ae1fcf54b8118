import { db } from "@/lib/db";
import type { SlugKind } from "@/lib/generated/prisma/enums";

/** Whose address this is, or was. */
export async function subjectOfSlug(kind: SlugKind, slug: string): Promise<string | null> {
  const row = await db().slug.findUnique({ where: { kind_slug: { kind, slug } } });
  return row?.subjectId ?? null;
}
