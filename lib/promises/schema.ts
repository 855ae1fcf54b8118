import { z } from "zod";
import { newClaim } from "@/lib/claims/schema";
import { LINE, requiredLine as reason, revision, text } from "@/lib/fields";

/** Wordings that one split moves: more than any promise has. */
const MOST_MOVED = 200;

const titles = { titleEn: text(LINE), titleZh: text(LINE) };
const titled = ({ titleEn, titleZh }: { titleEn: string | null; titleZh: string | null }) =>
  titleEn !== null || titleZh !== null;
const UNTITLED = { path: ["titleEn"], message: "required" };

export const newPromise = z.object({ claimId: z.uuid(), ...titles }).refine(titled, UNTITLED);
export type NewPromise = z.infer<typeof newPromise>;

export const changedPromise = z.object({ promiseId: z.uuid(), revision, ...titles }).refine(titled, UNTITLED);
export type ChangedPromise = z.infer<typeof changedPromise>;

/** A new claim; `wordingOf` is a claim on record of which it is another wording. */
export const newClaimOrWording = newClaim.safeExtend({ wordingOf: z.uuid().optional() });
export type NewWording = z.infer<typeof newClaimOrWording> & { wordingOf: string };

export const linkedWording = z.object({ promiseId: z.uuid(), claimId: z.uuid("required") });
export type LinkedWording = z.infer<typeof linkedWording>;

/** Claims, the earliest first, become wordings of a promise on record or, under these titles, of a new one. */
export const madeWordings = z
  .object({
    claimIds: z.array(z.uuid(), "required").min(1, "required").max(2, "too_many"),
    promiseId: z.uuid().optional(),
    ...titles,
  })
  .refine((input) => input.promiseId !== undefined || titled(input), UNTITLED);
export type MadeWordings = z.infer<typeof madeWordings>;

/** Some wordings of a promise become a promise of their own. */
export const splitOff = z
  .object({
    promiseId: z.uuid(),
    claimIds: z.array(z.uuid(), "required").min(1, "required").max(MOST_MOVED, "too_many"),
    reason,
    ...titles,
  })
  .refine(titled, UNTITLED);
export type SplitOff = z.infer<typeof splitOff>;

/** `promiseId` goes into the other, with all its wordings. */
export const mergedPromise = z.object({ promiseId: z.uuid(), intoId: z.uuid("required"), reason });
export type MergedPromise = z.infer<typeof mergedPromise>;

export const unlinkedWording = z.object({ claimId: z.uuid(), reason });
export type UnlinkedWording = z.infer<typeof unlinkedWording>;

export const promiseFilter = z.object({ q: z.string().trim().max(LINE).optional().catch(undefined) });
