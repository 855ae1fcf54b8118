import { Prisma } from "@/lib/generated/prisma/client";

/** Public claims that were not withdrawn: a withdrawn one can be read at its address, but is in no list or count. */
export const isListed = { publicSince: { not: null }, status: { not: "withdrawn" } } as const;

/** The same as `isListed` in SQL, of the claim with this name in the query. */
export function listed(claim: "c" | "e" | "l"): Prisma.Sql {
  const name = Prisma.raw(claim);
  return Prisma.sql`${name}."publicSince" IS NOT NULL AND ${name}.status <> 'withdrawn'`;
}

/** Claims with a verdict in force, as `doesStand` says of a row. */
export const standing = { publicSince: { not: null }, status: "checked" } as const;

/** The same as `standing` in SQL, of the claim with this name in the query. */
export function stands(claim: "c" | "e" | "l"): Prisma.Sql {
  const name = Prisma.raw(claim);
  return Prisma.sql`${name}."publicSince" IS NOT NULL AND ${name}.status = 'checked'`;
}

/** Readers saw it, and it was withdrawn since. */
export function withdrawn(claim: "e" | "l"): Prisma.Sql {
  const name = Prisma.raw(claim);
  return Prisma.sql`${name}."publicSince" IS NOT NULL AND ${name}.status = 'withdrawn'`;
}

/** Mentions that are marked for readers: nobody has to confirm any more that their claim stands there. */
export const marked = {
  OR: [{ anchoring: { in: ["exact", "moved"] } }, { anchoring: "to_confirm", confirmedAt: { not: null } }],
} satisfies Prisma.MentionWhereInput;

/** The same as `marked` in SQL, of the mention m. */
export const MARKED = Prisma.sql`(m.anchoring IN ('exact', 'moved') OR m.anchoring = 'to_confirm' AND m."confirmedAt" IS NOT NULL)`;
