import { z } from "zod";
import { Lang } from "@/lib/generated/prisma/enums";

/* The shape of what became of a watched page between two copies (lib/watches/compareCopies.ts), as a thread gives it. */

/** `near`: the places, among the words that were asked about, of those that stood in it. */
const comparedPassage = z.object({
  earlier: z.string().nullable(),
  later: z.string().nullable(),
  matters: z.boolean(),
  near: z.array(z.number().int().min(0)),
});

export const copiesCompared = z.object({
  state: z.enum(["unchanged", "artefact", "raised", "cosmetic"]),
  /** Why it is an artefact; null for the others. */
  reason: z.string().nullable(),
  /** Whether only dates, headings and the like differ, which do so again and again. */
  isIncidental: z.boolean(),
  lang: z.enum(Lang),
  /** What differs, what matters first. */
  passages: z.array(comparedPassage),
  /** How many more passages differ. */
  more: z.number().int().min(0),
});
export type CopiesCompared = z.infer<typeof copiesCompared>;
export type ComparedPassage = z.infer<typeof comparedPassage>;
