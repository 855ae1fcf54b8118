import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/mutations";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { makeEvidence } from "@/prisma/testing/publicFactories";
import { draft, ok, outcome, published, readNow, submitted, words } from "@/prisma/testing/verdicts";
import { releaseClaim, takeClaim } from "./assign.mutations";
import { draftKey } from "./draftKey";
import { saveVerdict, submitVerdict } from "./mutations";
import { returnVerdict } from "./publish.mutations";
import { queueCounts, reviewQueue, verdictsOf } from "./queries";
import type { QueueTab } from "./schema";

const people = {} as Record<"none" | Role, Actor>;
let other: Actor;
beforeAll(async () => {
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
  other = await makeUser("reviewer");
});

const ROLES = [
  ["none", "forbidden"],
  ["editor", "forbidden"],
  ["reviewer", "done"],
  ["admin", "done"],
] as const;

const assignee = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).assigneeId;
const verbsOf = async (subjectId: string) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);

describe("takeClaim and releaseClaim", () => {
  it.each(ROLES)("asked by %s: %s", async (role, expected) => {
    const { id } = await makeClaim();
    expect(await outcome(takeClaim(people[role], id))).toBe(expected);
    expect(await assignee(id)).toBe(expected === "done" ? people[role].id : null);
    expect(await outcome(releaseClaim(people[role], id))).toBe(expected);
    expect(await assignee(id)).toBeNull();
    expect(await verbsOf(id)).toEqual(expected === "done" ? ["claim.assigned", "claim.released"] : []);
  });

  it("gives a claim to one of five who take it at once, and tells the others who has it", async () => {
    const { id } = await makeClaim();
    const five = await Promise.all(Array.from({ length: 5 }, () => makeUser("reviewer")));
    const results = await Promise.all(five.map((person) => takeClaim(person, id)));
    const winner = five.find((_, n) => results[n]?.ok);
    expect(await assignee(id)).toBe(winner?.id);
    const refusals = results.filter((result) => !result.ok);
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ reason: "taken", values: { name: winner?.name } });
    }
  });

  it("takes twice without a second event, and lets nobody but an admin release another's", async () => {
    const { id } = await makeClaim();
    await ok(takeClaim(people.reviewer, id));
    await ok(takeClaim(people.reviewer, id));
    expect(await verbsOf(id)).toEqual(["claim.assigned"]);
    expect(await outcome(releaseClaim(other, id))).toBe("taken");
    expect(await outcome(releaseClaim(people.admin, id))).toBe("done");
    expect(await outcome(takeClaim(other, id))).toBe("done");
  });

  it("refuses claims that are not in review", async () => {
    const open = await makeClaim({ status: "draft" });
    const withdrawn = await makeClaim({ status: "withdrawn", withdrawnReason: "A duplicate." });
    expect(await outcome(takeClaim(people.reviewer, open.id))).toBe("claim_not_open");
    expect(await outcome(takeClaim(people.reviewer, withdrawn.id))).toBe("claim_withdrawn");
    expect(await outcome(takeClaim(people.reviewer, randomUUID()))).toBe("not_found");
  });
});

