import { z } from "zod";
import { isPlainText } from "@/lib/characters";
import { filter, revision, text } from "@/lib/fields";
import { ClaimKind, Rating } from "@/lib/generated/prisma/enums";

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

export const verdictText = z.object({
  claimId: z.uuid(),
  /** The revision of the draft that was on the screen; nothing when there was none. */
  revision: revision.optional(),
  rating: z.enum(Rating, "required"),
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

export const QUEUE_TABS = ["open", "mine", "submitted", "returned"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** What the address of the queue says; anything else means the default. */
export const queueFilter = z.object({
  tab: z.enum(QUEUE_TABS).catch("open"),
  kind: filter(z.enum(ClaimKind)),
});
export type QueueFilter = z.infer<typeof queueFilter>;
