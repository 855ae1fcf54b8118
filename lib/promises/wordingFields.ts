import type { Prisma } from "@/lib/generated/prisma/client";

export const speaker = { select: { id: true, slug: true, nameEn: true, nameZh: true } } as const;

export const wordingLine = {
  id: true,
  slug: true,
  status: true,
  statementEn: true,
  statementZh: true,
  quote: true,
  quoteLang: true,
  saidOn: true,
  saidPrecision: true,
  venueEn: true,
  venueZh: true,
  speakerId: true,
  promiseId: true,
  publicSince: true,
  speaker,
} satisfies Prisma.ClaimSelect;
