import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { inThread } from "@/lib/threadPool";
import { makeArticle, makeUser } from "@/prisma/testing/factories";
import { readingOf } from "@/prisma/testing/imports";
import { doJobs } from "@/prisma/testing/suggestions";
import { importArticle } from "./importArticle.mutations";
import { SCORER_VERSION } from "./suggest";
import { rateSentences } from "./suggestions.mutations";
import { ratedSentences } from "./suggestions.queries";

vi.mock("@/lib/threadPool", { spy: true });

const TEXT = "It rained.\nThe council closed 14 of its 20 libraries last year.";

test("an imported text is rated by a job, and then read as it was kept", async () => {
  const text = `${TEXT} ${randomUUID()}.`;
  const capturedAt = new Date().toISOString();
  const saved = await importArticle(await makeUser("editor"), {
    as: "article",
    reading: readingOf(text, { capturedAt }),
    another: "yes",
    title: `Libraries ${randomUUID()}`,
    lang: "en",
  });
  if (!saved.ok) throw new Error(saved.reason);
  const { articleId } = saved.value;
  const version = await db().articleVersion.findFirstOrThrow({ where: { articleId } });
  await doJobs();
  const kept = await db().ratedSentences.findUniqueOrThrow({ where: { articleVersionId: version.id } });
  expect(kept.scorer).toBe(SCORER_VERSION);
  vi.mocked(inThread).mockClear();
  const rated = await ratedSentences(version, "en");
  expect(rated).toEqual(kept.sentences);
  expect(rated[1]?.score).toBeGreaterThan(rated[0]?.score ?? 1);
  expect(inThread).not.toHaveBeenCalled();
});

test("what another scorer rated is rated anew, by the page and by the job, which may run twice", async () => {
  const { version } = await makeArticle(TEXT);
  expect(await ratedSentences(version, "en")).toHaveLength(2);
  const articleVersionId = version.id;
  await db().ratedSentences.create({ data: { articleVersionId, scorer: "older", sentences: [] } });
  expect(await ratedSentences(version, "en")).toHaveLength(2);
  await Promise.all([rateSentences(articleVersionId), rateSentences(articleVersionId)]);
  const kept = await db().ratedSentences.findUniqueOrThrow({ where: { articleVersionId } });
  expect(kept).toMatchObject({ scorer: SCORER_VERSION, sentences: await ratedSentences(version, "en") });
});

test("a text that no thread gets through is kept as it was, and none of its sentences is offered", async () => {
  const { version } = await makeArticle(TEXT);
  vi.mocked(inThread).mockResolvedValue({ ok: false, reason: "took_too_long" });
  await rateSentences(version.id);
  expect(await db().ratedSentences.count({ where: { articleVersionId: version.id } })).toBe(0);
  expect(await ratedSentences(version, "en")).toEqual([]);
  vi.mocked(inThread).mockResolvedValue({ ok: false, reason: "busy" });
  await expect(rateSentences(version.id)).rejects.toThrow("busy");
  vi.mocked(inThread).mockRestore();
});
