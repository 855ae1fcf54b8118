import type { Rating } from "@/lib/generated/prisma/enums";

type Marked = { claim: { id: string; verdicts: readonly { rating: Rating }[] } };

/** How many claims have each rating; a claim that stands in a text twice counts once. */
export function tallyOf(mentions: readonly Marked[]): { rating: Rating; count: number }[] {
  const ratings = new Map(mentions.map(({ claim }) => [claim.id, claim.verdicts[0]?.rating]));
  const counts = new Map<Rating, number>();
  for (const rating of ratings.values()) if (rating) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return [...counts].map(([rating, count]) => ({ rating, count }));
}
