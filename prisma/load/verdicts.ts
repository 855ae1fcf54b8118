import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { verdictAfter } from "@/lib/verdicts/workflow";
import type { VerdictSample } from "../sample/shape";
import { type LoadContext, lookUp, moved, taken } from "./context";

/** One version of a claim's verdict, and the id of the version before it. */
type Place = { id: string; claimId: string; version: number; previous: string | undefined };

/** Writes the verdicts one after the other, as their authors and second reviewers would have. */
export async function loadVerdicts(
  context: LoadContext,
  claims: ReadonlyMap<string, string>,
  verdicts: VerdictSample[],
): Promise<void> {
  const latest = new Map<string, { id: string; version: number }>();
  for (const verdict of verdicts) {
    const claimId = lookUp(claims, verdict.claim);
    const before = latest.get(claimId);
    const place = { id: newId(), claimId, version: (before?.version ?? 0) + 1, previous: before?.id };
    await submit(context, place, verdict);
    if (verdict.status === "published" || verdict.status === "superseded") {
      await publish(context, place, verdict);
    } else if (verdict.status === "returned") {
      await giveBack(context, place, verdict);
    }
    latest.set(claimId, place);
  }
}

/** The second reviewer of a verdict that has one. */
function secondOf({ people }: LoadContext, { claim, second }: VerdictSample): string {
  if (!second) throw new Error(`Nobody published or returned the verdict on ${claim}`);
  return people[second];
}

async function submit({ tx, journal, people }: LoadContext, place: Place, verdict: VerdictSample) {
  const { id, claimId, version } = place;
  const { rating, summary, rationale, format, notice } = verdict;
  const authorId = people[verdict.author];
  await tx.claim.update({
    where: { id: claimId },
    data: { assigneeId: authorId, assignedAt: journal.now() },
  });
  await tx.verdict.create({
    data: {
      id,
      claimId,
      version,
      status: taken(verdictAfter("draft", "submit")),
      rating,
      summaryEn: summary.en,
      summaryZh: summary.zh,
      rationaleEn: rationale.en,
      rationaleZh: rationale.zh,
      format,
      noticeEn: notice?.en ?? null,
      noticeZh: notice?.zh ?? null,
      authorId,
      createdAt: journal.now(),
      submittedAt: journal.now(),
    },
  });
  const about = { subjectType: "claim", subjectId: claimId } as const;
  journal.record(
    authorId,
    { ...about, verb: "claim.assigned", data: { to: authorId } },
    { ...about, verb: "verdict.started", data: { verdictId: id, version } },
    { ...about, verb: "verdict.submitted", data: { verdictId: id, rating } },
  );
}

async function publish(
  context: LoadContext,
  { id, claimId, version, previous }: Place,
  verdict: VerdictSample,
) {
  const { tx, journal } = context;
  const secondId = secondOf(context, verdict);
  const at = journal.now();
  const about = { subjectType: "claim", subjectId: claimId } as const;
  if (previous) {
    const status = taken(verdictAfter("published", "supersede"));
    await tx.verdict.update({ where: { id: previous }, data: { status, endedAt: at } });
    const data = { verdictId: previous, byVerdictId: id };
    journal.record(secondId, { ...about, verb: "verdict.superseded", data });
  }
  const status = taken(verdictAfter("submitted", "publish"));
  await tx.verdict.update({ where: { id }, data: { status, secondId, publishedAt: at } });
  await makePublic(tx, claimId, at);
  const data = { verdictId: id, version, rating: verdict.rating, onePerson: false };
  journal.record(secondId, { ...about, verb: "verdict.published", data });
}

async function giveBack(context: LoadContext, { id, claimId }: Place, verdict: VerdictSample) {
  const secondId = secondOf(context, verdict);
  const comment = verdict.returnComment ?? "";
  await context.tx.verdict.update({
    where: { id },
    data: { status: taken(verdictAfter("submitted", "return")), returnComment: comment, secondId },
  });
  context.journal.record(secondId, {
    verb: "verdict.returned",
    subjectType: "claim",
    subjectId: claimId,
    data: { verdictId: id, comment },
  });
}

/** A claim with its first published verdict becomes public, and with it its promise and its articles. */
async function makePublic(tx: Tx, claimId: string, at: Date) {
  await tx.claim.updateMany({ where: { id: claimId, publicSince: null }, data: { publicSince: at } });
  await tx.claim.update({
    where: { id: claimId },
    data: { ...moved({ id: claimId, status: "open" }, "check"), assigneeId: null, assignedAt: null },
  });
  await tx.promise.updateMany({
    where: { publicSince: null, wordings: { some: { id: claimId } } },
    data: { publicSince: at },
  });
  await tx.article.updateMany({
    where: { publicSince: null, versions: { some: { mentions: { some: { claimId } } } } },
    data: { publicSince: at },
  });
}
