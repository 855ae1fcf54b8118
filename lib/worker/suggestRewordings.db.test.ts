import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { changeClaim } from "@/lib/claims/mutations";
import { changedClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { linkWording } from "@/lib/promises/link.mutations";
import type { FindSimilar, SimilarQuery } from "@/lib/promises/similarPromises";
import { dismissRewording } from "@/lib/rewordings/decide.mutations";
import { rewordingForDesk } from "@/lib/rewordings/desk.queries";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { rewordingQueue } from "@/lib/rewordings/queue.queries";
import { splitPromise } from "@/lib/rewordings/split.mutations";
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { changeSpeaker } from "@/lib/speakers/mutations";
import { changedSpeaker } from "@/lib/speakers/schema";
import { makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePromise, written } from "@/prisma/testing/promises";
import { doJobs, PLEDGE, RESTATED, savePromise } from "@/prisma/testing/suggestions";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { suggestRewordings } from "./suggestRewordings.mutations";

let reviewer: Actor;
let editor: Actor;
// Jobs are of a whole site: those of other tests are not ours to do.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  reviewer = await makeUser("reviewer");
  editor = await makeUser("editor");
});
afterAll(() => drop());

/** A search that finds nothing: what is of late is looked at anyway. */
const nothing: FindSimilar = async () => [];

const of = (claim: Pick<Claim, "id">) =>
  db().rewording.findMany({
    where: { OR: [{ earlierClaimId: claim.id }, { laterClaimId: claim.id }] },
    orderBy: { id: "asc" },
    include: { changes: true, records: { orderBy: { id: "asc" } } },
  });

/** A pledge in a promise, and a restatement of it by somebody of the same organization, not linked yet. */
async function restated(fields: Record<string, unknown> = {}) {
  const firm = await makeSpeaker({ kind: "organization" });
  const person = await makeSpeaker({ affiliationId: firm.id });
  const pledge = await savePromise(PLEDGE, { speakerId: firm.id });
  const { promiseId } = await makePromise(pledge.id);
  const later = await savePromise(RESTATED, { speakerId: person.id, saidOn: "2024-08-01", ...fields });
  return { firm, person, pledge, promiseId, later };
}

async function suggested(fields: Record<string, unknown> = {}) {
  const made = await restated(fields);
  await doJobs();
  const [rewording, ...others] = await of(made.later);
  if (!rewording || others.length > 0) throw new Error("Not exactly one was suggested.");
  return { ...made, rewording };
}

/** Changes what a claim says, as its form does. */
async function reword({ id, ...claim }: Claim, more: Record<string, unknown>) {
  const now = await db().claim.findUniqueOrThrow({ where: { id } });
  const { statementEn, quote, quoteLang, speakerId, kind } = { ...claim, ...now };
  const words = { statementEn, quote, quoteLang, speakerId, kind, saidOn: "2024-08-01" };
  const input = changedClaim.parse({ claimId: id, revision: now.revision, ...words, ...more });
  await ok(changeClaim(editor, input));
}