describe("saveVerdict", () => {
  it.each(ROLES)("asked by %s: %s", async (role, expected) => {
    const { id } = await makeClaim();
    expect(await outcome(saveVerdict(people[role], words(id)))).toBe(expected);
    expect(await verdictsOf(id)).toHaveLength(expected === "done" ? 1 : 0);
  });

  it.each(ROLES)("asked by %s to keep words without a rating: %s", async (role, expected) => {
    const { id } = await makeClaim();
    expect(await outcome(saveVerdict(people[role], { ...words(id), rating: null }))).toBe(expected);
    expect(await verdictsOf(id)).toMatchObject(
      expected === "done" ? [{ status: "draft", rating: null }] : [],
    );
  });

  it("keeps words before a rating is chosen, and tells when one is", async () => {
    const { id } = await makeClaim();
    const { revision } = await ok(saveVerdict(people.reviewer, { ...words(id), rating: null }));
    expect(await verdictsOf(id)).toMatchObject([{ rating: null, summaryEn: words(id).summaryEn }]);
    await ok(saveVerdict(people.reviewer, words(id, { revision })));
    expect(await verdictsOf(id)).toMatchObject([{ rating: "true", status: "draft" }]);
    const told = await db().event.findFirst({ where: { subjectId: id, verb: "verdict.changed" } });
    expect(told?.data).toMatchObject({ fields: ["rating"] });
  });

  it("loses no rating to a save that began before it was chosen, nor words to one that chose it", async () => {
    const { id } = await makeClaim();
    const unrated = { ...words(id), rating: null };
    const { revision } = await ok(saveVerdict(people.reviewer, unrated));
    await ok(saveVerdict(people.reviewer, words(id, { revision, rating: "misleading" })));
    await ok(releaseClaim(people.reviewer, id));
    const late = await saveVerdict(other, { ...unrated, revision, summaryEn: "Mine." });
    expect(late).toMatchObject({ reason: "conflict", theirs: { rating: "misleading" } });
    const theirs = (await verdictsOf(id))[0]?.revision;
    await ok(saveVerdict(other, { ...unrated, revision: theirs, summaryEn: "Mine." }));
    const again = await saveVerdict(other, words(id, { revision: theirs, rating: "misleading" }));
    expect(again).toMatchObject({ reason: "conflict", theirs: { rating: null, summaryEn: "Mine." } });
  });

  it("takes the claim for whoever begins, and keeps others out until it is released", async () => {
    const { id } = await makeClaim();
    const { revision } = await draft(people.reviewer, id);
    expect(await assignee(id)).toBe(people.reviewer.id);
    expect(await outcome(saveVerdict(other, words(id, { revision })))).toBe("taken");
    await ok(releaseClaim(people.reviewer, id));
    await ok(saveVerdict(other, words(id, { revision, rating: "false" })));
    expect(await verdictsOf(id)).toMatchObject([{ rating: "false", author: { id: other.id } }]);
  });

  it("writes nothing when nothing changed", async () => {
    const { id } = await makeClaim();
    const { revision } = await draft(people.reviewer, id);
    const again = await ok(saveVerdict(people.reviewer, words(id, { revision })));
    expect(again.revision).toBe(revision);
    expect(await verbsOf(id)).toEqual(["claim.assigned", "verdict.started"]);
  });

  it("loses no words when the same draft is saved from two windows", async () => {
    const { id } = await makeClaim();
    const { revision } = await draft(people.reviewer, id);
    const mine = words(id, { revision, summaryEn: "From the first window." });
    const theirs = words(id, { revision, summaryEn: "From the second window." });
    const results = await Promise.all([mine, theirs].map((input) => saveVerdict(people.reviewer, input)));
    const stored = (await verdictsOf(id))[0];
    const loser = results.find((result) => !result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(loser).toMatchObject({
      reason: "conflict",
      theirs: { summaryEn: stored?.summaryEn, revision: stored?.revision, name: people.reviewer.name },
    });
  });

  it("starts one draft when a new verdict is saved from many windows at once", async () => {
    const { id } = await makeClaim();
    const saves = Array.from({ length: 6 }, (_, n) => words(id, { rationaleEn: `From window ${n}.` }));
    const results = await Promise.all(saves.map((input) => saveVerdict(people.reviewer, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "conflict")).toHaveLength(5);
    expect(await verdictsOf(id)).toHaveLength(1);
  });

  it("shows a late save what was published meanwhile", async () => {
    const { id } = await makeClaim();
    const { revision } = await draft(people.reviewer, id);
    await published(people.reviewer, other, id, { revision });
    const late = await saveVerdict(people.reviewer, words(id, { revision, summaryEn: "Too late." }));
    expect(late).toMatchObject({ reason: "conflict", theirs: { status: "published", revision: null } });
  });

  it("drops the unsaved typing that it replaces, and keeps it after a refusal", async () => {
    const { id } = await makeClaim();
    const key = draftKey(id);
    const kept = () => db().draft.count({ where: { userId: people.reviewer.id, key } });
    await ok(saveDraft(people.reviewer, { key, data: { summaryEn: "Half a" }, baseRevision: null }));
    await saveVerdict(people.reviewer, words(id, { revision: 9 }));
    expect(await kept()).toBe(1);
    await draft(people.reviewer, id);
    expect(await kept()).toBe(0);
  });
});

describe("submitVerdict", () => {
  it.each(ROLES)("asked by %s: %s", async (role, expected) => {
    const { id } = await makeClaim();
    expect(await outcome(submitVerdict(people[role], words(id)))).toBe(expected);
  });

  it("names what is missing beside its field and saves nothing", async () => {
    const { id } = await makeClaim({ kind: "promise" });
    const input = words(id, { summaryEn: "One. Two.", rationaleEn: "" });
    expect(await submitVerdict(people.reviewer, input)).toMatchObject({
      reason: "verdict_incomplete",
      fields: { rating: "rating_does_not_fit", summaryEn: "one_sentence", rationaleEn: "required" },
    });
    expect(await verdictsOf(id)).toHaveLength(0);
  });

  it("refuses reasons that name a source which the claim has not, in each language; a draft may name it", async () => {
    const { id } = await makeClaim();
    const evidence = await makeEvidence(id);
    const cited = { rationaleEn: "They did [1] [9].", summaryZh: "如他所说。", rationaleZh: "见 [2]。" };
    const { revision } = await ok(saveVerdict(people.reviewer, words(id, cited)));
    expect(await submitVerdict(people.reviewer, words(id, { ...cited, revision }))).toMatchObject({
      reason: "verdict_incomplete",
      fields: { rationaleEn: "unknown_source", rationaleZh: "unknown_source" },
      fieldValues: {
        rationaleEn: { numbers: "[9]", named: 1, count: 1 },
        rationaleZh: { numbers: "[2]", named: 1, count: 1 },
      },
    });
    expect(await verdictsOf(id)).toMatchObject([{ status: "draft", revision }]);
    const known = { revision, decisive: evidence.id, rationaleEn: "They did [1]." };
    await submitted(people.reviewer, id, known);
  });

  it("lets reasons name what was taken off after readers saw it, and nothing that went before", async () => {
    const { id } = await makeClaim();
    await makeEvidence(id);
    const { id: gone } = await makeEvidence(id);
    const named = words(id, { rationaleEn: "They did [2]." });
    await db().evidence.update({ where: { id: gone }, data: { removedAt: new Date() } });
    expect(await submitVerdict(people.reviewer, named)).toMatchObject({
      fields: { rationaleEn: "unknown_source" },
    });
    await db().claim.update({ where: { id }, data: { publicSince: new Date("2024-08-01") } });
    expect(await outcome(submitVerdict(people.reviewer, named))).toBe("done");
  });

  it("names a rating that was not chosen together with all else that is missing", async () => {
    const { id } = await makeClaim();
    const input = { ...words(id, { summaryEn: "", rationaleEn: "" }), rating: null };
    expect(await submitVerdict(people.reviewer, input)).toMatchObject({
      reason: "verdict_incomplete",
      fields: { rating: "required", summaryEn: "required", rationaleEn: "required" },
    });
  });

  it("sends what was a draft without a rating once it has one", async () => {
    const { id } = await makeClaim();
    const { revision } = await ok(saveVerdict(people.reviewer, { ...words(id), rating: null }));
    await submitted(people.reviewer, id, { revision, rating: "misleading" });
    expect(await verdictsOf(id)).toMatchObject([{ status: "submitted", rating: "misleading" }]);
  });

  it.each(["submitted", "returned", "published"] as const)(
    "a verdict without a rating that is %s is refused by the database",
    async (status) => {
      const { id } = await makeClaim();
      const { verdictId } = await ok(saveVerdict(people.reviewer, { ...words(id), rating: null }));
      const at = new Date();
      const data = {
        submitted: { status, submittedAt: at },
        returned: { status, submittedAt: at, returnComment: "Why?" },
        published: { status, submittedAt: at, publishedAt: at, secondId: other.id },
      }[status];
      const written = db().verdict.update({ where: { id: verdictId }, data });
      await expect(written).rejects.toThrow("Verdict_rated");
      expect(await verdictsOf(id)).toMatchObject([{ status: "draft" }]);
    },
  );

  it("closes the text until it is returned, and lets the author go on from there", async () => {
    const { id } = await makeClaim();
    const { verdictId, revision } = await submitted(people.reviewer, id);
    expect(await outcome(saveVerdict(people.reviewer, words(id, { revision })))).toBe("verdict_submitted");
    const comment = "Which company confirmed it?";
    await ok(returnVerdict(other, { ...(await readNow(verdictId)), comment }));
    const [returned] = await verdictsOf(id);
    expect(returned).toMatchObject({ status: "returned", returnComment: comment, second: { id: other.id } });
    const again = words(id, { revision: returned?.revision, rationaleEn: "OpenAI and Anthropic did." });
    expect((await ok(submitVerdict(people.reviewer, again))).status).toBe("submitted");
    expect(await verbsOf(id)).toEqual([
      "claim.assigned",
      "verdict.started",
      "verdict.submitted",
      "verdict.returned",
      "verdict.changed",
      "verdict.submitted",
    ]);
  });
});

describe("the queue", () => {
  it("shows each claim where it stands, and counts the same", async () => {
    const me = await makeUser("reviewer");
    const kind = "quantity" as const;
    const rows = async (tab: QueueTab) => {
      const found = new Set<string>();
      let after: string | undefined;
      do {
        const page = await reviewQueue({ tab, kind }, me.id, after);
        for (const row of page.rows) found.add(row.id);
        after = page.next ?? undefined;
      } while (after);
      expect((await queueCounts(me.id, { kind }))[tab]).toBe(found.size);
      return found;
    };
    const [free, taken, waiting, back, theirs] = await Promise.all(
      [1, 2, 3, 4, 5].map(() => makeClaim({ kind })),
    );
    if (!free || !taken || !waiting || !back || !theirs) throw new Error("no claims");
    await draft(other, theirs.id);
    await draft(me, taken.id);
    await submitted(me, waiting.id);
    const { verdictId } = await submitted(me, back.id);
    await ok(returnVerdict(other, { ...(await readNow(verdictId)), comment: "Why?" }));
    const ids = [free.id, taken.id, waiting.id, back.id, theirs.id];
    const seen = async (tab: Parameters<typeof rows>[0]) => {
      const found = await rows(tab);
      return ids.filter((id) => found.has(id));
    };
    expect(await seen("open")).toEqual([free.id]);
    expect(await seen("held")).toEqual([theirs.id]);
    expect(await seen("mine")).toEqual([taken.id, back.id]);
    expect(await seen("submitted")).toEqual([waiting.id]);
    expect(await seen("returned")).toEqual([back.id]);
  });
});
