import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeSpeaker } from "@/prisma/factories";
import { makePromise, wording } from "@/prisma/promiseFactories";
import { offeredMerges, offeredPromises, offeredWordings } from "./queries";

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
    const offered = await offeredWordings({ id: ferries.promiseId, promisorId }, undefined);
    const [first, second] = offered;
    expect([first?.id, second?.id]).toEqual([likely.id, unlike.id]);
    expect(first?.shared).toEqual(expect.arrayContaining(["hydrogen"]));
    expect(second?.shared).toEqual([]);
  });

  it("to a claim: the promise of the same people that it may be a wording of", async () => {
    const { said, ferries, trees } = await twoPromises();
    const offered = await offeredPromises(await said(LATER));
    expect(offered.slice(0, 2).map(({ id }) => id)).toEqual([ferries.promiseId, trees.promiseId]);
    expect(offered[0]?.shared).toContain("hydrogen");
  });

  it("to a merge: the promise that is most alike, never itself nor one that was merged", async () => {
    const { said, ferries, trees, promisorId } = await twoPromises();
    const twin = await makePromise((await said(LATER)).id);
    const offers = () => offeredMerges({ id: ferries.promiseId, promisorId });
    expect((await offers()).slice(0, 2).map(({ id }) => id)).toEqual([twin.promiseId, trees.promiseId]);
    expect((await offers()).map(({ id }) => id)).not.toContain(ferries.promiseId);
    await db().claim.updateMany({ where: { promiseId: twin.promiseId }, data: { promiseId: null } });
    await db().promise.update({ where: { id: twin.promiseId }, data: { mergedIntoId: trees.promiseId } });
    expect((await offers()).map(({ id }) => id)).not.toContain(twin.promiseId);
  });
});
