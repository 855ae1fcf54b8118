import { type APIRequestContext, expect, test } from "@playwright/test";
import { apiPatterns, pagePatterns } from "../routes";

/** NUL, bytes that are no UTF-8, an overlong form of NUL, half of a character, and a line feed. */
const UNREADABLE = ["%00", "a%00b", "%FF", "%C0%80", "%ED%A0%80", "%E7%BB", "%0A"];
/** What can be read, and names nothing here. */
const ODD = [
  "%2500",
  "%E2%80%AE",
  "%EF%BF%BF",
  "..%2F..%2Fetc",
  "%5C%5C",
  "constructor",
  "%25",
  "a".repeat(2_000),
];
const PARAMETERS = [
  "q",
  "to",
  "after",
  "before",
  "speaker",
  "publisher",
  "kind",
  "from",
  "callbackUrl",
  "token",
  "error",
];

const ONE_BY_ONE = ODD.flatMap((one) => PARAMETERS.map((name) => `${name}=${one}`));
/** Each parameter once with each text, never two with the same. */
const ALL_AT_ONCE = ODD.map((_, n) =>
  PARAMETERS.map((name, m) => `${name}=${ODD[(n + m) % ODD.length]}`).join("&"),
);

const PATTERNS = [
  ...pagePatterns(),
  ...apiPatterns(),
  "/fonts/[version]/[file]",
  "/language",
  "/[file]",
  "/no/such/page",
];
const fill = (pattern: string, segment: string) =>
  pattern
    .replaceAll("[locale]", "en")
    .replace(/\[[^\]]+\]/g, segment)
    .replaceAll("[", "")
    .replaceAll("]", "");
const isFilled = (pattern: string) => /\[(?!locale\])/.test(pattern);

const statusOf = async (request: APIRequestContext, address: string) =>
  (await request.get(address, { maxRedirects: 0 })).status();

for (const pattern of PATTERNS) {
  test(`${pattern} answers an address that cannot be read with 400, and an odd one without failing`, async ({
    request,
    baseURL,
  }) => {
    const ask = (address: string) => statusOf(request, `${baseURL}${address}`);
    const plain = fill(pattern, "x");
    const unreadable = UNREADABLE.filter((one) => one !== "%0A").map(
      (one) => `${plain}?${PARAMETERS.map((name) => `${name}=${one}`).join("&")}`,
    );
    // A page that shows something is asked for one parameter at a time; of one that shows nothing none is read before.
    const isShown = (await ask(plain)) === 200;
    const odd = (isShown ? ONE_BY_ONE : ALL_AT_ONCE).map((query) => `${plain}?${query}`);
    if (isFilled(pattern)) {
      unreadable.push(...UNREADABLE.map((one) => fill(pattern, one)));
      odd.push(...ODD.map((one) => fill(pattern, one)));
    }
    for (const address of unreadable) expect(await ask(address), address).toBe(400);
    for (const address of odd) expect(await ask(address), address).toBeLessThan(500);
  });
}

test("an address that cannot be read gets a page of ours, which leads home", async ({ page }) => {
  // What a browser would not send as it stands, such as a lone percent sign, is sent by the test above.
  for (const [address, home] of [
    ["/%00", "/en"],
    ["/en/%ff", "/en"],
    ["/zh/%E0%A4%A", "/zh"],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(400);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await page.getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`${home}$`));
  }
});

test("doubled slashes and a language in capitals lead to the address that is meant", async ({
  request,
  baseURL,
}) => {
  for (const [written, meant] of [
    ["/EN/promises?reworded=yes", "/en/promises?reworded=yes"],
    ["/Zh", "/zh"],
    ["/en//promises", "/en/promises"],
    ["//en/promises", "/en/promises"],
  ] as const) {
    const answer = await request.get(`${baseURL}${written}`, { maxRedirects: 0 });
    expect(answer.status(), written).toBe(308);
    expect(new URL(answer.headers().location ?? "", baseURL).href, written).toBe(`${baseURL}${meant}`);
  }
});

test("nobody has pictures made, or pages asked for from within", async ({ request }) => {
  for (const url of ["/screenshot-home.png", "/api/search?q=a", "http://127.0.0.1/"]) {
    const address = `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`;
    expect((await request.get(address)).status(), url).toBe(404);
  }
});

test("a text in JSON that is none is refused", async ({ request }) => {
  const pair = { earlier: { text: "We will\u0000 pay." }, later: { text: "We may pay." } };
  for (const data of [pair, { ...pair, earlier: { text: "\ud800" } }]) {
    const answer = await request.post("/api/compare", {
      data: JSON.stringify(data),
      headers: { "content-type": "application/json" },
    });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain("/earlier/text");
  }
});

for (const action of ["signin", "signout", "csrf", "session", "providers", "error"]) {
  test(`a callbackUrl that is no address does not fail: ${action}`, async ({ request }) => {
    for (const callbackUrl of ["no address", "javascript:alert(1)", "http://", "%00"]) {
      const address = `/api/auth/${action}?callbackUrl=${encodeURIComponent(callbackUrl)}`;
      expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(400);
    }
    for (const callbackUrl of [
      "//elsewhere.example/",
      "https://elsewhere.example/",
      "/\\elsewhere.example",
    ]) {
      const address = `/api/auth/${action}?callbackUrl=${encodeURIComponent(callbackUrl)}`;
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBeLessThan(500);
      expect(answer.headers()["set-cookie"] ?? "", address).not.toMatch(/callback-url=[^;]*elsewhere/);
    }
    const cookie = "next-auth.callback-url=no%20address";
    const broken = await request.get(`/api/auth/${action}`, { headers: { cookie }, maxRedirects: 0 });
    expect(broken.status()).toBe(400);
    expect(broken.headers()["set-cookie"]).toMatch(/next-auth\.callback-url=;/);
  });
}

test("a form of next-auth that is too long is refused, and JSON that is none", async ({ request }) => {
  for (const name of ["callback/credentials", "signin", "signout", "_log"]) {
    const long = { form: { email: "a".repeat(100_000) }, maxRedirects: 0 };
    expect((await request.post(`/api/auth/${name}`, long)).status(), name).toBe(413);
    const none = { data: Buffer.from("{"), headers: { "content-type": "application/json" }, maxRedirects: 0 };
    expect((await request.post(`/api/auth/${name}`, none)).status(), name).toBe(400);
  }
});

test("a form of next-auth with a callbackUrl that is no address signs nobody in elsewhere, and does not fail", async ({
  request,
}) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  for (const callbackUrl of ["no address", "javascript:alert(1)", "https://elsewhere.example/"]) {
    const answer = await request.post("/api/auth/callback/credentials", {
      form: { csrfToken, callbackUrl, email: "nobody@example.org\u0000", password: "a\u0000b", json: "true" },
      maxRedirects: 0,
    });
    expect(answer.status(), callbackUrl).toBeLessThan(500);
    expect(JSON.stringify(answer.headers()), callbackUrl).not.toContain("elsewhere");
  }
});
