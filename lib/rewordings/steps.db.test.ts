import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { historyOf, verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { linkWording } from "@/lib/promises/link.mutations";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { BENEFICIARY, makePromise, suggested, wording, written } from "@/prisma/testing/promises";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { confirmRewording, dismissRewording } from "./decide.mutations";
import { rewordingForDesk } from "./desk.queries";
import { flagRewording } from "./flag.mutations";
import { mayDecide } from "./mayDecide";
import { proposeRewording } from "./propose.mutations";
import { rewordingCounts, rewordingQueue } from "./queue.queries";
import { reopenRewording } from "./reopen.mutations";

const people = {} as Record<"none" | Role, Actor>;
let flagger: Actor;
// One-person mode is a setting of the whole site: what it allows here must not reach other tests.
let drop: () => Promise<void>;
afterAll(() => drop());
beforeAll(async () => {
  drop = await useFreshDatabase();
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
  flagger = await makeUser("reviewer");
});
afterEach(async () => {
  await ok(setOnePersonMode(people.admin, false));
});

const REVIEWERS = [
  ["none", "forbidden"],
  ["editor", "forbidden"],
  ["reviewer", "done"],
  ["admin", "done"],
] as const;

const row = (id: string) => db().rewording.findUniqueOrThrow({ where: { id } });
const now = async (rewordingId: string) => ({ rewordingId, revision: (await row(rewordingId)).revision });

async function flagged(by: Actor = flagger) {
  const made = await suggested();
  await ok(flagRewording(by, written(made.rewordingId, 1)));
  return made;
}

const HEADLINES = { headlineEn: "20% became something else.", headlineZh: "两成变了样。" };
const LABELS = {
  fromLabelEn: "one team",
  fromLabelZh: "一个团队",
  toLabelEn: "the whole company",
  toLabelZh: "整个公司",
};

async function decided(as: "confirmed" | "dismissed") {
  const made = await flagged();
  const read = await now(made.rewordingId);
  if (as === "confirmed") await ok(confirmRewording(people.reviewer, read));
  else await ok(dismissRewording(people.reviewer, { ...read, reason: "The same in other words." }));
  return made;
}

/** The next version of one that two others confirmed. */
async function reopenedBy(actor: Actor): Promise<string> {
  const { rewordingId } = await flagged();
  await ok(confirmRewording(people.admin, await now(rewordingId)));
  const next = await reopenRewording(actor, { rewordingId, reason: "A letter turned up." });
  if (!next.ok) throw new Error(next.reason);
  return next.value.rewordingId;
}

describe("who may", () => {
  it.each([
    ["none", "forbidden"],
    ["editor", "done"],
    ["reviewer", "done"],
    ["admin", "done"],
  ] as const)("propose, asked by %s: %s", async (role, expected) => {
    const [earlier, later] = [await wording("2023"), await wording("2024")];
    const { promiseId } = await makePromise(earlier.id);
    await ok(linkWording(people.editor, { promiseId, claimId: later.id }));
    const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
    expect(await outcome(proposeRewording(people[role], pair))).toBe(expected);
  });

  it.each(REVIEWERS)("flag, asked by %s: %s", async (role, expected) => {
    const { rewordingId } = await suggested();
    expect(await outcome(flagRewording(people[role], written(rewordingId, 1)))).toBe(expected);
    expect((await row(rewordingId)).status).toBe(expected === "done" ? "flagged" : "suggested");
  });

  it.each(REVIEWERS)("write a headline and labels, asked by %s: %s", async (role, expected) => {
    const { rewordingId } = await flagged();
    const changes = JSON.stringify([{ ...BENEFICIARY, ...LABELS }]);
    const words = written(rewordingId, 2, { ...HEADLINES, changes });
    expect(await outcome(flagRewording(people[role], words))).toBe(expected);
    const read = await rewordingForDesk(rewordingId);
    const [headline, label] = expected === "done" ? [HEADLINES.headlineEn, LABELS.fromLabelZh] : [null, null];
    expect([read?.headlineEn, read?.changes[0]?.fromLabelZh]).toEqual([headline, label]);
  });

  it.each(REVIEWERS)("confirm another's flag, asked by %s: %s", async (role, expected) => {
    const { rewordingId } = await flagged();
    expect(await outcome(confirmRewording(people[role], await now(rewordingId)))).toBe(expected);
  });

  it.each(["reviewer", "admin"] as const)("not confirm one's own flag, asked by %s", async (role) => {
    const { rewordingId } = await flagged(people[role]);
    expect(await outcome(confirmRewording(people[role], await now(rewordingId)))).toBe("needs_second_person");
  });

  it("not confirm what one wrote a part of, though another wrote last: a third person does", async () => {
    const { rewordingId } = await flagged();
    await ok(flagRewording(people.reviewer, written(rewordingId, 2, { rationaleEn: "In my words." })));
    expect(await outcome(confirmRewording(people.reviewer, await now(rewordingId)))).toBe(
      "needs_second_person",
    );
    expect(await outcome(confirmRewording(flagger, await now(rewordingId)))).toBe("needs_second_person");
    expect(await outcome(confirmRewording(people.admin, await now(rewordingId)))).toBe("done");
  });

  it("is offered to exactly those whom the write allows, also where several wrote it", async () => {
    const { rewordingId } = await flagged();
    await ok(flagRewording(people.reviewer, written(rewordingId, 2, { rationaleEn: "In my words." })));
    const read = await rewordingForDesk(rewordingId);
    if (!read) throw new Error("There is no such rewording.");
    expect(read.others.map(({ id }) => id)).toContain(people.admin.id);
    for (const actor of [people.none, people.editor, people.reviewer, flagger, people.admin]) {
      const may = mayDecide(actor, read, false);
      const late = { rewordingId, revision: read.revision - 1, reason: "The same in other words." };
      const told = [
        await outcome(confirmRewording(actor, late)),
        await outcome(dismissRewording(actor, late)),
      ];
      expect([may.confirm, may.dismiss]).toEqual(told.map((reason) => reason === "changed_since_read"));
    }
  });

  it("dismiss what reopens a confirmed version only if one did not reopen it, and pages offer no more", async () => {
    const id = await reopenedBy(people.reviewer);
    const read = await rewordingForDesk(id);
    if (!read) throw new Error("There is no such rewording.");
    expect(mayDecide(people.reviewer, read, false)).toMatchObject({ confirm: false, dismiss: false });
    expect(mayDecide(people.admin, read, false)).toMatchObject({ confirm: true, dismiss: true });
    const input = { ...(await now(id)), reason: "The same in other words." };
    expect(await outcome(dismissRewording(people.reviewer, input))).toBe("needs_second_person");
    expect(await outcome(dismissRewording(people.admin, input))).toBe("done");
  });

  it.each(REVIEWERS)("dismiss, asked by %s: %s", async (role, expected) => {
    const { rewordingId } = await flagged();
    const input = { ...(await now(rewordingId)), reason: "The same in other words." };
    expect(await outcome(dismissRewording(people[role], input))).toBe(expected);
  });

  it.each(REVIEWERS)("reopen, asked by %s: %s", async (role, expected) => {
    const { rewordingId } = await decided("dismissed");
    const input = { rewordingId, reason: "A letter turned up." };
    expect(await outcome(reopenRewording(people[role], input))).toBe(expected);
  });

  it("not confirm after the role was taken away", async () => {
    const second = await makeUser("reviewer");
    const { rewordingId } = await flagged();
    await db().user.update({ where: { id: second.id }, data: { role: null } });
    expect(await outcome(confirmRewording(second, await now(rewordingId)))).toBe("forbidden");
  });

  it("confirm one's own in one-person mode, which is kept with it", async () => {
    await ok(setOnePersonMode(people.admin, true));
    const { rewordingId } = await flagged();
    await ok(confirmRewording(flagger, await now(rewordingId)));
    expect(await row(rewordingId)).toMatchObject({ status: "confirmed", onePerson: true });
    const other = await flagged();
    await ok(confirmRewording(people.reviewer, await now(other.rewordingId)));
    expect((await row(other.rewordingId)).onePerson).toBe(false);
  });
});

describe("a headline and labels", () => {
  const changes = JSON.stringify([{ ...BENEFICIARY, ...LABELS }]);

  it("are named when they change, confirmed with the rest, and begin its next version", async () => {
    const { rewordingId } = await suggested();
    await ok(flagRewording(flagger, written(rewordingId, 1)));
    await ok(flagRewording(flagger, written(rewordingId, 2, { ...HEADLINES, changes })));
    const [event] = await historyOf([rewordingId], 1);
    expect(event).toMatchObject({
      verb: "rewording.changed",
      data: { fields: ["headlineEn", "headlineZh", "changes"] },
    });
    await ok(confirmRewording(people.reviewer, await now(rewordingId)));
    const next = await ok(reopenRewording(flagger, { rewordingId, reason: "A letter turned up." }));
    expect(await rewordingForDesk(next.rewordingId)).toMatchObject({ ...HEADLINES, changes: [LABELS] });
  });

  it("cannot be written any more once they are confirmed", async () => {
    const { rewordingId } = await decided("confirmed");
    const words = written(rewordingId, (await now(rewordingId)).revision, { ...HEADLINES, changes });
    expect(await outcome(flagRewording(flagger, words))).toBe("rewording_state");
  });

  it("are short, on one line, and show all that they hold", () => {
    const write = (fields: object) => () => written(randomUUID(), 1, { ...HEADLINES, ...fields });
    expect(write({ headlineEn: "x".repeat(201) })).toThrow("too_long");
    expect(write({ headlineZh: "两\u200b成" })).toThrow("hidden_characters");
    const label = { changes: JSON.stringify([{ ...BENEFICIARY, toLabelEn: "x".repeat(61) }]) };
    expect(write(label)).toThrow("too_long");
  });
});

describe("each step from each state", () => {
  const ALLOWED: Record<string, string[]> = {
    flag: ["suggested", "flagged"],
    confirm: ["flagged"],
    dismiss: ["suggested", "flagged"],
    reopen: ["confirmed", "dismissed"],
  };
  const STATES = ["suggested", "flagged", "confirmed", "dismissed"] as const;

  it.each(Object.keys(ALLOWED).flatMap((step) => STATES.map((state) => [step, state] as const)))(
    "%s one that is %s",
    async (step, state) => {
      const made =
        state === "suggested"
          ? await suggested()
          : state === "flagged"
            ? await flagged()
            : await decided(state);
      const before = await row(made.rewordingId);
      const read = await now(made.rewordingId);
      const run = {
        flag: () => flagRewording(people.admin, written(read.rewordingId, read.revision)),
        confirm: () => confirmRewording(people.admin, read),
        dismiss: () => dismissRewording(people.admin, { ...read, reason: "No." }),
        reopen: () => reopenRewording(people.admin, { rewordingId: read.rewordingId, reason: "A letter." }),
      }[step];
      const allowed = ALLOWED[step]?.includes(state);
      expect(await outcome(run?.() ?? Promise.reject())).toBe(allowed ? "done" : "rewording_state");
      if (!allowed || step === "reopen") expect(await row(made.rewordingId)).toEqual(before);
    },
  );
});

describe("proposeRewording", () => {
  it("takes two wordings of one promise, in an order that their dates allow", async () => {
    const { promiseId, earlierClaimId, laterClaimId } = await suggested();
    const stranger = await wording("2024");
    const undated = await wording(null);
    await ok(linkWording(people.editor, { promiseId, claimId: undated.id }));
    const propose = (earlier: string, later: string) =>
      outcome(proposeRewording(people.editor, { earlierClaimId: earlier, laterClaimId: later }));
    expect(await propose(earlierClaimId, earlierClaimId)).toBe("same_wording");
    expect(await propose(earlierClaimId, stranger.id)).toBe("not_one_promise");
    expect(await propose(earlierClaimId, randomUUID())).toBe("not_found");
    expect(await propose(laterClaimId, earlierClaimId)).toBe("wrong_order");
    expect(await propose(undated.id, earlierClaimId)).toBe("done");
  });

  it("gives one row to everybody who proposes the same pair at once", async () => {
    const [earlier, later] = [await wording("2023"), await wording("2024")];
    const { promiseId } = await makePromise(earlier.id);
    await ok(linkWording(people.editor, { promiseId, claimId: later.id }));
    const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
    const results = await Promise.all([1, 2, 3, 4].map(() => ok(proposeRewording(people.editor, pair))));
    expect(new Set(results.map(({ rewordingId }) => rewordingId)).size).toBe(1);
    expect(await db().rewording.count({ where: pair })).toBe(1);
  });
});

describe("flagRewording", () => {
  it("keeps the table in its order, with its empty cells", async () => {
    const { rewordingId } = await flagged();
    expect(await rewordingForDesk(rewordingId)).toMatchObject({
      disclosure: "claims_continuity",
      flaggedBy: { id: flagger.id },
      changes: [BENEFICIARY, { term: "deadline", from: "over four years", to: null, effect: "dropped" }],
    });
  });

  it("shows a late save what the other wrote, and loses neither", async () => {
    const { rewordingId } = await flagged();
    const changes = JSON.stringify([BENEFICIARY]);
    const saves = ["One reading.", "Another reading."].map((rationaleEn) =>
      written(rewordingId, 2, { rationaleEn, changes }),
    );
    const results = await Promise.all(saves.map((input) => flagRewording(flagger, input)));
    const stored = await row(rewordingId);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      reason: "conflict",
      theirs: { rationaleEn: stored.rationaleEn, revision: 3, changes: [BENEFICIARY] },
    });
  });

  it.each([
    ["no rows", [], "term_table_empty"],
    [
      "nothing but what stayed",
      [{ term: "amount", from: "20%", to: "20%", effect: "same" }],
      "nothing_changed",
    ],
  ])("refuses a table with %s", (_name, changes, reason) => {
    expect(() => written(randomUUID(), 1, { changes: JSON.stringify(changes) })).toThrow(reason);
  });

  it.each([
    [{ effect: "dropped", from: "four years", to: "soon" }, "term_dropped_has_none"],
    [{ effect: "added", from: "20%", to: "at least 20%" }, "term_added_has_none"],
    [{ effect: "weaker" }, "term_words_needed"],
    [{ effect: "same", from: "20%" }, "term_words_needed"],
  ])("refuses a row whose words contradict its effect: %j", (cells, reason) => {
    const changes = JSON.stringify([BENEFICIARY, { term: "deadline", ...cells }]);
    expect(() => written(randomUUID(), 1, { changes })).toThrow(reason);
  });
});

