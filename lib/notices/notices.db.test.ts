import { expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { makeSource } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import {
  changedNotice as changed,
  dueNotice as due,
  tell as put,
  tellPerson,
} from "@/prisma/testing/notices";
import { follow, startFollowing, stopFollowing } from "./follow.mutations";
import { pruneNotices } from "./prune.mutations";
import { followingOf, noticesOf } from "./queries";
import { markAllRead, markRead } from "./read.mutations";
import { noticeFilter } from "./schema";

const told = async (key: string) =>
  (await db().noticeRecipient.findMany({ where: { notice: { key } } })).map(({ userId }) => userId);
const followWatch = (userId: string, subjectId: string) =>
  transaction((tx) => follow(tx, userId, { subjectType: "watch", subjectId }));

test("a notice is told once to each follower of the watch or of its source, however often its job runs", async () => {
  const [ofWatch, ofBoth, ofSource, ofNothing] = await Promise.all(
    (["editor", "reviewer", "admin", "admin"] as const).map((role) => makeUser(role)),
  );
  const notice = changed();
  for (const person of [ofWatch, ofBoth]) await followWatch(person?.id ?? "", notice.data.watchId);
  for (const person of [ofBoth, ofSource])
    await transaction((tx) =>
      follow(tx, person?.id ?? "", { subjectType: "source", subjectId: notice.data.sourceId ?? "" }),
    );
  const ids = await Promise.all([put(notice), put(notice), put(notice)]);
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
  expect((await told(notice.key)).sort()).toEqual([ofWatch?.id, ofBoth?.id, ofSource?.id].sort());
  expect(await told(notice.key)).not.toContain(ofNothing?.id);
});

test("whoever was disabled, or lost their role, is told nothing", async () => {
  const notice = changed();
  const people = [
    await makeUser("editor"),
    await makeUser("editor", { disabledAt: new Date() }),
    await makeUser(null),
  ];
  for (const { id } of people) await followWatch(id, notice.data.watchId);
  await put(notice);
  expect(await told(notice.key)).toEqual([people[0]?.id]);
});

test("a promise that is due is work of every reviewer, whatever they follow", async () => {
  const [editor, reviewer, admin] = [
    await makeUser("editor"),
    await makeUser("reviewer"),
    await makeUser("admin"),
  ];
  const notice = due();
  await put(notice);
  const whom = await told(notice.key);
  expect(whom).toEqual(expect.arrayContaining([reviewer.id, admin.id]));
  expect(whom).not.toContain(editor.id);
});

test("what a page says is cut to a bound, and what the database cannot keep is taken out", async () => {
  const notice = changed({
    title: "标".repeat(5_000),
    passages: Array.from({ length: 50 }, () => ({ earlier: "𝒜\0".repeat(100_000), later: null })),
  });
  const id = await put(notice);
  const row = await db().notice.findUniqueOrThrow({ where: { id: id ?? "" } });
  expect(JSON.stringify(row.data).length).toBeLessThan(8_000);
  expect(row.data).toMatchObject({ passages: Array(5).fill({ earlier: expect.stringMatching(/^(𝒜)+…$/u) }) });
});

test("a notice is kept: it is neither changed nor removed", async () => {
  const id = (await put(changed())) ?? "";
  await expect(db().notice.update({ where: { id }, data: { kind: "other" } })).rejects.toThrow();
  await expect(db().notice.delete({ where: { id } })).rejects.toThrow();
});

const DAY = 24 * 60 * 60 * 1000;

test("a person without a role neither follows nor marks anything", async () => {
  const person = await makeUser(null);
  const subject = { subjectType: "source", subjectId: (await makeSource()).id } as const;
  const forbidden = { ok: false, reason: "forbidden" };
  expect(await startFollowing(person, subject)).toEqual(forbidden);
  expect(await stopFollowing(person, subject)).toEqual(forbidden);
  expect(await markRead(person, { noticeId: newId() })).toEqual(forbidden);
  expect(await markAllRead(person, { until: newId() })).toEqual(forbidden);
  expect(await db().follow.count({ where: { userId: person.id } })).toBe(0);
});

test("following and its end, however often, and only of what is there", async () => {
  const [me, other, gone] = [
    await makeUser("editor"),
    await makeUser("editor"),
    await makeUser("editor", { disabledAt: new Date() }),
  ];
  const subject = { subjectType: "source", subjectId: (await makeSource()).id } as const;
  for (const person of [me, me, other])
    expect(await startFollowing(person, subject)).toEqual({ ok: true, value: { follows: true } });
  await transaction((tx) => follow(tx, gone.id, subject));
  expect(await followingOf(me, subject)).toEqual({ count: 2, isMine: true });
  await stopFollowing(me, subject);
  await stopFollowing(me, subject);
  expect(await followingOf(me, subject)).toEqual({ count: 1, isMine: false });
  const watch = { subjectType: "watch", subjectId: newId() } as const;
  for (const person of [me, other]) await followWatch(person.id, watch.subjectId);
  expect(await followingOf(me, subject, watch)).toEqual({ count: 2, isMine: false });
  expect(await startFollowing(me, { subjectType: "promise", subjectId: newId() })).toMatchObject({
    reason: "not_found",
  });
});

test("the list: unread first, then the newest first, page by page, and of one kind", async () => {
  const me = await makeUser("editor");
  const ids: string[] = [];
  for (let n = 0; n < 28; n++) ids.push(await tellPerson(me.id, changed()));
  const ofDue = await tellPerson(me.id, due());
  for (const noticeId of ids.slice(20)) await markRead(me, { noticeId });
  const first = await noticesOf(me, {});
  expect(first.rows).toHaveLength(25);
  const second = await noticesOf(me, noticeFilter.parse({ after: first.next }));
  const order = [ofDue, ...ids.slice(0, 20).toReversed(), ...ids.slice(20).toReversed()];
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(order);
  expect(second.next).toBeNull();
  expect((await noticesOf(me, { kind: "promise_due" })).rows.map(({ id }) => id)).toEqual([ofDue]);
  expect(first.rows[1]?.notice).toMatchObject({ kind: "source_changed", data: { title: "A policy" } });
  expect(noticeFilter.parse({ kind: "x", after: "'; --" })).toEqual({});
});

test("nobody reads or marks another's copy", async () => {
  const [me, other] = [await makeUser("editor"), await makeUser("admin")];
  const noticeId = await tellPerson(me.id, changed());
  expect((await noticesOf(other, {})).rows.map(({ id }) => id)).not.toContain(noticeId);
  expect(await markRead(other, { noticeId })).toEqual({ ok: false, reason: "not_found" });
  await markAllRead(other, { until: newId() });
  expect((await noticesOf(me, {})).rows).toMatchObject([{ id: noticeId, isRead: false }]);
  expect(await markRead(me, { noticeId })).toEqual({ ok: true, value: { count: 1 } });
  expect(await markRead(me, { noticeId })).toEqual({ ok: true, value: { count: 0 } });
});

test("all are marked as far as they were seen, of a kind or all", async () => {
  const me = await makeUser("editor");
  const [first, second] = [await tellPerson(me.id, changed()), await tellPerson(me.id, due())];
  const third = await tellPerson(me.id, changed());
  expect(await markAllRead(me, { kind: "promise_due", until: second })).toMatchObject({
    value: { count: 1 },
  });
  expect(await markAllRead(me, { until: second })).toMatchObject({ value: { count: 1 } });
  const unread = (await noticesOf(me, {})).rows.filter(({ isRead }) => !isRead);
  expect(unread.map(({ id }) => id)).toEqual([third]);
  expect(first).not.toBe(third);
});

test("what was read is cleared away after a year; what was not, and that it was told, stays", async () => {
  const me = await makeUser("editor");
  const notice = changed();
  const [read, unread] = [await tellPerson(me.id, notice), await tellPerson(me.id, changed())];
  await markRead(me, { noticeId: read });
  await pruneNotices(new Date(Date.now() + 364 * DAY));
  expect((await noticesOf(me, {})).rows).toHaveLength(2);
  await pruneNotices(new Date(Date.now() + 366 * DAY));
  expect((await noticesOf(me, {})).rows.map(({ id }) => id)).toEqual([unread]);
  expect(await put(notice)).toBeNull();
});
