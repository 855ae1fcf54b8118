import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { createWording } from "./createWording.mutations";
import { newClaimOrWording } from "./schema";

const WORDS = "at least a fifth of computing resources";

async function typed(wordingOf: string, more: Record<string, unknown> = {}) {
  const text = `They repeated that ${WORDS} would go to safety. ${randomUUID()}`;
  const { version } = await makeArticle(text);
  const start = text.indexOf(WORDS);
  const place = { articleVersionId: version.id, start, end: start + WORDS.length, exact: WORDS };
  const said = { kind: "promise", statementEn: "A fifth of compute.", quote: WORDS, quoteLang: "en" };
  const speakerId = (await makeSpeaker()).id;
  return { ...newClaimOrWording.parse({ ...said, ...place, speakerId, ...more }), wordingOf };
}

const writtenSince = async (words: string) =>
  (await db().claim.count({ where: { quote: words } })) +
  (await db().mention.count({ where: { exact: words } }));

it("makes the claim, its mention and the promise of the earlier words in one write", async () => {
  const long = `${"A very long statement of what was promised. ".repeat(8)}Enough.`;
  const earlier = await wording("2023-07-05", { statementEn: long, statementZh: "五分之一的算力。" });
  const made = await ok(createWording(await makeUser("editor"), await typed(earlier.id)));
  const claim = await db().claim.findUniqueOrThrow({ where: { id: made.id }, include: { mentions: true } });
  expect(claim.mentions).toMatchObject([{ id: made.mentionId, exact: WORDS }]);
  const promise = await db().promise.findUniqueOrThrow({
    where: { id: claim.promiseId ?? "" },
    include: { wordings: { select: { id: true } } },
  });
  expect(promise.wordings.map(({ id }) => id).sort()).toEqual([earlier.id, made.id].sort());
  expect(promise).toMatchObject({ promisorId: earlier.speakerId, titleZh: "五分之一的算力。" });
  expect(promise.titleEn).toHaveLength(300);
  expect(await verifyChain()).toMatchObject({ ok: true });
});

it("joins the promise that the earlier words have", async () => {
  const earlier = await wording("2023-07-05");
  const { promiseId } = await makePromise(earlier.id);
  const made = await ok(createWording(await makeUser("reviewer"), await typed(earlier.id)));
  expect(await db().claim.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ promiseId });
});

it.each([
  ["of an event", () => makeClaim(), "not_a_promise"],
  [
    "of what was withdrawn",
    () => wording("2024", { status: "withdrawn", withdrawnReason: "Twice." }),
    "claim_withdrawn",
  ],
  ["of nothing on record", async () => ({ id: randomUUID() }), "not_found"],
] as const)("a wording %s is refused, and no claim is left behind", async (_, make, reason) => {
  const words = `${WORDS} ${randomUUID()}`;
  const text = `Quoted: ${words}.`;
  const { version } = await makeArticle(text);
  const place = { articleVersionId: version.id, start: 8, end: 8 + words.length, exact: words };
  const input = await typed((await make()).id, { ...place, quote: words });
  expect(await outcome(createWording(await makeUser("editor"), input))).toBe(reason);
  expect(await writtenSince(words)).toBe(0);
});

it("a claim of another kind is no wording", async () => {
  const input = await typed((await wording("2023")).id, { kind: "event" });
  expect(await outcome(createWording(await makeUser("editor"), input))).toBe("not_a_promise");
});

it.each([
  [null, "forbidden"],
  ["editor", "done"],
  ["reviewer", "done"],
  ["admin", "done"],
] as [Role | null, string][])("asked by %s: %s", async (role, expected) => {
  const earlier = await wording("2023-07-05");
  expect(await outcome(createWording(await makeUser(role), await typed(earlier.id)))).toBe(expected);
});

it("two wordings of one claim, saved at once, begin one promise", async () => {
  const earlier = await wording("2023-07-05");
  const inputs = await Promise.all(Array.from({ length: 4 }, () => typed(earlier.id)));
  const editors = await Promise.all(inputs.map(() => makeUser("editor")));
  const made = await Promise.all(inputs.map((input, n) => ok(createWording(editors[n] as Actor, input))));
  const rows = await db().claim.findMany({ where: { id: { in: made.map(({ id }) => id) } } });
  const { promiseId } = await db().claim.findUniqueOrThrow({ where: { id: earlier.id } });
  expect(promiseId).not.toBeNull();
  expect(rows.map((row) => row.promiseId)).toEqual([promiseId, promiseId, promiseId, promiseId]);
});
