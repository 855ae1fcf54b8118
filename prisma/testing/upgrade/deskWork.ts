import { articleDraftKey } from "@/lib/articles/schema";
import { annotationDraft, annotationKey, claimValues, editKey } from "@/lib/claims/draft";
import { changeClaim, withdrawClaim } from "@/lib/claims/mutations";
import { changedClaim } from "@/lib/claims/schema";
import { db, transaction } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/mutations";
import { newDraft } from "@/lib/drafts/schema";
import { invite, revokeInvitation } from "@/lib/invitations/mutations";
import { addJobs } from "@/lib/jobs";
import { confirmRewording, dismissRewording } from "@/lib/rewordings/decide.mutations";
import { draftKey as rewordingKey } from "@/lib/rewordings/draftKey";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { reopenRewording } from "@/lib/rewordings/reopen.mutations";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { takeClaim } from "@/lib/verdicts/assign.mutations";
import { draftKey as verdictKey } from "@/lib/verdicts/draftKey";
import { removeEvidence } from "@/lib/verdicts/evidence.mutations";
import { retractVerdict, returnVerdict } from "@/lib/verdicts/publish.mutations";
import { retraction } from "@/lib/verdicts/schema";
import { written } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { doJobs } from "@/prisma/testing/suggestions";
import { draft, ok, published, readNow, submitted } from "@/prisma/testing/verdicts";
import { ARTICLE, SAID, TABLE } from "./harbour";
import { claimed, type Ids, imported, importedAgain, type People, people } from "./harbourArticle";
import type { Manifest } from "./keptSet";

async function attached({ editor }: People, claimId: string): Promise<void> {
  const source = {
    from: "new",
    title: "Report of the harbour board",
    publisher: "Harbour board",
    kind: "official",
  };
  const bearing = { claimId, stance: "supports", noteEn: "It gives the number.", noteZh: "报告给出了数字。" };
  const quote = { quote: "Two million and some more.", quoteLang: "en", lang: "en" };
  const url = "https://board.example/report-2023";
  await ok(
    attachEvidence(
      editor,
      newEvidence.parse({ ...source, ...bearing, ...quote, url, publishedOn: "2024-01" }),
    ),
  );
  const wrong = { from: "new", title: "Another report", publisher: "Harbour board", kind: "official" };
  const more = newEvidence.parse({ ...wrong, claimId, stance: "context" });
  const { evidenceId } = await ok(attachEvidence(editor, more));
  await ok(removeEvidence(editor, { evidenceId, reason: "It is about another year." }));
}

/** What readers see, and what they saw before. */
async function madePublic({ reviewer, second, admin }: People, ids: Ids): Promise<void> {
  const promise = {
    rating: "stalled",
    summaryEn: "No keel has been laid.",
    rationaleEn: "The yard says so.",
  };
  const chinese = { summaryZh: "至今没有动工。", rationaleZh: "船厂如此答复。" };
  await published(reviewer, second, ids.electric, { ...promise, ...chinese });
  for (const name of ["electricLater", "fares", "faresLater"] as const) {
    await published(reviewer, second, ids[name], { ...promise, rating: "not_yet_rated" });
  }
  await published(reviewer, second, ids.passengers, { summaryEn: "The board counted as many." });
  const notice = "The board corrected its count.";
  await published(second, reviewer, ids.passengers, { rating: "mostly_true", noticeEn: notice });
  const verdictId = await published(reviewer, second, ids.oldest, { rating: "false" });
  await ok(
    retractVerdict(second, retraction.parse({ verdictId, reasonEn: "We mistook it for another line." })),
  );
  await ok(setOnePersonMode(admin, true));
  await published(admin, admin, ids.director, { rating: "unproven" });
  await ok(setOnePersonMode(admin, false));
}

/** A verdict in each state before it is published, a claim that somebody took, one that was withdrawn. */
async function inReview({ editor, reviewer, second }: People, ids: Ids): Promise<void> {
  await draft(reviewer, ids.pier, { summaryEn: "So far it looks right.", rationaleEn: "To be checked." });
  await submitted(reviewer, ids.rival, { rating: "false", summaryEn: "It hangs at every stop." });
  const { verdictId } = await submitted(second, ids.staff, { summaryEn: "It is about right." });
  const { revision } = await readNow(verdictId);
  await ok(returnVerdict(reviewer, { verdictId, revision, comment: "Who counted them, and when?" }));
  await ok(takeClaim(second, ids.noise));
  await ok(withdrawClaim(editor, { claimId: ids.crew, reason: "It was said of another line." }));
}

