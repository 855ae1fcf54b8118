import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { LOCALES } from "@/lib/i18n/routing";
import { makeArticle, makeClaim } from "@/prisma/testing/factories";
import {
  makeMention,
  makePublicClaim,
  makePublicPromise,
  makeRewording,
} from "@/prisma/testing/publicFactories";
import { gather, post } from "../permissions/team";
import { signIn } from "../session";
import { open } from "../visit";

const SENTENCES = 14;
/** More pages than a kind of each. */
const MOST = 250;

/** A text in which each sentence has a word of its own, so that any page that shows a part of it can be told. */
function textOf(nonce: string) {
  const words = Array.from({ length: SENTENCES }, (_, n) => `w${n}x${nonce}`);
  const sentence = (word: string) =>
    `In that year the council spoke of ${word} and of nothing else for weeks.`;
  return { words, sentence, text: words.map(sentence).join("\n") };
}

type Text = ReturnType<typeof textOf>;

const placeOf = ({ text, sentence }: Text, word: string) => {
  const exact = sentence(word);
  const start = text.indexOf(exact);
  const context = (from: number, to: number) => text.slice(Math.max(0, from), to);
  return {
    exact,
    start,
    end: start + exact.length,
    prefix: context(start - 32, start),
    suffix: context(start + exact.length, start + exact.length + 32),
  };
};

/** An article in two versions with a claim of each kind in it; only that of the sixth sentence is marked for readers. */
async function story() {
  const written = textOf(randomUUID().slice(0, 8));
  const { article, version } = await makeArticle(written.text, { publicSince: new Date() });
  const { id: _, ...copy } = version;
  const second = await db().articleVersion.create({
    data: { ...copy, blocks: version.blocks as object[], notes: [], number: 2 },
  });
  const { promise, claims } = await makePublicPromise(2);
  const [marked, later] = claims;
  if (!marked || !later) throw new Error("A promise of two wordings has two.");
  await makeRewording({ promiseId: promise.id, earlierClaimId: marked.id, laterClaimId: later.id });
  const inText = [
    [marked.id, 5, {}],
    [(await makeClaim()).id, 9, {}],
    [(await makePublicClaim({ status: "withdrawn", withdrawnReason: "A duplicate." })).id, 11, {}],
    [(await makePublicClaim({ status: "open" }, { status: "retracted" })).id, 12, {}],
    [(await makePublicClaim()).id, 1, { anchoring: "to_confirm" }],
  ] as const;
  for (const { id } of [version, second]) {
    for (const [claimId, n, more] of inText) {
      await makeMention(claimId, id, { ...placeOf(written, written.words[n] ?? ""), ...more });
    }
  }
  const statement = (await db().claim.findUniqueOrThrow({ where: { id: marked.id } })).statementEn ?? "";
  const paths = [
    `/articles/${article.slug}`,
    `/articles/${article.slug}/versions/1`,
    `/claims/${marked.slug}`,
    `/claims/${marked.slug}/versions/1`,
    `/promises/${promise.slug}`,
    `/promises/${promise.slug}/compare/${marked.slug}/${later.slug}`,
  ];
  return { article, written, paths, statement };
}

