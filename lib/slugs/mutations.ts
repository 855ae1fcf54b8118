import type { Tx } from "@/lib/db";
import type { SlugKind } from "@/lib/generated/prisma/enums";
import { numbered, slugOf } from "./slug";

/**
 * Gives `subjectId` an address made from `text` and keeps it for ever: -2, -3 … when it is taken.
 * Two transactions cannot get the same one: the row is unique.
 */
export async function reserveSlug(tx: Tx, kind: SlugKind, text: string, subjectId: string): Promise<string> {
  const base = await slugOf(text, kind);
  for (let n = await firstGuess(tx, kind, base); ; n++) {
    const slug = numbered(base, n);
    const inserted = await tx.slug.createMany({ data: [{ kind, slug, subjectId }], skipDuplicates: true });
    if (inserted.count === 1) return slug;
  }
}

/** Where to begin to look for a free number, so that a long series of -2, -3 … is not tried one by one. */
async function firstGuess(tx: Tx, kind: SlugKind, base: string): Promise<number> {
  const taken = await tx.slug.count({
    where: { kind, OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
  });
  const free = (await tx.slug.count({ where: { kind, slug: numbered(base, taken + 1) } })) === 0;
  return free ? taken + 1 : 1;
}
