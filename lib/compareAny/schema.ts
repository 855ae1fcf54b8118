import { z } from "zod";
import { ANSWERS, REASONS, SAME_REASONS } from "@/lib/comparison";
import { parsePartialDate } from "@/lib/dates";
import { Disclosure, Effect, Term } from "@/lib/generated/prisma/enums";
import { codePointLength } from "@/lib/language/text";
import { LONGEST_WORDING } from "./limits";

/** White space is text; other control characters are leftovers of some format. */
const CONTROL = /[^\P{Cc}\t\n\r\f\v\u0085]/u;
const isShort = (text: string, most: number) => text.length <= most || codePointLength(text) <= most;

/** Messages are sentences for programmers: the pages have their own, in both languages. */
export const plainText = (most: number) =>
  z
    .string("The words are missing.")
    // Only what has passed one check is worth the next: the longest text that is looked at is the longest that may be.
    .refine((words) => isShort(words, most), {
      message: `The words are longer than ${most} characters.`,
      abort: true,
    })
    .refine((words) => words.isWellFormed(), {
      message: "The words hold half a character (a lone surrogate).",
      abort: true,
    })
    .refine((words) => !CONTROL.test(words), { message: "The words hold control characters.", abort: true })
    .refine((words) => words.trim() !== "", "The words are missing.");

const text = plainText(LONGEST_WORDING).meta({
  minLength: 1,
  maxLength: LONGEST_WORDING,
  description: "The exact words, in plain text.",
});

export const lang = z
  .string()
  .max(35, "No language tag is that long.")
  .regex(/^(?:[Ee][Nn]|[Zz][Hh])(?:-[A-Za-z0-9]{1,8})*$/, "Only English (en) and Chinese (zh) are read.")
  .meta({
    description:
      "The language, as a BCP 47 tag: `en`, `zh`, `zh-Hant`. Guessed from the words when left out.",
  });

const saidOn = z
  .string()
  .max(10, "A date is written 2023, 2023-07 or 2023-07-05.")
  .refine(
    (written) => parsePartialDate(written) !== undefined,
    "A date is written 2023, 2023-07 or 2023-07-05.",
  )
  .meta({
    pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
    description:
      "When it was said, as exactly as is known. Relative deadlines such as “in four years” count from it.",
  });

const askedWording = z
  .strictObject({ text, lang: lang.optional(), saidOn: saidOn.optional() })
  .meta({ id: "Wording", description: "One wording of a promise." });

export const comparisonRequest = z.strictObject({ earlier: askedWording, later: askedWording }).meta({
  id: "ComparisonRequest",
  description: "Two wordings of one promise. The order is that in which they were said.",
});
export type ComparisonRequest = z.infer<typeof comparisonRequest>;

const place = z.number().int().min(0);
export const span = z.object({ start: place, end: place }).meta({
  id: "Span",
  description:
    "A stretch of a wording in Unicode code points (not UTF-16 units, not bytes), as in the W3C's Web Annotation text " +
    "positions: counted from 0, `end` is exclusive. In Python `text[start:end]`, in JavaScript " +
    "`[...text].slice(start, end).join('')`.",
});

const words = z.string().nullable();
export const termChange = z
  .object({
    term: z.enum(Term),
    effect: z.enum(Effect).meta({
      description:
        "In which direction the term moved, from the earlier to the later wording; `same` for one that only looks different.",
    }),
    from: words.meta({ description: "The earlier words; null where there are none." }),
    to: words.meta({ description: "The later words; null where there are none." }),
    spans: z.object({ earlier: z.array(span), later: z.array(span) }),
    reason: z.enum(REASONS).meta({ description: "What was seen in the words that made this a row." }),
  })
  .meta({ id: "TermChange", description: "How one term of the promise moved." });

const foundTerm = z
  .object({
    term: z.enum(Term),
    text: z.string(),
    value: z.string().meta({ description: "The normalised form, in which equal terms are equal." }),
    start: place,
    end: place,
  })
  .meta({ id: "FoundTerm", description: "A term found in one wording, at a span of it." });

const stretch = z
  .object({
    earlier: span.nullable(),
    later: span.nullable(),
    reads: z.enum(["row", "same", "cannot_tell"]).meta({
      description: "Whether rows tell of it, it reads the same, or the program cannot tell.",
    }),
    rows: z.array(place).meta({ description: "Places in `changes`, from 0." }),
    why: z
      .enum(SAME_REASONS)
      .nullable()
      .meta({ description: "Why it reads the same; null for what does not, or is not told." }),
  })
  .meta({ id: "Stretch", description: "Words that one of the wordings has, or both in another form." });

export const comparerMeta = z.object({
  version: z
    .string()
    .meta({ description: "Raised whenever the same two wordings would get another answer." }),
});

export const comparisonAnswer = z
  .object({
    changed: z
      .boolean()
      .nullable()
      .meta({
        description:
          "Whether whoever holds the speaker to the earlier wording gets something different; null where the program " +
          "cannot tell. False as well when the wordings share nothing that could be compared: then `changes` and " +
          "`alignment` are empty.",
      }),
    answer: z.enum(ANSWERS).meta({
      description:
        "What the program answers: they differ, they say the same, or the words leave it open and somebody has to " +
        "read both. `changed` is then null.",
    }),
    likelihood: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: "How sure the program is that they differ, 0 to 1." }),
    disclosure: z
      .enum([Disclosure.announced, Disclosure.claims_continuity])
      .nullable()
      .meta({ description: "What the later words themselves say of the change; null when nothing." }),
    changes: z.array(termChange),
    terms: z.object({ earlier: z.array(foundTerm), later: z.array(foundTerm) }),
    alignment: z.array(z.object({ earlier: span, later: span })).meta({
      description:
        "The stretches that say the same in both wordings, in their order, for putting them side by side.",
    }),
    stretches: z.array(stretch).meta({
      description:
        "Every stretch of words that differs, once, and what it belongs to. None for wordings of two languages.",
    }),
    comparer: comparerMeta,
  })
  .meta({
    id: "Comparison",
    description: "The program's reading of two wordings, not a verdict: no person has checked it.",
  });
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;
