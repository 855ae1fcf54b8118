import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { append } from "@/lib/audit/mutations";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db, transaction } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { asApp, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { added, NAMES, offerOf, publicRenamedPair, renamedPair, typed } from "@/prisma/testing/renames";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { addRename, confirmRename, dismissRename, withdrawRename } from "./mutations";
import { namesKey } from "./names";
import { putOffers } from "./offer.mutations";
import { renameCounts, renameList, renamesBetween } from "./queries";
import { addedRename } from "./schema";

const people = {} as Record<"none" | Role | "second", Actor>;
// One-person mode is a setting of the whole site.
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

const rowOf = (id: string) => db().rename.findUniqueOrThrow({ where: { id } });
const eventsOf = async (subjectId: string) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ verb, actorId }) => ({
    verb,
    actorId,
  }));
const claims = (ids: string[]) =>
  db().claim.findMany({ where: { id: { in: ids } }, orderBy: { saidOn: "asc" } });

/** Asks as a comparison does. */
const asks = (pair: Parameters<typeof putOffers>[1], names: { from: string; to: string }) =>
  transaction(async (tx) => {
    const events = await putOffers(tx, pair, [names]);
    await append(tx, null, ...events);
    return events;
  });

describe("what the program asks", () => {
  test("is answered by one reviewer, once, with two lines in the log", async () => {
    const { speakerId } = await renamedPair();
    const { id: renameId, ...row } = await offerOf(speakerId);
    expect(row).toMatchObject({ ...NAMES, addedById: null, lang: "en" });
    expect(row.since?.toISOString()).toContain("2022-05-02");
    expect(await outcome(confirmRename(people.editor, { renameId }))).toBe("forbidden");
    expect(await outcome(dismissRename(people.editor, { renameId }))).toBe("forbidden");
    await ok(confirmRename(people.reviewer, { renameId }));
    expect(await rowOf(renameId)).toMatchObject({ status: "confirmed", decidedById: people.reviewer.id });
    expect(await outcome(confirmRename(people.second, { renameId }))).toBe("rename_state");
    expect(await outcome(dismissRename(people.second, { renameId }))).toBe("rename_state");
    expect(await eventsOf(renameId)).toEqual([
      { verb: "rename.offered", actorId: null },
      { verb: "rename.confirmed", actorId: people.reviewer.id },
    ]);
    expect((await verifyChain()).ok).toBe(true);
  });

  test("is answered by the first of two who answer at the same time", async () => {
    const { speakerId } = await renamedPair();
    const { id: renameId } = await offerOf(speakerId);
    const answers = await Promise.all([
      outcome(confirmRename(people.reviewer, { renameId })),
      outcome(dismissRename(people.second, { renameId })),
      outcome(confirmRename(people.second, { renameId })),
    ]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "rename_state")).toHaveLength(2);
    expect(await eventsOf(renameId)).toHaveLength(2);
  });

  test.each(["yes", "no"])("is not asked again after %s", async (answer) => {
    const { speakerId, earlierClaimId, laterClaimId } = await renamedPair();
    const { id: renameId } = await offerOf(speakerId);
    await ok((answer === "yes" ? confirmRename : dismissRename)(people.reviewer, { renameId }));
    const [earlier, later] = await claims([earlierClaimId, laterClaimId]);
    if (!earlier || !later) throw new Error("Both claims are there.");
    const ask = (from: string, to: string) => asks({ earlier, later }, { from, to });
    expect(await ask(NAMES.from, NAMES.to)).toEqual([]);
    expect(await ask(NAMES.to.toUpperCase(), NAMES.from.toLowerCase())).toEqual([]);
    expect(await db().rename.count({ where: { speakerId } })).toBe(1);
  });

  test("is asked once by two jobs at the same time", async () => {
    const { id: speakerId } = await makeSpeaker();
    const said = { speakerId, promiseId: null, saidOn: null, saidPrecision: null };
    const ask = () =>
      asks({ earlier: said, later: said }, { from: "Acmeon", to: "Brontix" }).then(({ length }) => length);
    expect((await Promise.all([ask(), ask(), ask()])).toSorted()).toEqual([0, 0, 1]);
  });

  test("is of the promise where two people speak, and of nothing where no person has linked them", async () => {
    const { promiseId } = await renamedPair();
    const [one, other] = [await makeSpeaker(), await makeSpeaker()];
    const said = (speakerId: string, of: string | null) => ({
      ...{ speakerId, promiseId: of },
      ...{ saidOn: null, saidPrecision: null },
    });
    const ask = (of: string | null) =>
      asks({ earlier: said(one.id, of), later: said(other.id, null) }, { from: "Acmeon", to: "Brontix" });
    expect(await ask(null)).toEqual([]);
    expect(await ask(promiseId)).toMatchObject([{ verb: "rename.offered", data: { of: promiseId } }]);
  });
});

