import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { undo } from "@/lib/desk/undo.mutations";
import { acceptProposal, proposeChange } from "@/lib/proposals/mutations";
import { publicSpeaker } from "@/lib/site/speaker.queries";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { currentSpeakerSlug, speakerForDesk } from "./desk.queries";
import { mergeSpeakers } from "./merge.mutations";
import { changeSpeaker, createSpeaker } from "./mutations";
import { searchSpeakers } from "./queries";
import { changedSpeaker, newSpeaker } from "./schema";

const unique = () => crypto.randomUUID().slice(0, 8);

async function made(more: Record<string, unknown> = {}) {
  const input = newSpeaker.parse({
    kind: "person",
    sameName: "yes",
    nameEn: `Somebody ${unique()}`,
    ...more,
  });
  const { id, slug } = await ok(createSpeaker(await makeUser("editor"), input));
  return { id, slug, name: input.nameEn ?? "" };
}
type Made = Awaited<ReturnType<typeof made>>;

const both = (from: Made, into: Made) => ({
  fromId: from.id,
  fromRevision: 1,
  intoId: into.id,
  revision: 1,
});

const offerOf = async (userId: string) => (await db().undo.findFirstOrThrow({ where: { userId } })).id;
const aliasesOf = async (speakerId: string) => {
  const rows = await db().speakerAlias.findMany({ where: { speakerId }, orderBy: { name: "asc" } });
  return rows.map(({ name }) => name);
};

async function twoWithAll() {
  const into = await made({ aliases: ["奥特曼"] });
  const from = await made({ aliases: ["奥特曼", "奧特曼"] });
  const member = await made({ affiliationId: from.id });
  const said = await makeClaim({ speakerId: from.id, kind: "promise" });
  const about = await makeClaim({ subjectId: from.id });
  const promise = await db().promise.create({
    data: { slug: `promise-${unique()}`, promisorId: from.id, titleEn: "A promise" },
  });
  const rename = (speakerId: string, names: string) =>
    db().rename.create({ data: { speakerId, from: "A", to: names, names, lang: "en" } });
  await rename(into.id, "a|b");
  const [twice, once] = [await rename(from.id, "a|b"), await rename(from.id, "a|c")];
  return { into, from, member, said, about, promise, twice, once };
}

async function whose({ member, said, about, promise, twice, once }: Awaited<ReturnType<typeof twoWithAll>>) {
  const [a, b, c, d, e, f] = await Promise.all([
    db().claim.findUnique({ where: { id: said.id } }),
    db().claim.findUnique({ where: { id: about.id } }),
    db().promise.findUnique({ where: { id: promise.id } }),
    db().speaker.findUnique({ where: { id: member.id } }),
    db().rename.findUnique({ where: { id: once.id } }),
    db().rename.findUnique({ where: { id: twice.id } }),
  ]);
  return {
    moved: [a?.speakerId, b?.subjectId, c?.promisorId, d?.affiliationId, e?.speakerId],
    twice: f?.speakerId,
  };
}

test("everything of one goes to the other, whose writings find both, and the old address leads on", async () => {
  const all = await twoWithAll();
  const { from, into } = all;
  const me = await makeUser("editor");
  expect(await ok(mergeSpeakers(me, both(from, into)))).toEqual({ slug: into.slug });
  expect(await whose(all)).toEqual({ moved: Array(5).fill(into.id), twice: from.id });
  expect(await aliasesOf(into.id)).toEqual([into.name, from.name, "奥特曼", "奧特曼"].sort());
  expect(await aliasesOf(from.id)).toEqual([]);
  expect((await searchSpeakers(from.name, 5)).map(({ id }) => id)).toEqual([into.id]);
  expect(await speakerForDesk(from.slug)).toBeNull();
  expect(await currentSpeakerSlug(from.slug)).toBe(into.slug);
  const line = await db().event.findFirst({ where: { subjectId: from.id, verb: "speaker.merged" } });
  expect(line).toMatchObject({ actorId: me.id, data: { intoId: into.id } });
});

test("one into whom another was merged can be merged too: both old addresses lead on", async () => {
  const [first, second, third] = [await made(), await made(), await made()];
  const me = await makeUser("editor");
  await ok(mergeSpeakers(me, both(first, second)));
  expect(await mergeSpeakers(me, both(first, third))).toMatchObject({ reason: "speaker_merged" });
  await ok(mergeSpeakers(me, { ...both(second, third), fromRevision: 2 }));
  expect(await currentSpeakerSlug(first.slug)).toBe(third.slug);
});

