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

/**
 * The address of something that nothing public names yet, after its name was corrected: made from the new one, unless it
 * says that already. One that it had before is taken up again, and each of them leads on to the one that it has.
 */
export async function correctedSlug(
  tx: Tx,
  kind: SlugKind,
  text: string,
  { id: subjectId, slug }: { id: string; slug: string },
): Promise<string> {
  const base = await slugOf(text, kind);
  // Whatever it was called until now leads on.
  await tx.slug.createMany({ data: [{ kind, slug, subjectId }], skipDuplicates: true });
  const own = await tx.slug.findMany({ where: { kind, subjectId }, orderBy: { createdAt: "asc" } });
  const fitting = [slug, ...own.map((row) => row.slug)].find((one) => isNumbered(one, base));
  return fitting ?? reserveSlug(tx, kind, text, subjectId);
}

const isNumbered = (slug: string, base: string) =>
  slug === base || (slug.startsWith(`${base}-`) && /^[1-9]\d*$/.test(slug.slice(base.length + 1)));

/** Where to begin to look for a free number, so that a long series of -2, -3 … is not tried one by one. */
async function firstGuess(tx: Tx, kind: SlugKind, base: string): Promise<number> {
  const taken = await tx.slug.count({
    where: { kind, OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
  });
  const free = (await tx.slug.count({ where: { kind, slug: numbered(base, taken + 1) } })) === 0;
  return free ? taken + 1 : 1;
}
