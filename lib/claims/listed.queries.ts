import { Prisma } from "@/lib/generated/prisma/client";

/** Public claims that were not withdrawn: a withdrawn one can be read at its address, but is in no list or count. */
export const isListed = { publicSince: { not: null }, status: { not: "withdrawn" } } as const;

/** The same as `isListed` in SQL, of the claim with this name in the query. */
export function listed(claim: "c" | "e" | "l"): Prisma.Sql {
  const name = Prisma.raw(claim);
  return Prisma.sql`${name}."publicSince" IS NOT NULL AND ${name}.status <> 'withdrawn'`;
}
