import { z } from "zod";

/** Longest title, name or reason, in UTF-16 units. */
export const LINE = 300;

/** One line that may be left empty. */
export const line = z.string().trim().max(LINE, "too_long").optional();

/** One line that has to be filled in. */
export const requiredLine = z.string("required").trim().min(1, "required").max(LINE, "too_long");

/** A text of at most `max` UTF-16 units; null when it was left empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too_long")
    .nullish()
    .transform((value) => value || null);

/** Which state of a row was on the screen: a write from an older one is a conflict. */
export const revision = z.coerce.number().int().positive();
