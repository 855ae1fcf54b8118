import { expect, test } from "vitest";
import { append } from "@/lib/audit/mutations";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { acceptProposal, proposeChange } from "@/lib/proposals/mutations";
import { changeSource } from "@/lib/sources/correct.mutations";
import { changeEvidence } from "@/lib/sources/evidence.mutations";
import { mergeSources } from "@/lib/sources/merge.mutations";
import { attachEvidence } from "@/lib/sources/mutations";
import { offeredSources, sourceById, sourceHistory } from "@/lib/sources/queries";
import { changedEvidence, changedSource, newEvidence } from "@/lib/sources/schema";
import { removeEvidence } from "@/lib/verdicts/evidence.mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { undo } from "./undo.mutations";

const unique = () => crypto.randomUUID().slice(0, 8);
const me = await makeUser("editor");
const draft = async () => (await makeClaim({ status: "draft" })).id;

async function attached(claimId: string, more: Record<string, unknown> = {}) {
  const source = { title: `A report ${unique()}`, publisher: "A paper", kind: "secondary" };
  const input = {
    from: "new",
    claimId,
    stance: "supports",
    ...source,
    url: `https://${unique()}.example/`,
    ...more,
  };
  return ok(attachEvidence(me, newEvidence.parse(input)));
}

const words = { title: "The right title", publisher: "The right paper", kind: "official" };
const both = (fromId: string, intoId: string) => ({ fromId, fromRevision: 1, intoId, revision: 1 });
const offer = async (userId: string) => (await db().undo.findFirstOrThrow({ where: { userId } })).id;
const sourceOf = async (id: string) => (await db().evidence.findUnique({ where: { id } }))?.sourceId;

test("a source is corrected with what it said before in its history; its new address is copied", async () => {
  const { sourceId } = await attached(await draft(), { title: "A wrong title" });
  const url = `https://right-${unique()}.example/`;
  const change = changedSource.parse({ ...words, sourceId, revision: 1, url, publishedOn: "2024-08" });
  expect(await ok(changeSource(me, change))).toEqual({ revision: 2 });
  expect(await db().source.findUnique({ where: { id: sourceId } })).toMatchObject({
    ...words,
    url,
    publishedPrecision: "month",
  });
  const [latest] = (await sourceHistory([sourceId])).lines;
  expect(latest?.event).toMatchObject({
    verb: "source.changed",
    data: { before: { title: "A wrong title", publishedOn: null }, after: { publishedOn: "2024-08" } },
  });
  expect(await db().capture.count({ where: { sourceId } })).toBeGreaterThan(0);
  const stale = changedSource.parse({ ...words, title: "Another", sourceId, revision: 1 });
  expect(await changeSource(me, stale)).toMatchObject({
    reason: "conflict",
    theirs: { title: words.title, revision: 2 },
  });
});

test("of two who give one address to two sources one is told to merge them", async () => {
  const [a, b] = [await attached(await draft()), await attached(await draft())];
  const url = `https://${unique()}.example/`;
  const give = (sourceId: string) =>
    changeSource(me, changedSource.parse({ ...words, sourceId, revision: 1, url }));
  const results = await Promise.all([give(a.sourceId), give(b.sourceId)]);
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  expect(results.find((one) => !one.ok)).toMatchObject({ fields: { url: "address_of_source" } });
});

test("what readers see is corrected by proposal", async () => {
  const claim = await makePublicClaim();
  const source = { title: "A title", publisher: "A paper", kind: "secondary" } as const;
  const { id: sourceId } = await db().source.create({ data: { ...source, createdById: me.id } });
  await db().evidence.create({
    data: { claimId: claim.id, sourceId, stance: "supports", createdById: me.id },
  });
  const change = { ...words, sourceId, revision: 1 };
  expect(await changeSource(me, changedSource.parse(change))).toMatchObject({ reason: "needs_proposal" });
  const { proposalId } = await ok(proposeChange(me, proposal("source.details", change)));
  await ok(acceptProposal(await makeUser("reviewer"), { proposalId, reason: null }));
  expect(await db().source.findUnique({ where: { id: sourceId } })).toMatchObject(words);
});

