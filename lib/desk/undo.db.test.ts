import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { addElsewhere, removeElsewhere } from "@/lib/captures/elsewhere.mutations";
import { elsewhereOf } from "@/lib/captures/queries";
import { removeMention } from "@/lib/claims/mentions.mutations";
import { withdrawClaim } from "@/lib/claims/mutations";
import { claimForDesk } from "@/lib/claims/queries";
import { db } from "@/lib/db";
import { linkWording } from "@/lib/promises/link.mutations";
import { proposeChange, withdrawProposal } from "@/lib/proposals/mutations";
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { undoOfferedTo } from "@/lib/undo/queries";
import { makeSource } from "@/prisma/testing/captures";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { proposal } from "@/prisma/testing/proposals";
import { makeMention, makePublicClaim, makeRewording } from "@/prisma/testing/publicFactories";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { undo } from "./undo.mutations";

let me: Actor;
beforeAll(async () => {
  me = await makeUser("editor");
});

const offered = async (who: Actor) => ({ undoId: (await undoOfferedTo(who))?.id ?? "" });
const back = async (who = me) => outcome(undo(who, await offered(who)));
const reason = "A slip.";
const verbsOf = async (subjectId: string) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);

async function marked() {
  const claim = await makeClaim({ statementEn: "Ten schools." });
  const { article, version } = await makeArticle("The minister promised ten new schools.");
  const mention = await makeMention(claim.id, version.id);
  return { claim, article, version, mention };
}
async function nextVersion(versionId: string): Promise<void> {
  const { id: _, ...row } = await db().articleVersion.findUniqueOrThrow({ where: { id: versionId } });
  await db().articleVersion.create({ data: { ...row, number: row.number + 1, blocks: [], notes: [] } });
}
const placesOf = async ({ slug }: { slug: string }) =>
  (await claimForDesk(slug))?.mentions.map(({ id }) => id);

describe("a mark", () => {
  test("that was taken off is back within the minute, for the one who did it, and the log says both", async () => {
    const { claim, mention } = await marked();
    await ok(removeMention(me, { mentionId: mention.id, reason }));
    expect(await undoOfferedTo(me)).toMatchObject({ kind: "mention_removed", nameEn: "Ten schools." });
    expect(await outcome(undo(await makeUser("admin"), await offered(me)))).toBe("undo_gone");
    expect([await placesOf(claim), await back(), await placesOf(claim)]).toEqual([[], "done", [mention.id]]);
    expect(await verbsOf(claim.id)).toEqual(["mention.removed", "mention.put_back"]);
  });

  test("stays off once its place is marked anew, its text has a newer version, or readers see the claim", async () => {
    const [anew, newer, seen] = [await marked(), await marked(), await marked()];
    for (const { mention } of [anew, newer, seen]) {
      const who = await makeUser("editor");
      await ok(removeMention(who, { mentionId: mention.id, reason }));
      if (mention === anew.mention) await makeMention(anew.claim.id, anew.version.id);
      if (mention === newer.mention) await nextVersion(newer.version.id);
      if (mention === seen.mention)
        await db().claim.update({ where: { id: seen.claim.id }, data: { publicSince: new Date() } });
      const expected = { [anew.mention.id]: "mention_exists", [newer.mention.id]: "newer_version" };
      expect(await back(who)).toBe(expected[mention.id] ?? "undo_changed");
    }
  });

  test("of a public claim is kept off by the database as well", async () => {
    const { claim, mention } = await marked();
    await ok(removeMention(me, { mentionId: mention.id, reason }));
    await db().claim.update({ where: { id: claim.id }, data: { publicSince: new Date() } });
    const again = { removedAt: null, removedReason: null };
    await expect(db().mention.update({ where: { id: mention.id }, data: again })).rejects.toThrow();
  });
});

