import { z } from "zod";
import {
  CaptureOutcome,
  DeadlineKind,
  FullText,
  ImportedFrom,
  PageName,
  SuppliedAs,
  WatchVisitKind,
  WebhookStop,
} from "@/lib/generated/prisma/enums";

/**
 * The audit log's lines: the verb decides what its data looks like. Ids and states only, and the words that
 * a person gave as a reason: never a password, a token or an e-mail address.
 */
const id = z.uuid();
const reason = z.string();
const none = z.object({}).strict();

/** What a deadline said before it was changed. */
export const namedBefore = z.object({ kind: z.enum(DeadlineKind), on: z.string(), isAbout: z.boolean() });
const fields = z.object({ fields: z.array(z.string()) }).strict();

/** What readers see of something, or would see, by field. */
const words = z.record(z.string(), z.string().nullable());
const proposal = { proposalId: id, what: z.string(), before: words, after: words };

/** A line about something that proposals may change. */
function proposed<V extends string, D extends z.ZodType>(verb: V, data: D) {
  const subjectType = z.enum(["claim", "article", "promise", "speaker", "source"]);
  return z.object({ verb: z.literal(verb), subjectType, subjectId: id, data });
}

function line<V extends string, S extends string, D extends z.ZodType>(verb: V, subjectType: S, data: D) {
  return z.object({ verb: z.literal(verb), subjectType: z.literal(subjectType), subjectId: id, data });
}

/** What the log names as the subject of a line about the whole record. */
export const RECORD_ID = "0190a3c0-0000-7000-8000-0000000000ff";