test("two sources merge: evidence, copies and followers move, the old address is still known; undone, all is back", async () => {
  const claimId = await draft();
  const url = `https://${unique()}.example/`;
  const [from, into] = [await attached(claimId, { url }), await attached(claimId)];
  const actor = await makeUser("editor");
  await db().follow.create({
    data: { userId: actor.id, subjectType: "source", subjectId: from.sourceId },
  });
  await ok(mergeSources(actor, both(from.sourceId, into.sourceId)));
  expect(await sourceOf(from.evidenceId)).toBe(into.sourceId);
  expect(await db().follow.findFirst({ where: { userId: actor.id } })).toMatchObject({
    subjectId: into.sourceId,
  });
  expect(await sourceById(from.sourceId)).toMatchObject({ mergedIntoId: into.sourceId });
  expect(await attached(await draft(), { url })).toMatchObject({ sourceId: into.sourceId, reused: true });

  expect(await undo(actor, { undoId: await offer(actor.id) })).toMatchObject({ ok: true });
  expect(await sourceOf(from.evidenceId)).toBe(from.sourceId);
  expect(await sourceOf(into.evidenceId)).toBe(into.sourceId);
  expect(await db().follow.findFirst({ where: { userId: actor.id } })).toMatchObject({
    subjectId: from.sourceId,
  });
});

test("a finished copy goes with its source, and only into the one that it was merged into", async () => {
  const claimId = await draft();
  const [from, into] = [await attached(claimId), await attached(claimId)];
  const { id } = await db().capture.create({
    data: {
      sourceId: from.sourceId,
      address: "https://one.example/",
      outcome: "timed_out",
      finishedAt: new Date(),
    },
  });
  const move = db().capture.update({ where: { id }, data: { sourceId: into.sourceId } });
  await expect(move).rejects.toThrow();
  await ok(mergeSources(me, both(from.sourceId, into.sourceId)));
  expect(await db().capture.findUnique({ where: { id } })).toMatchObject({ sourceId: into.sourceId });
  expect(await db().capture.count({ where: { sourceId: from.sourceId } })).toBe(0);
});

test("of two who merge the same two, either way round, one does", async () => {
  const claimId = await draft();
  const [a, b] = [await attached(claimId), await attached(claimId)];
  const results = await Promise.all([
    mergeSources(me, both(a.sourceId, b.sourceId)),
    mergeSources(await makeUser("reviewer"), both(b.sourceId, a.sourceId)),
  ]);
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  expect(results.find((one) => !one.ok)).toMatchObject({ reason: "source_merged" });
});

test("public sources merge by proposal", async () => {
  const claim = await makePublicClaim();
  const make = async (title: string) => {
    const source = { title, publisher: "A paper", kind: "secondary", createdById: me.id } as const;
    const { id: sourceId } = await db().source.create({ data: source });
    const { id } = await db().evidence.create({
      data: { claimId: claim.id, sourceId, stance: "supports", createdById: me.id },
    });
    return { sourceId, evidenceId: id };
  };
  const [from, into] = [await make("One"), await make("Two")];
  const input = both(from.sourceId, into.sourceId);
  expect(await mergeSources(me, input)).toMatchObject({ reason: "needs_proposal" });
  const { proposalId } = await ok(proposeChange(me, proposal("source.merge", input)));
  await ok(acceptProposal(await makeUser("reviewer"), { proposalId, reason: null }));
  expect(await sourceOf(from.evidenceId)).toBe(into.sourceId);
});

