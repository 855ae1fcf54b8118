import { expect, test } from "@playwright/test";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { pairPath } from "@/lib/site/pairPath";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise } from "@/prisma/testing/publicFactories";
import { makeReading } from "@/prisma/testing/readings";
import { ok } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

const EARLIER = "We will cut the city's emissions by at least 40% by 2030, for all districts.";
const LATER = "We aim to cut the city's emissions by up to 40%, for the districts of the centre.";
const WHY = "An aim is less than a promise.";

/** Two public wordings that the program and a second reader have read; they do not say the same. */
async function bothRead() {
  const { promise, promisorId } = await makePublicPromise(0, { titleEn: "Emissions of the city" });
  const said = (date: string, quote: string) =>
    makePublicClaim({
      ...{ kind: "promise", promiseId: promise.id, speakerId: promisorId, quote },
      ...{ saidOn: new Date(date), saidPrecision: "day" },
    });
  const [earlier, later] = [await said("2020-03-02", EARLIER), await said("2024-08-01", LATER)];
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(await makeUser("editor"), pair));
  const words = { earlier: EARLIER, later: LATER };
  await makeReading(words, {
    ...{ earlierSaid: "2020-03-02", laterSaid: "2024-08-01" },
    ...{ model: `reader-${rewordingId.slice(-8)}:7b`, answer: "cannot_tell", dropped: 1 },
    changes: [
      { term: "strength", effect: "weaker", from: "will", to: "aim to", why: WHY },
      {
        ...{ term: "beneficiary", effect: "narrower", from: "all districts" },
        ...{ to: "the districts of the centre", why: "Only the centre is named." },
      },
      { term: "measurability", effect: "unclear", from: "at least 40%", to: "up to 40%", why: "A ceiling." },
    ],
  });
  return { rewordingId, address: pairPath(promise.slug, earlier.slug, later.slug) };
}

test("a reviewer sees what a second reader said beside the program's table; nobody else does", async ({
  page,
  browser,
}) => {
  const { rewordingId, address } = await bothRead();
  await signIn(page, "reviewer");
  await open(page, `/en/desk/rewordings/${rewordingId}`);
  const reading = page.getByRole("group").filter({ hasText: "What the second reader said" });
  await expect(reading.getByText(WHY)).toBeHidden();
  await page.getByText("What the second reader said").first().focus();
  await page.keyboard.press("Enter");
  await expect(reading.getByText(WHY)).toBeVisible();
  await expect(reading.getByText("It says: the words leave it open.")).toBeVisible();
  await expect(reading.getByText(/^The program says otherwise/)).toBeVisible();
  await expect(reading.getByText(/^1\srow of its answer was left out/)).toBeVisible();
  await expectAccessible(page);

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/en${address}`);
  await expect(reader.getByText("Compared by the program; nobody has checked it")).toBeVisible();
  expect(await reader.content()).not.toContain(WHY);
});

test("on a phone, in Chinese, it can be read, light and dark", async ({ page }) => {
  const { rewordingId } = await bothRead();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "reviewer");
  await open(page, `/zh/desk/rewordings/${rewordingId}`);
  await page.getByText("第二读者怎么说").first().click();
  await expect(page.getByText(WHY)).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
});
