import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makeEvidence, makeMention } from "@/prisma/testing/publicFactories";
import { draft, ok, outcome, published, readNow, submitted, words } from "@/prisma/testing/verdicts";
import { releaseClaim } from "./assign.mutations";
import { confirmRetraction } from "./confirmRetraction.mutations";
import { saveVerdict, submitVerdict } from "./mutations";
import { publishVerdict, retractVerdict, returnVerdict } from "./publish.mutations";
import { besideOf, verdictsOf } from "./queries";
import { secondsOf } from "./writers.queries";

const people = {} as Record<"none" | Role, Actor>;
let author: Actor;
// One-person mode is a setting of the whole site: what it allows here must not reach other tests.
let drop: () => Promise<void>;
afterAll(() => drop());
beforeAll(async () => {
  drop = await useFreshDatabase();
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
  author = await makeUser("reviewer");
});
afterEach(async () => {
  await ok(setOnePersonMode(people.admin, false));
});

const ROLES = [
  ["none", "forbidden"],
  ["editor", "forbidden"],
  ["reviewer", "done"],
  ["admin", "done"],
] as const;

const claimNow = (id: string) => db().claim.findUniqueOrThrow({ where: { id } });
const why = { reasonEn: "The source was forged.", reasonZh: null };

describe("who may", () => {
  it.each(ROLES)("publish another's verdict, asked by %s: %s", async (role, expected) => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    expect(await outcome(publishVerdict(people[role], await readNow(verdictId)))).toBe(expected);
    expect((await claimNow(id)).status).toBe(expected === "done" ? "checked" : "open");
  });

  it.each(["reviewer", "admin"] as const)("not publish one's own, asked by %s", async (role) => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(people[role], id);
    const own = publishVerdict(people[role], await readNow(verdictId));
    expect(await outcome(own)).toBe("needs_second_person");
    expect(await claimNow(id)).toMatchObject({ status: "open", publicSince: null });
  });

  it.each(ROLES)("return a verdict, asked by %s: %s", async (role, expected) => {
    const { verdictId } = await submitted(author, (await makeClaim()).id);
    const input = { ...(await readNow(verdictId)), comment: "Which one?" };
    expect(await outcome(returnVerdict(people[role], input))).toBe(expected);
  });

  it("not publish what one wrote a part of, though another saved it last", async () => {
    const { id } = await makeClaim();
    const first = await draft(people.reviewer, id);
    await ok(releaseClaim(people.reviewer, id));
    await ok(submitVerdict(author, words(id, { revision: first.revision, summaryEn: "It did happen." })));
    const read = await readNow(first.verdictId);
    const [waiting] = await verdictsOf(id);
    const seconds = await secondsOf({ id: first.verdictId, claimId: id, authorId: waiting?.author.id ?? "" });
    expect(seconds.writerIds).toEqual(expect.arrayContaining([author.id, people.reviewer.id]));
    const others = seconds.others.map((other) => other.id);
    expect(others).toContain(people.admin.id);
    for (const no of [author, people.reviewer, people.editor]) expect(others).not.toContain(no.id);
    expect(await outcome(publishVerdict(people.reviewer, read))).toBe("needs_second_person");
    expect(await outcome(publishVerdict(author, read))).toBe("needs_second_person");
    expect(await outcome(publishVerdict(people.admin, read))).toBe("done");
  });

  it("take one's own verdict back", async () => {
    const { verdictId } = await submitted(author, (await makeClaim()).id);
    const input = { ...(await readNow(verdictId)), comment: "I found another source." };
    expect(await outcome(returnVerdict(author, input))).toBe("done");
  });

  it.each(ROLES)("retract a verdict, asked by %s: %s", async (role, expected) => {
    const verdictId = await published(author, people.reviewer, (await makeClaim()).id);
    expect(await outcome(retractVerdict(people[role], { verdictId, ...why }))).toBe(expected);
  });

  it("not publish after the role was taken away, whatever the session still says", async () => {
    const second = await makeUser("reviewer");
    const { verdictId } = await submitted(author, (await makeClaim()).id);
    const input = await readNow(verdictId);
    await db().user.update({ where: { id: second.id }, data: { role: "editor" } });
    expect(await outcome(publishVerdict(second, input))).toBe("forbidden");
    await db().user.update({ where: { id: second.id }, data: { role: "reviewer", disabledAt: new Date() } });
    expect(await outcome(publishVerdict(second, input))).toBe("forbidden");
  });
});

