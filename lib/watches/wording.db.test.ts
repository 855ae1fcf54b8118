import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { startFollowing } from "@/lib/notices/follow.mutations";
import { rewordingForDesk } from "@/lib/rewordings/desk.queries";
import { rewordingQueue } from "@/lib/rewordings/queue.queries";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { makeCopy } from "@/prisma/testing/quotes";
import { ok } from "@/prisma/testing/verdicts";
import {
  html,
  LEAD,
  lookAgain,
  PROMISE,
  paragraphs,
  REST,
  type Site,
  toldOf,
  useWatchedSite,
  WEAKER,
  watchOf,
  watchPage,
} from "@/prisma/testing/watches";
import { draftedByWatch, visitOfRewording } from "./queries";

const OPEN = "We will run electric boats on all five of our lines.";

let site: Site;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ site, close } = await useWatchedSite());
});
afterAll(() => close());

type Watched = Awaited<ReturnType<typeof watchPage>>;
const says = ({ path }: Watched, ...texts: string[]) =>
  site.routes.set(path, html(paragraphs([LEAD, ...texts, ...REST])));

/** A page that was looked at once, and a promise whose words come from it. */
async function watchedPromise(quote = PROMISE, said: string | null = "2024-05-01") {
  const made = await watchPage(site);
  const claim = await wording(said, { quote, statementEn: quote });
  const { promiseId } = await makePromise(claim.id);
  const evidence = { from: "known", claimId: claim.id, sourceId: made.sourceId, stance: "origin" };
  await ok(attachEvidence(made.user, newEvidence.parse({ ...evidence, quote, quoteLang: "en" })));
  says(made, PROMISE);
  await lookAgain(made);
  return { ...made, claim, promiseId };
}

describe("a change where a wording stands", () => {
  it("is a suggested rewording with the comparer's table, both copies and the words", async () => {
    const made = await watchedPromise();
    const follower = await makeUser("editor");
    await ok(startFollowing(follower, { subjectType: "promise", subjectId: made.promiseId }));
    says(made, WEAKER);
    const [visit, ...others] = await lookAgain(made);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      kind: "wording",
      suggestions: [{ earlierClaimId: made.claim.id, passage: 0 }],
    });
    expect(visit?.passages).toMatchObject([
      { earlier: PROMISE, later: WEAKER, nearClaimIds: [made.claim.id] },
    ]);
    const [suggestion] = visit?.suggestions ?? [];
    const later = await db().claim.findUniqueOrThrow({
      where: { id: suggestion?.laterClaimId ?? "" },
      include: { evidence: true },
    });
    expect(later).toMatchObject({
      status: "draft",
      kind: "promise",
      quote: WEAKER,
      speakerId: made.claim.speakerId,
      promiseId: null,
      publicSince: null,
      evidence: [{ stance: "origin", sourceId: made.sourceId, quote: WEAKER }],
    });
    const rewordingId = suggestion?.rewordingId ?? "";
    const { rows } = await rewordingQueue("suggested");
    expect(rows.find(({ id }) => id === rewordingId)).toMatchObject({
      byProgram: true,
      linksClaim: true,
      promise: { id: made.promiseId },
    });
    const shown = await rewordingForDesk(rewordingId);
    expect(shown?.program).toMatchObject({ changed: true, earlierText: PROMISE, laterText: WEAKER });
    expect(shown?.changes.map(({ term, effect }) => `${term} ${effect}`)).toEqual(
      expect.arrayContaining(["deadline later", "strength weaker"]),
    );
    const found = await visitOfRewording(rewordingId);
    expect(found?.earlierReading?.captureId).not.toBe(found?.reading?.captureId);
    expect(await draftedByWatch(later.id)).toEqual({ watchId: made.watchId, visitId: visit?.id });
    const told = await toldOf(made.watchId);
    expect(told).toMatchObject([
      {
        kind: "source_changed",
        data: {
          isNearWording: true,
          rewordingId,
          promiseIds: [made.promiseId],
          passages: [{ later: WEAKER }],
        },
      },
    ]);
    const recipients = await db().noticeRecipient.findMany({ where: { noticeId: told[0]?.id ?? "" } });
    expect(recipients.map(({ userId }) => userId).sort()).toEqual([made.user.id, follower.id].sort());
    const event = await db().event.findFirstOrThrow({
      where: { subjectId: later.id, verb: "claim.created" },
    });
    expect(event.actorId).toBeNull();
    expect((await verifyChain()).ok).toBe(true);
  });

  it("that takes the deadline out is one as well", async () => {
    const made = await watchedPromise();
    says(made, OPEN);
    const [visit] = await lookAgain(made);
    expect(visit).toMatchObject({ kind: "wording" });
    const rewording = await db().rewording.findUniqueOrThrow({
      where: { id: visit?.suggestions[0]?.rewordingId ?? "" },
      include: { changes: true },
    });
    expect(rewording.changes).toMatchObject([{ term: "deadline", effect: "dropped" }]);
  });

  it("that takes the wording away suggests nothing, and says whose it was", async () => {
    const made = await watchedPromise();
    says(made);
    const [visit] = await lookAgain(made);
    expect(visit).toMatchObject({
      kind: "wording",
      suggestions: [{ earlierClaimId: made.claim.id, laterClaimId: null, rewordingId: null }],
    });
    expect(await toldOf(made.watchId)).toMatchObject([{ data: { isNearWording: true, rewordingId: null } }]);
  });

  it("is found where the claim quotes a part of the sentence, and told of that part", async () => {
    const part = "run electric boats on all five of our lines";
    const made = await watchedPromise(part);
    says(made, PROMISE.replace(part, "run electric boats on up to three of our lines"));
    const [visit] = await lookAgain(made);
    const later = await db().claim.findUniqueOrThrow({
      where: { id: visit?.suggestions[0]?.laterClaimId ?? "" },
    });
    expect(later.quote).toBe("run electric boats on up to three of our lines");
  });

  it("changes again: the words in between are the earlier ones then", async () => {
    const made = await watchedPromise();
    says(made, WEAKER);
    const [first] = await lookAgain(made);
    says(made, "We hope to run electric boats some day.");
    const [second] = await lookAgain(made);
    expect(second?.suggestions.map(({ earlierClaimId }) => earlierClaimId)).toEqual([
      first?.suggestions[0]?.laterClaimId,
    ]);
  });

  it("of a claim whose date nobody knows is suggested in that order too", async () => {
    const made = await watchedPromise(PROMISE, null);
    says(made, WEAKER);
    const [visit] = await lookAgain(made);
    const rewordingId = visit?.suggestions[0]?.rewordingId ?? "";
    expect(await db().rewording.findUniqueOrThrow({ where: { id: rewordingId } })).toMatchObject({
      earlierClaimId: made.claim.id,
    });
  });

  it("beside another one elsewhere is near the wording, and elsewhere alone is not", async () => {
    const made = await watchedPromise();
    const elsewhere = "If a crossing is cancelled, passengers get half the fare back within thirty days.";
    site.routes.set(made.path, html(paragraphs([LEAD, PROMISE, elsewhere, ...REST.slice(1)])));
    expect(await lookAgain(made)).toMatchObject([{ kind: "substance", suggestions: [] }]);
    site.routes.set(made.path, html(paragraphs([LEAD, WEAKER, ...REST])));
    const [visit] = await lookAgain(made);
    expect(visit).toMatchObject({ kind: "wording" });
    expect(visit?.suggestions).toHaveLength(1);
  });
});

