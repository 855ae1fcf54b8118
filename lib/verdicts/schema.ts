import { z } from "zod";
import { isPlainText } from "@/lib/characters";
import { filter, revision, text } from "@/lib/fields";
import { ClaimKind, Lang, Rating } from "@/lib/generated/prisma/enums";

/** Longest summary: one sentence that fits beside a rating, in UTF-16 units. */
const MAX_SUMMARY = 400;
/** Longest rationale: some pages; both languages and the rest fit into one kept draft (see lib/drafts). */
const MAX_RATIONALE = 7_000;
/** Longest notice, comment or reason. */
const MAX_NOTICE = 2_000;

const needed = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(MAX_NOTICE, "too_long")
  .refine(isPlainText, "hidden_characters");

/** Pieces of evidence that one verdict may rest on. */
const MOST_DECISIVE = 50;

/** Their ids, with spaces between them, as a form has them. */
const decisive = z
  .string()
  .default("")
  .transform((written) => written.split(" ").filter((id) => id !== ""))
  .pipe(z.array(z.uuid()).max(MOST_DECISIVE));

/** What a draft may be; words come before a rating. */
export const verdictText = z.object({
  claimId: z.uuid(),
  /** The revision of the draft that was on the screen; nothing when there was none. */
  revision: revision.optional(),
  /** None was chosen yet. */
  rating: z
    .enum(Rating, "required")
    .nullish()
    .transform((chosen) => chosen ?? null),
  summaryEn: text(MAX_SUMMARY),
  summaryZh: text(MAX_SUMMARY),
  rationaleEn: text(MAX_RATIONALE),
  rationaleZh: text(MAX_RATIONALE),
  noticeEn: text(MAX_NOTICE),
  noticeZh: text(MAX_NOTICE),
  /** The evidence that it rests on. */
  decisive,
  /** Why a decisive quotation counts that was not found in the copy of its source. */
  quoteReason: text(MAX_NOTICE),
});
export type VerdictText = z.infer<typeof verdictText>;

/** What somebody else is to see has a rating. */
export const ratedVerdictText = verdictText.extend({ rating: z.enum(Rating, "required") });
export type RatedVerdictText = z.infer<typeof ratedVerdictText>;

const decision = z.object({ verdictId: z.uuid(), revision });

/** The revisions that the second reviewer read: what was changed since, of either, is not published unread. */
export const publication = decision.extend({
  claimRevision: revision,
  /** What stood beside the claim on the page where it was read (`besideOf`). */
  beside: z.hash("sha256"),
  /** Why a claim is published that names no source, or no date. */
  noSourceReason: text(MAX_NOTICE).optional(),
  noDateReason: text(MAX_NOTICE).optional(),
});
export type Publication = z.infer<typeof publication>;

export const returned = decision.extend({ comment: needed });
export type Returned = z.infer<typeof returned>;

export const retraction = z
  .object({ verdictId: z.uuid(), reasonEn: text(MAX_NOTICE), reasonZh: text(MAX_NOTICE) })
  .refine(({ reasonEn, reasonZh }) => reasonEn || reasonZh, { path: ["reasonEn"], message: "required" });
export type Retraction = z.infer<typeof retraction>;

export const retractedVerdict = z.object({ verdictId: z.uuid() });

export const takenClaim = z.object({ claimId: z.uuid() });

/** Most claims that are changed at once: those of a page. */
const MOST_AT_ONCE = 50;
const queueAct = z.enum(["assign", "release", "due"]);
export const QUEUE_ACTS = queueAct.options;

/** A calendar day, or nothing for none. */
const day = z.iso
  .date("date_wrong")
  .nullish()
  .transform((written) => written ?? null);

/** Several claims of the queue, and what is done to each. */
export const queueChange = z.object({
  claimIds: z.array(z.uuid(), "choose_claims").min(1, "choose_claims").max(MOST_AT_ONCE),
  act: queueAct,
  toId: z.uuid().optional(),
  dueOn: day,
});
export type QueueChange = z.infer<typeof queueChange>;

export const QUEUE_TABS = ["open", "mine", "held", "submitted", "returned"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export const DUE_FILTERS = ["over", "week", "none"] as const;
const LONGEST_SLUG = 200;

/** What the address of the queue says; anything else means the default. */
export const queueFilter = z.object({
  tab: z.enum(QUEUE_TABS).catch("open"),
  kind: filter(z.enum(ClaimKind)),
  speaker: filter(z.string().min(1).max(LONGEST_SLUG)),
  article: filter(z.string().min(1).max(LONGEST_SLUG)),
  lang: filter(z.enum(Lang)),
  due: filter(z.enum(DUE_FILTERS)),
  /** Between which days it was said. */
  from: filter(z.iso.date()),
  until: filter(z.iso.date()),
});
export type QueueFilter = z.infer<typeof queueFilter>;