describe("confirmRewording", () => {
  it("confirms once when five reviewers do it at once, and the log holds", async () => {
    const { rewordingId } = await flagged();
    const read = await now(rewordingId);
    const five = await Promise.all(Array.from({ length: 5 }, () => makeUser("reviewer")));
    const results = await Promise.all(five.map((second) => outcome(confirmRewording(second, read))));
    expect(results.sort()).toEqual(["done", ...Array(4).fill("rewording_state")]);
    expect(await db().event.count({ where: { subjectId: rewordingId, verb: "rewording.confirmed" } })).toBe(
      1,
    );
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("confirms nothing that changed since it was read, or that says nothing", async () => {
    const { rewordingId } = await flagged();
    const read = await now(rewordingId);
    await ok(flagRewording(flagger, written(rewordingId, read.revision, { rationaleEn: "Else." })));
    expect(await outcome(confirmRewording(people.reviewer, read))).toBe("changed_since_read");
    const empty = await suggested();
    await ok(dismissRewording(people.reviewer, { ...(await now(empty.rewordingId)), reason: "No." }));
    const again = await ok(reopenRewording(flagger, { rewordingId: empty.rewordingId, reason: "Yes." }));
    const bare = await now(again.rewordingId);
    expect(await outcome(confirmRewording(people.reviewer, bare))).toBe("rewording_incomplete");
  });

  it("leaves what was decided as it was, in the database itself", async () => {
    const { rewordingId } = await decided("confirmed");
    const change = { rationaleEn: "!" };
    await expect(db().rewording.update({ where: { id: rewordingId }, data: change })).rejects.toThrow();
    await expect(db().termChange.deleteMany({ where: { rewordingId } })).rejects.toThrow();
  });
});

describe("reopenRewording", () => {
  it("begins the next version with the same words; the one before stays as it was", async () => {
    const { rewordingId } = await decided("confirmed");
    const before = await row(rewordingId);
    const next = await ok(reopenRewording(people.reviewer, { rewordingId, reason: "A letter turned up." }));
    expect(next.version).toBe(2);
    expect(await row(rewordingId)).toEqual(before);
    const shown = await rewordingForDesk(next.rewordingId);
    expect(shown).toMatchObject({ status: "flagged", changes: [BENEFICIARY, { term: "deadline" }] });
    expect(shown?.versions.map(({ version, status }) => [version, status])).toEqual([
      [2, "flagged"],
      [1, "confirmed"],
    ]);
    const again = reopenRewording(people.reviewer, { rewordingId, reason: "Twice." });
    expect(await outcome(again)).toBe("rewording_state");
  });

  it("does not let one person take back what two had confirmed", async () => {
    const { rewordingId } = await decided("confirmed");
    const next = await ok(reopenRewording(people.reviewer, { rewordingId, reason: "A letter turned up." }));
    const input = { ...(await now(next.rewordingId)), reason: "The same in other words." };
    expect(await outcome(dismissRewording(people.reviewer, input))).toBe("needs_second_person");
    expect(await outcome(dismissRewording(flagger, input))).toBe("done");
  });
});

describe("the queue", () => {
  it("holds each comparison in one tab and counts the same", async () => {
    const made = {
      suggested: (await suggested()).rewordingId,
      flagged: (await flagged()).rewordingId,
      decided: (await decided("dismissed")).rewordingId,
    };
    const counts = await rewordingCounts();
    for (const tab of ["suggested", "flagged", "decided"] as const) {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await rewordingQueue(tab, after);
        ids.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(counts[tab]);
      expect(Object.values(made).filter((id) => ids.includes(id))).toEqual([made[tab]]);
    }
  });
});

describe("what is suggested", () => {
  it("stands in the order of how sure the program is, page after page", async () => {
    const said = [0.41, 0.97, 0.55, 0.97];
    const made = await Promise.all(said.map(async (likelihood) => ({ likelihood, ...(await suggested()) })));
    for (const { likelihood, rewordingId } of made) {
      const changed = likelihood > 0.6 ? true : null;
      const texts = { earlierText: "a", laterText: "b", changes: [], comparerVersion: "1" };
      // An earlier record says nothing any more.
      for (const one of [0.99, likelihood])
        await db().comparerRecord.create({ data: { ...texts, rewordingId, changed, likelihood: one } });
    }
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await rewordingQueue("suggested", after);
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    const own = ids.flatMap((id) => made.filter(({ rewordingId }) => rewordingId === id));
    expect(own.map(({ likelihood }) => likelihood)).toEqual([0.97, 0.97, 0.55, 0.41]);
    const { rows } = await rewordingQueue("suggested");
    expect(rows.find(({ id }) => id === made[2]?.rewordingId)?.records).toEqual([{ changed: null }]);
  });
});

describe("what the speaker answered", () => {
  const reply = {
    replyEn: "We meant the whole company from the start.",
    repliedOn: "2024-08-15",
    replyUrl: "https://example.org/reply?utm_source=x",
  };

  it("is kept with the table, shown in a conflict and carried over when it is reopened", async () => {
    const { rewordingId } = await suggested();
    await ok(flagRewording(flagger, written(rewordingId, 1, reply)));
    const day = new Date("2024-08-15T00:00:00Z");
    const kept = {
      replyEn: reply.replyEn,
      replyZh: null,
      repliedOn: day,
      replyUrl: "https://example.org/reply",
    };
    expect(await row(rewordingId)).toMatchObject(kept);
    const late = await flagRewording(people.admin, written(rewordingId, 1));
    expect(late).toMatchObject({
      reason: "conflict",
      theirs: { replyEn: reply.replyEn, repliedOn: "2024-08-15" },
    });
    await ok(confirmRewording(people.reviewer, await now(rewordingId)));
    await expect(
      db().rewording.update({ where: { id: rewordingId }, data: { replyEn: "Another answer." } }),
    ).rejects.toThrow();
    const next = await ok(reopenRewording(people.admin, { rewordingId, reason: "They answered again." }));
    expect(await row(next.rewordingId)).toMatchObject(kept);
    expect((await rewordingForDesk(next.rewordingId))?.program).not.toBeNull();
  });

  it("needs words beside a day or an address, a real day and a web address", async () => {
    const { rewordingId } = await suggested();
    const parse = (fields: Record<string, unknown>) => () => written(rewordingId, 1, fields);
    expect(parse({ repliedOn: reply.repliedOn })).toThrow(/required/);
    expect(parse({ ...reply, repliedOn: "15 August" })).toThrow(/bad_date/);
    expect(parse({ ...reply, replyUrl: "javascript:alert(1)" })).toThrow(/bad_address/);
    expect(parse({ ...reply, replyEn: "x".repeat(1_501) })).toThrow(/too_long/);
  });
});
