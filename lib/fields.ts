import { z } from "zod";
import { isPlainLine, isPlainText } from "@/lib/characters";
import { parsePartialDate } from "@/lib/dates";

/** Longest title, name or reason, in UTF-16 units. */
export const LINE = 300;

/** A name or a title of at most `max` UTF-16 units, which shows all that it holds. */
export const plainLine = (max: number) =>
  z.string("required").trim().max(max, "too_long").refine(isPlainLine, "hidden_characters");

/** One line that may be left empty. */
export const line = plainLine(LINE).optional();

/** One line that has to be filled in. */
export const requiredLine = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(LINE, "too_long")
  .refine(isPlainLine, "hidden_characters");

/** A text of our own of at most `max` UTF-16 units, on as many lines as it needs. */
export const plainText = (max: number) =>
  z.string("required").trim().max(max, "too_long").refine(isPlainText, "hidden_characters");

/** The same; null when it was left empty. */
export const text = (max: number) =>
  plainText(max)
    .nullish()
    .transform((value) => value || null);

/** Which state of a row was on the screen: a write from an older one is a conflict. */
export const revision = z.coerce.number().int().positive();

/** Before this year the database keeps no date (see stet_partial_date). */
const FIRST_YEAR = "1000";

/** A typed date, as exact as it is known: `2024`, `2024-08` or `2024-08-01`. */
export const typedDate = z
  .string()
  .transform((written, context) => {
    const date = parsePartialDate(written);
    if (date && date.date >= FIRST_YEAR) return date;
    context.addIssue({ code: "custom", message: "bad_date" });
    return z.NEVER;
  })
  .optional();

/** A slug, as addresses and forms name a row. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** For what stands in an address, which is never an error: an unknown value of a filter is no filter. */
export function filter<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}
