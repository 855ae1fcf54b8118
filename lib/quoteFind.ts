import { z } from "zod";

/* The shape of what came of looking for a quotation (lib/captures/quotes), as a thread gives it and a row keeps it. */

const place = z.number().int().min(0);

/** Words that differ so say something else: another number, date or name, or a denial more or less. */
export const OTHERWISE = ["number", "date", "name", "negation"] as const;

/**
 * What stands in the source otherwise than it is quoted; `words`: others, which say nothing of these; `apart`: pieces that do
 * not stand near each other, in this order.
 */
export const DIFFERENCES = ["case", "script", "words", ...OTHERWISE, "apart"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Whether what stands in the source instead says something else: the quotation itself was not found then. */
export const saysOtherwise = (differences: readonly Difference[]): boolean =>
  OTHERWISE.some((one) => differences.includes(one));

/** Whether other words stand in the source, so that they are shown. */
export const hasOtherWords = (differences: readonly Difference[]): boolean =>
  differences.includes("words") || saysOtherwise(differences);

/** A piece of the quotation and where it stands, in code points; `page` from 1 where the source has pages. */
export const foundPiece = z.object({
  start: place,
  end: place,
  quoted: z.string(),
  found: z.string(),
  page: z.number().int().min(1).nullable(),
});
export type FoundPiece = z.infer<typeof foundPiece>;

export const quoteFind = z.discriminatedUnion("result", [
  z.object({ result: z.literal("found"), pieces: z.array(foundPiece) }),
  z.object({
    result: z.literal("differs"),
    differences: z.array(z.enum(DIFFERENCES)),
    pieces: z.array(foundPiece),
  }),
  z.object({ result: z.literal("not_found") }),
]);
export type QuoteFind = z.infer<typeof quoteFind>;
