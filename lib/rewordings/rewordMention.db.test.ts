import { describe, expect, test } from "vitest";
import { deskArticles } from "@/lib/articles/queries";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { addMention, attachMention, carryMentions, confirmMention } from "@/lib/claims/mentions.mutations";
import { withdrawClaim } from "@/lib/claims/mutations";
import { claimForDesk, mentionsOn } from "@/lib/claims/queries";
import { db, transaction } from "@/lib/db";
import { makeArticle, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { outcome } from "@/prisma/testing/verdicts";
import { rewordMention } from "./rewordMention.mutations";

const PLEDGE = "The city will run every bus on electricity by 2030.";
const LATER = "The city will run every bus on electricity by 2032.";
const LINES = ["The council met on Monday.", PLEDGE, "No further questions were taken after the meeting."];

async function carriedTo(text: string, me: Actor, claimId: string) {
  const { article, version } = await makeArticle(LINES.join("\n"), { lang: "en" });
  const start = LINES.join("\n").indexOf(PLEDGE);
  const at = { articleVersionId: version.id, start, end: start + PLEDGE.length, exact: PLEDGE };
  const added = await addMention(me, { claimId, ...at });
  if (!added.ok) throw new Error(added.reason);
  const capturedAt = new Date("2026-10-05T09:00:00Z");
  const { id: _, ...before } = await db().articleVersion.findUniqueOrThrow({ where: { id: version.id } });
  const next = await db().articleVersion.create({
    data: { ...before, blocks: [], notes: [], number: 2, text, publishedText: text, capturedAt },
  });
  await transaction((tx) => carryMentions(tx, me, version.id, next.id));
  return { article, version, next, old: added.value.mentionId };
}

/** The pledge in the first version, other words in the second. */
async function pledged(fields: Parameters<typeof wording>[1] = {}) {
  const me = await makeUser("editor");
  const speaker = await makeSpeaker();
  const claim = await wording("2024-01", {
    quote: PLEDGE,
    statementEn: PLEDGE,
    speakerId: speaker.id,
    ...fields,
  });
  const text = LINES.join("\n").replace(PLEDGE, LATER);
  const made = await carriedTo(text, me, claim.id);
  const [doubtful] = await mentionsOn(made.next.id);
  const start = text.indexOf(LATER);
  const at = {
    mentionId: doubtful?.id ?? "",
    articleVersionId: made.next.id,
    ...{ start, end: start + LATER.length, exact: LATER },
  };
  return { me, claim, speaker, at, ...made };
}

const wordingAt = (versionId: string) =>
  db().claim.findFirstOrThrow({
    where: { mentions: { some: { articleVersionId: versionId, removedAt: null } }, quote: LATER },
    include: { mentions: true },
  });

describe("other words in the place of a promise", () => {
  test("become a new wording in one step: a draft of the same speaker, said on the version's day, linked, compared", async () => {
    const { me, claim, speaker, at, version, next, old } = await pledged();
    expect((await mentionsOn(next.id))[0]).toMatchObject({
      anchoring: "to_confirm",
      exact: LATER,
      before: { exact: PLEDGE, number: 1 },
    });
    expect(await rewordMention(me, at)).toMatchObject({ ok: true });
    const made = await wordingAt(next.id);
    expect(made).toMatchObject({
      ...{ kind: "promise", status: "draft", speakerId: speaker.id, quote: LATER, statementEn: LATER },
      ...{ saidOn: new Date("2026-10-05"), saidPrecision: "day", publicSince: null },
    });
    const { promiseId } = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(promiseId).not.toBeNull();
    expect(made.promiseId).toBe(promiseId);
    expect(
      await db().rewording.findFirst({ where: { earlierClaimId: claim.id, laterClaimId: made.id } }),
    ).toMatchObject({ status: "suggested", byProgram: true, promiseId });
    expect(await mentionsOn(version.id)).toMatchObject([{ id: old, claim: { id: claim.id }, exact: PLEDGE }]);
    expect(await mentionsOn(next.id)).toMatchObject([
      { claim: { id: made.id }, anchoring: "exact", exact: LATER },
    ]);
    const desk = await claimForDesk(claim.slug);
    expect(desk?.mentions).toMatchObject([
      { id: at.mentionId, before: { exact: PLEDGE }, carriedTo: [{ claim: { slug: made.slug } }] },
    ]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  test("join the promise that readers see, while the wording itself stays a draft", async () => {
    const { me, claim, at, next } = await pledged();
    const { promiseId } = await makePromise(claim.id);
    const publicSince = new Date();
    await db().promise.update({ where: { id: promiseId }, data: { publicSince } });
    await db().claim.update({ where: { id: claim.id }, data: { publicSince, status: "checked" } });
    expect(await rewordMention(me, at)).toMatchObject({ ok: true });
    expect(await wordingAt(next.id)).toMatchObject({ promiseId, status: "draft", publicSince: null });
    expect(await db().mention.findUniqueOrThrow({ where: { id: at.mentionId } })).toMatchObject({
      removedAt: null,
    });
  });

  test("of a claim that readers see and that belongs to no promise are suggested, not linked by one person", async () => {
    const { me, claim, at, next } = await pledged();
    await db().claim.update({
      where: { id: claim.id },
      data: { publicSince: new Date(), status: "checked" },
    });
    expect(await rewordMention(me, at)).toMatchObject({ ok: true, value: { isLinked: false } });
    const made = await wordingAt(next.id);
    expect(made).toMatchObject({ promiseId: null, status: "draft", publicSince: null });
    expect(await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
      promiseId: null,
    });
    expect(
      await db().rewording.findFirst({ where: { earlierClaimId: claim.id, laterClaimId: made.id } }),
    ).toMatchObject({ status: "suggested", promiseId: null });
  });

  test("are then settled: neither confirmed, attached nor reworded again, nor carried on; the new wording is", async () => {
    const { me, at, next, article } = await pledged();
    await rewordMention(me, at);
    const again = await Promise.all([
      outcome(rewordMention(me, at)),
      outcome(confirmMention(me, { mentionId: at.mentionId })),
      outcome(attachMention(me, at)),
    ]);
    expect(again).toEqual(["mention_reworded", "mention_reworded", "mention_reworded"]);
    const made = await wordingAt(next.id);
    const { id: _, ...before } = await db().articleVersion.findUniqueOrThrow({ where: { id: next.id } });
    const third = await db().articleVersion.create({
      data: { ...before, blocks: [], notes: [], number: 3, text: `${before.text}\nMore.` },
    });
    expect(await transaction((tx) => carryMentions(tx, me, next.id, third.id))).toEqual({
      ok: true,
      value: { exact: 1, moved: 0, to_confirm: 0, orphan: 0 },
    });
    expect(await mentionsOn(third.id)).toMatchObject([{ claim: { id: made.id } }]);
    expect(article.id).toBe(third.articleId);
  });

  test("are counted no more among the places to settle, until the wording is withdrawn", async () => {
    const { me, claim, at, next, article } = await pledged();
    const lost = async () => {
      const { rows } = await deskArticles({
        q: article.title,
        lost: "yes",
        sort: "published",
        after: undefined,
      });
      return rows.find(({ id }) => id === article.id)?.lost;
    };
    expect(await lost()).toBe(1);
    await rewordMention(me, at);
    expect(await lost()).toBeUndefined();
    const made = await wordingAt(next.id);
    const reason = { claimId: made.id, reason: "Misread." };
    expect(await outcome(withdrawClaim(me, reason))).toBe("done");
    expect(await lost()).toBe(1);
    const desk = await claimForDesk(claim.slug);
    expect(desk?.mentions).toMatchObject([{ id: at.mentionId, carriedTo: [] }]);
    expect(await outcome(confirmMention(me, { mentionId: at.mentionId }))).toBe("done");
  });

  test("are refused for what is no promise, stands for certain, or stands in an older version", async () => {
    const { me, at, version, old } = await pledged();
    const event = await pledged({ kind: "event" });
    expect(await outcome(rewordMention(event.me, event.at))).toBe("not_a_promise");
    const start = LINES.join("\n").indexOf(PLEDGE);
    const older = {
      mentionId: old,
      articleVersionId: version.id,
      start,
      end: start + PLEDGE.length,
      exact: PLEDGE,
    };
    expect(await outcome(rewordMention(me, older))).toBe("newer_version");
    expect(await outcome(rewordMention(me, { ...at, mentionId: old }))).toBe("newer_version");
    await confirmMention(me, { mentionId: at.mentionId });
    expect(await outcome(rewordMention(me, at))).toBe("mention_not_lost");
    expect(await outcome(rewordMention(await makeUser(null), event.at))).toBe("forbidden");
  });
});

test("a place that was found by likeness is confirmed by an editor until readers see the claim, then by a reviewer", async () => {
  const { me, claim, at } = await pledged();
  await db().claim.update({ where: { id: claim.id }, data: { publicSince: new Date(), status: "checked" } });
  expect(await outcome(confirmMention(me, { mentionId: at.mentionId }))).toBe("forbidden");
  expect(await outcome(confirmMention(await makeUser("reviewer"), { mentionId: at.mentionId }))).toBe("done");
  const open = await pledged();
  expect(await outcome(confirmMention(open.me, { mentionId: open.at.mentionId }))).toBe("done");
});
