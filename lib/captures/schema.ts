import { z } from "zod";
import { plainText, requiredLine } from "@/lib/fields";
import { normaliseUrl } from "@/lib/web/url";

/** Longest word on how a copy was come by: some sentences. */
const HOW = 1_000;
/** What is supplied at most, in bytes: a scanned report. */
export const MOST_SUPPLIED = 50 * 1024 * 1024;
/** Longest name of a file that is kept. */
const LONGEST_NAME = 255;

export const askedCopy = z.object({ sourceId: z.uuid() });
export const cancelledCopy = z.object({ captureId: z.uuid() });

/** Hides or deletes the bytes of a copy. */
export const withheldCopy = z.object({ captureId: z.uuid(), reason: requiredLine });
export type WithheldCopy = z.infer<typeof withheldCopy>;

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

export const suppliedCopy = z.object({
  sourceId: z.uuid(),
  file: z
    .instanceof(File, { error: "required" })
    .refine(({ size }) => size > 0, "required")
    .refine(({ size }) => size <= MOST_SUPPLIED, "copy_too_large")
    .refine(({ name }) => name.length <= LONGEST_NAME, "too_long"),
  how: z.string("required").pipe(plainText(HOW).min(1, "required")),
  elsewhereUrl: elsewhere,
});
export type SuppliedCopy = z.infer<typeof suppliedCopy>;
