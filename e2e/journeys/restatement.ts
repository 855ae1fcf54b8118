import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { foldName } from "@/lib/speakers/names";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makePromise } from "@/prisma/testing/promises";
import { published } from "@/prisma/testing/verdicts";
import { open } from "../visit";

const DAY = { saidPrecision: "day", quoteLang: "en" } as const;
const PLEDGE =
  "We are giving 20% of the compute that we have secured to date, over the next four years, to the alignment team.";
const RESTATED =
  "As we said last July, we are committed to giving at least 20% of our computing resources to safety work across the whole company.";

async function named(nameEn: string, more: { affiliationId?: string; kind: "person" | "organization" }) {
  const speaker = await makeSpeaker({ nameEn, ...more });
  await db().speakerAlias.create({
    data: { speakerId: speaker.id, name: nameEn, folded: foldName(nameEn) },
  });
  return speaker;
}

/** A pledge that readers know, and an article in which somebody of the same company restates it, not marked yet. */
export async function pledgeAndArticle() {
  const mark = randomUUID().slice(0, 8);
  const firm = await named(`Northwind ${mark}`, { kind: "organization" });
  const person = await named(`Ada Quill ${mark}`, { kind: "person", affiliationId: firm.id });
  const statementEn = `Northwind ${mark} pledges a fifth of its secured compute to alignment.`;
  const said = { ...DAY, saidOn: new Date("2023-07-05"), quote: PLEDGE, statementEn };
  const pledge = await makeClaim({ kind: "promise", speakerId: firm.id, ...said });
  const { promiseId } = await makePromise(pledge.id);
  const title = `The compute pledge of Northwind ${mark}`;
  const promise = await db().promise.update({ where: { id: promiseId }, data: { titleEn: title } });
  await published(await makeUser("reviewer"), await makeUser("reviewer"), pledge.id, {
    rating: "in_the_works",
  });
  const lines = [`Where the compute went ${mark}`, `${person.nameEn} wrote on 1 August 2024: “${RESTATED}”`];
  const { article } = await makeArticle(lines.join("\n"), {
    title: lines[0],
    publishedOn: new Date("2024-08-06"),
    publishedPrecision: "day",
  });
  return { mark, firm, person, pledge, promise, title, article, restated: RESTATED };
}

type Made = Awaited<ReturnType<typeof pledgeAndArticle>>;

/** Marks the restatement in its article and saves it, from the keyboard, as the editor who is signed in. */
export async function saveRestatement(page: Page, { article, mark, person }: Made) {
  await open(page, `/en/desk/articles/${article.slug}`);
  const text = page.getByRole("region", { name: "Text of the article" });
  await expect(text).toBeFocused();
  await page.keyboard.press("n");
  await expect(text.locator("[data-chosen]")).toContainText("As we said last July");
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "New claim" });
  await expect(form.getByRole("combobox", { name: "Who says it", exact: true })).toHaveValue(
    person.nameEn ?? "",
  );
  await form.getByRole("combobox", { name: "Kind" }).selectOption("promise");
  await form.getByLabel("Said on").fill("2024-08-01");
  const statement = `Ada Quill ${mark} says at least a fifth of computing goes to safety company-wide.`;
  await form.getByRole("textbox", { name: "Claim, in one plain sentence" }).fill(statement);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Claim saved as a draft.", { exact: true })).toBeVisible();
}

/** Opens the queue of suggestions until the worker has put the promise into it, and goes to its comparison. */
export async function openSuggestion(page: Page, { title }: Made) {
  const link = page.getByRole("main").getByRole("link", { name: title });
  await expect(async () => {
    await page.goto("/en/desk/rewordings?tab=suggested");
    while (!(await link.isVisible()) && (await page.locator("a[rel=next]").isVisible())) {
      await page.goto((await page.locator("a[rel=next]").getAttribute("href")) ?? "");
    }
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: /5 July 2023 and 1 August 2024/ })).toBeVisible();
}
