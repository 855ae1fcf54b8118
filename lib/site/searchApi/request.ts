import { z } from "zod";
import { lastDayOf } from "@/lib/dates";
import { slug } from "@/lib/fields";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import {
  addressText,
  LONGEST_PUBLISHER,
  LONGEST_QUERY,
  SORTS,
  searchCursor,
  writtenDate,
} from "@/lib/search/schema";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";

/** A page takes what is wrong for nothing; a program is told, so that it never mistakes what it was answered. */

const date = (description: string) =>
  writtenDate.meta({ description, pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$", examples: ["2023-07"] });

export const searchRequest = z
  .strictObject({
    q: addressText(LONGEST_QUERY)
      .default("")
      .meta({
        description:
          "Words, a name, a number or a whole quote, in English or Chinese; exact words between quotation marks. Of a " +
          `longer text the first ${LONGEST_QUERY} UTF-16 units are looked at. Without words the claims are listed by date.`,
      }),
    speaker: slug.optional().meta({ description: "Who said it, by slug." }),
    kind: z.enum(ClaimKind).optional(),
    rating: z
      .enum(FACT_RATINGS)
      .optional()
      .meta({ description: "The verdict in force on a statement of fact." }),
    status: z
      .enum(PROMISE_RATINGS)
      .optional()
      .meta({ description: "The verdict in force on a wording of a promise." }),
    reworded: z
      .enum(["yes", "no"])
      .optional()
      .meta({ description: "Whether two reviewers confirmed a rewording of it." }),
    lang: z.enum(Lang).optional().meta({ description: "The language of the words that were said." }),
    from: date("Said in this year, month or day, or later.").optional(),
    to: date("Said in this year, month or day, or earlier.").optional(),
    publisher: z
      .string()
      .max(LONGEST_PUBLISHER)
      .pipe(addressText(LONGEST_PUBLISHER))
      .pipe(z.string().min(1, "A publisher has a name."))
      .optional()
      .meta({ description: "Who published a text in which it stands, as the facet writes it." }),
    sort: z.enum(SORTS).default("relevance"),
    after: searchCursor
      .optional()
      .meta({ description: "Where the page begins: from `next` of the page before." }),
  })
  .refine(({ from, to }) => !from || !to || from.date <= lastDayOf(to), {
    path: ["to"],
    message: "The period ends before it begins.",
  });

/** Each parameter as it was sent: one that was sent twice is a list, which fits no schema. */
export function parametersOf(address: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(address.keys())].map((name) => {
      const values = address.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
