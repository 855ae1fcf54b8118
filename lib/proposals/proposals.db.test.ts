import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/mutations";
import { draftOf } from "@/lib/drafts/queries";
import type { Role } from "@/lib/generated/prisma/enums";
import { changePromise } from "@/lib/promises/rename.mutations";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { changeSpeaker } from "@/lib/speakers/mutations";
import { changedSpeaker } from "@/lib/speakers/schema";
import { removeEvidence } from "@/lib/verdicts/evidence.mutations";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { promiseOf } from "@/prisma/testing/promises";
import { proposal } from "@/prisma/testing/proposals";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { newProposal } from "./change";
import { acceptProposal, proposeChange, refuseProposal, takeAway, withdrawProposal } from "./mutations";
import { proposalById } from "./queries";

const people = {} as Record<"none" | Role | "second", Actor>;
// One-person mode is a setting of the whole site: what it allows here must not reach other tests.
let drop: () => Promise<void>;
afterAll(() => drop());
beforeAll(async () => {
  drop = await useFreshDatabase();
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
  people.second = await makeUser("reviewer");
});
afterEach(async () => {
  await ok(setOnePersonMode(people.admin, false));
});

const SEEN = { publicSince: new Date("2024-08-12T00:00:00Z") };
const rowOf = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } });
const eventsOf = (subjectId: string) =>
  db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
const accept = (who: Actor, proposalId: string) => acceptProposal(who, { proposalId, reason: null });
const decline = (who: Actor, proposalId: string) =>
  refuseProposal(who, { proposalId, reason: "It is no source." });

async function publicArticle() {
  const { article } = await makeArticle("What the minister said.", { ...SEEN, title: "Ten schools" });
  return article;
}

const renamed = (articleId: string, title: string, revision = 1) =>
  proposal("article.details", { articleId, revision: String(revision), title, lang: "en" });

async function proposedTitle(title = "Twelve schools", author = people.editor) {
  const article = await publicArticle();
  const { proposalId } = await ok(proposeChange(author, renamed(article.id, title)));
  return { article, proposalId };
}

const titleOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).title;

describe("who may", () => {
  const ROLES = [
    ["none", "forbidden"],
    ["editor", "forbidden"],
    ["reviewer", "done"],
    ["admin", "done"],
  ] as const;

  it.each(ROLES)("accept or refuse another's, asked by %s: %s", async (role, expected) => {
    const author = await makeUser("editor");
    const [one, other] = [await proposedTitle("One", author), await proposedTitle("Other", author)];
    expect(await outcome(accept(people[role], one.proposalId))).toBe(expected);
    expect(await outcome(decline(people[role], other.proposalId))).toBe(expected);
    expect(await titleOf(one.article.id)).toBe(expected === "done" ? "One" : "Ten schools");
    expect(await titleOf(other.article.id)).toBe("Ten schools");
  });

  it.each(["reviewer", "admin"] as const)("not decide on one's own, asked by %s", async (role) => {
    const { proposalId } = await proposedTitle("Mine", people[role]);
    expect(await outcome(accept(people[role], proposalId))).toBe("needs_second_person");
    expect(await outcome(decline(people[role], proposalId))).toBe("needs_second_person");
    expect(await rowOf(proposalId)).toMatchObject({ status: "proposed", deciderId: null });
  });

  it("withdraw: its author alone", async () => {
    const { proposalId } = await proposedTitle();
    expect(await outcome(withdrawProposal(people.admin, proposalId))).toBe("forbidden");
    expect(await outcome(withdrawProposal(people.editor, proposalId))).toBe("done");
    expect(await outcome(accept(people.reviewer, proposalId))).toBe("proposal_state");
  });

  it("propose: nobody without a role", async () => {
    const article = await publicArticle();
    expect(await outcome(proposeChange(people.none, renamed(article.id, "Mine")))).toBe("forbidden");
    expect(await db().proposal.count({ where: { subjectId: article.id } })).toBe(0);
  });
});

