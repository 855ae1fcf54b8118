import { expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { makeUser } from "@/prisma/testing/factories";
import { follow } from "./follow.mutations";
import { putNotice } from "./put.mutations";
import type { NoticeInput } from "./schema";

/** A notice about a watch of its own. */
function changed(overrides: Partial<Extract<NoticeInput, { kind: "source_changed" }>["data"]> = {}) {
  const watchId = newId();
  return {
    kind: "source_changed",
    subject: { type: "watch", id: watchId },
    key: `visit ${newId()}`,
    data: {
      watchId,
      sourceId: newId(),
      title: "A policy",
      visitId: newId(),
      lang: "en",
      passages: [{ earlier: "We will spend 20%.", later: "We will spend some." }],
      more: 0,
      isNearWording: true,
      rewordingId: null,
      ...overrides,
    },
  } satisfies NoticeInput;
}

const due = (promiseId = newId()) =>
  ({
    kind: "promise_due",
    subject: { type: "promise", id: promiseId },
    key: `due ${promiseId}`,
    data: { slug: "a-promise", titleEn: "A promise", titleZh: null, on: "2027-07-05" },
  }) satisfies NoticeInput;

const told = async (key: string) =>
  (await db().noticeRecipient.findMany({ where: { notice: { key } } })).map(({ userId }) => userId);
const put = (input: NoticeInput) => transaction((tx) => putNotice(tx, input));
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
