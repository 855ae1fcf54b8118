import { expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db, type Tx, transaction } from "@/lib/db";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import {
  addMention,
  attachMention,
  carryMentions,
  confirmMention,
  removeMention,
} from "./mentions.mutations";
import { claimHistory, mentionsOn } from "./queries";

const LINES = [
  "The company announced that it had hired four hundred people in the spring.",
  "Its chief executive said that a fifth of all compute would go to the safety team over four years.",
  "Reporters could not confirm the number, and the company declined to comment on it.",
  "A former employee wrote that the promise had not been kept and that nobody had asked.",
];
const BEFORE = LINES.join("\n");

async function marked(me: Actor, passages: string[], text = BEFORE) {
  const { article, version } = await makeArticle(text);
  const claims = [];
  for (const exact of passages) {
    const claim = await makeClaim();
    const start = text.indexOf(exact);
    const at = { articleVersionId: version.id, start, end: start + exact.length, exact };
    const added = await addMention(me, { claimId: claim.id, ...at });
    if (!added.ok) throw new Error(added.reason);
    claims.push({ ...claim, mentionId: added.value.mentionId });
  }
  return { article, version, claims };
}

async function newVersion(versionId: string, text: string) {
  const { id: _, ...before } = await db().articleVersion.findUniqueOrThrow({ where: { id: versionId } });
  return db().articleVersion.create({
    data: { ...before, blocks: [], notes: [], number: before.number + 1, text, publishedText: text },
  });
}

async function carry(me: Actor, from: string, to: string) {
  const carried = await transaction((tx) => carryMentions(tx, me, from, to));
  if (!carried.ok) throw new Error(carried.reason);
  return carried.value;
}

test("a passage stays, moves, changes or is lost: each mention is there and says which", async () => {
  const me = await makeUser("editor");
  const { version, claims } = await marked(me, LINES);
  const after = [
    LINES[0],
    "An editor's note was added here.",
    LINES[1],
    LINES[2]?.replace("the number", "that figure"),
  ].join("\n");
  const next = await newVersion(version.id, after);
  expect(await carry(me, version.id, next.id)).toEqual({ exact: 1, moved: 1, to_confirm: 1, orphan: 1 });
  const found = await mentionsOn(next.id);
  const byClaim = claims.map(({ id }) => found.find((mention) => mention.claim.id === id));
  expect(byClaim.map((mention) => mention?.anchoring)).toEqual(["exact", "moved", "to_confirm", "orphan"]);
  for (const mention of byClaim.slice(0, 3)) {
    expect(after.slice(mention?.start ?? 0, mention?.end ?? 0)).toBe(mention?.exact);
  }
  expect(byClaim[3]).toMatchObject({ start: null, end: null, exact: LINES[3] });
  expect(await mentionsOn(version.id)).toHaveLength(4);
  const [line] = (await claimHistory(claims[3]?.id ?? "")).lines;
  expect(line?.event).toMatchObject({
    verb: "mention.carried",
    data: { fromId: claims[3]?.mentionId, anchoring: "orphan" },
  });
  expect(await verifyChain()).toMatchObject({ ok: true });
});

test("again it does nothing, also after a carried mention was taken off", async () => {
  const me = await makeUser("editor");
  const { version } = await marked(me, LINES);
  const next = await newVersion(version.id, `New first line.\n${BEFORE}`);
  await carry(me, version.id, next.id);
  const [first] = await mentionsOn(next.id);
  await removeMention(me, { mentionId: first?.id ?? "", reason: "not a claim" });
  expect(await carry(me, version.id, next.id)).toEqual({ exact: 0, moved: 0, to_confirm: 0, orphan: 0 });
  expect(await mentionsOn(next.id)).toHaveLength(3);
});

test("an orphan that a person attaches again stands there, and the old one is off with its reason", async () => {
  const me = await makeUser("editor");
  const { version, claims } = await marked(me, [LINES[3] ?? ""]);
  const rewritten = "She asked for an answer and never had one.";
  const text = `${LINES[0]}\n${rewritten}`;
  const next = await newVersion(version.id, text);
  await carry(me, version.id, next.id);
  const [orphan] = await mentionsOn(next.id);
  const at = { start: text.indexOf(rewritten), end: text.length, exact: rewritten };
  const attach = { mentionId: orphan?.id ?? "", articleVersionId: next.id, ...at };
  expect(await attachMention(me, attach)).toMatchObject({ ok: true });
  expect(await mentionsOn(next.id)).toMatchObject([
    { ...at, anchoring: "exact", claim: { id: claims[0]?.id } },
  ]);
  expect(await attachMention(me, attach)).toMatchObject({ ok: false, reason: "mention_removed" });
});

