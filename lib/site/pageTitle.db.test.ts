import { expect, it } from "vitest";
import { messages } from "@/lib/messages";
import { PAGES, pathOf } from "@/lib/pages/path";
import { makeClaim } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { pageTitle } from "./pageTitle.queries";

const titleOf = async (path: string, locale: "en" | "zh" = "en") =>
  (await pageTitle(locale, path))?.text ?? null;

it.each([
  "/verdicts",
  "/promises",
  "/rewordings",
  "/articles",
  "/speakers",
  "/search?q=20",
  "/feeds",
  "/compare",
])("a list or a tool is called by its title, in either language: %s", async (path) => {
  expect(await titleOf(path)).toMatch(/^[A-Z][a-z ]+/);
  expect(await titleOf(path, "zh")).toMatch(/\p{Script=Han}/u);
});

it("each text of the site's own is called by its title, as are its versions", async () => {
  for (const page of PAGES) {
    expect(await titleOf(pathOf(page))).toBe(messages.en.pages.title[page]);
    expect(await titleOf(`/about/${page}/versions/2`)).not.toContain("/");
  }
});

it("a thing that readers see is called by its own words, any other not at all", async () => {
  const seen = await makePublicClaim();
  expect(await titleOf(`/claims/${seen.slug}`)).toBe(seen.statementEn);
  expect(await titleOf(`/claims/${seen.slug}?as=print`)).toBe(seen.statementEn);
  const { promise, claims } = await makePublicPromise();
  const [earlier, later] = claims.map(({ id }) => id);
  const pair = { promiseId: promise.id, earlierClaimId: earlier ?? "", laterClaimId: later ?? "" };
  expect(await titleOf(`/rewordings/${(await makeRewording(pair)).id}`)).toBe(promise.titleEn);
  const hidden = await makeClaim();
  for (const path of [`/claims/${hidden.slug}`, "/rewordings/constructor", "/constructor", "/desk"])
    expect(await titleOf(path)).toBeNull();
});