describe("a proposal", () => {
  it("keeps both states, changes nothing until it is accepted, and the log has the words", async () => {
    const { article, proposalId } = await proposedTitle();
    expect(await titleOf(article.id)).toBe("Ten schools");
    expect(await rowOf(proposalId)).toMatchObject({
      what: "article.details",
      subjectType: "article",
      before: { title: "Ten schools" },
      after: { title: "Twelve schools" },
      baseRevision: 1,
      status: "proposed",
    });
    await ok(accept(people.reviewer, proposalId));
    expect(await titleOf(article.id)).toBe("Twelve schools");
    expect(await rowOf(proposalId)).toMatchObject({
      status: "accepted",
      deciderId: people.reviewer.id,
      onePerson: false,
      atOnce: false,
    });
    const events = await eventsOf(article.id);
    expect(events.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ["proposal.made", people.editor.id],
      ["proposal.accepted", people.reviewer.id],
      ["article.changed", people.reviewer.id],
    ]);
    const both = { before: { title: "Ten schools" }, after: { title: "Twelve schools" } };
    expect(events[0]?.data).toMatchObject({ ...both, reason: "As the source says." });
    expect(events[1]?.data).toMatchObject(both);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("is refused with a reason, which the log keeps", async () => {
    const { article, proposalId } = await proposedTitle();
    await ok(decline(people.reviewer, proposalId));
    expect(await rowOf(proposalId)).toMatchObject({ status: "refused", decisionReason: "It is no source." });
    const [, refused] = await eventsOf(article.id);
    expect(refused).toMatchObject({ verb: "proposal.refused", data: { reason: "It is no source." } });
  });

  it("takes a reason, and every field's fault is told at once", () => {
    const wrong = newProposal.safeParse({ what: "article.details", articleId: "x", publishedOn: "soon" });
    const paths = wrong.error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(expect.arrayContaining(["reason", "articleId", "publishedOn", "title"]));
    expect(newProposal.safeParse({ what: "user.role", reason: "Because." }).success).toBe(false);
  });

  it("is not for what readers do not see, nor for what they see already, nor twice", async () => {
    const { article: hidden } = await makeArticle("Hidden.");
    expect(await outcome(proposeChange(people.editor, renamed(hidden.id, "A title")))).toBe("not_public");
    const { article } = await proposedTitle();
    const again = (title: string) => outcome(proposeChange(people.reviewer, renamed(article.id, title)));
    expect(await again("Ten schools")).toBe("nothing_proposed");
    expect(await again("Twelve schools")).toBe("proposal_exists");
    expect(await again("Eleven schools")).toBe("done");
  });

  it("discards the draft that it was typed in, and a refused one keeps it", async () => {
    const article = await publicArticle();
    const key = `article:${article.id}`;
    await ok(saveDraft(people.editor, { key, data: { title: "Typed" }, baseRevision: 1 }));
    expect(await outcome(proposeChange(people.editor, renamed(article.id, "Typed", 7)))).toBe("conflict");
    expect(await draftOf(people.editor, key)).not.toBeNull();
    await ok(proposeChange(people.editor, renamed(article.id, "Typed")));
    expect(await draftOf(people.editor, key)).toBeNull();
  });
});

describe("what would be shown is what was proposed", () => {
  const unseen = async (proposalId: string) =>
    expect(await outcome(accept(people.reviewer, proposalId))).toBe("proposal_stale");

  test("not another source that came on record under the same address", async () => {
    const claim = await makePublicClaim();
    const url = `https://example.org/${randomUUID()}`;
    const source = {
      from: "new",
      title: "The audit",
      publisher: "A court",
      kind: "primary",
      stance: "supports",
      url,
    };
    const made = await ok(
      proposeChange(people.editor, proposal("evidence.attach", { ...source, claimId: claim.id })),
    );
    const other = newEvidence.parse({ ...source, title: "Lies", claimId: (await makeClaim()).id });
    await ok(attachEvidence(people.editor, other));
    await unseen(made.proposalId);
    expect(await db().evidence.count({ where: { claimId: claim.id } })).toBe(0);
  });

  test("not the titles that an unpublished promise was given since", async () => {
    const { promiseId } = await promiseOf(["2023"]);
    const claim = await makePublicClaim({ kind: "promise" });
    const link = proposal("promise.link", { claimIds: [claim.id], promiseId });
    const made = await ok(proposeChange(people.editor, link));
    await ok(changePromise(people.editor, { promiseId, revision: 1, titleEn: "Lies", titleZh: null }));
    await unseen(made.proposalId);
    expect(await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
      promiseId: null,
    });
  });

  test("not the name that whoever it is about was given since, and who reviews is told", async () => {
    const [claim, about] = [await makePublicClaim(), await makeSpeaker()];
    const { id: claimId, kind, quote, quoteLang, speakerId, statementEn } = claim;
    const words = { kind, quote, quoteLang, speakerId, statementEn, claimId, revision: "1" };
    const made = await ok(
      proposeChange(people.editor, proposal("claim.words", { ...words, subjectId: about.id })),
    );
    const nameEn = `Liar ${randomUUID()}`;
    const renaming = { speakerId: about.id, revision: 1, kind: "person", nameEn };
    await ok(changeSpeaker(people.editor, changedSpeaker.parse(renaming)));
    await unseen(made.proposalId);
    expect(await proposalById(made.proposalId)).toMatchObject({ isStale: true, now: null });
  });
});

