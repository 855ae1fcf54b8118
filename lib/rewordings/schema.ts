import { z } from "zod";
import { LINE, plainLine, requiredLine as reason, revision, text } from "@/lib/fields";
import { Disclosure, Effect, Term } from "@/lib/generated/prisma/enums";
import { MAX_URL_LENGTH, normaliseUrl } from "@/lib/web/url";

/** Longest cell of the table of terms. */
export const LONGEST_CELL = 600;
/** Longest rationale: a page; both languages and a full table fit into one kept draft (see lib/drafts). */
const RATIONALE = 4_000;
/** Longest reply of a speaker that is kept in full; a longer one is quoted in part and linked. */
const REPLY = 1_500;
/** Longest label of one side of a term: a word or two. */
const LABEL = 60;
/** Longest headline: two sentences. */
const HEADLINE = 200;
/** Rows of one table: each of the nine terms a few times. */
export const MOST_CHANGES = 24;

/** Words that an effect must have, or must not: what was dropped stands in the earlier wording alone. */
const SIDES: Partial<Record<Effect, { from: boolean; to: boolean }>> = {
  dropped: { from: true, to: false },
  added: { from: false, to: true },
  same: { from: true, to: true },
};

/** One line; null when it was left empty. */
const optionalLine = (max: number) =>
  plainLine(max)
    .nullish()
    .transform((value) => value || null);
const label = optionalLine(LABEL);

/** One row of the table of terms. */
export const termChange = z
  .object({
    term: z.enum(Term, "required"),
    from: text(LONGEST_CELL),
    to: text(LONGEST_CELL),
    effect: z.enum(Effect, "required"),
    noteEn: text(LONGEST_CELL),
    noteZh: text(LONGEST_CELL),
    fromLabelEn: label,
    fromLabelZh: label,
    toLabelEn: label,
    toLabelZh: label,
  })
  .superRefine(({ from, to, effect }, context) => {
    const wrong = (side: "from" | "to", message: string) =>
      context.addIssue({ code: "custom", path: [side], message });
    const needs = SIDES[effect];
    if (!needs && !from && !to) wrong("from", "term_words_needed");
    if (!needs) return;
    if (needs.from !== Boolean(from)) wrong("from", needs.from ? "term_words_needed" : "term_added_has_none");
    if (needs.to !== Boolean(to)) wrong("to", needs.to ? "term_words_needed" : "term_dropped_has_none");
  });
export type TermChangeInput = z.infer<typeof termChange>;

/** A form sends the whole table as one field, so that an empty cell stays in its row. */
const table = z
  .string("required")
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
  })
  .pipe(z.array(termChange).min(1, "term_table_empty").max(MOST_CHANGES, "too_many"))
  .refine((rows) => rows.some(({ effect }) => effect !== "same"), "nothing_changed");

export const proposedRewording = z.object({
  earlierClaimId: z.uuid("required"),
  laterClaimId: z.uuid("required"),
});
export type ProposedRewording = z.infer<typeof proposedRewording>;

/** What the speaker answered: its words in a language or both, the day, and where it can be read. */
const reply = {
  replyEn: text(REPLY),
  replyZh: text(REPLY),
  repliedOn: text(LINE).pipe(z.iso.date("bad_date").nullable()),
  replyUrl: text(MAX_URL_LENGTH).transform((written, context) => {
    const url = written && normaliseUrl(written);
    if (url === null && written) context.addIssue({ code: "custom", message: "bad_address" });
    return url || null;
  }),
};

export const writtenRewording = z
  .object({
    rewordingId: z.uuid(),
    revision,
    disclosure: z.enum(Disclosure, "required"),
    headlineEn: optionalLine(HEADLINE),
    headlineZh: optionalLine(HEADLINE),
    rationaleEn: text(RATIONALE),
    rationaleZh: text(RATIONALE),
    ...reply,
    changes: table,
  })
  .refine(({ rationaleEn, rationaleZh }) => rationaleEn || rationaleZh, {
    path: ["rationaleEn"],
    message: "required",
  })
  .refine(({ replyEn, replyZh, repliedOn, replyUrl }) => replyEn || replyZh || !(repliedOn || replyUrl), {
    path: ["replyEn"],
    message: "required",
  });
export type WrittenRewording = z.infer<typeof writtenRewording>;

/** `revision` is the one that the second person read. */
export const confirmation = z.object({ rewordingId: z.uuid(), revision });
export type Confirmation = z.infer<typeof confirmation>;

export const dismissal = confirmation.extend({ reason });
export type Dismissal = z.infer<typeof dismissal>;

export const reopening = z.object({ rewordingId: z.uuid(), reason });
export type Reopening = z.infer<typeof reopening>;

export const REWORDING_TABS = ["suggested", "flagged", "decided"] as const;
export type RewordingTab = (typeof REWORDING_TABS)[number];

/** What the address of the queue says; anything else means the default. */
export const rewordingFilter = z.object({ tab: z.enum(REWORDING_TABS).catch("flagged") });
