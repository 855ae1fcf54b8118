import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoOverflow } from "../axe";
import { answer, ask } from "../searchApi";
import { follow } from "../visit";
import { FIRST, RESTATEMENT } from "./sample";

const rows = (page: Page) => page.locator(".rows > li");
const claimsOn = (page: Page) =>
  rows(page)
    .locator(".claim a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
/** Of "3 of 12 claims" the 12. */
const totalOn = async (page: Page) =>
  Number((await page.locator("main section h2").first().textContent())?.match(/(\d+)\sclaims?$/)?.[1]);

const askedOn = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test("a reader pastes what was said later and is led to the words in which it was first promised", async ({
  page,
}) => {
  await page.goto("/en");
  const said =
    "OpenAI is committed to giving at least 20% of its computing resources to safety across the whole company";
  await page.getByRole("searchbox").fill(said);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=OpenAI\+is\+committed/);
  await expect(page).toHaveTitle(/“OpenAI is committed to giving.*…” · Search/);
  await expect(page.getByRole("searchbox")).toHaveValue(said);
  const first = rows(page).first();
  await expect(first).toContainText("Likely the same claim");
  await expect(first).toContainText("Reworded once");
  await expect(first).toContainText(/Matches: .*20%/);
  expect(await first.locator("mark").allInnerTexts()).toContain("committed");
  await expect(first).toContainText("First promised 5 July 2023: We are dedicating 20% of the compute");
  await expectAccessible(page);
  await first.getByRole("link", { name: "Compare the two wordings" }).click();
  await expect(page).toHaveURL(new RegExp(`/openai-compute-pledge/compare/${FIRST}/${RESTATEMENT}$`));
});

test("a report in Chinese, simplified or traditional, finds what was said in English", async ({ page }) => {
  for (const [said, slug, words] of [
    ["奥特曼称将把至少两成算力用于全公司的安全工作", RESTATEMENT, "at least 20%"],
    ["OpenAI宣布四年內拿出兩成算力給超級智能對齊", FIRST, "dedicating 20%"],
  ] as const) {
    await page.goto(`/zh/search?q=${encodeURIComponent(said)}`);
    const first = rows(page).first();
    await expect(first.locator(".claim a")).toHaveAttribute("href", `/zh/claims/${slug}`);
    const quote = first.locator("q[lang=en]").first();
    await expect(quote).toContainText(words);
    await expect(quote.locator("mark").first()).toBeVisible();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("filters say what they leave, are taken away one by one, and the address shows another the same", async ({
    page,
    browser,
  }) => {
    await page.goto("/en/search?q=compute+20%25");
    const all = await totalOn(page);
    const speaker = page.getByRole("region", { name: "Speaker" }).getByRole("link", { name: /^OpenAI/ });
    const ofSpeaker = Number((await speaker.textContent())?.match(/\d+$/)?.[0]);
    await follow(page, speaker);
    await expect(page).toHaveURL(/[?&]speaker=openai(&|$)/);
    expect(await totalOn(page)).toBe(ofSpeaker);
    const stalled = page.getByRole("region", { name: "Verdict on a promise" }).getByRole("link", {
      name: /^Stalled/,
    });
    const ofBoth = Number((await stalled.textContent())?.match(/\d+$/)?.[0]);
    await follow(page, stalled);
    await expect(page).toHaveURL(/[?&]status=stalled(&|$)/);
    expect(await totalOn(page)).toBe(ofBoth);
    for (const row of await rows(page).all()) {
      await expect(row).toContainText("Stalled");
      await expect(row.locator(".by").first()).toContainText("OpenAI");
    }
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await other.goto(page.url());
    expect(await claimsOn(other)).toEqual(await claimsOn(page));

    const set = page.getByRole("list", { name: "Filters that are set" });
    await follow(page, set.getByRole("link", { name: "remove Verdict on a promise: Stalled" }));
    expect(await totalOn(page)).toBe(ofSpeaker);
    await follow(page, set.getByRole("link", { name: "remove Speaker: OpenAI" }));
    expect(await totalOn(page)).toBe(all);
    await expect(page.getByRole("searchbox")).toHaveValue("compute 20%");
  });

  test("a time is asked for as exactly as one likes, and stays with the next question", async ({ page }) => {
    await page.goto("/en/search?q=compute");
    const form = page.getByRole("form", { name: "When it was said" });
    await form.getByLabel("From").fill("2023");
    await form.getByLabel("Until").fill("2023-07");
    await follow(page, form.getByRole("button", { name: "Show" }));
    expect(askedOn(page)).toEqual({ q: "compute", from: "2023", to: "2023-07" });
    expect(await claimsOn(page)).toContain(`/en/claims/${FIRST}`);
    await page.getByRole("searchbox").fill("superintelligence");
    await follow(page, page.getByRole("button", { name: "Search" }));
    expect(askedOn(page)).toEqual({ q: "superintelligence", from: "2023", to: "2023-07" });
    expect(await claimsOn(page)).toContain(`/en/claims/${FIRST}`);
  });

  test("the latest come first when asked for", async ({ page }) => {
    await page.goto("/en/search?q=OpenAI+compute");
    await follow(
      page,
      page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "latest first" }),
    );
    await expect(page).toHaveURL(/sort=date/);
    const said = await rows(page)
      .locator(".by time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(said.length).toBeGreaterThan(2);
    expect(said).toEqual(said.toSorted().reverse());
  });

  test("without words the filters alone list claims, page by page", async ({ page }) => {
    await page.goto("/en/search");
    await follow(page, page.getByRole("link", { name: "Accusations" }));
    await expect(page).toHaveURL(/\/en\/search\?kind=accusation$/);
    for (const row of await rows(page).all()) await expect(row.locator(".by")).toContainText("accusation");
    await page.goto("/en/search?from=1000");
    const first = await claimsOn(page);
    expect(first).toHaveLength(25);
    await follow(page, page.getByRole("link", { name: "Next page" }));
    const second = await claimsOn(page);
    expect(second.length).toBeGreaterThan(0);
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
    await follow(page, page.getByRole("link", { name: "First page", exact: true }));
    expect(await claimsOn(page)).toEqual(first);
  });

  test("a misspelt word is offered mended; what is not on record says what else to try", async ({ page }) => {
    await page.goto("/en/search?q=superalignmnet+team&kind=promise");
    await follow(page, page.getByRole("link", { name: "superalignment team" }));
    await expect(page).toHaveURL(/q=superalignment\+team&kind=promise$/);
    await expect(page.getByText("Did you mean")).toHaveCount(0);
    await page.goto("/en/search?q=zxqjvk&kind=promise");
    await expect(page.getByRole("heading", { name: "Nothing was found for “zxqjvk”" })).toBeVisible();
    await follow(page, page.getByRole("link", { name: "Search without the filters" }));
    await expect(page).toHaveURL(/\/en\/search\?q=zxqjvk$/);
  });
});