export const auditEvent = z.discriminatedUnion("verb", [
  line(
    "user.created",
    "user",
    z.object({ role: z.string().nullable(), by: z.enum(["first_run", "invitation", "demo"]) }),
  ),
  line("user.role_set", "user", z.object({ from: z.string().nullable(), to: z.string().nullable() })),
  line("user.sessions_ended", "user", none),
  line("user.password_set", "user", none),
  line("user.reset_made", "user", none),
  line("user.password_reset", "user", z.object({ by: z.enum(["admin", "email"]) })),
  line("user.profile_set", "user", fields),
  line("user.listed", "user", z.object({ on: z.boolean() })),
  line("user.email_asked", "user", none),
  line("user.email_changed", "user", z.object({ by: z.enum(["link", "admin"]) })),
  line(
    "user.handed_over",
    "user",
    z.object({
      toId: id,
      claims: z.number(),
      typed: z.number(),
      follows: z.number(),
      watches: z.number().optional(),
    }),
  ),
  line("user.second_factor_set", "user", none),
  line("user.second_factor_removed", "user", z.object({ by: z.enum(["self", "admin"]) })),
  line("user.recovery_codes_made", "user", none),
  line("user.recovery_code_used", "user", z.object({ left: z.number() })),
  line("user.identity_linked", "user", z.object({ provider: z.string() })),
  line("user.disabled", "user", none),
  line("user.enabled", "user", none),
  line("invitation.created", "invitation", z.object({ role: z.string() })),
  line("invitation.accepted", "invitation", z.object({ userId: id })),
  line("invitation.revoked", "invitation", none),
  line("setting.changed", "setting", z.object({ key: z.string(), from: z.json(), to: z.json() })),
  line("speaker.created", "speaker", z.object({ slug: z.string() })),
  line("speaker.changed", "speaker", fields),
  /** Of the one that went; `intoId` is the one that stayed. */
  line("speaker.merged", "speaker", z.object({ intoId: id })),
  line("speaker.merge_undone", "speaker", z.object({ intoId: id })),
  line("article.imported", "article", z.object({ slug: z.string(), from: z.enum(ImportedFrom) })),
  line(
    "article.version_added",
    "article",
    z.object({ number: z.number(), rawHash: z.string(), technical: z.boolean() }),
  ),
  line("article.changed", "article", fields),
  line(
    "article.full_text_set",
    "article",
    z.object({ from: z.enum(FullText), to: z.enum(FullText), reason }),
  ),
  line("article.taken_down", "article", z.object({ reason })),
  line("claim.created", "claim", z.object({ slug: z.string(), kind: z.string() })),
  line("claim.changed", "claim", fields),
  line("claim.opened", "claim", none),
  /** `duplicateOfId`: the claim that says the same, where it was withdrawn for that. */
  line("claim.withdrawn", "claim", z.object({ reason, duplicateOfId: id.optional() })),
  line("claim.deleted", "claim", none),
  line("claim.restored", "claim", none),
  line("claim.withdrawal_undone", "claim", none),
  /** Of the one that went; `intoId` is the one that stayed. */
  line("claim.merged", "claim", z.object({ intoId: id })),
  line("claim.merge_undone", "claim", z.object({ intoId: id })),
  line("claim.withdrawal_confirmed", "claim", none),
  line("claim.assigned", "claim", z.object({ to: id })),
  line("claim.released", "claim", none),
  line("claim.review_due_set", "claim", z.object({ on: z.string().nullable() })),
  line("mention.added", "claim", z.object({ mentionId: id, articleVersionId: id })),
  line("mention.carried", "claim", z.object({ mentionId: id, fromId: id, anchoring: z.string() })),
  line("mention.confirmed", "claim", z.object({ mentionId: id })),
  line("mention.removed", "claim", z.object({ mentionId: id, reason })),
  line("mention.put_back", "claim", z.object({ mentionId: id })),
  line("source.created", "source", z.object({ kind: z.string() })),
  /** Words by field, as they were and as they are. */
  line("source.changed", "source", z.object({ fields: z.array(z.string()), before: words, after: words })),
  line("source.merged", "source", z.object({ intoId: id })),
  line("source.merge_undone", "source", z.object({ intoId: id })),
  line("capture.asked", "source", z.object({ captureId: id })),
  line("capture.finished", "source", z.object({ captureId: id, outcome: z.enum(CaptureOutcome) })),
  line("capture.cancelled", "source", z.object({ captureId: id })),
  /** What a newer reader made of what was kept, beside what an earlier one did. */
  line("capture.reread", "source", z.object({ captureId: id, readingId: id })),
  line("capture.supplied", "source", z.object({ captureId: id, as: z.enum(SuppliedAs) })),
  line(
    "capture.reviewed",
    "source",
    z.object({ captureId: id, counts: z.boolean(), reason: reason.nullable(), onePerson: z.boolean() }),
  ),
  line("capture.hidden", "source", z.object({ captureId: id, reason })),
  line("capture.shown", "source", z.object({ captureId: id, reason })),
  line("capture.deleted", "source", z.object({ captureId: id, reason })),
  line("watch.started", "watch", z.object({ sourceId: id })),
  line("watch.paused", "watch", none),
  line("watch.resumed", "watch", none),
  line("watch.ended", "watch", none),
  line("watch.handed_over", "watch", z.object({ to: id })),
  /** What was read of a page is not what was read before. */
  line("watch.found", "watch", z.object({ visitId: id, kind: z.enum(WatchVisitKind) })),
  line("elsewhere.added", "source", z.object({ elsewhereId: id, url: z.string() })),
  line("elsewhere.removed", "source", z.object({ elsewhereId: id, reason })),
  line("elsewhere.put_back", "source", z.object({ elsewhereId: id })),
  line("quotes.checked", "source", z.object({ readingId: id })),
  line("evidence.attached", "claim", z.object({ evidenceId: id, sourceId: id, stance: z.string() })),
  line("evidence.removed", "claim", z.object({ evidenceId: id, reason: reason.nullable() })),
  line("evidence.changed", "claim", z.object({ evidenceId: id, fields: z.array(z.string()) })),
  line("evidence.put_back", "claim", z.object({ evidenceId: id })),
  /** Told of both claims. */
  line("evidence.moved", "claim", z.object({ evidenceId: id, fromId: id, toId: id })),
  line("verdict.started", "claim", z.object({ verdictId: id, version: z.number() })),
  line("verdict.changed", "claim", z.object({ verdictId: id, fields: z.array(z.string()) })),
  /** Its reasons name the same sources by other numbers, since one was attached, taken off or moved. */
  line("verdict.renumbered", "claim", z.object({ verdictId: id })),
  line("verdict.submitted", "claim", z.object({ verdictId: id, rating: z.string() })),
  line("verdict.returned", "claim", z.object({ verdictId: id, comment: z.string() })),
  line(
    "verdict.published",
    "claim",
    z.object({
      verdictId: id,
      version: z.number(),
      rating: z.string(),
      onePerson: z.boolean(),
      noSourceReason: reason.optional(),
      noDateReason: reason.optional(),
    }),
  ),
  line("verdict.superseded", "claim", z.object({ verdictId: id, byVerdictId: id })),
  line("verdict.retracted", "claim", z.object({ verdictId: id, reason })),
  line("verdict.retraction_confirmed", "claim", z.object({ verdictId: id })),
  line("promise.created", "promise", z.object({ slug: z.string(), fromId: id.optional() })),
  line("promise.changed", "promise", fields),
  line("promise.linked", "promise", z.object({ claimId: id })),
  line("promise.unlinked", "promise", z.object({ claimId: id, reason })),
  line("promise.unlink_undone", "promise", z.object({ claimId: id })),
  line("promise.split", "promise", z.object({ intoId: id, claimIds: z.array(id), reason })),
  line("promise.merged", "promise", z.object({ intoId: id, claimIds: z.array(id), reason })),
  line("rewording.suggested", "rewording", z.object({ earlierClaimId: id, laterClaimId: id })),
  line(
    "rewording.flagged",
    "rewording",
    z.object({ earlierClaimId: id, laterClaimId: id, version: z.number() }),
  ),
  line("rewording.changed", "rewording", fields),
  line("rewording.reopened", "rewording", z.object({ fromId: id, version: z.number(), reason })),
  line("rewording.confirmed", "rewording", z.object({ onePerson: z.boolean() })),
  line("rewording.dismissed", "rewording", z.object({ reason })),
  /** Dismissed with a wording that was taken out of its promise, and put back. */
  line("rewording.suggested_again", "rewording", none),
  /** `on`: a day, a month or a year; null where nobody knows it yet. */
  line(
    "deadline.set",
    "claim",
    z.object({
      deadlineId: id,
      words: z.string(),
      kind: z.enum(DeadlineKind),
      on: z.string().nullable(),
      was: namedBefore.nullish(),
      reason,
    }),
  ),
  line(
    "deadline.removed",
    "claim",
    z.object({ deadlineId: id, words: z.string(), was: namedBefore.nullish(), reason }),
  ),
  line(
    "deadline.put_off",
    "claim",
    z.object({ deadlineId: id, words: z.string(), until: z.string(), reason }),
  ),
  /** `of`: the speaker or the promise in whose words both names stand. */
  line("rename.offered", "rename", z.object({ of: id })),
  line("rename.added", "rename", z.object({ of: id })),
  line("rename.confirmed", "rename", z.object({ onePerson: z.boolean() })),
  line("rename.dismissed", "rename", none),
  line("rename.withdrawn", "rename", z.object({ reason })),
  line("report.taken", "report", none),
  line("report.released", "report", none),
  line("report.answered", "report", z.object({ declined: z.boolean() })),
  line("report.set_aside", "report", none),
  line("report.put_back", "report", none),
  /** A new version of a text of the site's own pages; the words stand in its row. */
  line("page.changed", "page", z.object({ page: z.enum(PageName), number: z.number(), reason })),
  proposed("proposal.made", z.object({ ...proposal, reason })),
  proposed(
    "proposal.accepted",
    z.object({ ...proposal, reason: reason.nullable(), onePerson: z.boolean(), atOnce: z.boolean() }),
  ),
  proposed("proposal.refused", z.object({ ...proposal, reason })),
  proposed("proposal.withdrawn", z.object(proposal)),
  proposed("proposal.put_back", z.object(proposal)),
  line("webhook.added", "webhook", none),
  line("webhook.secret_rotated", "webhook", none),
  line("webhook.paused", "webhook", z.object({ by: z.enum(WebhookStop) })),
  line("webhook.resumed", "webhook", none),
  line("webhook.ended", "webhook", z.object({ by: z.enum(WebhookStop) })),
  line("job.run_again", "record", z.object({ name: z.string() })),
  line("job.dropped", "record", z.object({ name: z.string() })),
  /** The program names public rows that no event has named: all of them at first, later those that a migration changed. */
  line("record.sealed", "record", none),
]);

export type AuditEvent = z.infer<typeof auditEvent>;
