import { expect, test } from "vitest";
import { changeArticle } from "@/lib/articles/mutations";
import { changedArticle } from "@/lib/articles/schema";
import { changeClaim } from "@/lib/claims/mutations";
import { claimForDesk, currentClaimSlug } from "@/lib/claims/queries";
import { changedClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { currentPromiseSlug } from "@/lib/promises/desk.queries";
import { changePromise } from "@/lib/promises/rename.mutations";
import { publicClaim } from "@/lib/site/claim.queries";
import { followSlug } from "@/lib/slugs/queries";
import { currentSpeakerSlug } from "@/lib/speakers/desk.queries";
import { changeSpeaker, createSpeaker } from "@/lib/speakers/mutations";
import { changedSpeaker, newSpeaker } from "@/lib/speakers/schema";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";

const me = await makeUser("editor");
const unique = () => `q${crypto.randomUUID().replace(/\W|\d/g, "")}`;

async function renamed(claimId: string, statementEn: string) {
  const { kind, quote, quoteLang, speakerId, revision } = await db().claim.findUniqueOrThrow({
    where: { id: claimId },
  });
  const input = { claimId, kind, quote, quoteLang, speakerId, statementEn, revision };
  await ok(changeClaim(me, changedClaim.parse(input)));
  return (await db().claim.findUniqueOrThrow({ where: { id: claimId } })).slug;
}

test("a claim that nobody saw has the address of its corrected sentence; the old one leads on, also once it is public", async () => {
  const [typo, right] = [unique(), unique()];
  const { id } = await makeClaim();
  const first = await renamed(id, `Ten ${typo}`);
  expect(first).toBe(`ten-${typo}`);
  expect(await renamed(id, `Ten ${right}!`)).toBe(`ten-${right}`);
  expect(await followSlug(first, claimForDesk, currentClaimSlug)).toMatchObject({ id, slug: `ten-${right}` });
  expect(await renamed(id, `Ten ${right}`)).toBe(`ten-${right}`);
  expect(await renamed(id, `Ten ${typo}`)).toBe(first);
  await db().claim.update({ where: { id }, data: { status: "checked", publicSince: new Date() } });
  expect(await publicClaim(`ten-${right}`)).toEqual({ movedTo: first });
});

test("another of the same words has a number, which stays", async () => {
  const word = unique();
  const [one, two] = [await makeClaim(), await makeClaim()];
  await renamed(one.id, word);
  expect(await renamed(two.id, word)).toBe(`${word}-2`);
  expect(await renamed(two.id, `${word}.`)).toBe(`${word}-2`);
});

test("once readers see it the address never moves", async () => {
  const claim = await makePublicClaim({ statementEn: null, statementZh: "建十所学校。" });
  const { kind, quote, quoteLang, speakerId } = claim;
  const words = { kind, quote, quoteLang, speakerId, statementZh: "建十所学校。", statementEn: unique() };
  await agreed("claim.words", { ...words, claimId: claim.id, revision: "1" });
  const { statementEn, slug } = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
  expect([statementEn, slug]).toEqual([words.statementEn, claim.slug]);
});

test("speakers, promises and articles follow their corrected names too", async () => {
  const [typo, right] = [unique(), unique()];
  const speaker = await ok(createSpeaker(me, newSpeaker.parse({ kind: "person", nameEn: typo })));
  const change = { speakerId: speaker.id, kind: "person", nameEn: right, revision: 1 };
  expect(await ok(changeSpeaker(me, changedSpeaker.parse(change)))).toMatchObject({ slug: right });
  expect(await currentSpeakerSlug(typo)).toBe(right);

  const { promiseId } = await makePromise((await wording("2023")).id);
  const before = await db().promise.findUniqueOrThrow({ where: { id: promiseId } });
  const titles = { titleEn: right, titleZh: null, revision: before.revision };
  await ok(changePromise(me, { promiseId, ...titles }));
  expect(await currentPromiseSlug(before.slug)).toBe(right);

  const { article } = await makeArticle("A text.", { title: typo });
  const input = changedArticle.parse({ articleId: article.id, title: right, lang: "en", revision: 1 });
  await ok(changeArticle(me, input));
  expect((await db().article.findUniqueOrThrow({ where: { id: article.id } })).slug).toBe(right);
});
