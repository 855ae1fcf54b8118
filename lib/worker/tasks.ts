import type { TaskList } from "graphile-worker";
import { mailReset } from "@/lib/accounts/askReset.mutations";
import { mailEmailChanged, mailEmailLink } from "@/lib/accounts/email.mail";
import { sketchArticles } from "@/lib/articles/like/mutations";
import { keepCheckpoint } from "@/lib/audit/checkpoint.queries";
import { sweepPending } from "@/lib/captures/blobs.mutations";
import { captureSource } from "@/lib/captures/capture.mutations";
import { checkQuotes, checkQuotesAnew } from "@/lib/captures/checkQuotes.mutations";
import { siteNetwork } from "@/lib/captures/network.queries";
import { verifyJob } from "@/lib/captures/verifyNow.mutations";
import { rateSentences } from "@/lib/claims/suggestions.mutations";
import { isoDay } from "@/lib/dates";
import { readDeadlinesAnew } from "@/lib/deadlines/read.mutations";
import { reportDeadlines } from "@/lib/deadlines/report.mutations";
import { mailInvitation } from "@/lib/invitations/mail";
import { type JobName, jobs } from "@/lib/jobs";
import { askForDigests, mailDigest } from "@/lib/notices/digest/mail.mutations";
import { pruneNotices } from "@/lib/notices/prune.mutations";
import { deliverWebhook } from "@/lib/notices/webhooks/deliver.mutations";
import { readSuggestions } from "@/lib/reader/mutations";
import { mailReportAnswer } from "@/lib/reports/mail.mutations";
import { pruneReports } from "@/lib/reports/prune.mutations";
import { indexClaims } from "@/lib/search/claims/refresh.mutations";
import { embedChangedClaims } from "@/lib/search/embeddings/mutations";
import { findPromises } from "@/lib/search/saidBefore/queries";
import { store } from "@/lib/store/store";
import { lookAtWatches } from "@/lib/watches/look.mutations";
import { compareAnew } from "./compareAnew.mutations";
import { suggestRewordings } from "./suggestRewordings.mutations";

/** Watched pages are looked at for so long, in milliseconds; what is left is due in the next minute. */
const LOOKS_FOR = 50_000;

/** What each job does. Every one may run twice or be cut off anywhere: it then begins again from what is there. */
export const tasks = {
  suggest_rewordings: (payload) =>
    suggestRewordings(jobs.suggest_rewordings.parse(payload).claimId, (asked) =>
      findPromises({ ...asked, caller: "job" }),
    ),
  read_deadlines: (payload) => readDeadlinesAnew(jobs.read_deadlines.parse(payload)),
  report_deadlines: () => reportDeadlines(isoDay(new Date())),
  compare_anew: (payload) => compareAnew(jobs.compare_anew.parse(payload)),
  rate_sentences: (payload) => rateSentences(jobs.rate_sentences.parse(payload).articleVersionId),
  sketch_articles: () => sketchArticles(),
  index_claims: () => indexClaims(),
  mail_reset: (payload) => mailReset(jobs.mail_reset.parse(payload)),
  mail_email_link: (payload) => mailEmailLink(jobs.mail_email_link.parse(payload)),
  mail_email_changed: (payload) => mailEmailChanged(jobs.mail_email_changed.parse(payload)),
  mail_invitation: (payload) => mailInvitation(jobs.mail_invitation.parse(payload)),
  write_checkpoint: () => keepCheckpoint().then(() => undefined),
  embed_claims: () => embedChangedClaims(),
  capture_source: (payload, { abortSignal }) =>
    captureSource(jobs.capture_source.parse(payload).captureId, abortSignal, { copy: siteNetwork() }),
  check_quotes: (payload) => checkQuotes(jobs.check_quotes.parse(payload).sourceId),
  check_quotes_anew: () => checkQuotesAnew(),
  look_at_watches: async (_, { abortSignal: signal }) => {
    await lookAtWatches({ copy: siteNetwork() }, { signal, most: LOOKS_FOR });
  },
  sweep_blobs: () => sweepPending(store(), new Date()).then(() => undefined),
  verify_blobs: (payload) => verifyJob(store(), jobs.verify_blobs.parse(payload)),
  mail_digests: () => askForDigests(),
  mail_digest: (payload) => mailDigest(jobs.mail_digest.parse(payload)),
  deliver_webhook: (payload) => deliverWebhook(jobs.deliver_webhook.parse(payload)),
  prune_notices: () => pruneNotices(),
  mail_report_answer: (payload) => mailReportAnswer(jobs.mail_report_answer.parse(payload)),
  prune_reports: () => pruneReports(),
  read_suggestions: (_, { abortSignal }) => readSuggestions(abortSignal),
} satisfies Record<JobName, TaskList[string]>;