/** What readers and their programs are given: pages from these on, link by link, and what the API answers. */
async function* answers(request: APIRequestContext, paths: string[], statement: string) {
  const api = [`/api/search?q=${encodeURIComponent(statement)}`, "/api/openapi.json", "/robots.txt"];
  const waiting = [...LOCALES.flatMap((locale) => paths.map((path) => `/${locale}${path}`)), "/en", "/zh"];
  const seen = new Set<string>([...api, ...waiting]);
  for (const address of [...api, ...waiting]) {
    if (seen.size <= MOST && !api.includes(address)) {
      const html = await (await request.get(address)).text();
      for (const [, link = ""] of html.matchAll(/href="(\/(?:en|zh)\/[^"?#]+)/g)) {
        if (!/^\/(?:en|zh)\/desk/.test(link)) seen.add(decodeURI(link));
      }
    }
  }
  for (const address of [...seen].slice(0, MOST)) {
    yield { address, text: await (await request.get(address)).text() };
    if (address.startsWith("/en/") || address.startsWith("/zh/")) {
      yield {
        address: `${address} (RSC)`,
        text: await (await request.get(address, { headers: { rsc: "1" } })).text(),
      };
    }
  }
}

const shownIn = (text: string, words: string[]) => words.filter((word) => text.includes(word));

test.beforeAll(gather);

test("of a text that is not ours no page and no answer holds a sentence beside its marked passages", async ({
  request,
}) => {
  test.slow();
  const { article, written, paths, statement } = await story();
  const at = `/en/articles/${article.slug}`;
  // The whole, once a reviewer says so: what is looked for below would be found.
  const whole = { articleId: article.id, fullText: "own", reason: "We wrote it." };
  expect(await post("reviewer", "setFullTextAction", whole)).toMatchObject({ ok: true });
  for (const path of [at, `${at}/versions/1`]) {
    expect(shownIn(await (await request.get(path)).text(), written.words)).toEqual(written.words);
  }
  const again = { articleId: article.id, fullText: "no", reason: "Somebody else did." };
  expect(await post("reviewer", "setFullTextAction", again)).toMatchObject({ ok: true });

  const outside = written.words.filter((_, n) => n < 4 || n > 6);
  let pages = 0;
  for await (const { address, text } of answers(request, paths, statement)) {
    expect(shownIn(text, outside), address).toEqual([]);
    pages++;
  }
  expect(pages).toBeGreaterThan(100);
  for (const path of [at, `${at}/versions/1`]) {
    expect(shownIn(await (await request.get(path)).text(), written.words)).toEqual(written.words.slice(4, 7));
  }

  const down = { articleId: article.id, reasonEn: "Its author asked us to." };
  expect(await post("admin", "takeDownTextAction", down)).toMatchObject({ ok: true });
  for await (const { address, text } of answers(request, paths, statement)) {
    expect(shownIn(text, written.words), address).toEqual([]);
  }
});

test("a reviewer shows a text whole and an admin takes it down: readers are told why", async ({ page }) => {
  const { article, written } = await story();
  await signIn(page, "admin");
  await open(page, `/en/desk/articles/${article.slug}/details`);
  await page.getByRole("button", { name: "Show the whole: with a licence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show the whole" }).click();
  await expect(dialog.getByText("This is needed.")).toBeVisible();
  await dialog.getByLabel("Why this may be so").fill("CC BY 4.0, by the council.");
  await dialog.getByRole("button", { name: "Show the whole" }).click();
  const main = page.locator("#main");
  await expect(main.getByText("Readers see the whole text: its holder allows it.")).toBeVisible();
  await page.goto(`/en/articles/${article.slug}`);
  await expect(page.getByText("CC BY 4.0, by the council.")).toBeVisible();
  await expect(page.getByText(written.words[13] ?? "")).toBeVisible();

  await open(page, `/en/desk/articles/${article.slug}/details`);
  await page.getByRole("button", { name: "Take the text down" }).click();
  await dialog.getByLabel("Reason that readers see, in English").fill("A court said so.");
  await dialog.getByRole("button", { name: "Take the text down" }).click();
  await expect(main.getByText("Readers see nothing of the text")).toBeVisible();
  await page.goto(`/en/articles/${article.slug}`);
  await expect(page.locator(".notice")).toContainText("A court said so.");
  await expect(page.getByText(written.words[5] ?? "")).toHaveCount(0);
  await expect(page.locator("code").first()).toHaveText(/^[0-9a-f]{64}$/);
});

test("a reviewer confirms a place that was found by likeness, and readers see it marked", async ({
  page,
}) => {
  const { article, written } = await story();
  await signIn(page, "reviewer");
  await open(page, `/en/desk/articles/${article.slug}`);
  const line = page.locator("li", { hasText: "place to be confirmed" });
  await line.getByRole("button").click();
  await page.getByRole("button", { name: "Confirm this place" }).click();
  await expect(page.getByText("place to be confirmed")).toHaveCount(0);
  await page.goto(`/en/articles/${article.slug}`);
  await expect(page.locator("mark", { hasText: written.words[1] ?? "" })).toBeVisible();
});
