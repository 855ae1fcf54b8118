import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/routing";
import { kept, pagePatterns, patternOf } from "../routes";

const ASK_FIRST = "public, max-age=0, must-revalidate";
/** Whoever may keep an answer without asking is told for how many seconds. */
const HOLDS = /\b(?:s-maxage|max-age|stale-while-revalidate)=[1-9]/;
/** More pages than are needed to meet one of each kind. */
const MOST = 300;

/**
 * An address of the site for each pattern, found by following its links from the first page of a language. Pages of the
 * kinds that were read least come first.
 */
async function addressesIn(locale: string, request: APIRequestContext): Promise<Map<string, string>> {
  const patterns = pagePatterns();
  const read = new Map<string, string[]>();
  // No page links to one that is not there, and the sample has none that its people wrote.
  const waiting = new Set([
    `/${locale}`,
    `/${locale}/no/page/of/this/site`,
    `/${locale}/about/contact/versions/1`,
  ]);
  const readOf = (address: string) => read.get(patternOf(address, patterns) ?? "")?.length ?? 0;
  const isOver = () => kept().patterns.every((pattern) => read.has(pattern));
  const done = new Set<string>();
  while (waiting.size > 0 && done.size < MOST && !isOver()) {
    const [address = ""] = [...waiting].sort((a, b) => readOf(a) - readOf(b));
    waiting.delete(address);
    done.add(address);
    const pattern = patternOf(address, patterns);
    if (!pattern) continue;
    read.set(pattern, [...(read.get(pattern) ?? []), address]);
    for (const link of await linksOf(address, request))
      if (link.split("/")[1] === locale && !done.has(link)) waiting.add(link);
  }
  return new Map([...read].map(([pattern, [address = ""]]) => [pattern, address]));
}

/** The addresses that a page links to, without their queries and places. */
async function linksOf(address: string, request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get(address)).text();
  return [...html.matchAll(/href="(\/[^"?#]+)/g)].map(([, link = ""]) => decodeURI(link));
}

/** The scripts of a page that a browser would run. */
async function scriptsIn(response: APIResponse): Promise<string[]> {
  const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
  return scripts.filter((script) => !script.includes("application/ld+json"));
}

for (const locale of LOCALES) {
  test(`every page that is the same for everybody comes from memory, without scripts, and is held by nobody without asking (${locale})`, async ({
    request,
  }) => {
    test.slow();
    const addresses = await addressesIn(locale, request);
    const { patterns } = kept();
    expect(patterns.length).toBeGreaterThan(5);
    expect(
      patterns.filter((pattern) => !addresses.has(pattern)),
      "no link of the site leads to a page of these",
    ).toEqual([]);
    for (const [pattern, address] of addresses) {
      await request.get(address);
      const response = await request.get(address);
      const headers = response.headers();
      expect(headers["cache-control"], address).not.toMatch(HOLDS);
      if (!patterns.includes(pattern)) continue;
      expect(headers["cache-control"], address).toBe(ASK_FIRST);
      expect(await scriptsIn(response), address).toEqual([]);
      expect(headers["content-security-policy"], address).toContain("script-src 'none'");
      if (response.status() === 404) continue;
      expect(headers["cache-status"], address).toBe("stet; hit");
      const again = await request.get(address, { headers: { "if-none-match": headers.etag ?? "" } });
      expect(again.status(), address).toBe(304);
    }
  });
}

test("a list, a search and a copy are documents without scripts too; what runs in a browser says so by a number used once", async ({
  request,
}) => {
  for (const path of ["/en/promises", "/zh/verdicts?after=x", "/en/search?q=compute", "/en/rewordings"]) {
    const response = await request.get(path);
    expect(await scriptsIn(response), path).toEqual([]);
    expect(response.headers()["content-security-policy"], path).toContain("script-src 'none'");
  }
  const compare = await request.get("/en/compare");
  expect((await scriptsIn(compare)).length).toBeGreaterThan(0);
  const policy = compare.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("'nonce-");
  expect(policy).not.toMatch(/script-src [^;]*'unsafe-inline'/);
});

test("what was made while building is held by nobody without asking either", async ({ request }) => {
  const addresses = kept().addresses.filter((address) => !address.startsWith("/_"));
  for (const address of [...addresses, "/no.such.file"]) {
    const response = await request.get(address);
    expect(response.headers()["cache-control"], address).not.toMatch(HOLDS);
  }
});

test("an answer that something is not there is held by nobody without asking", async ({ request }) => {
  const missing = ["/en/no/such/page", "/no/such/page", "/en/claims/none", "/zh/promises/none", "/none.txt"];
  const files = [
    "/_next/static/none.js",
    "/_next/none",
    "/_next/image?url=none",
    "/fonts/1/none",
    "/api/none",
  ];
  for (const address of [...missing, ...files]) {
    const response = await request.get(address, { maxRedirects: 0 });
    if (response.status() === 307) continue;
    expect([400, 404], address).toContain(response.status());
    expect(response.headers()["cache-control"] ?? "", address).not.toMatch(HOLDS);
  }
});

test("the desk, its doors, and what somebody looked for or pasted are kept by no cache at all", async ({
  request,
}) => {
  for (const path of [
    "/desk",
    "/signin",
    "/setup",
    "/refused",
    "/search?q=compute",
    "/compare",
    "/compare/documents",
  ]) {
    const response = await request.get(`/en${path}`);
    expect(response.headers()["cache-control"], path).toMatch(/no-store/);
  }
});
