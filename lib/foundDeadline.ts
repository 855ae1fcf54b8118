import { z } from "zod";
import { DatePrecision, DeadlineKind } from "@/lib/generated/prisma/enums";

/** A day that words name, as a thread gives it (lib/deadlines); null where they speak of one that they do not name. */
export const foundDeadline = z.object({
  kind: z.enum(DeadlineKind),
  /** As they stand in the wording. */
  words: z.string(),
  on: z.object({ date: z.string(), precision: z.enum(DatePrecision) }).nullable(),
  isAbout: z.boolean(),
});
export type FoundDeadline = z.infer<typeof foundDeadline>;