describe("what a person adds", () => {
  test("is confirmed by somebody else, alone only in one-person mode", async () => {
    const { id: speakerId } = await makeSpeaker();
    expect(await outcome(addRename(people.none, typed(speakerId)))).toBe("forbidden");
    const renameId = await added(speakerId, people.reviewer);
    expect(await outcome(confirmRename(people.reviewer, { renameId }))).toBe("needs_second_person");
    await ok(setOnePersonMode(people.admin, true));
    await ok(confirmRename(people.reviewer, { renameId }));
    expect(await rowOf(renameId)).toMatchObject({ status: "confirmed", onePerson: true });
    const other = await added((await makeSpeaker()).id, people.editor);
    await ok(setOnePersonMode(people.admin, false));
    await ok(confirmRename(people.second, { renameId: other }));
    expect(await rowOf(other)).toMatchObject({ status: "confirmed", onePerson: false });
  });

  test("stands once, however it is written, and may be added anew after a no", async () => {
    const { id: speakerId } = await makeSpeaker();
    const both = await Promise.all([
      outcome(addRename(people.editor, typed(speakerId))),
      outcome(
        addRename(
          people.reviewer,
          typed(speakerId, { from: NAMES.to.toUpperCase(), to: "superalignment  team" }),
        ),
      ),
    ]);
    expect(both.toSorted()).toEqual(["done", "rename_exists"]);
    const { id: renameId } = await offerOf(speakerId);
    await ok(dismissRename(people.second, { renameId }));
    await ok(addRename(people.editor, typed(speakerId)));
    expect(await db().rename.count({ where: { speakerId } })).toBe(2);
  });

  test("is two names, of somebody who is there", async () => {
    const { id: speakerId } = await makeSpeaker();
    const sent = (fields: Record<string, unknown>) =>
      addedRename.safeParse({ owner: `speaker ${speakerId}`, ...NAMES, ...fields });
    expect(sent({}).success).toBe(true);
    for (const wrong of [
      ...[{ from: "" }, { to: undefined }, { to: "SUPERALIGNMENT TEAM" }, { from: "股東會", to: "股东会" }],
      ...[{ since: "soon" }, { owner: "speaker" }, { owner: `claim ${speakerId}` }, { to: "a\u202Eb" }],
      { to: "x".repeat(200) },
    ])
      expect(sent(wrong).success, JSON.stringify(wrong)).toBe(false);
    expect(await outcome(addRename(people.editor, typed(randomUUID())))).toBe("not_found");
  });
});