test("undone within the minute everything is as it was", async () => {
  const all = await twoWithAll();
  const { from, into } = all;
  const me = await makeUser("editor");
  await ok(mergeSpeakers(me, both(from, into)));
  await ok(undo(me, { undoId: await offerOf(me.id) }));
  expect(await whose(all)).toEqual({ moved: Array(5).fill(from.id), twice: from.id });
  expect(await aliasesOf(from.id)).toEqual([from.name, "奥特曼", "奧特曼"].sort());
  expect(await aliasesOf(into.id)).toEqual([into.name, "奥特曼"].sort());
  expect(await speakerForDesk(from.slug)).toMatchObject({ id: from.id });
  const undoId = await offerOf(me.id);
  expect(await undo(me, { undoId })).toMatchObject({ reason: "undo_used" });
});

test("an undo that comes too late, of what was changed since, or of somebody else says why and does nothing", async () => {
  const [me, other] = [await makeUser("editor"), await makeUser("admin")];
  const [from, into] = [await made(), await made()];
  await ok(mergeSpeakers(me, both(from, into)));
  const undoId = await offerOf(me.id);
  expect(await undo(other, { undoId })).toMatchObject({ reason: "undo_gone" });
  const change = { speakerId: into.id, revision: 2, kind: "person", nameEn: `Changed ${unique()}` };
  await ok(changeSpeaker(other, changedSpeaker.parse(change)));
  expect(await undo(me, { undoId })).toMatchObject({ reason: "undo_changed" });
  await db().undo.update({ where: { id: undoId }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await undo(me, { undoId })).toMatchObject({ reason: "undo_late" });
  expect(await speakerForDesk(from.slug)).toBeNull();
});

test("refused when either was changed since it was read, and with itself", async () => {
  const [from, into] = [await made(), await made()];
  const me = await makeUser("editor");
  const stale = { reason: "changed_since_read" };
  expect(await mergeSpeakers(me, { ...both(from, into), revision: 2 })).toMatchObject(stale);
  expect(await mergeSpeakers(me, { ...both(from, into), fromRevision: 2 })).toMatchObject(stale);
  expect(await mergeSpeakers(me, both(from, from))).toMatchObject({ reason: "same_speaker" });
});

test("of two who merge the same two, either way round, one does", async () => {
  const [a, b] = [await made(), await made()];
  const people = await Promise.all([makeUser("editor"), makeUser("reviewer")]);
  const results = await Promise.all([
    mergeSpeakers(people[0], both(a, b)),
    mergeSpeakers(people[1], both(b, a)),
  ]);
  expect(results.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
  expect(results.find(({ ok: isOk }) => !isOk)).toMatchObject({ reason: "speaker_merged" });
  const rows = await db().speaker.findMany({ where: { id: { in: [a.id, b.id] } } });
  expect(rows.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1);
});

test("what readers know merges by proposal: their claims move, and the public address leads on", async () => {
  const [from, into] = [await made(), await made({ aliases: ["乙"] })];
  const claim = await makePublicClaim({ speakerId: from.id });
  const editor = await makeUser("editor");
  expect(await mergeSpeakers(editor, both(from, into))).toMatchObject({ reason: "needs_proposal" });
  const { proposalId } = await ok(proposeChange(editor, proposal("speaker.merge", both(from, into))));
  await ok(acceptProposal(await makeUser("reviewer"), { proposalId, reason: null }));
  expect(await db().claim.findUnique({ where: { id: claim.id } })).toMatchObject({ speakerId: into.id });
  expect(await publicSpeaker(from.slug)).toEqual({ movedTo: into.slug });
  expect(await publicSpeaker(into.slug)).toMatchObject({ row: { slug: into.slug } });
  expect(await db().undo.count({ where: { userId: editor.id } })).toBe(0);
});

test("a merge that was proposed is stale once either got another name", async () => {
  const [from, into] = [await made(), await made()];
  await makePublicClaim({ speakerId: into.id });
  const editor = await makeUser("editor");
  const { proposalId } = await ok(proposeChange(editor, proposal("speaker.merge", both(from, into))));
  const change = { speakerId: from.id, revision: 1, kind: "person", nameEn: `Changed ${unique()}` };
  await ok(changeSpeaker(editor, changedSpeaker.parse(change)));
  expect(await acceptProposal(await makeUser("reviewer"), { proposalId, reason: null })).toMatchObject({
    reason: "proposal_stale",
  });
});

test("nothing published names them: no page for readers", async () => {
  const { slug, id } = await made();
  await makeClaim({ speakerId: id, status: "draft" });
  expect(await publicSpeaker(slug)).toBeNull();
  await makePublicClaim({ speakerId: id });
  expect(await publicSpeaker(slug)).toMatchObject({ row: { slug } });
});
