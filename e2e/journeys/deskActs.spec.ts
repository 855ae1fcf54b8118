import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { proposeChange } from "@/lib/proposals/mutations";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { changedNotice, tellPerson } from "@/prisma/testing/notices";
import { promiseOf, suggested } from "@/prisma/testing/promises";
import { proposal } from "@/prisma/testing/proposals";
import { makeEvidence, makeMention } from "@/prisma/testing/publicFactories";
import { NAMES, publicRenamedPair } from "@/prisma/testing/renames";
import { ok } from "@/prisma/testing/verdicts";
import { demoAccount, signIn } from "../session";
import { open } from "../visit";

/** What came of an act is said in these words, and the focus is on something of the page. */
async function expectTold(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator("[data-outcome]")).toHaveText(words);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? "BODY"), { timeout: 6_000 })
    .not.toBe("BODY");
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().press("Enter");

async function giveReason(page: Page, label: string, submit: string | RegExp): Promise<void> {
  const box = page.getByRole("dialog");
  await box.getByLabel(label).fill("It was wrong.");
  await box.getByRole("button", { name: submit }).press("Enter");
}

test("a claim: its mark, its source and its place in the queue", async ({ page }) => {
  const claim = await makeClaim({ status: "draft", statementEn: `Somebody said ${randomUUID()}.` });
  await makeMention(claim.id, (await makeArticle(`words of ${claim.slug}`)).version.id);
  await makeEvidence(claim.id);
  await signIn(page, "editor");
  await open(page, `/en/desk/claims/${claim.slug}`);
  await press(page, /^Remove the mark/);
  await giveReason(page, "Why it does not belong here", "Remove");
  await expectTold(page, "The mark is removed.");
  await press(page, "Undo");
  await expectTold(page, "Undone: everything is as it was.");
  await expect(page.getByRole("button", { name: /^Remove the mark/ })).toBeVisible();
  await press(page, /^Remove “/);
  await expectTold(page, "The source is removed from this claim.");
  await press(page, "Undo");
  await expectTold(page, "Undone: everything is as it was.");
  await press(page, "Open for review");
  await expectTold(page, "The claim is open for review.");
});

test("what an act has changed is not told otherwise beside its outcome: the first source of a claim", async ({
  page,
}) => {
  const claim = await makeClaim({ status: "draft" });
  await makeMention(claim.id, (await makeArticle(`words of ${claim.slug}`)).version.id);
  await signIn(page, "editor");
  await open(page, `/en/desk/claims/${claim.slug}`);
  const none = page.getByText("No source is attached yet.");
  await expect(none).toBeVisible();
  await press(page, "Attach a source");
  await page.getByRole("main").getByLabel("Publisher").fill("A paper");
  await page.getByRole("button", { name: "Attach a source" }).press("Enter");
  await page.locator("#source-attached").waitFor();
  expect(await none.count()).toBe(0);
});

test("a source: followed, watched, a copy elsewhere named and removed", async ({ page }) => {
  const source = await makeSource();
  await signIn(page, "editor");
  await open(page, `/en/desk/sources/${source.id}`);
  await press(page, "Follow");
  await expectTold(page, "You follow it now.");
  await press(page, "Stop following");
  await expectTold(page, "You no longer follow it.");
  await press(page, "Name a copy elsewhere");
  await page
    .getByLabel("Its address")
    .fill("https://web.archive.org/web/20240131120000/https://example.org/");
  await press(page, "Add");
  await expectTold(page, "The copy elsewhere is named here now.");
  await press(page, /^Remove the copy at/);
  await giveReason(page, "Why", "Remove");
  await expectTold(page, "The copy elsewhere is removed.");
  await press(page, "Watch this page");
  await expectTold(page, "The page is watched now.");
});

test("a promise: a wording removed, and two put up for comparison", async ({ page }) => {
  const { slug } = await promiseOf(["2022", "2023", "2024"]);
  await signIn(page, "reviewer");
  await open(page, `/en/desk/promises/${slug}`);
  await press(page, "Remove the wording of 2022");
  await giveReason(page, "Reason", "Remove");
  await expectTold(page, "The wording is removed from the promise.");
  await expect(page.getByRole("button", { name: "Remove the wording of 2022" })).toHaveCount(0);
  await press(page, /^Compare the wording of/);
  await expectTold(page, "The two wordings stand here for comparison.");
});

test("two names are said to be one", async ({ page }) => {
  const { earlier, later } = await publicRenamedPair();
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(await makeUser("editor"), pair));
  await signIn(page, "reviewer");
  await open(page, `/en/desk/rewordings/${rewordingId}`);
  await press(page, new RegExp(`^Yes: ${NAMES.from}`));
  await expectTold(page, `${NAMES.from} and ${NAMES.to} are read as one name now.`);
});

test("a comparison is dismissed", async ({ page }) => {
  const { rewordingId } = await suggested();
  await signIn(page, "reviewer");
  await open(page, `/en/desk/rewordings/${rewordingId}`);
  await press(page, "Dismiss");
  await giveReason(page, "Reason", "Dismiss");
  await expectTold(page, "The rewording is dismissed.");
});

test("notices: one read, then the rest; the focus goes on to the next", async ({ page }) => {
  const me = await db().user.findUniqueOrThrow({ where: { email: demoAccount("second").email } });
  for (const title of ["First", "Second", "Third"]) await tellPerson(me.id, changedNotice({ title }));
  await signIn(page, "second");
  await open(page, "/en/desk/notices");
  await press(page, /^Mark as read/);
  await expectTold(page, "The notice is marked as read.");
  await press(page, "Mark all as read");
  await expectTold(page, "These notices are marked as read.");
});

test("a merge that waits: both sources stand side by side, with what moves", async ({ page }) => {
  const [from, into] = [
    await makeEvidence((await makeClaim()).id),
    await makeEvidence((await makeClaim()).id),
  ];
  const of = (id: string) => db().source.findUniqueOrThrow({ where: { id } });
  const [goes, stays] = [await of(from.sourceId), await of(into.sourceId)];
  await db().claim.updateMany({ where: { id: from.claimId }, data: { publicSince: new Date() } });
  const { proposalId } = await ok(
    proposeChange(
      await makeUser("editor"),
      proposal("source.merge", {
        ...{ fromId: goes.id, fromRevision: goes.revision, intoId: stays.id, revision: stays.revision },
      }),
    ),
  );
  await signIn(page, "second");
  await open(page, `/en/desk/proposals/${proposalId}`);
  const beside = page.getByRole("table", { name: /^Both side by side/ });
  await expect(beside).toContainText(goes.title);
  await expect(beside).toContainText(stays.title);
  await expect(page.getByText(/^1\spiece of evidence moves to the one that stays/)).toBeVisible();
  await press(page, "Refuse");
  await giveReason(page, "Reason", "Refuse");
  await expectTold(page, "The change is refused.");
});