describe("our own reader", () => {
  it("that reads an earlier copy otherwise now has changed nothing: that is noted as technical", async () => {
    const made = await watchedPromise();
    const { readingId } = await watchOf(made.watchId);
    const reading = await db().reading.findUniqueOrThrow({ where: { id: readingId ?? "" } });
    // The same copy as an earlier version of the reader had read it.
    const old = {
      ...reading,
      id: reading.id.replace(/.{4}$/, "ffff"),
      extractorVersion: "old",
      text: `${reading.text}\nMenu`,
    };
    await db().reading.create({ data: { ...old, pages: undefined } });
    await db().watch.update({
      where: { id: made.watchId },
      data: { readingId: old.id, wireSha256: null, etag: null },
    });
    expect(await lookAgain(made)).toMatchObject([{ kind: "technical", captureId: null, readingId }]);
    expect(await db().capture.count({ where: { sourceId: made.sourceId, outcome: "page" } })).toBe(1);
    expect(await toldOf(made.watchId)).toEqual([]);
    // A change since is told as one, compared with the earlier copy as it is read now.
    await db().watch.update({ where: { id: made.watchId }, data: { readingId: old.id, wireSha256: null } });
    says(made, WEAKER);
    expect(await lookAgain(made)).toMatchObject([{ kind: "wording", earlierReadingId: readingId }]);
  });
});

describe("a source that had a copy before it was watched", () => {
  it("is compared with that", async () => {
    const made = await watchPage(site);
    await makeCopy(made.sourceId, "2024-01-01", ["Our commitments", LEAD, PROMISE, ...REST].join("\n\n"));
    says(made, WEAKER);
    const [visit] = await lookAgain(made);
    // Its bytes are not kept: what another reader had read cannot be read again.
    expect(visit).toMatchObject({ kind: "technical", reason: "extractor" });
  });
});