describe("what a claim has to name before readers see it", () => {
  const said = { saidOn: new Date("2024-08-01"), saidPrecision: "day" } as const;
  const reasons = { noSourceReason: "She said it to us.", noDateReason: "Nobody remembers the day." };
  const bare = async (id: string) => {
    const {
      noSourceReason: _,
      noDateReason: __,
      ...read
    } = await readNow((await submitted(author, id)).verdictId);
    return read;
  };

  it("is a source and a date, or a reason for each that is missing, which stays with the verdict", async () => {
    const { id } = await makeClaim();
    const read = await bare(id);
    const refused = await publishVerdict(people.reviewer, { ...read, noDateReason: null });
    const fields = { noSourceReason: "source_or_reason", noDateReason: "date_or_reason" };
    expect(refused).toMatchObject({ ok: false, reason: "verdict_ungrounded", fields });
    expect(await claimNow(id)).toMatchObject({ status: "open", publicSince: null });
    await ok(publishVerdict(people.reviewer, { ...read, ...reasons }));
    expect(await db().verdict.findUniqueOrThrow({ where: { id: read.verdictId } })).toMatchObject(reasons);
    const event = await db().event.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: "desc" } });
    expect(event).toMatchObject({ verb: "verdict.published", data: reasons });
  });

  it("may be the article in which it stands, or a document; then no reason is kept", async () => {
    const [inArticle, withDocument] = [await makeClaim(said), await makeClaim(said)];
    await makeMention(inArticle.id, (await makeArticle("words")).version.id);
    await makeEvidence(withDocument.id);
    for (const { id } of [inArticle, withDocument]) {
      const read = await bare(id);
      await ok(publishVerdict(people.reviewer, { ...read, ...reasons }));
      const none = { noSourceReason: null, noDateReason: null };
      expect(await db().verdict.findUniqueOrThrow({ where: { id: read.verdictId } })).toMatchObject(none);
    }
  });

  it("is no source that was taken off again", async () => {
    const { id } = await makeClaim(said);
    await makeEvidence(id, { removedAt: new Date(), removedReason: "Forged." });
    const refused = await publishVerdict(people.reviewer, await bare(id));
    expect(refused).toMatchObject({ ok: false, fields: { noSourceReason: "source_or_reason" } });
    expect(Object.keys(refused.ok ? {} : (refused.fields ?? {}))).toEqual(["noSourceReason"]);
  });
});

describe("a place that readers do not see", () => {
  const said = { saidOn: new Date("2024-08-01"), saidPrecision: "day" } as const;

  it.each(["to_confirm", "orphan"] as const)("is no source of a claim: %s", async (anchoring) => {
    const { id } = await makeClaim(said);
    await makeMention(id, (await makeArticle("words")).version.id, { anchoring });
    const read = { ...(await readNow((await submitted(author, id)).verdictId)), noSourceReason: undefined };
    const refused = await publishVerdict(people.reviewer, read);
    expect(refused).toMatchObject({ ok: false, fields: { noSourceReason: "source_or_reason" } });
    const reason = { noSourceReason: "It stood in the first version." };
    await ok(publishVerdict(people.reviewer, { ...read, ...reason }));
    expect(await db().verdict.findUniqueOrThrow({ where: { id: read.verdictId } })).toMatchObject(reason);
  });
});

describe("what stands beside a claim", () => {
  const CHANGES = {
    "a document attached": (id: string) => makeEvidence(id),
    "a place marked": async (id: string) => makeMention(id, (await makeArticle("words")).version.id),
    "the speaker renamed": async (id: string) =>
      db().speaker.update({
        where: { id: (await claimNow(id)).speakerId },
        data: { nameEn: "Another", revision: { increment: 1 } },
      }),
  };

  it.each(Object.entries(CHANGES))("is not published unread: %s", async (_, change) => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const read = await readNow(verdictId);
    await change(id);
    expect(await outcome(publishVerdict(people.reviewer, read))).toBe("changed_since_read");
    expect(await claimNow(id)).toMatchObject({ publicSince: null });
    const again = { ...read, beside: await besideOf(id) };
    expect(await outcome(publishVerdict(people.reviewer, again))).toBe("done");
  });
});

