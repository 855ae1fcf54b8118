import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { confirmWithdrawal, withdrawClaim } from "@/lib/claims/mutations";
import { claimForDesk, currentClaimSlug, deskClaims, mentionsOn } from "@/lib/claims/queries";
import { deleteDraft } from "@/lib/claims/remove.mutations";
import { deskClaimFilters } from "@/lib/claims/schema";
import { mayDeleteDraft } from "@/lib/claims/unseenDraft.queries";

import { db } from "@/lib/db";
import { publicClaim } from "@/lib/site/claim.queries";
import { mergeClaims } from "@/lib/verdicts/mergeClaims.mutations";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { makeEvidence, makeMention, makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { undo } from "./undo.mutations";

const TEXT = "The minister promised ten new schools.";
const offer = async ({ id: userId }: Actor) => ({
  undoId: (await db().undo.findFirstOrThrow({ where: { userId } })).id,
});
const draftOf = (me: Actor, more = {}) => makeClaim({ status: "draft", createdById: me.id, ...more });
/** Both are of the same speaker, or somebody has said that they are one all the same. */
const both = (from: { id: string }, into: { id: string }) => ({
  fromId: from.id,
  fromRevision: 1,
  intoId: into.id,
  revision: 1,
  same: "yes" as const,
});
const claimOf = async (id: string) =>
  (await db().mention.findUnique({ where: { id } }))?.claimId ??
  (await db().evidence.findUnique({ where: { id } }))?.claimId;

test("one's own draft goes from every list and page of the desk, its line stays, and it comes back within the minute", async () => {
  const me = await makeUser("editor");
  const claim = await draftOf(me);
  const { version } = await makeArticle(TEXT);
  await db().mention.create({
    data: {
      claimId: claim.id,
      articleVersionId: version.id,
      exact: "The",
      prefix: "",
      suffix: "",
      start: 0,
      end: 3,
      createdById: me.id,
    },
  });
  const listed = async () => (await deskClaims(me, deskClaimFilters.parse({ mine: "yes" }))).rows.length;
  expect([await listed(), (await mentionsOn(version.id)).length]).toEqual([1, 1]);
  await ok(deleteDraft(me, { claimId: claim.id }));
  expect([await listed(), (await mentionsOn(version.id)).length]).toEqual([0, 0]);
  expect(await claimForDesk(claim.slug)).toBeNull();
  expect(await db().event.count({ where: { subjectId: claim.id, verb: "claim.deleted" } })).toBe(1);
  await ok(undo(me, await offer(me)));
  expect(await claimForDesk(claim.slug)).toMatchObject({ status: "draft", withdrawnReason: null });
  expect([await listed(), (await mentionsOn(version.id)).length]).toEqual([1, 1]);
});

test("what was submitted, published or made by another, or has others' work on it, is not deleted", async () => {
  const me = await makeUser("editor");
  const { version } = await makeArticle(TEXT);
  const marked = await draftOf(me);
  await makeMention(marked.id, version.id);
  const sourced = await draftOf(me);
  await makeEvidence(sourced.id);
  const rated = await draftOf(me);
  await makeVerdict(rated.id, { status: "draft" });
  const claims = [
    await makeClaim({ createdById: me.id }),
    await makePublicClaim({ createdById: me.id }),
    await draftOf(await makeUser("editor")),
    marked,
    sourced,
    rated,
  ];
  for (const claim of claims) {
    expect(await mayDeleteDraft(me, claim)).toBe(false);
    expect(await deleteDraft(me, { claimId: claim.id })).toMatchObject({ reason: "draft_seen" });
  }
  expect(await mayDeleteDraft(me, await draftOf(me))).toBe(true);
});

async function twoWithAll() {
  const [from, into] = [await makeClaim(), await makeClaim({ status: "draft" })];
  const [first, second] = [await makeArticle(TEXT), await makeArticle(TEXT)];
  const theirs = await makeMention(into.id, first.version.id);
  const twice = await makeMention(from.id, first.version.id);
  const once = await makeMention(from.id, second.version.id);
  const evidence = await makeEvidence(from.id, { quote: "ten new schools", quoteLang: "en" });
  return { from, into, theirs, twice, once, evidence };
}

test("places and evidence go to the claim that stays, whose address the other's leads to; undone, they are back", async () => {
  const { from, into, twice, once, evidence } = await twoWithAll();
  const me = await makeUser("editor");
  expect(await ok(mergeClaims(me, both(from, into)))).toEqual({ slug: into.slug });
  expect(await Promise.all([once.id, evidence.id, twice.id].map(claimOf))).toEqual([
    into.id,
    into.id,
    from.id,
  ]);
  await db().slug.create({ data: { kind: "claim", slug: from.slug, subjectId: from.id } });
  expect(await claimForDesk(from.slug)).toBeNull();
  expect(await currentClaimSlug(from.slug)).toBe(into.slug);
  expect(await claimForDesk(into.slug)).toMatchObject({ revision: 2, status: "draft" });
  await ok(undo(me, await offer(me)));
  expect(await Promise.all([once.id, evidence.id, twice.id].map(claimOf))).toEqual(Array(3).fill(from.id));
  expect(await claimForDesk(from.slug)).toMatchObject({ status: "open", duplicateOfId: null });
});

test("a merge is not undone once readers see the claim, or what moved was taken off", async () => {
  const me = await makeUser("editor");
  const [one, other] = [await twoWithAll(), await twoWithAll()];
  await ok(mergeClaims(me, both(one.from, one.into)));
  await db().claim.update({
    where: { id: one.into.id },
    data: { status: "checked", publicSince: new Date() },
  });
  expect(await undo(me, await offer(me))).toMatchObject({ reason: "undo_changed" });
  await ok(mergeClaims(me, both(other.from, other.into)));
  const gone = { removedAt: new Date(), removedReason: "A slip." };
  await db().mention.update({ where: { id: other.once.id }, data: gone });
  expect(await undo(me, await offer(me))).toMatchObject({ reason: "undo_changed" });
});

test("verdicts never travel, wordings of a promise stay, public ones do not merge, and a changed one is read again", async () => {
  const me = await makeUser("editor");
  const [from, into] = [await makeClaim(), await makeClaim()];
  const tried = async (one: { id: string }, two: { id: string }) => mergeClaims(me, both(one, two));
  await makeVerdict(from.id, { status: "draft" });
  expect(await tried(from, into)).toMatchObject({ reason: "duplicate_has_verdict" });
  expect(await tried(into, await makePublicClaim())).toMatchObject({ reason: "claims_public" });
  expect(await tried(await makePublicClaim(), into)).toMatchObject({ reason: "claims_public" });
  expect(await tried(into, into)).toMatchObject({ reason: "same_claim" });
  expect(await mergeClaims(me, { ...both(into, from), revision: 2 })).toMatchObject({
    reason: "changed_since_read",
  });
  const promise = await db().promise.create({
    data: { slug: `promise-${from.id}`, promisorId: from.speakerId, titleEn: "A promise" },
  });
  const wording = await makeClaim({ kind: "promise", promiseId: promise.id });
  expect(await tried(wording, into)).toMatchObject({ reason: "claim_in_promise" });
  // The other way round the verdict stays where it is.
  await ok(tried(into, from));
  expect(await db().verdict.count({ where: { claimId: from.id } })).toBe(1);
});

test("of two who merge the same two, either way round, one does", async () => {
  const [a, b] = [await makeClaim(), await makeClaim()];
  const results = await Promise.all([
    mergeClaims(await makeUser("editor"), both(a, b)),
    mergeClaims(await makeUser("reviewer"), both(b, a)),
  ]);
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  expect(results.find((one) => !one.ok)).toMatchObject({ reason: "not_found" });
});

test("a public duplicate is withdrawn as one: readers are led to the other, and a second person confirms", async () => {
  const twin = await makePublicClaim();
  const claim = await makePublicClaim({ speakerId: twin.speakerId });
  const me = await makeUser("reviewer");
  const withdraw = (duplicateOfId: string) =>
    withdrawClaim(me, { claimId: twin.id, reason: "It says the same.", duplicateOfId });
  expect(await withdraw(twin.id)).toMatchObject({ reason: "no_duplicate" });
  expect(await withdraw((await makeClaim()).id)).toMatchObject({ reason: "no_duplicate" });
  await ok(withdraw(claim.id));
  expect(await publicClaim(twin.slug)).toMatchObject({
    row: { status: "withdrawn", duplicateOf: { slug: claim.slug }, withdrawalConfirmedAt: null },
  });
  expect(await confirmWithdrawal(me, { claimId: twin.id })).toMatchObject({ reason: "needs_second_person" });
  await ok(confirmWithdrawal(await makeUser("reviewer"), { claimId: twin.id }));
});

test("of another speaker or kind it is no duplicate until somebody says so", async () => {
  const me = await makeUser("reviewer");
  const differs = { reason: "duplicate_differs", fields: { same: "duplicate_differs" } };
  for (const other of [{}, { speakerId: (await makeClaim()).speakerId, kind: "quantity" as const }]) {
    const twin = await makePublicClaim(other);
    const claim = await makePublicClaim("kind" in other ? { speakerId: twin.speakerId } : {});
    const withdrawn = { claimId: twin.id, reason: "It says the same.", duplicateOfId: claim.id };
    expect(await withdrawClaim(me, withdrawn)).toMatchObject(differs);
    await ok(withdrawClaim(me, { ...withdrawn, same: "yes" }));
    const [from, into] = [await makeClaim(other), await makeClaim({ speakerId: twin.speakerId })];
    const { same: _, ...merged } = both(from, into);
    expect(await mergeClaims(me, merged)).toMatchObject(differs);
    await ok(mergeClaims(me, both(from, into)));
  }
  const claim = await makeClaim();
  const { same: _, ...alike } = both(await makeClaim({ speakerId: claim.speakerId }), claim);
  await ok(mergeClaims(me, alike));
});