describe("what was confirmed", () => {
  test("holds for the speaker’s wordings, and for what was merged into a promise", async () => {
    const { speakerId, promiseId, earlierClaimId, laterClaimId } = await renamedPair();
    const [earlier, later] = await claims([earlierClaimId, laterClaimId]);
    if (!earlier || !later) throw new Error("Both claims are there.");
    const read = () => renamesBetween(db(), earlier, later);
    expect(await read()).toEqual([]);
    await ok(confirmRename(people.reviewer, { renameId: (await offerOf(speakerId)).id }));
    expect(await read()).toMatchObject([NAMES]);
    expect(await renamesBetween(db(), earlier, { ...later, quote: earlier.quote })).toEqual([]);
    const stranger = { speakerId: (await makeSpeaker()).id, promiseId: null };
    expect(await renamesBetween(db(), { ...earlier, ...stranger }, { ...later, ...stranger })).toEqual([]);
    const { id: mergedId } = await db().promise.create({
      data: {
        slug: randomUUID(),
        titleEn: "Merged",
        promisorId: stranger.speakerId,
        mergedIntoId: promiseId,
      },
    });
    const [from, to] = ["Acmeon", "Brontix"];
    await db().rename.create({
      data: {
        ...{ promiseId: mergedId, from, to, names: namesKey({ from, to }), lang: "en", status: "confirmed" },
        ...{ decidedById: people.reviewer.id, decidedAt: new Date() },
      },
    });
    const pays = { ...stranger, promiseId };
    expect(
      await renamesBetween(db(), { ...pays, quote: "Acmeon pays." }, { ...pays, quote: "Brontix pays." }),
    ).toHaveLength(1);
  });

  test("is withdrawn with a reason, once, and stays on record; nothing else of it changes", async () => {
    const { speakerId } = await renamedPair();
    const { id: renameId } = await offerOf(speakerId);
    const withdrawal = { renameId, reason: "Two firms." };
    expect(await outcome(withdrawRename(people.reviewer, withdrawal))).toBe("rename_state");
    await ok(confirmRename(people.reviewer, { renameId }));
    expect(await outcome(withdrawRename(people.editor, withdrawal))).toBe("forbidden");
    await ok(withdrawRename(people.reviewer, withdrawal));
    expect(await outcome(withdrawRename(people.second, withdrawal))).toBe("rename_state");
    expect(await rowOf(renameId)).toMatchObject({
      ...{ status: "withdrawn", withdrawnReason: "Two firms.", decidedById: people.reviewer.id },
    });
    const change = (sql: string) => asApp((client) => client.query(sql, [renameId]));
    await expect(change(`UPDATE "Rename" SET "to" = 'Other' WHERE id = $1`)).rejects.toThrow(
      "kept as it was",
    );
    await expect(change(`UPDATE "Rename" SET status = 'confirmed' WHERE id = $1`)).rejects.toThrow();
    await expect(change(`DELETE FROM "Rename" WHERE id = $1`)).rejects.toThrow();
  });

  test("is named by the log where readers are told of it, and from when the speaker is known", async () => {
    const named = (id: string) => db().eventRow.count({ where: { table: "Rename", rowId: id } });
    const { speakerId } = await publicRenamedPair();
    const shown = await added(speakerId);
    expect(await named(shown)).toBe(0);
    await ok(confirmRename(people.reviewer, { renameId: shown }));
    expect(await named(shown)).toBe(1);
    await ok(withdrawRename(people.reviewer, { renameId: shown, reason: "Two firms." }));
    expect(await named(shown)).toBe(2);
    const hidden = await added((await makeSpeaker()).id);
    await ok(confirmRename(people.reviewer, { renameId: hidden }));
    expect(await named(hidden)).toBe(0);
    expect((await verifyChain()).ok).toBe(true);
  });

  test("is listed by its state, of everybody or of one speaker", async () => {
    const { id: speakerId } = await makeSpeaker();
    const renameId = await added(speakerId);
    expect(await renameCounts(speakerId)).toEqual({ offered: 1, confirmed: 0, ended: 0 });
    await ok(confirmRename(people.reviewer, { renameId }));
    const { rows } = await renameList("confirmed", speakerId);
    expect(rows.map(({ id }) => id)).toEqual([renameId]);
    expect((await renameList("confirmed", undefined)).rows.length).toBeGreaterThan(1);
  });
});