describe("each step from each state", () => {
  /** A verdict of `author` brought to a state, on a claim of its own. */
  async function inState(state: string): Promise<string> {
    const { id } = await makeClaim();
    if (state === "draft") return (await draft(author, id)).verdictId;
    const { verdictId, revision } = await submitted(author, id);
    if (state === "submitted") return verdictId;
    const now = await readNow(verdictId);
    if (state === "returned") {
      await ok(returnVerdict(people.reviewer, { ...now, comment: "Why?" }));
      return verdictId;
    }
    await ok(publishVerdict(people.reviewer, now));
    if (state === "retracted") await ok(retractVerdict(people.admin, { verdictId, ...why }));
    if (state === "superseded") {
      const next = words(id, { noticeEn: "A date was wrong.", revision: undefined });
      const correction = await ok(submitVerdict(author, next));
      await ok(publishVerdict(people.reviewer, await readNow(correction.verdictId)));
    }
    expect(revision).toBeGreaterThan(0);
    return verdictId;
  }

  const ALLOWED: Record<string, string[]> = {
    publish: ["submitted"],
    return: ["submitted"],
    retract: ["published"],
  };
  const STATES = ["draft", "submitted", "returned", "published", "superseded", "retracted"];
  const cells = Object.keys(ALLOWED).flatMap((step) => STATES.map((state) => [step, state] as const));

  it.each(cells)("%s one that is %s", async (step, state) => {
    const verdictId = await inState(state);
    const before = await db().verdict.findUniqueOrThrow({ where: { id: verdictId } });
    const now = await readNow(verdictId);
    const result =
      step === "publish"
        ? publishVerdict(people.admin, now)
        : step === "return"
          ? returnVerdict(people.admin, { ...now, comment: "Why?" })
          : retractVerdict(people.admin, { verdictId, ...why });
    const allowed = ALLOWED[step]?.includes(state);
    expect(await outcome(result)).toBe(allowed ? "done" : "verdict_state");
    if (!allowed) {
      expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toEqual(before);
    }
  });
});

