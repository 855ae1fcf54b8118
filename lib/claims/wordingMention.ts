import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Of the mentions that were made of a mention in its own version: the one of a wording that its words became. While that
 * wording stands, the old claim has no place there.
 */
export const wordingMention = {
  removedAt: null,
  claim: { status: { not: "withdrawn" } },
} satisfies Prisma.MentionWhereInput;
