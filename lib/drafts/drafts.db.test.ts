import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import { dropDraft, saveDraft } from "./mutations";
import { draftOf } from "./queries";
import { draftRequest, MAX_DRAFT, newDraft } from "./schema";

const KEY = "mention:0190a3c0-0000-7000-8000-000000000001";
const draft = (text: string, key = KEY) => newDraft.parse({ key, data: { text }, baseRevision: 3 });

test("is kept for its writer, last words and first revision, and for nobody else", async () => {
  const [me, other] = [await makeUser("editor"), await makeUser("admin")];
  await saveDraft(me, draft("one"));
  await saveDraft(me, draft("two"));
  await saveDraft(other, draft("theirs"));
  expect(await draftOf(me, KEY)).toMatchObject({ data: { text: "two" }, baseRevision: 3 });
  expect(await db().draft.count({ where: { userId: me.id } })).toBe(1);
  await dropDraft(other, KEY);
  expect(await draftOf(other, KEY)).toBeNull();
  expect(await draftOf(me, KEY)).toMatchObject({ data: { text: "two" } });
});

test("survives the end of all sessions", async () => {
  const me = await makeUser("reviewer");
  await saveDraft(me, draft("kept"));
  await db().user.update({ where: { id: me.id }, data: { sessionVersion: { increment: 1 } } });
  expect(await draftOf(me, KEY)).toMatchObject({ data: { text: "kept" } });
});

test("is refused to a reader; one who lost the role may still drop theirs", async () => {
  const me = await makeUser("editor");
  await saveDraft(me, draft("mine"));
  await db().user.update({ where: { id: me.id }, data: { role: null } });
  expect(await saveDraft(me, draft("more"))).toMatchObject({ ok: false, reason: "forbidden" });
  expect(await dropDraft(me, KEY)).toMatchObject({ ok: true });
});

test("has a cap, and a key that names a form", () => {
  const fits = { text: "x".repeat(MAX_DRAFT - 20) };
  expect(draftRequest.safeParse({ key: KEY, data: fits }).success).toBe(true);
  expect(draftRequest.safeParse({ key: KEY, data: { text: "x".repeat(MAX_DRAFT) } }).success).toBe(false);
  for (const key of ["", "mention", "mention:", "Mention:1", "mention:a b", `mention:${"a".repeat(65)}`]) {
    expect(draftRequest.safeParse({ key, data: {} }).success).toBe(false);
  }
});

test("of one person are many, not endlessly many", async () => {
  const me = await makeUser("editor");
  const rows = Array.from({ length: 200 }, (_, i) => ({ userId: me.id, key: `claim:${i}`, data: {} }));
  await db().draft.createMany({ data: rows });
  expect(await saveDraft(me, draft("one more"))).toMatchObject({ ok: false, reason: "too_many_drafts" });
  expect(await saveDraft(me, draft("changed", "claim:7"))).toMatchObject({ ok: true });
});
