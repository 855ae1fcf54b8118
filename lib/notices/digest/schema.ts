import { z } from "zod";
import { DigestRhythm, Lang } from "@/lib/generated/prisma/enums";

export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const digestInput = z.object({
  rhythm: z.enum(DigestRhythm),
  hour: z.coerce
    .number()
    .int()
    .min(0)
    .max(HOURS.length - 1),
  weekday: z.coerce.number().int().min(1).max(WEEKDAYS.length),
  lang: z.enum(Lang),
});
export type DigestInput = z.output<typeof digestInput>;

/** Longest token that is looked at. */
const LONGEST_TOKEN = 200;
export const unsubscribeInput = z.object({ token: z.string().max(LONGEST_TOKEN) });