test("an orphan whose words come back in a later version is found again", async () => {
  const me = await makeUser("editor");
  const { version } = await marked(me, [LINES[1] ?? ""]);
  const without = await newVersion(version.id, [LINES[0], LINES[2], LINES[3]].join("\n"));
  expect(await carry(me, version.id, without.id)).toMatchObject({ orphan: 1 });
  const again = await newVersion(without.id, BEFORE);
  expect(await carry(me, without.id, again.id)).toMatchObject({ moved: 1 });
  expect(await mentionsOn(again.id)).toMatchObject([
    { exact: LINES[1], start: BEFORE.indexOf(LINES[1] ?? "") },
  ]);
});

test("words that stand elsewhere without their surroundings have to be confirmed: they may be said of another thing", async () => {
  const me = await makeUser("editor");
  const { version } = await marked(me, ["a fifth of all compute"]);
  const text =
    "In other news.\nRivals keep a fifth of all compute for themselves, as reported elsewhere today.";
  const next = await newVersion(version.id, text);
  expect(await carry(me, version.id, next.id)).toMatchObject({ moved: 0, to_confirm: 1 });
});

test("what nobody confirmed is no surer in the next version, also after it was lost; what somebody did is", async () => {
  const me = await makeUser("editor");
  const changed = BEFORE.replace("a fifth of all compute", "one fifth of our compute");
  const versionsOf = async (confirm: boolean) => {
    const { version } = await marked(me, [LINES[1] ?? ""]);
    const second = await newVersion(version.id, changed);
    await carry(me, version.id, second.id);
    const [doubtful] = await mentionsOn(second.id);
    if (confirm) await confirmMention(me, { mentionId: doubtful?.id ?? "" });
    const third = await newVersion(second.id, changed);
    await carry(me, second.id, third.id);
    const without = await newVersion(third.id, "Nothing of it is left.");
    await carry(me, third.id, without.id);
    const last = await newVersion(without.id, changed);
    await carry(me, without.id, last.id);
    const all = await Promise.all([second, third, without, last].map(({ id }) => mentionsOn(id)));
    return all.flat().map(({ anchoring }) => anchoring);
  };
  expect(await versionsOf(false)).toEqual(["to_confirm", "to_confirm", "orphan", "to_confirm"]);
  expect(await versionsOf(true)).toEqual(["to_confirm", "exact", "orphan", "moved"]);
});

test("two mentions of one claim that fall together are both kept: the second as an orphan", async () => {
  const me = await makeUser("editor");
  const twice = `${BEFORE}\n${BEFORE}`;
  const { version, claims } = await marked(me, [LINES[1] ?? ""], twice);
  const start = twice.lastIndexOf(LINES[1] ?? "");
  const exact = LINES[1] ?? "";
  const at = { articleVersionId: version.id, start, end: start + exact.length, exact };
  await addMention(me, { claimId: claims[0]?.id ?? "", ...at });
  const next = await newVersion(version.id, BEFORE);
  expect(await carry(me, version.id, next.id)).toEqual({ exact: 1, moved: 0, to_confirm: 0, orphan: 1 });
});

/** A tile of the log that becomes full is read and kept. */
const FULL_TILE = 2;

test("200 mentions take no more queries than two", async () => {
  expect(await queriesFor(200)).toBeLessThanOrEqual((await queriesFor(2)) + FULL_TILE);
});

async function queriesFor(count: number): Promise<number> {
  const me = await makeUser("editor");
  const lines = Array.from(
    { length: count },
    (_, i) => `Sentence number ${i} tells of event ${i * 7} in the year.`,
  );
  const text = lines.join("\n");
  const { version } = await makeArticle(text);
  const claim = await makeClaim();
  const rows = lines.map((exact) => {
    const start = text.indexOf(exact);
    return { exact, prefix: "", suffix: "", start, end: start + exact.length };
  });
  const of = { claimId: claim.id, articleVersionId: version.id, createdById: me.id };
  await db().mention.createMany({ data: rows.map((row) => ({ ...row, ...of })) });
  const next = await newVersion(version.id, `First.\n${text}`);
  let queries = 0;
  await db()
    .$extends({
      query: {
        $allOperations({ args, query }) {
          queries++;
          return query(args);
        },
      },
    })
    .$transaction((tx) => carryMentions(tx as unknown as Tx, me, version.id, next.id), { timeout: 60_000 });
  expect(await mentionsOn(next.id)).toHaveLength(count);
  return queries;
}
