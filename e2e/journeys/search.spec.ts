import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { indexChangedClaims } from "@/lib/search/claims/refresh.mutations";
import { foldName } from "@/lib/speakers/names";
import { makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { published } from "@/prisma/testing/verdicts";
import { ask } from "../searchApi";

/** Letters alone, and nowhere else. */
const newWord = () => `qx${randomUUID().replace(/[0-9-]/g, "")}qx`;

test("a claim is told to nobody before it is published, and to everybody from that moment on", async ({
  page,
  request,
}) => {
  const [word, nameEn] = [newWord(), newWord()];
  const speaker = await makeSpeaker({ nameEn });
  await db().speakerAlias.create({
    data: { speakerId: speaker.id, name: nameEn, folded: foldName(nameEn) },
  });
  const claim = await makeClaim({
    statementEn: `They will ${word} the river by 2031.`,
    quote: `We will ${word} the river by 2031.`,
    speakerId: speaker.id,
    saidOn: new Date("2024-01-01"),
    saidPrecision: "day",
  });
  const questions = [
    { q: word },
    { q: `${word} the river` },
    { q: `"${word} the river"` },
    { q: nameEn },
    { speaker: speaker.slug },
    { q: word, kind: "event", lang: "en", reworded: "no", sort: "date" },
  ];
  const told = async (address: Record<string, string | undefined>) => {
    const query = new URLSearchParams(Object.entries(address).flatMap(([k, v]) => (v ? [[k, v]] : [])));
    const found = await ask(request, Object.fromEntries(query));
    const html = await (await request.get(`/en/search?${query}`)).text();
    return { found, isOnPage: html.includes(claim.slug), isNamed: html.includes(`>${nameEn}<`) };
  };
  for (const question of questions) {
    const { found, isOnPage, isNamed } = await told(question);
    expect(found.results.map(({ slug }) => slug)).not.toContain(claim.slug);
    expect(found.facets.speaker?.map(({ value }) => value)).not.toContain(speaker.slug);
    expect({ isOnPage, isNamed }, JSON.stringify(question)).toEqual({ isOnPage: false, isNamed: false });
  }
  const misspelt = `${word.slice(0, -2)}xq`;
  expect((await ask(request, { q: misspelt })).didYouMean).toBeNull();

  await published(await makeUser("reviewer"), await makeUser("reviewer"), claim.id);
  // As the site does after each of its own writes.
  await indexChangedClaims();
  for (const question of questions) {
    const { found, isOnPage } = await told(question);
    expect(
      found.results.map(({ slug }) => slug),
      JSON.stringify(question),
    ).toEqual([claim.slug]);
    expect(found.facets.speaker).toMatchObject([{ value: speaker.slug, count: 1 }]);
    expect(isOnPage).toBe(true);
  }
  expect((await ask(request, { q: misspelt })).didYouMean).toBe(word);
  await page.goto(`/en/search?q=${misspelt}`);
  await expect(page.getByRole("link", { name: word, exact: true })).toBeVisible();
});
