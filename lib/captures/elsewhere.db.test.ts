import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { makeSource } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { ok } from "@/prisma/testing/verdicts";
import { addElsewhere, removeElsewhere } from "./elsewhere.mutations";
import { elsewhereOf } from "./queries";
import { newElsewhere } from "./schema";

const URL_ELSEWHERE = "https://web.archive.org/web/20240131120000/https://a.example/";
let drop: () => Promise<void>;
let editor: Actor;
beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
});
afterAll(() => drop());

const named = async () => {
  const { id: sourceId } = await makeSource();
  await ok(addElsewhere(editor, { sourceId, url: URL_ELSEWHERE }));
  const [row] = await elsewhereOf([sourceId]);
  return { sourceId, id: row?.id ?? "" };
};

describe("a copy elsewhere", () => {
  it("is named once, also by two at once, and stands in the log", async () => {
    const { id: sourceId } = await makeSource();
    const both = await Promise.all([1, 2].map(() => addElsewhere(editor, { sourceId, url: URL_ELSEWHERE })));
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true]);
    expect(both.find((one) => !one.ok)).toMatchObject({ fields: { url: "elsewhere_known" } });
    expect(await elsewhereOf([sourceId])).toMatchObject([{ url: URL_ELSEWHERE, removedAt: null }]);
    const events = await db().event.findMany({ where: { subjectId: sourceId } });
    expect(events.map(({ verb, actorId }) => [verb, actorId])).toEqual([["elsewhere.added", editor.id]]);
  });

  it("is taken off once, with who and why, and may be named again; nothing of it goes", async () => {
    const { sourceId, id } = await named();
    const removed = { elsewhereId: id, reason: "It shows another page." };
    const both = await Promise.all([1, 2].map(() => removeElsewhere(editor, removed)));
    expect(both.map((one) => (one.ok ? "done" : one.reason)).toSorted()).toEqual(["already_removed", "done"]);
    await ok(addElsewhere(editor, { sourceId, url: URL_ELSEWHERE }));
    const [now, before] = await elsewhereOf([sourceId]);
    expect(now).toMatchObject({ removedAt: null });
    expect(before).toMatchObject({
      id,
      removedReason: removed.reason,
      removedBy: { name: expect.any(String) },
    });
    await expect(
      db().copyElsewhere.update({ where: { id }, data: { url: "https://b.example/" } }),
    ).rejects.toThrow();
    await expect(db().copyElsewhere.delete({ where: { id } })).rejects.toThrow();
  });

  it("is named and taken off by editors alone, of a source that there is", async () => {
    const { sourceId, id } = await named();
    const nobody = await makeUser(null);
    expect(await addElsewhere(nobody, { sourceId, url: URL_ELSEWHERE })).toMatchObject({
      reason: "forbidden",
    });
    expect(await removeElsewhere(nobody, { elsewhereId: id, reason: "x" })).toMatchObject({
      reason: "forbidden",
    });
    const unknown = { sourceId: editor.id, url: URL_ELSEWHERE };
    expect(await addElsewhere(editor, unknown)).toMatchObject({ reason: "not_found" });
  });

  it("has an address of the web", () => {
    const reason = (url: string) =>
      newElsewhere.safeParse({ sourceId: editor.id, url }).error?.issues[0]?.message;
    expect(reason(URL_ELSEWHERE)).toBeUndefined();
    expect(["", " ", "archive.ph/x", "javascript:alert(1)", "http://u:p@a.example/"].map(reason)).toEqual([
      "required",
      "required",
      ...Array.from({ length: 3 }, () => "bad_address"),
    ]);
  });
});
