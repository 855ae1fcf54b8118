import type { Claim } from "@/lib/generated/prisma/client";
import type { Words } from "./words";

type Quoted = Pick<Claim, "quote" | "publicSince">;
const lines = (claims: Quoted[]) => claims.map(({ quote }) => quote).join("\n") || null;

/** The wordings that readers see, one a line. */
export const publicQuotes = (claims: Quoted[]): string | null =>
  lines(claims.filter(({ publicSince }) => publicSince !== null));

/** The wordings of a promise, apart by whether readers see them. */
export const quotes = (claims: Quoted[]): Words => ({
  wordings: publicQuotes(claims),
  unpublished: lines(claims.filter(({ publicSince }) => publicSince === null)),
});
