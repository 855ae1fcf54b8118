import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { Effect, Term } from "@/lib/generated/prisma/enums";

const sentence = z.string().trim().min(1).max(600);
const date = z.string().refine((written) => parsePartialDate(written) !== undefined, "no such date");

/**
 * What a change hits. `scope` is who, what, for whom and of what: the terms actor, action, base, beneficiary and
 * measurability. `dropped` and `added` stand beside it where a term is wholly gone or wholly new. `strength` is also
 * whether something is promised or its opposite. Nothing but `cosmetic` stands where nothing changed.
 */
const kind = z.enum([
  ...["amount", "scope", "deadline", "strength", "condition"],
  ...["dropped", "added", "cosmetic"],
] as const);

/** A row that a comparison must have; it may have others beside it. */
const expected = z.strictObject({ term: z.enum(Term), effect: z.enum(Effect) });

/** An earlier and a later wording, invented for this set, and what somebody who holds the speaker to it would say. */
export const pair = z.strictObject({
  id: z.string().regex(/^(en|zh|en-zh|zh-en)(-[a-z0-9]+)+$/),
  lang: z.enum(["en", "zh", "en-zh", "zh-en"]),
  earlier: sentence,
  later: sentence,
  /** When each was said, for words such as "next year". */
  saidOn: z.tuple([date, date]).optional(),
  changed: z.boolean(),
  kinds: z.array(kind).min(1),
  expect: z.array(expected).min(1).optional(),
});

export type Kind = z.infer<typeof kind>;
export type Pair = z.infer<typeof pair>;

type Words = Pick<Pair, "id" | "earlier" | "later" | "saidOn">;

/** Other words for the same promise. */
export const harmless = (lang: Pair["lang"], rows: Words[]): Pair[] =>
  rows.map((row) => ({ ...row, id: `${lang}-${row.id}`, lang, changed: false, kinds: ["cosmetic"] }));

/** Another promise, however alike the words. */
export const moved = (lang: Pair["lang"], rows: (Words & Pick<Pair, "kinds" | "expect">)[]): Pair[] =>
  rows.map((row) => ({ ...row, id: `${lang}-${row.id}`, lang, changed: true }));