test("on a narrow screen the filters open and work from the keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto("/en/search?q=compute&lang=en");
  const kind = page.getByRole("region", { name: "Kind" });
  await expect(kind).toBeHidden();
  await page.getByText("Narrow down (1)").focus();
  await page.keyboard.press("Enter");
  await expect(kind).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 900 });
  await expectNoOverflow(page);
  await kind.getByRole("link", { name: /^promise/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=promise&lang=en$/);
});

const HOSTILE: Record<string, string> = {
  nothing: "",
  "white space": " \t\u3000 ",
  punctuation: "…!?;:.,—、。「」%_\\",
  "unbalanced quotes": '"“„「a\'b"',
  "operators of other searches": "a & !b | (c <-> d):* -e +f",
  "regular expressions": "(a+)+$ [[:alpha:]]{1,} \\m",
  emoji: "😀👩‍👩‍👧‍👦🏳️‍🌈",
  "control characters": "comp\u0001ute\u0007\u001b[31m\r\n\u202e",
  markup: '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  SQL: '\'; DROP TABLE "Claim"; --',
  "a long word": "x".repeat(14_000),
  "many words": "a b ".repeat(2_500),
  "many Chinese words": "超级对齐".repeat(400),
};

for (const [name, q] of Object.entries(HOSTILE)) {
  test(`${name} instead of a question is answered by the page and the API`, async ({ page, request }) => {
    await ask(request, { q });
    await ask(request, { q, sort: "date", kind: "event" });
    for (const path of ["/en/search", "/zh/search"]) {
      const response = await page.goto(`${path}?${new URLSearchParams({ q, publisher: q.slice(0, 90) })}`);
      expect(response?.status()).toBe(200);
      await expect(page.locator("h1")).toHaveCount(1);
      await expectNoOverflow(page);
    }
    await expect(page.locator("main script, main img")).toHaveCount(0);
  });
}

test("an address that no browser writes is answered", async ({ request }) => {
  for (const query of [
    "q=%00",
    "q=%",
    "q=%ff",
    "q=a&q=b",
    "q[]=a",
    "after=../..",
    "from=%00",
    "speaker=%00",
  ]) {
    expect([200, 400], query).toContain((await request.get(`/en/search?${query}`)).status());
    expect([200, 400, 422], query).toContain((await request.get(`/api/search?${query}`)).status());
  }
});

test.describe("for programs", () => {
  test("each page says where the next is, until all were read once", async ({ request }) => {
    const first = await ask(request, { kind: "promise" });
    const slugs = first.results.map(({ slug }) => slug);
    for (let { next } = first; next; ) {
      const page = answer.parse(await (await request.get(next)).json());
      slugs.push(...page.results.map(({ slug }) => slug));
      next = page.next;
    }
    expect(slugs).toHaveLength(first.total);
    expect(new Set(slugs).size).toBe(first.total);
  });

  test("any page may ask, wrong parameters are named, and the description names this address", async ({
    request,
  }) => {
    const head = await request.head("/api/search?q=compute");
    expect(head.status()).toBe(200);
    expect(head.headers()["access-control-allow-origin"]).toBe("*");
    expect((await head.body()).length).toBe(0);
    expect((await request.fetch("/api/search", { method: "OPTIONS" })).status()).toBe(204);
    expect((await request.post("/api/search")).status()).toBe(405);
    const wrong = await request.get("/api/search?rating=kept&words=a");
    expect(wrong.status()).toBe(422);
    expect(wrong.headers()["content-type"]).toBe("application/problem+json");
    expect(await wrong.json()).toMatchObject({ errors: [{ pointer: "/rating" }, { pointer: "" }] });
    const { paths } = await (await request.get("/api/openapi.json")).json();
    expect(Object.keys(paths)).toContain("/api/search");
  });
});