describe("at the same time", () => {
  it("two reviewers accept: one does", async () => {
    const { article, proposalId } = await proposedTitle();
    const both = await Promise.all(
      [people.reviewer, people.second].map((who) => outcome(accept(who, proposalId))),
    );
    expect(both.sort()).toEqual(["done", "proposal_state"]);
    expect(await db().article.findUniqueOrThrow({ where: { id: article.id } })).toMatchObject({
      revision: 2,
    });
    const events = await eventsOf(article.id);
    expect(events.filter(({ verb }) => verb === "proposal.accepted")).toHaveLength(1);
  });

  it("one accepts, one refuses and its author withdraws: one of the three happens, whole", async () => {
    for (let round = 0; round < 5; round++) {
      const { article, proposalId } = await proposedTitle();
      const all = await Promise.all([
        outcome(accept(people.reviewer, proposalId)),
        outcome(withdrawProposal(people.editor, proposalId)),
        outcome(decline(people.second, proposalId)),
      ]);
      expect(all.filter((one) => one === "done")).toHaveLength(1);
      const { status } = await rowOf(proposalId);
      expect(await titleOf(article.id)).toBe(status === "accepted" ? "Twelve schools" : "Ten schools");
      expect(await eventsOf(article.id)).toHaveLength(status === "accepted" ? 3 : 2);
    }
  });

  it("two proposals on one row: the second is stale, shows what is there now, and is not lost", async () => {
    const { article, proposalId } = await proposedTitle("First");
    const other = await ok(proposeChange(people.editor, renamed(article.id, "Second")));
    const both = await Promise.all([
      accept(people.reviewer, proposalId),
      accept(people.second, other.proposalId),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({
      reason: "proposal_stale",
      theirs: { title: await titleOf(article.id) },
    });
    const open = await db().proposal.findMany({ where: { subjectId: article.id, status: "proposed" } });
    expect(open).toHaveLength(1);
  });

  it("a claim that becomes public meanwhile is not changed by one person", async () => {
    const claim = await makeClaim();
    const { id: evidenceId } = await makeEvidence(claim.id);
    const publish = db().claim.update({ where: { id: claim.id }, data: SEEN });
    const [, removed] = await Promise.all([
      publish,
      outcome(removeEvidence(people.editor, { evidenceId, reason: "Another." })),
    ]);
    expect(["done", "needs_proposal"]).toContain(removed);
    expect(await outcome(removeEvidence(people.editor, { evidenceId, reason: "Another." }))).toBe(
      "needs_proposal",
    );
  });
});

describe("one-person mode", () => {
  it("makes a reviewer's own change at once and says so; an editor's waits", async () => {
    await ok(setOnePersonMode(people.admin, true));
    const article = await publicArticle();
    const made = await ok(proposeChange(people.reviewer, renamed(article.id, "Alone")));
    expect(made.isPublic).toBe(true);
    expect(await titleOf(article.id)).toBe("Alone");
    expect(await rowOf(made.proposalId)).toMatchObject({ status: "accepted", onePerson: true });
    const { proposalId } = await proposedTitle("Waits");
    expect(await rowOf(proposalId)).toMatchObject({ status: "proposed" });
    await ok(accept(people.reviewer, proposalId));
    expect(await rowOf(proposalId)).toMatchObject({ onePerson: false });
  });

  it("lets a reviewer accept an own one that waited, and tells of one person", async () => {
    const { proposalId } = await proposedTitle("Mine", people.reviewer);
    await ok(setOnePersonMode(people.admin, true));
    await ok(accept(people.reviewer, proposalId));
    expect(await rowOf(proposalId)).toMatchObject({ status: "accepted", onePerson: true });
  });
});

describe("what an admin takes away", () => {
  it.each([
    ["none", "forbidden"],
    ["editor", "forbidden"],
    ["reviewer", "forbidden"],
    ["admin", "done"],
  ] as const)("at once, asked by %s: %s", async (role, expected) => {
    const claim = await makePublicClaim();
    const { id: evidenceId } = await makeEvidence(claim.id);
    const away = proposal("evidence.remove", { evidenceId }, "It names a child.");
    expect(await outcome(takeAway(people[role], away))).toBe(expected);
    const row = await db().proposal.findFirst({ where: { subjectId: claim.id } });
    if (expected === "forbidden") return expect(row).toBeNull();
    expect(row).toMatchObject({ status: "accepted", atOnce: true, reason: "It names a child." });
    expect(await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })).toMatchObject({
      removedReason: "It names a child.",
    });
  });

  it("is only what takes something away", async () => {
    const article = await publicArticle();
    expect(await outcome(takeAway(people.admin, renamed(article.id, "Mine alone")))).toBe("forbidden");
  });
});

describe("the database itself", () => {
  it("lets nobody decide alone, decide twice, or change what was proposed", async () => {
    const { proposalId: id } = await proposedTitle();
    const update = (data: object) => db().proposal.update({ where: { id }, data });
    const decided = { status: "accepted", decidedAt: new Date() } as const;
    await expect(update({ ...decided, deciderId: people.editor.id })).rejects.toThrow();
    await expect(update({ status: "accepted" })).rejects.toThrow();
    await expect(update({ after: { title: "Other" } })).rejects.toThrow();
    await update({ ...decided, deciderId: people.reviewer.id });
    await expect(update({ ...decided, deciderId: people.second.id })).rejects.toThrow();
    await expect(db().proposal.delete({ where: { id } })).rejects.toThrow();
    expect(await rowOf(id)).toMatchObject({
      deciderId: people.reviewer.id,
      after: { title: "Twelve schools" },
    });
  });

  it("keeps evidence on what readers see as it was attached", async () => {
    const claim = await makeClaim({ publicSince: new Date() });
    const { id } = await makeEvidence(claim.id);
    await expect(db().evidence.update({ where: { id }, data: { noteEn: "Other" } })).rejects.toThrow();
  });
});
