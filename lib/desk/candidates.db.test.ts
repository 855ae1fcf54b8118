import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { findPromises } from "@/lib/search/saidBefore/queries";
import { makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { mergeCandidates, promiseCandidates } from "./promiseCandidates.queries";
import { wordingCandidates } from "./wordingCandidates.queries";

const FERRIES = "Every ferry will run on hydrogen by 2030.";
const LATER = "We aim to run most ferries on hydrogen by 2035.";
const TREES = "A tree will be planted at each of 400 schools.";

/** A speaker with a promise on ferries and one on trees. */
async function twoPromises() {
  const speaker = await makeSpeaker();
  const said = (quote: string) => wording("2022", { speakerId: speaker.id, quote, statementEn: quote });
  const ferries = await makePromise((await said(FERRIES)).id);
  const trees = await makePromise((await said(TREES)).id);
  return { speaker, said, ferries, trees, promisorId: speaker.id };
}

describe("what is offered first, and why", () => {
  it("to a promise: the claim that shares words with its wordings, before later ones that do not", async () => {
    const { said, ferries, promisorId } = await twoPromises();
    const likely = await said(LATER);
    const unlike = await said("Nobody will be asked for a fee.");
    const offered = await wordingCandidates({ id: ferries.promiseId, promisorId }, undefined, findPromises);
    const [first, second] = offered;
    expect([first?.id, second?.id]).toEqual([likely.id, unlike.id]);
    expect(first?.shared).toEqual(expect.arrayContaining(["hydrogen"]));
    expect(second?.shared).toEqual([]);
  });

  it("to a claim: the promise of the same people that it may be a wording of", async () => {
    const { said, ferries, trees } = await twoPromises();
    const offered = await promiseCandidates(await said(LATER), findPromises);
    expect(offered.slice(0, 2).map(({ id }) => id)).toEqual([ferries.promiseId, trees.promiseId]);
    expect(offered[0]?.shared).toContain("hydrogen");
  });

  it("to a merge: the promise that is most alike, never itself nor one that was merged", async () => {
    const { said, ferries, trees, promisorId } = await twoPromises();
    const twin = await makePromise((await said(LATER)).id);
    const offers = () => mergeCandidates({ id: ferries.promiseId, promisorId }, findPromises);
    expect((await offers()).slice(0, 2).map(({ id }) => id)).toEqual([twin.promiseId, trees.promiseId]);
    expect((await offers()).map(({ id }) => id)).not.toContain(ferries.promiseId);
    await db().claim.updateMany({ where: { promiseId: twin.promiseId }, data: { promiseId: null } });
    await db().promise.update({ where: { id: twin.promiseId }, data: { mergedIntoId: trees.promiseId } });
    expect((await offers()).map(({ id }) => id)).not.toContain(twin.promiseId);
  });
});

it("offers the promisor's own claims and promises before anybody else's", async () => {
  const speaker = await makeSpeaker();
  // One word: the parts of an id are words that other ids have too, or nearly.
  const mark = `qx${randomUUID().replace(/[0-9-]/g, "")}qx`;
  const own = { speakerId: speaker.id, statementEn: `Pledge ${mark}.` };
  const { promiseId } = await makePromise((await wording("2023-07-05", own)).id);
  const theirs = await wording("2024", { statementEn: `Pledge ${mark}.` });
  const mine = await wording("2022", own);
  const offered = await wordingCandidates({ id: promiseId, promisorId: speaker.id }, mark, findPromises);
  expect(offered.map(({ id }) => id)).toEqual([mine.id, theirs.id]);
  expect((await promiseCandidates(mine, findPromises))[0]?.id).toBe(promiseId);
});

describe("what is older than all that is read anyway", () => {
  /** As many as are read whatever their words, and one more. */
  const SINCE = 301;

  /** A promise on ferries, and of the same speaker so much said since that it is out of sight. */
  async function outOfSight() {
    const made = await twoPromises();
    const old = await made.said(LATER);
    const { id: _, slug, ...common } = old;
    const quotes = Array.from({ length: SINCE }, (_, n) => `Nobody will be asked for fee ${n}.`);
    const data = quotes.map((quote, n) => ({
      ...{ ...common, id: newId(), slug: `${slug}-${n}`, quote, statementEn: quote },
    }));
    await db().claim.createMany({ data });
    return { ...made, old, since: data };
  }

  it("is offered to a promise first when its words are alike", async () => {
    const { old, ferries, promisorId } = await outOfSight();
    const promise = { id: ferries.promiseId, promisorId };
    const [first] = await wordingCandidates(promise, undefined, findPromises);
    expect(first).toMatchObject({ id: old.id, shared: expect.arrayContaining(["hydrogen"]) });
    const unseen = await wordingCandidates(promise, undefined, async () => []);
    expect(unseen.map(({ id }) => id)).not.toContain(old.id);
  });

  it("is offered to a claim and to a merge: the promise of which it is a wording", async () => {
    const { said, old, since, ferries, promisorId } = await outOfSight();
    const twin = await makePromise(old.id);
    const promises = since.map(({ slug, statementEn }) => ({
      ...{ id: newId(), slug: `p-${slug}`, promisorId, titleEn: statementEn },
    }));
    await db().promise.createMany({ data: promises });
    const claim = await said("We aim to run most of the ferries on hydrogen by 2040.");
    const two = [ferries.promiseId, twin.promiseId].toSorted();
    const offered = await promiseCandidates(claim, findPromises);
    expect(
      offered
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(two);
    const merges = await mergeCandidates({ id: ferries.promiseId, promisorId }, findPromises);
    expect(merges[0]?.id).toBe(twin.promiseId);
  });

  it("is found by what somebody types, whoever said it", async () => {
    const { ferries, promisorId, old, said } = await outOfSight();
    const rare = `zeppelin${randomUUID().slice(0, 8)}`;
    const own = await said(`A ${rare} will run on hydrogen.`);
    const stranger = await makeClaim({ kind: "promise", quote: `The ${rare} will replace ferries.` });
    const offered = await wordingCandidates({ id: ferries.promiseId, promisorId }, rare, findPromises);
    expect(offered[0]?.id).toBe(own.id);
    expect(offered.map(({ id }) => id)).toContain(stranger.id);
    const typed = await wordingCandidates({ id: ferries.promiseId, promisorId }, "hydrogen", findPromises);
    expect(typed.map(({ id }) => id)).toContain(old.id);
  });
});