/** A promise reworded and under review again, one merged into another; a rewording dismissed, some suggested. */
async function lineages({ editor, reviewer, second }: People, ids: Ids): Promise<string> {
  const electric = {
    claimId: ids.electric,
    titleEn: "Electric ferries of Northbay",
    titleZh: "北湾的电动渡轮",
  };
  const team = { editor, reviewer };
  const { claimId: first, ...titles } = electric;
  await agreed("promise.link", { claimIds: [first, ids.electricLater], ...titles }, team);
  const pair = { earlierClaimId: ids.electric, laterClaimId: ids.electricLater };
  const { rewordingId } = await ok(proposeRewording(editor, pair));
  const words = { changes: JSON.stringify(TABLE), rationaleZh: "数量减半，期限推后。" };
  const reply = {
    replyEn: "Our plans have not changed.",
    repliedOn: "2023-10-01",
    replyUrl: "https://line.example/reply",
  };
  const flagged = await ok(flagRewording(reviewer, written(rewordingId, 1, { ...words, ...reply })));
  await ok(confirmRewording(second, { rewordingId, revision: flagged.revision }));
  const again = await ok(reopenRewording(second, { rewordingId, reason: "The reply came late." }));
  const title = { titleEn: "Fares of Northbay", titleZh: null };
  await agreed("promise.link", { claimIds: [ids.fares], ...title }, team);
  await agreed(
    "promise.link",
    { claimIds: [ids.faresLater], ...title, titleEn: "Fares for islanders" },
    team,
  );
  const promiseOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).promiseId;
  const both = { promiseId: await promiseOf(ids.fares), intoId: await promiseOf(ids.faresLater) };
  await agreed("promise.merge", both, team);
  const fares = { earlierClaimId: ids.fares, laterClaimId: ids.faresLater };
  const other = await ok(proposeRewording(editor, fares));
  const changes = JSON.stringify([{ term: "beneficiary", to: "for islanders", effect: "added" }]);
  const narrower = await ok(flagRewording(reviewer, written(other.rewordingId, 1, { changes })));
  const dismissal = { rewordingId: other.rewordingId, revision: narrower.revision };
  await ok(
    dismissRewording(second, { ...dismissal, reason: "The line has served islanders alone since 2021." }),
  );
  return again.rewordingId;
}

/** A form of each kind that somebody has not saved yet. */
async function typed(
  all: People,
  articleId: string,
  rewordingId: string,
  ids: Ids,
): Promise<Manifest["drafts"]> {
  const { id: versionId } = await db().articleVersion.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: "desc" },
  });
  const values = claimValues.parse({ statementEn: "Typed and not saved", quote: "The line has said much" });
  const current = { versionId, start: 24, end: 46, values };
  const comparison = { disclosure: "announced", rationaleEn: "Typed about the ferries", changes: TABLE };
  const forms = [
    ["editor", annotationKey(articleId), annotationDraft.parse({ current, aside: [current] }), null],
    ["editor", editKey(ids.storm), claimValues.parse({ statementEn: "Typed about the storm" }), 1],
    ["editor", articleDraftKey(articleId), { ...ARTICLE, title: "A title typed anew" }, 2],
    ["reviewer", verdictKey(ids.pier), { rating: "true", summaryEn: "Typed about the pier" }, 1],
    ["reviewer", rewordingKey(rewordingId), comparison, 1],
  ] as const;
  for (const [who, key, data, baseRevision] of forms) {
    await ok(saveDraft(all[who], newDraft.parse({ key, data, baseRevision })));
  }
  return forms.map(([who, key]) => ({ email: `${who}@stet.example`, key }));
}

async function invited({ admin }: People): Promise<void> {
  await ok(invite(admin, { role: "editor", email: "newcomer@harbour.example", days: 30 }));
  const { invitationId } = await ok(invite(admin, { role: "reviewer", days: 7 }));
  await ok(revokeInvitation(admin, { invitationId }));
}

/** Jobs of every name, as they wait when the program stops before it has done them. */
async function waiting({ editor }: People, ids: Ids): Promise<void> {
  const { speakerId, revision } = await db().claim.findUniqueOrThrow({ where: { id: ids.noiseLater } });
  const { quote, saidOn, en } = SAID.noiseLater;
  const words = {
    kind: "promise",
    quote,
    quoteLang: "en",
    speakerId,
    saidOn,
    statementEn: en,
    venueEn: "A letter",
  };
  await ok(changeClaim(editor, changedClaim.parse({ claimId: ids.noiseLater, revision, ...words })));
  await transaction(async (tx) => {
    await addJobs(tx, "index_claims", [{}]);
    await addJobs(tx, "embed_claims", [{}]);
  });
}

/** Leaves what a desk has in hand in the database that DATABASE_URL names, which holds the sample; gives the drafts. */
export async function doDeskWork(): Promise<Manifest["drafts"]> {
  const all = await people();
  const articleId = await imported(all);
  const ids = await claimed(all, articleId);
  await doJobs();
  await attached(all, ids.passengers);
  await madePublic(all, ids);
  await inReview(all, ids);
  const rewordingId = await lineages(all, ids);
  await importedAgain(all, articleId);
  const drafts = await typed(all, articleId, rewordingId, ids);
  await invited(all);
  await waiting(all, ids);
  return drafts;
}
