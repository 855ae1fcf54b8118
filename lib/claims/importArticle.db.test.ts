import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { threadAnswer } from "@/lib/threadAnswers";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { readingOf } from "@/prisma/testing/imports";
import { importArticle } from "./importArticle.mutations";
import { addMention } from "./mentions.mutations";
import { mentionsOn } from "./queries";

vi.mock("@/lib/threadAnswers", { spy: true });

const LINES = [
  "The company announced that it had hired four hundred people in the spring.",
  "Its chief executive said that a fifth of all compute would go to the safety team over four years.",
  "A former employee wrote that the promise had not been kept and that nobody had asked.",
];

test("importing a changed text carries its mentions in the same transaction, the lost one too", async () => {
  const me = await makeUser("editor");
  const fields = { title: `Pledge ${randomUUID()}`, lang: "en" as const };
  const first = await importArticle(me, {
    as: "article",
    reading: readingOf(LINES.join("\n")),
    another: "yes",
    ...fields,
  });
  if (!first.ok) throw new Error(first.reason);
  const { articleId } = first.value;
  const before = await db().articleVersion.findFirstOrThrow({ where: { articleId } });
  for (const exact of LINES) {
    const start = before.text.indexOf(exact);
    const at = { articleVersionId: before.id, start, end: start + exact.length, exact };
    await addMention(me, { claimId: (await makeClaim()).id, ...at });
  }
  const text = ["An editor's note was added.", LINES[0], LINES[1]?.replace("said that", "said")].join("\n");
  const again = await importArticle(me, { as: "version", reading: readingOf(text), articleId });
  expect(again).toMatchObject({
    ok: true,
    value: { outcome: "changed", number: 2, carried: { exact: 0, moved: 1, to_confirm: 1, orphan: 1 } },
  });
  const after = await db().articleVersion.findFirstOrThrow({ where: { articleId, number: 2 } });
  const kept = await mentionsOn(after.id);
  expect(kept.map(({ anchoring }) => anchoring).sort()).toEqual(["moved", "orphan", "to_confirm"]);
  expect(kept.find(({ start }) => start === null)?.exact).toBe(LINES[2]);
  expect(await mentionsOn(before.id)).toHaveLength(3);
  expect(await verifyChain()).toMatchObject({ ok: true });
});

test("a version whose mentions cannot be carried over is not added", async () => {
  const me = await makeUser("editor");
  const fields = { title: `Pledge ${randomUUID()}`, lang: "en" as const };
  const text = LINES.join("\n");
  const first = await importArticle(me, {
    as: "article",
    reading: readingOf(text),
    another: "yes",
    ...fields,
  });
  if (!first.ok) throw new Error(first.reason);
  const { articleId } = first.value;
  vi.mocked(threadAnswer).mockRejectedValueOnce(new Error("The words cannot be read."));
  const next = { as: "version", reading: readingOf(`${text}\nMore.`), articleId } as const;
  await expect(importArticle(me, next)).rejects.toThrow("The words cannot be read.");
  expect(await db().articleVersion.count({ where: { articleId } })).toBe(1);
  expect(await importArticle(me, next)).toMatchObject({ ok: true, value: { number: 2 } });
});