describe("a claim that readers never saw", () => {
  test("withdrawn, it is back as it was, with who held it; changed since, it stays withdrawn", async () => {
    const reviewer = await makeUser("reviewer");
    const held = { assigneeId: reviewer.id, assignedAt: new Date("2026-11-01T10:00:00Z") };
    const claim = await makeClaim(held);
    await ok(withdrawClaim(me, { claimId: claim.id, reason }));
    expect(await back()).toBe("done");
    const now = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(now).toMatchObject({ status: "open", withdrawnReason: null, ...held });
    await ok(withdrawClaim(me, { claimId: claim.id, reason }));
    await db().claim.update({ where: { id: claim.id }, data: { revision: { increment: 1 } } });
    expect(await back()).toBe("undo_changed");
  });

  test("what readers saw has its notice instead", async () => {
    const reviewer = await makeUser("reviewer");
    const claim = await makePublicClaim();
    await ok(withdrawClaim(reviewer, { claimId: claim.id, reason }));
    expect(await undoOfferedTo(reviewer)).toBeNull();
  });
});

describe("a wording", () => {
  async function taken() {
    const [first, second] = [await wording("2023-07"), await wording("2024-08")];
    const { promiseId } = await makePromise(first.id);
    await ok(linkWording(me, { promiseId, claimId: second.id }));
    const pair = { promiseId, earlierClaimId: first.id, laterClaimId: second.id };
    const rewording = await makeRewording(pair, { status: "suggested", byProgram: true, flaggedById: null });
    await ok(unlinkWording(me, { claimId: second.id, reason }));
    return { promiseId, second, rewording };
  }
  const statusOf = async ({ id }: { id: string }) =>
    (await db().rewording.findUniqueOrThrow({ where: { id } })).status;

  test("that was taken out is back, with what the program had suggested of it", async () => {
    const { promiseId, second, rewording } = await taken();
    expect(await statusOf(rewording)).toBe("dismissed");
    expect(await back()).toBe("done");
    expect(await db().claim.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ promiseId });
    expect(await statusOf(rewording)).toBe("suggested");
    expect((await verbsOf(promiseId)).at(-1)).toBe("promise.unlink_undone");
  });

  test("stays where somebody has put it since", async () => {
    const { second } = await taken();
    const other = await makePromise((await wording("2022")).id);
    await ok(linkWording(await makeUser("editor"), { promiseId: other.promiseId, claimId: second.id }));
    expect(await back()).toBe("undo_changed");
  });
});

test("a copy elsewhere that was taken off is named again, unless it was meanwhile", async () => {
  const { id: sourceId } = await makeSource();
  const url = "https://web.archive.org/web/20240131120000/https://a.example/";
  await ok(addElsewhere(me, { sourceId, url }));
  const elsewhereId = (await elsewhereOf([sourceId]))[0]?.id ?? "";
  await ok(removeElsewhere(me, { elsewhereId, reason }));
  expect(await back()).toBe("done");
  expect(await elsewhereOf([sourceId])).toMatchObject([{ id: elsewhereId, removedAt: null }]);
  await ok(removeElsewhere(me, { elsewhereId, reason }));
  await ok(addElsewhere(await makeUser("editor"), { sourceId, url }));
  expect(await back()).toBe("undo_changed");
});

test("a proposal that its author took back waits again, unless somebody asks for the same", async () => {
  const seen = { publicSince: new Date() };
  const { article } = await makeArticle("What the minister said.", { ...seen, title: "Ten schools" });
  const fields = { articleId: article.id, revision: "1", title: "Twelve schools", lang: "en" };
  const asked = (who: Actor) => ok(proposeChange(who, proposal("article.details", fields)));
  const { proposalId } = await asked(me);
  await ok(withdrawProposal(me, proposalId));
  expect(await back()).toBe("done");
  const row = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
  expect(row).toMatchObject({ status: "proposed", deciderId: null });
  await ok(withdrawProposal(me, proposalId));
  await asked(await makeUser("editor"));
  expect(await back()).toBe("proposal_exists");
});

test("who may no longer work on the desk takes nothing back", async () => {
  const who = await makeUser("editor");
  const { claim, mention } = await marked();
  await ok(removeMention(who, { mentionId: mention.id, reason }));
  const undone = await offered(who);
  await db().user.update({ where: { id: who.id }, data: { role: null } });
  expect(await outcome(undo(who, undone))).toBe("forbidden");
  expect(await placesOf(claim)).toEqual([]);
});
