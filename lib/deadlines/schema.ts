import { z } from "zod";
import { plainLine, requiredLine as reason, revision, typedDate } from "@/lib/fields";
import { DeadlineKind } from "@/lib/generated/prisma/enums";

/** Longest words that name a day, in UTF-16 units. */
const LONGEST_WORDS = 300;

const named = {
  kind: z.enum(DeadlineKind, "required"),
  on: z.preprocess((typed) => typed || undefined, typedDate),
  isAbout: z.literal("yes").optional(),
  reason,
};

/** Another day for a deadline that was read or written before. */
export const correctedDeadline = z.object({ deadlineId: z.uuid(), revision, ...named });
export type CorrectedDeadline = z.infer<typeof correctedDeadline>;

/** A deadline that the program did not find; its words stand in the claim's. */
export const addedDeadline = z.object({
  claimId: z.uuid(),
  words: z.string("required").pipe(plainLine(LONGEST_WORDS).min(1, "required")),
  ...named,
});
export type AddedDeadline = z.infer<typeof addedDeadline>;

export const removedDeadline = z.object({ deadlineId: z.uuid(), revision, reason });
export type RemovedDeadline = z.infer<typeof removedDeadline>;

export const putOffDeadline = z.object({
  deadlineId: z.uuid(),
  revision,
  until: z
    .string("required")
    .min(1, "required")
    .pipe(typedDate.unwrap())
    .refine(({ precision }) => precision === "day", "exact_day"),
  reason,
});
export type PutOffDeadline = z.infer<typeof putOffDeadline>;

export const DUE_TABS = ["due", "off", "unknown"] as const;
export type DueTab = (typeof DUE_TABS)[number];

export const dueFilter = z.object({ tab: z.enum(DUE_TABS).catch("due") });
