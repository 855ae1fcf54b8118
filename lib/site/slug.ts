import { slug as slugSchema } from "@/lib/fields";
import type { SlugKind } from "@/lib/generated/prisma/enums";
import { currentSlug } from "@/lib/slugs/queries";

/** A page's row, the slug that it has now when it was asked for by an older one, or nothing. */
export type Found<T> = { row: T } | { movedTo: string } | null;

/** As long as the database allows. */
const publicSlug = slugSchema.max(120);

/** Whether a text can be a slug at all; Postgres is not asked about others (a NUL, a kilobyte). */
export function isSlug(text: string): boolean {
  return publicSlug.safeParse(text).success;
}

/** Where the row that once had this slug is now; `find` reads its current slug when it is public. */
export async function moved(
  kind: SlugKind,
  slug: string,
  find: (id: string) => Promise<{ slug: string } | null>,
): Promise<{ movedTo: string } | null> {
  const now = await currentSlug(kind, slug, find);
  return now === null ? null : { movedTo: now };
}
