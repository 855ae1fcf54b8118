import { subjectOfSlug } from "@/lib/slugs/queries";

/** A page's row, the slug that it has now when it was asked for by an older one, or nothing. */
export type Found<T> = { row: T } | { movedTo: string } | null;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As the database has it. */
const LONGEST_SLUG = 120;

/** Whether an address can be one of ours: anything else (a NUL, a kilobyte) is not worth a question to Postgres. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

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
