import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makeEvidence, makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoOverflow,
  expectToFit,
  lookWide,
} from "../axe";
import { demoAccount, signIn } from "../session";
import { open } from "../visit";

const key = () => randomUUID().replace(/[0-9-]/g, "");
const WORDS = "The minister promised ten schools.";

test("of one’s own draft that nobody else has seen there is one way to be rid of: it is deleted", async ({
  page,
}) => {
  const { id: createdById } = await db().user.findFirstOrThrow({
    where: { email: demoAccount("editor").email },
  });
  const mine = { status: "draft", createdById } as const;
  const claim = await makeClaim({ ...mine, statementEn: `A draft ${key()}.` });
  await signIn(page, "editor");
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expect(page.getByRole("button", { name: "Delete this draft" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  await db().claim.update({ where: { id: claim.id }, data: { status: "open" } });
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expect(page.getByRole("button", { name: "Delete this draft" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();
});

test("a claim that was withdrawn leads on to marking the right one, with its words at its place", async ({
  page,
}) => {
  const claim = await makePublicClaim({ kind: "event", quote: WORDS, statementEn: `Ten schools ${key()}.` });
  const { article, version } = await makeArticle(WORDS, { title: `Schools ${key()}` });
  await makeMention(claim.id, version.id);
  await signIn(page, "reviewer");
  await open(page, `/en/desk/claims/${claim.slug}`);
  await page.getByRole("button", { name: "Withdraw" }).click();
  const dialog = page.getByRole("dialog", { name: "Withdraw this claim" });
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("It is no event.");
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.locator("#claim-withdrawn")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Remove the mark/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mark the right one" }).click();
  await page.waitForURL(new RegExp(`/desk/articles/${article.slug}$`));
  const form = page.getByRole("form", { name: "New claim" });
  await expect(form.getByRole("textbox", { name: "Claim, in one plain sentence" })).toHaveValue(
    claim.statementEn ?? "?",
  );
  await form.getByLabel("Kind", { exact: true }).selectOption("promise");
  await form.getByRole("button", { name: "Save claim" }).click();
  await expect(page.getByText("Claim saved as a draft.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "Text of the article" })).toBeFocused();
  await expect(form).toHaveCount(0);
  const right = await db().claim.findFirstOrThrow({ where: { speakerId: claim.speakerId, kind: "promise" } });
  expect(right).toMatchObject({ statementEn: claim.statementEn, quote: WORDS, status: "draft" });
});

test("words without a blank, as long as they may be, make no page of the desk wider than its screen", async ({
  page,
}) => {
  const long = (letter: string, length: number) => `${key()}${letter.repeat(length)}`.slice(0, length);
  const speaker = await makeSpeaker({ nameEn: long("w", 120) });
  const claim = await makeClaim({
    statementEn: long("c", 500),
    quote: long("q", 2_000),
    speakerId: speaker.id,
  });
  const { article, version } = await makeArticle(claim.quote, { title: long("t", 300) });
  await makeMention(claim.id, version.id);
  const { sourceId } = await makeEvidence(claim.id);
  await db().source.update({
    where: { id: sourceId },
    data: { title: long("s", 200), publisher: long("p", 100) },
  });
  await signIn(page, "reviewer");
  for (const path of [
    ...[`claims/${claim.slug}`, `review/${claim.slug}`, `speakers/${speaker.slug}`, `sources/${sourceId}`],
    ...[`articles/${article.slug}`, "claims", "review", "sources", "speakers", "articles"],
  ]) {
    await open(page, `/en/desk/${path}`);
    await expectToFit(page);
    await lookWide(page);
    await expectNoOverflow(page);
  }
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expectAccessibleInBothSchemes(page);
});