test("evidence on a draft is edited; a save from an older one shows what stands there; the database keeps public words", async () => {
  const { evidenceId } = await attached(await draft());
  const edit = (more: object) =>
    changeEvidence(me, changedEvidence.parse({ evidenceId, revision: 1, stance: "origin", ...more }));
  expect(await ok(edit({ quote: "Half of it.", quoteLang: "en" }))).toEqual({ revision: 2 });
  expect(await edit({ quote: "All of it.", quoteLang: "en" })).toMatchObject({
    reason: "conflict",
    theirs: { quote: "Half of it.", stance: "origin", revision: 2 },
  });
  const claim = await makePublicClaim();
  await db().evidence.updateMany({ where: { id: evidenceId }, data: { noteEn: "A note." } });
  const { id: sourceId } = await db().source.findFirstOrThrow();
  const row = await db().evidence.create({
    data: { claimId: claim.id, sourceId, stance: "supports", createdById: me.id },
  });
  await expect(
    db().evidence.update({ where: { id: row.id }, data: { stance: "disputes" } }),
  ).rejects.toThrow();
});

test("evidence goes off an unseen draft without a reason and comes back; others' claims ask for one", async () => {
  const claimId = await draft();
  const { evidenceId } = await attached(claimId);
  const actor = await makeUser("editor");
  await ok(removeEvidence(actor, { evidenceId, reason: null }));
  const undoId = await offer(actor.id);
  expect(await undo(actor, { undoId })).toMatchObject({ ok: true });
  expect(await db().evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ removedAt: null });
  await db().claim.update({ where: { id: claimId }, data: { status: "open" } });
  expect(await removeEvidence(actor, { evidenceId, reason: null })).toMatchObject({
    reason: "reason_needed",
  });
});

test("evidence that was attached anew meanwhile does not come back twice", async () => {
  const claimId = await draft();
  const { evidenceId, sourceId } = await attached(claimId);
  const actor = await makeUser("editor");
  await ok(removeEvidence(actor, { evidenceId, reason: null }));
  const again = { from: "known", claimId, sourceId, stance: "supports" };
  await ok(attachEvidence(me, newEvidence.parse(again)));
  expect(await undo(actor, { undoId: await offer(actor.id) })).toMatchObject({ reason: "evidence_exists" });
});

test("what was typed is offered by the address, the beginning of a title, its middle; the latest first", async () => {
  const key = unique();
  const claimId = await draft();
  const make = (title: string, url: string) => attached(claimId, { title, url, publisher: "A paper" });
  const middle = await make(`About ${key} and more`, `https://${unique()}.example/`);
  const older = await make(`${key} one`, `https://${unique()}.example/`);
  const latest = await make(`${key} two`, `https://${unique()}.example/`);
  const host = await make("Another title", `https://www.${key}.example/page`);
  const apart = await make(`Report of ${key.slice(0, 4)} on ${key}`, `https://${unique()}.example/`);
  const found = async (q: string) => (await offeredSources(q)).map(({ id }) => id);
  const ids = (...rows: { sourceId: string }[]) => rows.map(({ sourceId }) => sourceId);
  expect(await found(key.toUpperCase())).toEqual(ids(latest, older, host, apart, middle));
  expect((await found(`${key}.example`))[0]).toBe(host.sourceId);
  expect(await found(`more ${key}`)).toEqual(ids(middle));
  expect((await found(""))[0]).toBe(apart.sourceId);
});

test("a long history is told page by page, each line once", async () => {
  const { id: subjectId } = await makeSource();
  const asked = () =>
    ({
      verb: "capture.asked",
      subjectType: "source",
      subjectId,
      data: { captureId: newId() },
    }) as const;
  await transaction((tx) => append(tx, me.id, ...Array.from({ length: 120 }, asked)));
  const told: bigint[] = [];
  let before: bigint | undefined;
  do {
    const page: Awaited<ReturnType<typeof sourceHistory>> = await sourceHistory([subjectId], before);
    told.push(...page.lines.map(({ seq }) => seq));
    before = page.next ?? undefined;
  } while (before);
  expect(new Set(told).size).toBe(120);
  expect(told).toEqual(told.toSorted((a, b) => Number(b - a)));
});
