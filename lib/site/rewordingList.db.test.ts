import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Effect, RewordingStatus, Term } from "@/lib/generated/prisma/enums";
import { rewordingFilters } from "@/lib/search/schema";
import { makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { findRewordings, rewordingCounts } from "./rewordingList.queries";

let second: Awaited<ReturnType<typeof makeUser>>;
beforeAll(async () => {
  second = await makeUser("reviewer");
});

/** The columns of a decision by a second person; of none. */
function decided(status: RewordingStatus) {
  const isOpen = status === "flagged" || status === "suggested";
  const decision = isOpen ? {} : { decidedById: second.id, decidedAt: new Date() };
  return { status, ...decision, ...(status === "dismissed" ? { dismissReason: "It is the same." } : {}) };
}

type Rows = [Term, Effect][];

/** A confirmed rewording of a promise of its own speaker, whom nobody else's tests know. */
async function reworded(speakerId: string, rows: Rows, fields: Parameters<typeof makeRewording>[1] = {}) {
  const { promise, claims } = await makePublicPromise(2, { promisorId: speakerId });
  const [earlier, later] = claims.map(({ id }) => id) as [string, string];
  const pair = { promiseId: promise.id, earlierClaimId: earlier, laterClaimId: later };
  // A decided one takes no rows any more.
  const { id } = await makeRewording(pair, {
    ...fields,
    status: fields.status === "suggested" ? "suggested" : "flagged",
  });
  const data = rows.map(([term, effect], position) => {
    const words = { from: effect === "added" ? null : "20%", to: effect === "dropped" ? null : "a fifth" };
    return { rewordingId: id, position, term, effect, ...words };
  });
  await db().termChange.createMany({ data });
  const { status, ...decision } = decided(fields.status ?? "confirmed");
  await db().rewording.update({
    where: { id },
    data: { disclosure: "unannounced", ...fields, ...decision, status },
  });
  return { id, pair };
}

const found = async (asked: object) =>
  (await findRewordings(rewordingFilters.parse(asked))).rows.map(({ id }) => id).sort();
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

describe("filters of the list of rewordings", () => {
  test("by term and effect of one and the same row, by disclosure, by speaker of either wording", async () => {
    const { id, slug: speaker } = await makeSpeaker();
    const first = await reworded(id, [
      ["amount", "weaker"],
      ["deadline", "dropped"],
    ]);
    const second = await reworded(
      id,
      [
        ["amount", "dropped"],
        ["base", "same"],
      ],
      { disclosure: "announced" },
    );
    expect(await found({ speaker })).toEqual(ids([first, second]));
    expect(await found({ speaker, term: "amount" })).toEqual(ids([first, second]));
    expect(await found({ speaker, effect: "dropped" })).toEqual(ids([first, second]));
    expect(await found({ speaker, term: "amount", effect: "dropped" })).toEqual([second.id]);
    expect(await found({ speaker, disclosure: "announced" })).toEqual([second.id]);
    // A term that stayed did not move.
    expect(await found({ speaker, term: "base" })).toEqual([]);
    expect(await found({ speaker, effect: "same" })).toEqual(ids([first, second]));
  });

  test("a restatement by somebody else is found under either name", async () => {
    const [company, head] = [await makeSpeaker(), await makeSpeaker()];
    const { promise, claims } = await makePublicPromise(1, { promisorId: company.id });
    const later = await makePublicClaim({ kind: "promise", promiseId: promise.id, speakerId: head.id });
    const pair = { promiseId: promise.id, earlierClaimId: claims[0]?.id ?? "", laterClaimId: later.id };
    const rewording = await makeRewording(pair);
    for (const { slug } of [company, head]) expect(await found({ speaker: slug })).toEqual([rewording.id]);
    const { speakers } = await rewordingCounts({ ...rewordingFilters.parse({}) });
    expect(speakers.map(({ value }) => value)).toEqual(expect.arrayContaining([company.slug, head.slug]));
  });

  test("counts are of what a choice would leave, the other filters being as they are", async () => {
    const { id, slug: speaker } = await makeSpeaker();
    await reworded(id, [
      ["amount", "weaker"],
      ["amount", "dropped"],
    ]);
    await reworded(id, [["amount", "weaker"]], { disclosure: "announced" });
    await reworded(id, [["deadline", "later"]]);
    const sorted = (rows: { value: string; count: number }[]) =>
      Object.fromEntries(rows.map(({ value, count }) => [value, count]));
    const all = await rewordingCounts(rewordingFilters.parse({ speaker }));
    expect(all.all).toBe(3);
    expect(sorted(all.terms)).toEqual({ amount: 2, deadline: 1 });
    expect(sorted(all.effects)).toEqual({ weaker: 2, dropped: 1, later: 1 });
    expect(sorted(all.disclosures)).toEqual({ unannounced: 2, announced: 1 });
    const some = await rewordingCounts(
      rewordingFilters.parse({ speaker, term: "amount", effect: "dropped" }),
    );
    expect(some.all).toBe(1);
    expect(sorted(some.terms)).toEqual({ amount: 1 });
    expect(sorted(some.effects)).toEqual({ weaker: 2, dropped: 1 });
    expect(sorted(some.disclosures)).toEqual({ unannounced: 1 });
    expect(some.speakers.find(({ value }) => value === speaker)?.count).toBe(1);
  });

  test("what is not confirmed or not public is neither listed nor counted", async () => {
    const { id, slug: speaker } = await makeSpeaker();
    const rows: Rows = [["amount", "weaker"]];
    await reworded(id, rows, { status: "suggested", flaggedById: null });
    await reworded(id, rows, { status: "flagged" });
    await reworded(id, rows, { status: "dismissed" });
    const { pair } = await reworded(id, rows, { status: "flagged" });
    const draft = await makeClaim({ kind: "promise", promiseId: pair.promiseId, speakerId: id });
    const gone = { status: "withdrawn", withdrawnReason: "Not theirs." } as const;
    const withdrawn = await makePublicClaim({ kind: "promise", speakerId: id, ...gone });
    await makeRewording({ ...pair, laterClaimId: draft.id });
    await makeRewording({ ...pair, laterClaimId: withdrawn.id });
    expect(await found({ speaker })).toEqual([]);
    const { all, speakers, terms } = await rewordingCounts(rewordingFilters.parse({ speaker }));
    expect([all, terms]).toEqual([0, []]);
    expect(speakers.map(({ value }) => value)).not.toContain(speaker);
  });

  test("what is wrong in an address is no filter", () => {
    const wrong = { term: "price", effect: "same", disclosure: "x", speaker: "A b", after: "1" };
    expect(Object.values(rewordingFilters.parse(wrong)).filter(Boolean)).toEqual([]);
  });
});