describe("publishVerdict", () => {
  it("makes the claim, its promise and the articles that mention it public, at one moment", async () => {
    const promisor = await makeSpeaker();
    const promise = await db().promise.create({
      data: { slug: `promise-${newId()}`, promisorId: promisor.id, titleEn: "A share of compute" },
    });
    const claim = await makeClaim({ kind: "promise", promiseId: promise.id });
    const { article, version } = await makeArticle("They said it in exactly these words.");
    const aside = await makeArticle("It was mentioned here by mistake.");
    const mention = { claimId: claim.id, exact: "x", prefix: "", suffix: "", start: 0, end: 1 };
    const createdById = author.id;
    await db().mention.create({ data: { ...mention, articleVersionId: version.id, createdById } });
    await db().mention.create({
      data: {
        ...mention,
        articleVersionId: aside.version.id,
        createdById,
        removedAt: new Date(),
        removedReason: "Another claim.",
      },
    });
    await published(author, people.reviewer, claim.id, { rating: "broken" });
    const { publicSince, status, assigneeId } = await claimNow(claim.id);
    expect({ status, assigneeId }).toEqual({ status: "checked", assigneeId: null });
    expect(publicSince).not.toBeNull();
    const since = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).publicSince;
    expect(await since(article.id)).toEqual(publicSince);
    expect(await since(aside.article.id)).toBeNull();
    expect(await db().promise.findUniqueOrThrow({ where: { id: promise.id } })).toMatchObject({
      publicSince,
    });
  });

  it("publishes twenty claims' verdicts at once, each named in the log, which holds", async () => {
    const drafted = await Promise.all(
      Array.from({ length: 20 }, async () => submitted(author, (await makeClaim()).id)),
    );
    const read = await Promise.all(drafted.map(({ verdictId }) => readNow(verdictId)));
    const results = await Promise.all(read.map((input) => publishVerdict(people.reviewer, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(20);
    const rowId = { in: drafted.map(({ verdictId }) => verdictId) };
    expect(await db().eventRow.count({ where: { table: "Verdict", rowId } })).toBe(20);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("publishes once when five reviewers do it at once, and the log holds", async () => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const input = await readNow(verdictId);
    const five = await Promise.all(Array.from({ length: 5 }, () => makeUser("reviewer")));
    const results = await Promise.all(five.map((second) => publishVerdict(second, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "verdict_state")).toHaveLength(4);
    const events = await db().event.findMany({ where: { subjectId: id, verb: "verdict.published" } });
    expect(events).toHaveLength(1);
    const winner = five.find((_, n) => results[n]?.ok);
    expect(events[0]?.actorId).toBe(winner?.id);
    expect(await verdictsOf(id)).toMatchObject([{ status: "published", second: { id: winner?.id } }]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("either publishes or returns when two reviewers do both at once", async () => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const input = await readNow(verdictId);
    const results = await Promise.all([
      publishVerdict(people.reviewer, input),
      returnVerdict(people.admin, { ...input, comment: "Why?" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const { status } = await db().verdict.findUniqueOrThrow({ where: { id: verdictId } });
    expect(status).toBe(results[0].ok ? "published" : "returned");
    expect((await claimNow(id)).status).toBe(results[0].ok ? "checked" : "open");
  });

  it("publishes nothing that changed since it was read: neither the verdict nor the claim", async () => {
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const read = await readNow(verdictId);
    await ok(returnVerdict(people.reviewer, { ...read, comment: "Why?" }));
    const [back] = await verdictsOf(id);
    await ok(submitVerdict(author, words(id, { revision: back?.revision, summaryEn: "Else." })));
    expect(await outcome(publishVerdict(people.reviewer, read))).toBe("changed_since_read");
    const readAgain = await readNow(verdictId);
    await db().claim.update({ where: { id }, data: { quote: "in other words", revision: { increment: 1 } } });
    expect(await outcome(publishVerdict(people.reviewer, readAgain))).toBe("changed_since_read");
    expect(await outcome(publishVerdict(people.reviewer, await readNow(verdictId)))).toBe("done");
  });

  it("refuses reasons that name a source which the claim has no more; in plain text a number names none", async () => {
    const { id } = await makeClaim();
    const evidence = await makeEvidence(id);
    const { verdictId } = await submitted(author, id, { rationaleEn: "They did [1]." });
    await db().evidence.update({ where: { id: evidence.id }, data: { removedAt: new Date() } });
    expect(await publishVerdict(people.reviewer, await readNow(verdictId))).toMatchObject({
      reason: "unknown_source",
      values: { numbers: "[1]", named: 1, count: 0 },
    });
    expect(await verdictsOf(id)).toMatchObject([{ status: "submitted" }]);
    await db().verdict.update({ where: { id: verdictId }, data: { format: "plain" } });
    expect(await outcome(publishVerdict(people.reviewer, await readNow(verdictId)))).toBe("done");
  });

  it("refuses when the claim was withdrawn or became another kind meanwhile", async () => {
    const withdrawn = await makeClaim();
    const one = await submitted(author, withdrawn.id);
    const input = await readNow(one.verdictId);
    await db().claim.update({
      where: { id: withdrawn.id },
      data: { status: "withdrawn", withdrawnReason: "A duplicate." },
    });
    expect(await outcome(publishVerdict(people.reviewer, input))).toBe("claim_withdrawn");
    const turned = await makeClaim();
    const other = await submitted(author, turned.id);
    await db().claim.update({ where: { id: turned.id }, data: { kind: "promise" } });
    const read = await readNow(other.verdictId);
    expect(await outcome(publishVerdict(people.reviewer, read))).toBe("rating_does_not_fit");
  });
});

describe("a correction", () => {
  it("needs a notice, replaces the version before and leaves its words as they were", async () => {
    const { id } = await makeClaim();
    const first = await published(author, people.reviewer, id);
    const before = await db().verdict.findUniqueOrThrow({ where: { id: first } });
    const { publicSince } = await claimNow(id);
    expect(await submitVerdict(author, words(id, { rating: "false" }))).toMatchObject({
      reason: "verdict_incomplete",
      fields: { noticeEn: "notice_required" },
    });
    const noticeEn = "We had the year wrong.";
    const second = await published(author, people.reviewer, id, { rating: "false", noticeEn });
    expect(await verdictsOf(id)).toMatchObject([
      { id: second, version: 2, status: "published", rating: "false", noticeEn },
      { id: first, version: 1, status: "superseded", rating: "true" },
    ]);
    const after = await db().verdict.findUniqueOrThrow({ where: { id: first } });
    const { status: _s, endedAt, revision: _r, ...kept } = after;
    expect(before).toMatchObject({ ...kept, status: "published", endedAt: null });
    expect(endedAt).not.toBeNull();
    expect(await claimNow(id)).toMatchObject({ status: "checked", publicSince });
    const verbs = await db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "desc" }, take: 2 });
    expect(verbs.map(({ verb }) => verb)).toEqual(["verdict.published", "verdict.superseded"]);
  });

  it("leaves the moment from which a claim is public as it was, to the microsecond", async () => {
    const { id } = await makeClaim();
    await db()
      .$executeRaw`UPDATE "Claim" SET "publicSince" = '2024-08-01 10:00:00.123456Z' WHERE id = ${id}::uuid`;
    await published(author, people.reviewer, id);
    const [row] = await db().$queryRaw<{ at: string }[]>`
      SELECT to_char("publicSince" AT TIME ZONE 'UTC', 'SS.US') AS at FROM "Claim" WHERE id = ${id}::uuid`;
    expect(row?.at).toBe("00.123456");
  });

  it("leaves the version before in force until it is published", async () => {
    const { id } = await makeClaim();
    await published(author, people.reviewer, id);
    await ok(saveVerdict(author, words(id, { rating: "false" })));
    expect(await verdictsOf(id)).toMatchObject([{ status: "draft" }, { status: "published" }]);
    expect((await claimNow(id)).status).toBe("checked");
  });

  it.each(["summaryEn", "rating", "rationaleEn", "authorId"])(
    "the database itself keeps %s of what was published, superseded or retracted",
    async (column) => {
      const { id } = await makeClaim();
      const first = await published(author, people.reviewer, id);
      const second = await published(author, people.reviewer, id, { noticeEn: "A date was wrong." });
      const change = {
        [column]: column === "rating" ? "false" : column === "authorId" ? people.admin.id : "!",
      };
      const attempt = (verdictId: string) => db().verdict.update({ where: { id: verdictId }, data: change });
      await expect(attempt(first)).rejects.toThrow();
      await expect(attempt(second)).rejects.toThrow();
      await ok(retractVerdict(people.reviewer, { verdictId: second, ...why }));
      await expect(attempt(second)).rejects.toThrow();
      await expect(db().verdict.delete({ where: { id: first } })).rejects.toThrow();
    },
  );
});

describe("a retraction", () => {
  it("says why, opens the claim again, leaves it public, and the next version can follow", async () => {
    const { id } = await makeClaim();
    const verdictId = await published(author, people.reviewer, id);
    const { publicSince } = await claimNow(id);
    await ok(retractVerdict(people.reviewer, { verdictId, ...why }));
    expect(await claimNow(id)).toMatchObject({ status: "open", publicSince });
    expect(await verdictsOf(id)).toMatchObject([{ status: "retracted", retractionEn: why.reasonEn }]);
    await published(author, people.reviewer, id, { rating: "unproven" });
    expect(await verdictsOf(id)).toMatchObject([
      { version: 2, status: "published" },
      { version: 1, status: "retracted" },
    ]);
    expect(await claimNow(id)).toMatchObject({ status: "checked", publicSince });
  });
});

describe("a retraction by one person", () => {
  it("is confirmed once by a second, who is never the one who retracted", async () => {
    const { id } = await makeClaim();
    const verdictId = await published(author, people.reviewer, id);
    const confirm = (who: Actor) => outcome(confirmRetraction(who, { verdictId }));
    expect(await confirm(people.reviewer)).toBe("nothing_to_confirm");
    await ok(retractVerdict(people.reviewer, { verdictId, ...why }));
    expect(await confirm(people.editor)).toBe("forbidden");
    expect(await confirm(people.reviewer)).toBe("needs_second_person");
    await ok(setOnePersonMode(people.admin, true));
    expect(await confirm(people.reviewer)).toBe("needs_second_person");
    await ok(setOnePersonMode(people.admin, false));
    const both = await Promise.all([confirm(author), confirm(people.admin)]);
    expect(both.sort()).toEqual(["done", "nothing_to_confirm"]);
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      status: "retracted",
      retractedById: people.reviewer.id,
      retractionConfirmedAt: expect.any(Date),
    });
    const undo = { retractionConfirmedById: null, retractionConfirmedAt: null };
    await expect(db().verdict.update({ where: { id: verdictId }, data: undo })).rejects.toThrow();
  });
});

describe("one-person mode", () => {
  it("lets the author publish, and the verdict says so for ever", async () => {
    await ok(setOnePersonMode(people.admin, true));
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const value = await ok(publishVerdict(author, await readNow(verdictId)));
    expect(value.onePerson).toBe(true);
    expect(await verdictsOf(id)).toMatchObject([{ onePerson: true, second: { id: author.id } }]);
  });

  it("does not mark what a second person published, and opens nothing to editors", async () => {
    await ok(setOnePersonMode(people.admin, true));
    const { id } = await makeClaim();
    const { verdictId } = await submitted(author, id);
    const read = await readNow(verdictId);
    expect(await outcome(publishVerdict(people.editor, read))).toBe("forbidden");
    expect((await ok(publishVerdict(people.reviewer, read))).onePerson).toBe(false);
  });
});
