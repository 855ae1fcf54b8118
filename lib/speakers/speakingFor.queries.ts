import { db, type Tx } from "@/lib/db";

type Speaking = { id: string } | { slug: string };

const keyOf = (speaker: Speaking): string => ("id" in speaker ? speaker.id : speaker.slug);

const named = { kind: true, nameEn: true, nameZh: true, aliases: { select: { name: true } } } as const;

/**
 * The names of whoever is meant by "we" in the words of two speakers: an organization, or that of a person. None where they
 * are two, or nobody knows for whom they speak.
 */
export async function namesOfWe(
  [one, other]: readonly [Speaking, Speaking],
  tx: Pick<Tx, "speaker"> = db(),
): Promise<string[]> {
  if (keyOf(one) !== keyOf(other)) return [];
  const speaker = await tx.speaker.findUnique({
    where: "id" in one ? { id: one.id } : { slug: one.slug },
    select: { ...named, affiliation: { select: named } },
  });
  const body = speaker?.kind === "person" ? speaker.affiliation : speaker;
  if (body?.kind !== "organization") return [];
  const names = [body.nameEn, body.nameZh, ...body.aliases.map(({ name }) => name)];
  return [...new Set(names.flatMap((name) => name ?? []))].sort();
}
