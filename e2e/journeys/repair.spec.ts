import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { foldName } from "@/lib/speakers/names";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makeEvidence, makeMention } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleInBothSchemes, expectToFit, lookWide } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

const key = () => randomUUID().replace(/[0-9-]/g, "");

async function named(nameEn: string) {
  const speaker = await makeSpeaker({ nameEn });
  await db().speakerAlias.create({ data: { speakerId: speaker.id, name: nameEn, folded: foldName(nameEn) } });
  return speaker;
}

test("a speaker is corrected, merged by the keyboard, and parted again within the minute", async ({
  page,
}) => {
  const [wrong, right] = [`Wrong${key()}`, `Right${key()}`];
  const [from, into] = [await named(wrong), await named(right)];
  const claim = await makeClaim({ speakerId: from.id, statementEn: `Somebody said ${key()}.` });
  await makeClaim({ subjectId: into.id });
  await signIn(page, "editor");
  await open(page, `/en/desk/speakers?q=${right}`);
  await expect(page.getByRole("listitem").filter({ hasText: right })).toContainText("1 claim about them");
  await open(page, `/en/desk/speakers?q=${wrong}`);
  await page.getByRole("link", { name: wrong }).click();
  await expect(page.getByText("Readers do not see this speaker yet")).toBeVisible();
  await page.getByLabel("Other writings of the name").fill("奥特曼\n奧特曼");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("[data-outcome]")).toHaveText("Saved.");
  await expect(page.locator("#speaker-saved")).toBeFocused();
  await expectAccessible(page);

  await page.getByRole("combobox", { name: "The other record", exact: true }).fill(right);
  await page.getByRole("option", { name: right }).click();
  await page.getByRole("button", { name: "Compare both" }).click();
  await expect(page.locator("#merge")).toBeFocused();
  await expect(page.getByRole("combobox", { name: "The other record", exact: true })).toHaveValue(right);
  const beside = page.getByRole("table", { name: /^Both side by side/ });
  await expect(beside).toContainText("奧特曼");
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("radio", { name: new RegExp(right) }).check();
  const name = beside.getByRole("row", { name: /^Name in English · differs/ });
  await expect(name.locator("del")).toHaveText(wrong);
  await expect(name.getByRole("cell").last()).toHaveText(right);
  await page.getByRole("button", { name: "Merge", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/desk/speakers/${into.slug}$`));
  const said = page.getByRole("region", { name: "Last act" }).locator("#last-act");
  await expect(said).toHaveText(`“${wrong}” was merged into another speaker.`);
  await expect(said).toBeFocused();
  await expect(page.getByRole("link", { name: claim.statementEn ?? "?" })).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  await lookWide(page);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Undone: everything is as it was.");
  await expect(said).toBeFocused();
  await open(page, `/en/desk/speakers/${from.slug}`);
  await expect(page.getByRole("link", { name: claim.statementEn ?? "?" })).toBeVisible();
});

test("a source is corrected and merged; evidence is edited, removed from an unseen draft and put back", async ({
  page,
}) => {
  const claim = await makeClaim({ status: "draft", statementEn: `Somebody said ${key()}.` });
  const { version } = await makeArticle("The minister promised ten schools.", {
    title: `Ten schools ${key()}`,
    publisher: "A paper",
  });
  await makeMention(claim.id, version.id);
  const { sourceId } = await makeEvidence(claim.id);
  const twin = await makeEvidence(claim.id);
  const url = `https://${key()}.example/${"a-page-with-a-long-name".repeat(4)}/`;
  await db().source.update({ where: { id: twin.sourceId }, data: { url } });
  await signIn(page, "editor");
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expect(page.locator("header p a[href*='/desk/speakers/']")).toBeVisible();
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByRole("button", { name: "Attach a source" }).click();
  await evidence.getByRole("radio", { name: "This article" }).check();
  await expect(evidence.getByLabel("Title", { exact: true })).toHaveValue(/^Ten schools/);
  await evidence.getByRole("button", { name: "Attach a source" }).click();
  await expect(evidence.getByText("Attached.")).toBeVisible();

  await evidence.getByRole("button", { name: /^Edit how “Ten schools/ }).click();
  await evidence.getByLabel("How it bears on the claim").selectOption("origin");
  await evidence.getByLabel("Words relied on").fill("ten schools");
  await expectAccessible(page);
  await evidence.getByRole("button", { name: "Save" }).click();
  await expect(evidence.getByText("The evidence is saved.")).toBeVisible();
  await expect(evidence.getByText("ten schools", { exact: true })).toBeVisible();

  await evidence.getByRole("button", { name: /^Remove “Ten schools/ }).click();
  const said = page.getByRole("region", { name: "Last act" }).locator("#last-act");
  await expect(said).toContainText("was removed from the claim");
  await expect(said).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Undone: everything is as it was.");
  await expect(evidence.getByRole("button", { name: /^Remove “Ten schools/ })).toBeVisible();

  const other = await makeClaim({ statementEn: `Somebody else said ${key()}.` });
  await evidence.getByRole("button", { name: /^Move “Ten schools/ }).click();
  const dialog = page.getByRole("dialog", { name: "Move this source to another claim" });
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await dialog.getByRole("combobox").fill(other.statementEn ?? "?");
  await page.getByRole("option", { name: other.statementEn ?? "?" }).click();
  await expectAccessible(page);
  await dialog.getByRole("combobox").press("Control+Enter");
  await expect(said).toContainText("was moved to another claim");
  await expect(said).toBeFocused();
  await expect(evidence.getByRole("button", { name: /^Move “Ten schools/ })).toHaveCount(0);
  expect(await db().evidence.count({ where: { claimId: other.id } })).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said).toHaveText("Undone: everything is as it was.");
  await expect(evidence.getByRole("button", { name: /^Move “Ten schools/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(said).not.toBeFocused();

  await open(page, `/en/desk/sources/${sourceId}`);
  await page.getByLabel("Title", { exact: true }).fill(`The right title ${key()}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#source-saved")).toBeFocused();
  await expect(page.getByRole("region", { name: "History" })).toContainText("corrected Title (was: Source");
  await expect(page.getByRole("link", { name: claim.statementEn ?? "?" })).toHaveAttribute(
    "href",
    `/en/desk/claims/${claim.slug}`,
  );
  const { title } = await db().source.findUniqueOrThrow({ where: { id: twin.sourceId } });
  await page.getByRole("combobox", { name: "Source on record", exact: true }).fill(title);
  await page.getByRole("option", { name: title }).click();
  await page.getByRole("button", { name: "Compare both" }).click();
  await expect(page.locator("#merge")).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Source on record", exact: true })).toHaveValue(title);
  await expect(page.getByRole("table")).toContainText("A publisher");
  await expectAccessibleInBothSchemes(page);
  await expectToFit(page);
  await lookWide(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(said).toContainText("was merged into another source");
  await expect(page.getByRole("region", { name: "History" })).toContainText("merged this with another");
  await expectToFit(page);
  await lookWide(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said).toHaveText("Undone: everything is as it was.");
});
