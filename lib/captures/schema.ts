import { z } from "zod";
import { filter, LINE, plainText, requiredLine, text } from "@/lib/fields";
import { MAX_URL_LENGTH, normaliseUrl } from "@/lib/web/url";
import { readElsewhere } from "./elsewhere";

/** Longest word on how a copy was come by: some sentences. */
const HOW = 1_000;
/** What is supplied at most, in bytes: a scanned report. */
export const MOST_SUPPLIED = 50 * 1024 * 1024;
/** Longest name of a file that is kept. */
const LONGEST_NAME = 255;

export const askedCopy = z.object({ sourceId: z.uuid() });
export const cancelledCopy = z.object({ captureId: z.uuid() });

/** Hides the bytes of a copy, shows them again, or deletes them. */
export const withheldCopy = z.object({ captureId: z.uuid(), reason: requiredLine });
export type WithheldCopy = z.infer<typeof withheldCopy>;

/** What a second person says of a copy that was supplied: that readers may be told what is in it, or why not. */
export const reviewedCopy = z
  .object({
    captureId: z.uuid(),
    counts: z.enum(["yes", "no"]).transform((said) => said === "yes"),
    reason: text(LINE),
  })
  .refine(({ counts, reason }) => counts || reason !== null, { path: ["reason"], message: "required" });
export type ReviewedCopy = z.infer<typeof reviewedCopy>;

/** What a look-up of a page's title and date is given; what is no address is told by the fetch. */
export const addressToLookUp = z.object({
  address: z.string("required").trim().min(1, "required").max(MAX_URL_LENGTH, "too_long"),
});
export type AddressToLookUp = z.infer<typeof addressToLookUp>;

/** Has every kept copy verified; nothing is to be said of it. */
export const verifiedCopies = z.object({});
export const damagedFilter = z.object({ after: filter(z.string().regex(/^[0-9a-f]{64}$/)) });

/** The address of a copy in another archive, as it is: an archive's addresses hold another address. */
const elsewhere = z
  .string()
  .trim()
  .transform((written, context) => {
    if (written === "") return null;
    if (normaliseUrl(written)) return written;
    context.addIssue({ code: "custom", message: "bad_address" });
    return z.NEVER;
  })
  .optional();

export const newElsewhere = z.object({
  sourceId: z.uuid(),
  url: z
    .string("required")
    .trim()
    .min(1, "required")
    .max(MAX_URL_LENGTH, "too_long")
    .refine((written) => readElsewhere(written) !== null && normaliseUrl(written) !== null, "bad_address"),
});
export type NewElsewhere = z.infer<typeof newElsewhere>;

export const removedElsewhere = z.object({ elsewhereId: z.uuid(), reason: requiredLine });
export type RemovedElsewhere = z.infer<typeof removedElsewhere>;

export const suppliedCopy = z.object({
  sourceId: z.uuid(),
  file: z
    .instanceof(File, { error: "required" })
    .refine(({ name, size }) => size > 0 || name !== "", "required")
    .refine(({ name, size }) => size > 0 || name === "", "copy_empty")
    .refine(({ size }) => size <= MOST_SUPPLIED, "copy_too_large")
    .refine(({ name }) => name.length <= LONGEST_NAME, "too_long"),
  how: z.string("required").pipe(plainText(HOW).min(1, "required")),
  elsewhereUrl: elsewhere,
});
export type SuppliedCopy = z.infer<typeof suppliedCopy>;
