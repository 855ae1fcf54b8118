import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import type { RewordingSample, VerdictSample } from "../sample/shape";
import type { Loaded } from "./claims";
import { found } from "./columns";
import type { Journal } from "./journal";
import type { People } from "./people";

type Ids = ReadonlyMap<string, string>;

/** The verdicts of one claim so far. */
type Before = { id: string; version: number };

export async function loadVerdicts(
  tx: Tx,
  journal: Journal,
  people: People,
  claims: Ids,
  verdicts: VerdictSample[],
) {
  const before = new Map<string, Before>();
  for (const verdict of verdicts) {
    const claimId = found(claims, verdict.claim);
    const id = newId();
    const version = (before.get(claimId)?.version ?? 0) + 1;
    await write(tx, journal, people, { id, claimId, version, previous: before.get(claimId) }, verdict);
    before.set(claimId, { id, version });
  }
}

type Place = { id: string; claimId: string; version: number; previous: Before | undefined };

async function write(tx: Tx, journal: Journal, people: People, place: Place, verdict: VerdictSample) {
  const { id, claimId, version, previous } = place;
  const { rating, summary, rationale, notice, returnComment } = verdict;
  const author = people[verdict.author];
  const times = { createdAt: journal.now(), submittedAt: journal.now() };
  const about = { subjectType: "claim", subjectId: claimId } as const;
  journal.record(
    author,
    { verb: "verdict.started", ...about, data: { verdictId: id, version } },
    { verb: "verdict.submitted", ...about, data: { verdictId: id, rating } },
  );
  const isPublished = verdict.status === "published" || verdict.status === "superseded";
  const at = journal.now();
  if (isPublished && previous) {
    await tx.verdict.update({ where: { id: previous.id }, data: { status: "superseded", endedAt: at } });
  }
  const second = verdict.second ? people[verdict.second] : null;
  await tx.verdict.create({
    data: {
      ...{ id, claimId, version, rating, authorId: author, secondId: second, ...times },
      ...{ summaryEn: summary.en, summaryZh: summary.zh },
      ...{ rationaleEn: rationale.en, rationaleZh: rationale.zh },
      ...{ noticeEn: notice?.en ?? null, noticeZh: notice?.zh ?? null, returnComment: returnComment ?? null },
      // A version that a later one replaces is published first, like any other.
      ...(isPublished ? { status: "published", publishedAt: at } : { status: verdict.status }),
    },
  });
  if (isPublished && second) {
    journal.record(second, {
      ...{ verb: "verdict.published", ...about },
      data: { verdictId: id, version, rating, onePerson: false },
    });
    if (previous) {
      const data = { verdictId: previous.id, byVerdictId: id };
      journal.record(second, { verb: "verdict.superseded", ...about, data });
    } else await makePublic(tx, claimId, at);
  } else if (returnComment && second) {
    const data = { verdictId: id, comment: returnComment };
    journal.record(second, { verb: "verdict.returned", ...about, data });
  }
}

/** A claim with its first published verdict becomes public, and with it its promise and its articles. */
async function makePublic(tx: Tx, claimId: string, at: Date) {
  const hidden = { publicSince: null };
  await tx.claim.update({ where: { id: claimId }, data: { status: "checked", publicSince: at } });
  await tx.promise.updateMany({
    where: { ...hidden, wordings: { some: { id: claimId } } },
    data: { publicSince: at },
  });
  await tx.article.updateMany({
    where: { ...hidden, versions: { some: { mentions: { some: { claimId } } } } },
    data: { publicSince: at },
  });
}

export async function loadRewordings(
  tx: Tx,
  journal: Journal,
  people: People,
  claims: Ids,
  promises: Loaded["promises"],
  rewordings: RewordingSample[],
) {
  for (const { promise, earlier, later, disclosure, rationale, changes, ...who } of rewordings) {
    const id = newId();
    const flaggedBy = people[who.flaggedBy];
    const pair = { earlierClaimId: found(claims, earlier), laterClaimId: found(claims, later) };
    await tx.rewording.create({
      data: {
        ...{ id, promiseId: found(promises, promise), ...pair, status: "flagged", disclosure },
        ...{ rationaleEn: rationale.en, rationaleZh: rationale.zh },
        ...{ flaggedById: flaggedBy, createdAt: journal.now() },
      },
    });
    await tx.termChange.createMany({
      data: changes.map(({ note, ...change }, position) => ({
        ...{ rewordingId: id, position, ...change, noteEn: note.en, noteZh: note.zh },
      })),
    });
    const about = { subjectType: "rewording", subjectId: id } as const;
    journal.record(flaggedBy, { verb: "rewording.flagged", ...about, data: { ...pair, version: 1 } });
    if (!who.confirmedBy) continue;
    const decidedById = people[who.confirmedBy];
    // Its terms are in place first: once it is confirmed the database takes no more.
    await tx.rewording.update({
      where: { id },
      data: { status: "confirmed", decidedById, decidedAt: journal.now() },
    });
    journal.record(decidedById, { verb: "rewording.confirmed", ...about, data: { onePerson: false } });
  }
}