describe("a saved restatement", () => {
  it("goes to the queue with the table filled in and what the program said on record", async () => {
    const { pledge, later, promiseId, rewording } = await suggested();
    expect(rewording).toMatchObject({
      earlierClaimId: pledge.id,
      laterClaimId: later.id,
      promiseId,
      status: "suggested",
      byProgram: true,
      flaggedById: null,
    });
    expect(rewording.changes.length).toBeGreaterThan(0);
    expect(rewording.records).toHaveLength(1);
    expect(rewording.records[0]).toMatchObject({
      earlierText: PLEDGE,
      laterText: RESTATED,
      changed: true,
    });
    const event = await db().event.findFirstOrThrow({ where: { subjectId: rewording.id } });
    expect(event).toMatchObject({ verb: "rewording.suggested", actorId: null });
    expect((await verifyChain()).ok).toBe(true);
  });

  it("is shown as one that flagging would link, with the promise that it would join", async () => {
    const { rewording, promiseId } = await suggested();
    const { rows } = await rewordingQueue("suggested");
    const row = rows.find(({ id }) => id === rewording.id);
    expect(row).toMatchObject({ linksClaim: true, beginsPromise: false, promise: { id: promiseId } });
    const shown = await rewordingForDesk(rewording.id);
    expect(shown?.program).toMatchObject({ changed: true, earlierText: PLEDGE });
    expect(shown?.program?.changes[0]?.spans).toBeDefined();
  });

  it("asks for nothing when it is not saved, or is no promise", async () => {
    const count = () => db().$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker.jobs`;
    await doJobs();
    await expect(savePromise("", { exact: "" })).rejects.toThrow();
    await savePromise(PLEDGE, { kind: "event" });
    expect(await count()).toEqual([{ n: 0n }]);
  });

  it("is compared with what the same speaker said, linked or not, and with nobody else's words", async () => {
    const speaker = await makeSpeaker();
    const alone = await savePromise(PLEDGE, { speakerId: speaker.id });
    const stranger = await savePromise(PLEDGE);
    const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
    await doJobs();
    const rows = await of(later);
    expect(rows.map(({ earlierClaimId }) => earlierClaimId)).toEqual([alone.id]);
    expect(await of(stranger)).toEqual([]);
  });

  it("is not held to be a wording of what the same speaker promised of other things", async () => {
    const { person } = await suggested();
    const other = await savePromise("We will plant ten million trees.", { speakerId: person.id });
    await doJobs();
    expect(await of(other)).toEqual([]);
  });

  it("is compared as the later of the two though it was saved first", async () => {
    const speaker = await makeSpeaker();
    const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024-08" });
    const first = await savePromise(PLEDGE, { speakerId: speaker.id, saidOn: "2023-07" });
    await doJobs();
    expect(await of(later)).toMatchObject([{ earlierClaimId: first.id, laterClaimId: later.id }]);
  });

  it("is found when its speaker comes to belong to the organization", async () => {
    const { firm, later, person } = await restated({ speakerName: undefined });
    const stray = await makeSpeaker();
    const theirs = await savePromise(RESTATED, { speakerId: stray.id, saidOn: "2024-09" });
    await doJobs();
    expect(await of(theirs)).toEqual([]);
    const { nameEn, kind, revision } = stray;
    const input = { speakerId: stray.id, revision, kind, nameEn, aliases: [], affiliationId: firm.id };
    await ok(changeSpeaker(editor, changedSpeaker.parse(input)));
    await doJobs();
    expect((await of(theirs)).length).toBeGreaterThan(0);
    expect([later.speakerId, person.id]).toEqual([person.id, person.id]);
  });
});

describe("a pledge that much was promised since", () => {
  /** As many as are read whatever their words, and one more. */
  const SINCE = 501;

  async function longAgo() {
    const made = await restated();
    const { id: _, slug, ...common } = made.pledge;
    const data = Array.from({ length: SINCE }, (_, n) => ({
      ...common,
      id: newId(),
      slug: `${slug}-${n}`,
      promiseId: null,
      quote: `Tram ${n} will be painted.`,
      statementEn: `Tram ${n} will be painted.`,
    }));
    await db().claim.createMany({ data });
    return made;
  }

  it("is compared when the search finds it, of its circle before of everybody", async () => {
    const { pledge, later, firm, person } = await longAgo();
    await suggestRewordings(later.id, nothing);
    expect(await of(later)).toEqual([]);
    const asked: SimilarQuery[] = [];
    await suggestRewordings(later.id, async (one) => {
      asked.push(one);
      return one.speakerIds ? [pledge.id] : [];
    });
    expect(await of(later)).toMatchObject([{ earlierClaimId: pledge.id, status: "suggested" }]);
    expect(asked.map(({ speakerIds }) => speakerIds?.toSorted())).toEqual([
      [firm.id, person.id].toSorted(),
      undefined,
    ]);
    expect(asked[0]).toMatchObject({ not: [later.id], text: expect.stringContaining(RESTATED) });
  });

  it("is found by the search itself", async () => {
    const { pledge, later } = await longAgo();
    await doJobs();
    expect(await of(later)).toMatchObject([{ earlierClaimId: pledge.id, status: "suggested" }]);
  });
});

describe("what others said", () => {
  it("is compared when it is linked to a promise of the circle, and else not, however alike", async () => {
    const { pledge, promiseId, later } = await restated();
    const reporter = await savePromise(RESTATED, { saidOn: "2024-07-01" });
    const stranger = await savePromise(PLEDGE);
    await ok(linkWording(editor, { promiseId, claimId: reporter.id }));
    await suggestRewordings(later.id, async () => [stranger.id, reporter.id, pledge.id]);
    const pairs = (await of(later)).map(({ earlierClaimId }) => earlierClaimId);
    expect(pairs).not.toContain(stranger.id);
    expect(pairs).toContain(pledge.id);
  });
});

describe("done again", () => {
  it("twice or twice at once, it is one suggestion", async () => {
    const { later, pledge, rewording } = await suggested();
    await Promise.all([
      suggestRewordings(later.id, nothing),
      suggestRewordings(pledge.id, nothing),
      suggestRewordings(later.id, nothing),
    ]);
    expect(await of(later)).toEqual([rewording]);
    const fresh = await restated();
    const both = [fresh.later.id, fresh.pledge.id, fresh.later.id, fresh.pledge.id];
    await Promise.all(both.map((id) => suggestRewordings(id, nothing)));
    expect(await of(fresh.later)).toHaveLength(1);
  });

  it("after a job that failed half-way, it is done by the next try", async () => {
    const { later } = await restated();
    await doJobs({
      suggest_rewordings: async () => {
        throw new Error("the process ran out of memory");
      },
    });
    expect(await of(later)).toEqual([]);
    await db().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await doJobs();
    expect(await of(later)).toHaveLength(1);
  });

  it("what was dismissed stays so for the same words, and comes again for others", async () => {
    const { later, pledge, rewording } = await suggested();
    const dismissal = { rewordingId: rewording.id, revision: rewording.revision, reason: "Another promise." };
    await ok(dismissRewording(reviewer, dismissal));
    await suggestRewordings(later.id, nothing);
    await suggestRewordings(pledge.id, nothing);
    expect(await of(later)).toHaveLength(1);
    expect((await db().claim.findUniqueOrThrow({ where: { id: later.id } })).promiseId).toBeNull();
    await reword(later, { quote: RESTATED.replace("at least 20%", "up to 10%") });
    await doJobs();
    expect(await of(later)).toMatchObject([
      { status: "dismissed", version: 1 },
      { status: "suggested", version: 2, byProgram: true },
    ]);
  });

  it("a suggestion follows the words and the dates of its claims, and keeps what was said before", async () => {
    const { later, pledge, rewording } = await suggested();
    await reword(later, { quote: RESTATED.replace("20%", "12%") });
    await doJobs();
    const [now] = await of(later);
    expect(now).toMatchObject({ id: rewording.id, version: 1, revision: rewording.revision + 1 });
    expect(now?.records.map(({ laterText }) => laterText.includes("12%"))).toEqual([false, true]);
    await reword(later, { saidOn: "2022-01-01" });
    await doJobs();
    expect(await of(later)).toMatchObject([
      { id: rewording.id, earlierClaimId: later.id, laterClaimId: pledge.id },
    ]);
  });

  it("what a reviewer flagged is theirs: no later words change it", async () => {
    const { later, rewording } = await suggested();
    await ok(flagRewording(reviewer, written(rewording.id, rewording.revision)));
    const [flagged] = await of(later);
    await reword(later, { quote: RESTATED.replace("20%", "12%") });
    await doJobs();
    expect(await of(later)).toEqual([flagged]);
  });
});

describe("flagging a suggestion", () => {
  it("links the claim to the promise, in one breath with the flag", async () => {
    const { later, promiseId, rewording } = await suggested();
    await ok(flagRewording(reviewer, written(rewording.id, rewording.revision)));
    expect(await db().claim.findUniqueOrThrow({ where: { id: later.id } })).toMatchObject({ promiseId });
    const linked = await db().event.findMany({ where: { subjectId: promiseId, verb: "promise.linked" } });
    expect(linked.map(({ data, actorId }) => [data, actorId])).toContainEqual([
      { claimId: later.id },
      reviewer.id,
    ]);
    expect((await rewordingForDesk(rewording.id))?.linksClaim).toBe(false);
  });

  it("of two claims that stand alone begins a promise with the earlier one's statement", async () => {
    const speaker = await makeSpeaker();
    const first = await savePromise(PLEDGE, { speakerId: speaker.id, statementEn: "A fifth for alignment." });
    const second = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
    await doJobs();
    const [rewording] = await of(second);
    expect(rewording).toMatchObject({ promiseId: null });
    expect(await rewordingForDesk(rewording?.id ?? "")).toMatchObject({
      beginsPromise: true,
      promise: null,
      title: { titleEn: "A fifth for alignment." },
    });
    await ok(flagRewording(reviewer, written(rewording?.id ?? "", 1)));
    const promise = await db().promise.findFirstOrThrow({ where: { promisorId: speaker.id } });
    expect(promise.titleEn).toBe("A fifth for alignment.");
    const claims = await db().claim.findMany({ where: { promiseId: promise.id }, orderBy: { id: "asc" } });
    expect(claims.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await of(second)).toMatchObject([{ promiseId: promise.id, status: "flagged" }]);
  });

  it("is for reviewers: refused, it links nothing", async () => {
    const { later, rewording } = await suggested();
    for (const role of [null, "editor"] as const) {
      const flag = flagRewording(await makeUser(role), written(rewording.id, rewording.revision));
      expect(await outcome(flag)).toBe("forbidden");
    }
    expect((await db().claim.findUniqueOrThrow({ where: { id: later.id } })).promiseId).toBeNull();
  });

  it("is refused when the two were linked to different promises meanwhile", async () => {
    const { later, rewording } = await suggested();
    await makePromise(later.id);
    const flag = flagRewording(reviewer, written(rewording.id, rewording.revision));
    expect(await outcome(flag)).toBe("not_one_promise");
    const { rows } = await rewordingQueue("suggested");
    expect(rows.map(({ id }) => id)).not.toContain(rewording.id);
  });
});

describe("wordings that are taken apart", () => {
  async function linked() {
    const made = await suggested();
    await ok(linkWording(editor, { promiseId: made.promiseId, claimId: made.later.id }));
    return made;
  }
  const reason = "It is another promise.";

  it("do not come together again: what was suggested of them is dismissed for the same reason", async () => {
    const { later } = await linked();
    await ok(unlinkWording(editor, { claimId: later.id, reason }));
    expect(await of(later)).toMatchObject([
      { status: "dismissed", dismissReason: reason, decidedById: editor.id },
    ]);
    await suggestRewordings(later.id, nothing);
    expect(await of(later)).toHaveLength(1);
  });

  it("by a split too", async () => {
    const { later, promiseId } = await linked();
    const titles = { titleEn: "Another", titleZh: null };
    await ok(splitPromise(editor, { promiseId, claimIds: [later.id], reason, ...titles }));
    await doJobs();
    expect(await of(later)).toMatchObject([{ status: "dismissed", dismissReason: reason }]);
  });

  it("are not while a reviewer holds that they belong together", async () => {
    const { later, rewording } = await linked();
    await ok(flagRewording(reviewer, written(rewording.id, rewording.revision)));
    expect(await outcome(unlinkWording(editor, { claimId: later.id, reason }))).toBe("wording_is_compared");
  });
});

it("what the program said can be neither changed nor removed", async () => {
  const { rewording } = await suggested();
  const where = { rewordingId: rewording.id };
  await expect(db().comparerRecord.updateMany({ where, data: { changed: false } })).rejects.toThrow();
  await expect(db().comparerRecord.deleteMany({ where })).rejects.toThrow();
});
