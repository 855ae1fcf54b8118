import { subjectOfSlug } from "@/lib/slugs/queries";

/** A page's row, the slug that it has now when it was asked for by an older one, or nothing. */
export type Found<T> = { row: T } | { movedTo: string } | null;

/** Where what once had this slug is now; `find` reads its slug of today when it is public. */
export async function moved(
  kind: "claim" | "promise" | "article" | "speaker",
  slug: string,
  find: (id: string) => Promise<{ slug: string } | null>,
): Promise<{ movedTo: string } | null> {
  const id = await subjectOfSlug(kind, slug);
  const now = id ? await find(id) : null;
  return now && now.slug !== slug ? { movedTo: now.slug } : null;
}
