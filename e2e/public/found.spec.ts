import { expect, test } from "@playwright/test";
import { expectHead } from "../head";
import { CLAIM, CORRECTED, names, PROMISE, pathOf } from "./sample";

const ASK_FIRST = "public, max-age=0, must-revalidate";

for (const [locale, title, first] of [
  ["en", "Stet: Corrections", "Corrected: "],
  ["zh", "Stet：更正", "已更正："],
] as const) {
  test(`a feed is announced, read by the browser's parser, and not sent twice (${locale})`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}/feeds`);
    const address = await page
      .locator(`head link[rel="alternate"][type="application/atom+xml"][title="${title}"]`)
      .getAttribute("href");
    expect(address).toBe(`/${locale}/feeds/corrections.xml`);
    const response = await request.get(address ?? "");
    const { etag = "", "cache-control": cache, "content-type": type } = response.headers();
    expect([cache, type]).toEqual([ASK_FIRST, "application/atom+xml; charset=utf-8"]);
    const told = await page.evaluate(
      (xml) => {
        const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
        return {
          name: root.localName,
          titles: [...root.querySelectorAll("entry > title")].map((one) => one.textContent ?? ""),
          pages: [...root.querySelectorAll("entry > link")].map((one) => one.getAttribute("href") ?? ""),
        };
      },
      await response.text(),
    );
    expect(told.name).toBe("feed");
    expect(told.titles.every((one) => one.startsWith(first))).toBe(true);
    expect(told.pages.some((one) => one.endsWith(`/${locale}${CORRECTED}`))).toBe(true);
    const again = await request.get(address ?? "", { headers: { "if-none-match": etag } });
    expect([again.status(), await again.text()]).toEqual([304, ""]);
  });
}

test("robots.txt names the sitemap, and every part of it lists pages that are there", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /en/desk\n");
  const index = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? "";
  const parts = [...(await (await request.get(new URL(index).pathname)).text()).matchAll(/<loc>([^<]+)/g)];
  expect(parts.map(([, part = ""]) => new URL(part).pathname)).toContain("/sitemaps/claims-1.xml");
  for (const [, part = ""] of parts) {
    const response = await request.get(new URL(part).pathname);
    expect(response.headers()["cache-control"]).toBe(ASK_FIRST);
    const [, page = ""] = /<loc>([^<]+)/.exec(await response.text()) ?? [];
    expect((await request.get(new URL(page).pathname)).status(), page).toBe(200);
  }
  expect((await request.get("/sitemaps/claims-2.xml")).status()).toBe(404);
});

for (const name of names.filter((one) => one !== "missing page"))
  test(`${name} says in its head where it stands, in which languages, and what is shared of it`, async ({
    request,
  }) => {
    await expectHead(request, await pathOf(name, request));
  });

test("so do the pages on which two wordings or documents are compared", async ({ request }) => {
  for (const path of ["/compare", "/compare/documents"]) await expectHead(request, path);
});

test("home, the list of rewordings, promises and claims have a picture each", async ({ request }) => {
  for (const locale of ["en", "zh"])
    for (const path of ["", "/rewordings", PROMISE, "/promises/china-peak-of-carbon-dioxide", CLAIM]) {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const [image = ""] = /(?<=property="og:image" content=")[^"]+/.exec(html) ?? [];
      const picture = await request.get(new URL(image).pathname);
      expect([picture.status(), picture.headers()["content-type"]], path).toEqual([200, "image/png"]);
    }
});

test("a claim's picture is drawn once, kept for ever, and an old address leads to it", async ({
  request,
}) => {
  test.slow();
  const html = await (await request.get(`/zh${CLAIM}`)).text();
  const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
  const path = new URL(image).pathname;
  const response = await request.get(path);
  expect(response.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
  });
  const bytes = await response.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const old = path.replace(/[0-9a-f]{20}\.png$/, `${"0".repeat(20)}.png`);
  const moved = await request.get(old, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([307, path]);
  const missing = path.replace(/[0-9a-f-]{36}/, "01a22624-0000-7000-8000-000000000000");
  expect((await request.get(missing)).status()).toBe(404);
});
