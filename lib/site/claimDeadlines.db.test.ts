import { expect, test } from "vitest";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { addDeadline, correctDeadline, removeDeadline } from "@/lib/deadlines/mutations";
import { readDeadlinesAnew } from "@/lib/deadlines/read.mutations";
import { addedDeadline, correctedDeadline, removedDeadline } from "@/lib/deadlines/schema";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { publicClaim } from "./claim.queries";
import { publicPromise } from "./promise.queries";

const WORDS = "We will close the base by 1 March 2027 and the port by 2030, on the first day in office.";

async function pageOf(slug: string) {
  const found = await publicClaim(slug);
  if (!found || "movedTo" in found) throw new Error(`No claim at ${slug}.`);
  return found.row;
}

test("a promise's page has the days that its words name: as read, as a reviewer set them, and what was taken away", async () => {
  const reviewer = await makeUser("reviewer");
  const claim = await makePublicClaim({
    kind: "promise",
    quote: WORDS,
    saidOn: new Date("2024-10-01"),
    saidPrecision: "day",
  });
  await readDeadlinesAnew({ claimId: claim.id });
  const shown = async () =>
    (await pageOf(claim.slug)).deadlines.map(
      ({ words, day, setBy, removed }) =>
        `${words}: ${removed ? "none" : day && isoDay(day)}, ${setBy ? "a person" : "the program"}`,
    );
  // Words that name no day are for the desk.
  expect(await shown()).toEqual([
    "by 1 March 2027: 2027-03-01, the program",
    "by 2030: 2030-12-31, the program",
  ]);

  const rows = await db().deadline.findMany({ where: { claimId: claim.id }, orderBy: { day: "asc" } });
  const [base, port] = rows.map(({ id, revision }) => ({ deadlineId: id, revision }));
  const reason = "The treaty says so.";
  await ok(removeDeadline(reviewer, removedDeadline.parse({ ...base, reason })));
  await ok(correctDeadline(reviewer, correctedDeadline.parse({ ...port, kind: "due", on: "2031", reason })));
  const added = { claimId: claim.id, words: "the base", kind: "starts", on: "2028-05-04", reason };
  await ok(addDeadline(reviewer, addedDeadline.parse(added)));
  expect(await shown()).toEqual([
    "by 1 March 2027: none, a person",
    "the base: 2028-05-04, a person",
    "by 2030: 2031-12-31, a person",
  ]);

  const earlier = async () =>
    (await pageOf(claim.slug)).deadlines.map(({ before }) => before.map(({ kind, on }) => `${kind} ${on}`));
  // What readers saw is told beside what stands in its place.
  expect(await earlier()).toEqual([["due 2027-03-01"], [], ["due 2030"]]);

  const unknown = { ...port, revision: (port?.revision ?? 0) + 1, kind: "due", reason };
  await ok(correctDeadline(reviewer, correctedDeadline.parse(unknown)));
  expect(await shown()).toContain("by 2030: null, a person");
  expect(await earlier()).toContainEqual(["due 2030", "due 2031"]);
});

test("a promise's page has the days of each of its wordings", async () => {
  const { promise } = await makePublicPromise(0);
  const said = { saidOn: new Date("2024-10-01"), saidPrecision: "day" } as const;
  const claim = await makePublicClaim({ kind: "promise", promiseId: promise.id, quote: WORDS, ...said });
  await readDeadlinesAnew({ claimId: claim.id });
  const found = await publicPromise(promise.slug);
  const [wording] = found && "row" in found ? found.row.wordings : [];
  expect(wording?.deadlines.map(({ words }) => words)).toEqual(["by 1 March 2027", "by 2030"]);
});

test("where rewordings moved the deadline, a wording's page has those alone", async () => {
  const { promise, claims } = await makePublicPromise(3);
  const [first, second, third] = claims as [(typeof claims)[0], (typeof claims)[0], (typeof claims)[0]];
  const { id: decidedById } = await makeUser("reviewer");
  const reworded = async (earlier: { id: string }, later: { id: string }, term: "deadline" | "amount") => {
    const pair = { promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: later.id };
    // A decided one takes no rows any more.
    const { id: rewordingId } = await makeRewording(pair, { status: "flagged" });
    const row = { position: 0, term, effect: "later", from: "by 2030", to: "by 2035" } as const;
    await db().termChange.create({ data: { ...row, rewordingId } });
    const decision = { status: "confirmed", disclosure: "unannounced", decidedAt: new Date() } as const;
    await db().rewording.update({ where: { id: rewordingId }, data: { ...decision, decidedById } });
  };
  await reworded(first, second, "deadline");
  await reworded(second, third, "amount");
  const sides = async (slug: string) =>
    (await pageOf(slug)).clocks.map(({ earlierClaim, laterClaim }) => [earlierClaim.id, laterClaim.id]);
  expect(await sides(first.slug)).toEqual([[first.id, second.id]]);
  expect(await sides(second.slug)).toEqual([[first.id, second.id]]);
  expect(await sides(third.slug)).toEqual([]);
});
