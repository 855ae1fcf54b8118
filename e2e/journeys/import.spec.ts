import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { encoder } from "@/lib/web/page/fixtures/encode";
import { fixture } from "@/lib/web/page/fixtures/load";
import { expectAccessible } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

const IMPORT = "/en/desk/articles/import";

async function paste(page: Page, text: string, path = IMPORT) {
  await open(page, path);
  await page.getByLabel("The article’s text").fill(text);
  await page.getByRole("button", { name: "Read the article" }).click();
  await expect(page.getByRole("heading", { name: "The text that will be kept" })).toBeVisible();
}

async function save(page: Page, button = "Save the article") {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/(?!import)[a-z0-9-]+$/);
  return new URL(page.url()).pathname;
}

test.beforeEach(async ({ page }) => signIn(page, "editor"));

test("an article is pasted, corrected and saved; again it is known, changed it becomes version 2", async ({
  page,
}) => {
  const id = randomUUID();
  const text = `渡輪公司聯(lián)創(chuàng)辭職 ${id}\n網(wǎng)友:這已是第三次。`;
  await paste(page, text);
  await expect(page.getByText("3 pinyin notes are hidden.")).toBeVisible();
  await expect(page.getByText("網友:這已是第三次。", { exact: true })).toBeVisible();
  await page.getByLabel("Show as published").check();
  await expect(page.getByText("網(wǎng)友:這已是第三次。", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(`渡輪公司聯創辭職 ${id}`);
  await expect(page.getByLabel("Language of the text")).toHaveValue("zh");
  await expectAccessible(page);

  await page.getByLabel("Published on").fill("last summer");
  await page.getByLabel("Publisher").fill("海港日報");
  await page.getByRole("button", { name: "Save the article" }).click();
  await expect(page.getByText("Write a date as 2024, 2024-08 or 2024-08-01.")).toBeVisible();
  await expect(page.getByLabel("Publisher")).toHaveValue("海港日報");
  await page.getByLabel("Published on").fill("2024-08");
  const path = await save(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`渡輪公司聯創辭職 ${id}`);

  await paste(page, text);
  await expect(page.getByText("The text has not changed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the article" })).toHaveAttribute("href", path);

  const slug = path.split("/").at(-1) ?? "";
  await paste(page, text.replace("第三次", "第四次"), `${IMPORT}?of=${slug}`);
  await expect(page.getByText("this becomes version 2")).toBeVisible();
  expect(await save(page, "Save the new version")).toBe(path);
  await page.goto(`/en/desk/articles?q=${id}`);
  await expect(page.getByRole("listitem").filter({ hasText: id })).toContainText("version 2");
});

const STORY = {
  en: (id: string) => `Council ${id} to rebuild its old bridge
The council ${id} voted on Tuesday to rebuild the bridge at the north quay, shut since a barge hit it in 2019.
The work will cost £14 million, said Hanna Lowe of ${id}, who leads the works committee.
Half of the money comes from the county; the rest will be borrowed over 20 years by ${id}.
Peter Aldous, who keeps a bakery beside the quay, said he would believe it when he saw the cranes.
The bridge was built in 1911 and carried about 6,000 cars a day before it was closed.`,
  zh: (id: string) => `市议会${id}决定重建旧桥
市议会${id}星期二表决通过，重建北码头的旧桥。这座桥自2019年被驳船撞坏后一直关闭。
工程委员会${id}主席罗汉娜表示，工程耗资1400万元，预计2027年春天完工。
资金一半由县里拨付，其余由${id}分二十年借贷。
在码头旁经营面包店的杜彼得说，看到起重机他才会相信。
这座桥建于1911年，关闭之前每天约有6000辆汽车通过。`,
};

test("an edited copy is offered as a new version with what changed; taken, it becomes version 2", async ({
  page,
}, info) => {
  const id = randomUUID().replace(/[\d-]/gu, "k");
  await paste(page, STORY.en(id));
  const path = await save(page);
  const copy = `${STORY.en(id).replace("£14", "£17")}\nCorrection: the cost was given wrongly.`;
  const offer = page.getByText(`This reads like a new version of “Council ${id} to rebuild its old bridge”`);
  // Keys of the text are made by a job.
  await expect(async () => {
    await paste(page, copy);
    await expect(offer).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("5 of 7 paragraphs are the same.")).toBeVisible();
  const changed = page.getByRole("region", { name: "What changed" });
  await expect(changed.locator("del")).toHaveText("14");
  await expect(changed.locator("ins").first()).toHaveText("17");
  await expect(changed).toContainText("Correction: the cost was given wrongly.");
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath("offered.png"), fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: info.outputPath("offered-narrow.png"), fullPage: true });
  await page.setViewportSize({ width: 1360, height: 900 });

  await page.getByLabel("Another article that is not here yet").check();
  await page.getByLabel("Publisher").fill("The Harbour Post");
  await page.getByLabel("A new version of an article that is here").check();
  await page.reload();
  await expect(offer).toBeVisible();
  await page.getByLabel("Another article that is not here yet").check();
  await expect(page.getByLabel("Publisher")).toHaveValue("The Harbour Post");
  await page.getByLabel("A new version of an article that is here").check();
  await expect(page.getByText("this becomes version 2")).toBeVisible();
  expect(await save(page, "Save the new version")).toBe(path);
  await page.goto(`/en/desk/articles?q=${id}`);
  await expect(page.getByRole("listitem").filter({ hasText: id })).toContainText("version 2");
});

test("a Chinese copy is offered in Chinese, and may be saved as another article", async ({ page }, info) => {
  const id = randomUUID().replace(/[\d-]/gu, "k");
  await paste(page, STORY.zh(id));
  const path = await save(page);
  await expect(async () => {
    await open(page, IMPORT.replace("/en/", "/zh/"));
    await page.getByRole("textbox").fill(STORY.zh(id).replace("1400", "1700"));
    await page.getByRole("button", { name: "读取文章" }).click();
    await expect(page.getByText("6 段中有 5 段相同")).toBeVisible({ timeout: 4_000 });
  }).toPass();
  await expect(page.getByRole("region", { name: "改动之处" }).locator("ins")).toContainText("1700");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath("offered-zh.png"), fullPage: true });
  await page.getByLabel("另一篇这里还没有的文章").check();
  expect(await save(page, "保存文章")).not.toBe(path.replace("/en/", "/zh/"));
});

test("blocks are left out, joined and taken in by keyboard; the next version is made alike and is no change", async ({
  page,
}, info) => {
  const id = randomUUID();
  const story = (note: string) => `<!doctype html><title>Plant to close ${id}</title><body>${note}
    <h1>Plant to close ${id}</h1><article>
    <p>The board said on Monday that it would close the plant in 2030. Nobody was surprised by that at all.</p>
    <p>Its workers were told in the spring, and all of them will be offered other work in the same town.</p>
    <p>The plant was built in 1963, and three thousand people worked there at the end of the century.</p>
    </article><p>Most read</p></body>`;
  const read = async (note: string, path = `${IMPORT}?from=file`) => {
    await open(page, path);
    const file = { name: "story.html", mimeType: "text/html", buffer: Buffer.from(story(note)) };
    await page.getByLabel("A saved page or a text file").setInputFiles(file);
    await page.getByRole("button", { name: "Read the article" }).click();
    await expect(page.getByRole("heading", { name: "The text that will be kept" })).toBeVisible();
  };
  const text = page.getByRole("region", { name: "The text that will be kept" });
  const button = (words: string, name: string) =>
    text.locator("div").filter({ hasText: words }).getByRole("button", { name, exact: true });
  await read("");
  await expect(text.getByRole("heading", { name: `Plant to close ${id}` })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription("From the headline.");
  await page.getByRole("button", { name: "1 block left out: show" }).press("Enter");
  await button("Most read", "Take in").press("Enter");
  await page.getByRole("button", { name: "Edit the blocks" }).press("Enter");
  await button("The plant was built", "Leave out").press("Enter");
  await expect(button("The plant was built", "Take in")).toBeFocused();
  await button("Its workers", "Join with the one above").press("Enter");
  await expect(page.getByText("By hand: 1 left out, 1 taken in, 1 joined.")).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath("edited.png"), fullPage: true });
  await page.reload();
  await expect(page.getByText("By hand: 1 left out, 1 taken in, 1 joined.")).toBeVisible();
  await expect(text.getByText("at all. Its workers were told")).toBeVisible();
  const slug = (await save(page)).split("/").at(-1);

  await read("<!-- other bytes -->", `${IMPORT}?from=file&of=${slug}`);
  await expect(page.getByText("The text has not changed")).toBeVisible();
  await expect(text.getByText("The plant was built")).toHaveCount(0);
  await page.getByRole("button", { name: "Edit the blocks" }).click();
  await button("The plant was built", "Take in").click();
  await save(page, "Save the new version");
  await expect(page.getByText("our reading changed, not the article")).toBeVisible();
});

test("what was read and corrected outlives a reload and a switch to another way", async ({ page }) => {
  await paste(page, `A headline ${randomUUID()}\nA paragraph.`);
  await page.getByLabel("Publisher").fill("The Harbour Post");
  await page.reload();
  await expect(page.getByLabel("Publisher")).toHaveValue("The Harbour Post");
  await page.getByRole("button", { name: "Back to the source" }).click();
  await page.getByRole("link", { name: "File" }).click();
  await page.getByRole("link", { name: "Paste" }).click();
  await expect(page.getByLabel("The article’s text")).toHaveValue(/A paragraph\./);
});

test("pages saved in GB18030 and Big5 are read, with what they state", async ({ page }) => {
  for (const [encoding, name, title] of [
    ["gb18030", "simplified", "市政府承诺三年内修好全部旧桥"],
    ["big5", "traditional", "山城電車將全面改用綠電"],
  ] as const) {
    const bytes = encoder(encoding)(fixture(name).replaceAll("\u00a0", " "));
    await open(page, `${IMPORT}?from=file`);
    const file = { name: `${name}.html`, mimeType: "text/html", buffer: Buffer.from(bytes) };
    await page.getByLabel("A saved page or a text file").setInputFiles(file);
    await page.getByRole("button", { name: "Read the article" }).click();
    await expect(page.getByText(`read as ${encoding.toUpperCase()}`, { exact: true })).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue(title);
    await page.getByRole("button", { name: "Back to the source" }).click();
  }
});

test("a text that may be in several encodings is asked about, and read anew by keyboard in another", async ({
  page,
}, info) => {
  await open(page, `${IMPORT}?from=file`);
  const file = {
    name: "a.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(encoder("big5")("鎮公所\nIt will move.")),
  };
  await page.getByLabel("A saved page or a text file").setInputFiles(file);
  await page.getByRole("button", { name: "Read the article" }).click();
  const asked = page.getByRole("group", { name: "Which of these reads right?" });
  await expect(asked).toBeVisible();
  await expect(asked.locator("input:checked")).toHaveCount(1);
  await page.getByLabel("Publisher").fill("The Harbour Post");
  const text = page.getByRole("region", { name: "The text that will be kept" });
  const choose = async (encoding: string) => {
    await asked.getByRole("radio", { name: encoding }).press("Space");
    await expect(page.getByText(`read as ${encoding}`, { exact: true })).toBeVisible();
    await expect(asked.getByRole("radio", { name: encoding })).toBeChecked();
  };
  await choose("GB18030");
  const garbled = new TextDecoder("gb18030").decode(encoder("big5")("鎮公所"));
  await expect(page.getByLabel("Title")).toHaveValue(garbled);
  await choose("BIG5");
  await expect(page.getByLabel("Title")).toHaveValue("鎮公所");
  await expect(text.getByText("鎮公所", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Publisher")).toHaveValue("The Harbour Post");
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath("encodings.png"), fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.screenshot({ path: info.outputPath("encodings-narrow-dark.png"), fullPage: true });
});

test("files that hold no article are refused beside the field; the largest are never sent", async ({
  page,
}, info) => {
  await open(page, `${IMPORT}?from=file`);
  const field = page.getByLabel("A saved page or a text file");
  const named = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
  const refused = async (file: Parameters<typeof field.setInputFiles>[0], words: string) => {
    await field.setInputFiles(file);
    await page.getByRole("button", { name: "Read the article" }).click();
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
  };
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/import")) sent++;
  });
  await refused(named("report.pdf", Buffer.from("%PDF-1.7\n")), "This is a PDF.");
  await refused(named("empty.html", Buffer.alloc(0)), "The file is empty.");
  const huge = info.outputPath("huge.html");
  writeFileSync(huge, Buffer.alloc(50 * 1024 * 1024, "a"));
  await refused(huge, "larger than 10 MB");
  expect(sent).toBe(0);
  await refused(named("program.html", Buffer.from([1, 2, 3, 0, 4, 5, 6, 0])), "This file holds no text.");
  const nearlyFull = Buffer.alloc(10 * 1024 * 1024, "a paragraph that says the same again\n");
  await refused(named("book.txt", nearlyFull), "longer than an article");
  expect(sent).toBe(2);
});

test("an address in a private network is refused, kept, and the text can be pasted instead", async ({
  page,
}) => {
  await open(page, `${IMPORT}?from=address`);
  const field = page.getByLabel("Address of the page");
  await field.fill("http://127.0.0.1/");
  await page.getByRole("button", { name: "Read the article" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "private network" })).toBeVisible();
  await expect(field).toHaveValue("http://127.0.0.1/");
  await page.getByRole("button", { name: "Paste the text instead" }).click();
  await expect(page.getByLabel("The article’s text")).toBeVisible();
  await page.getByRole("link", { name: "Address" }).click();
  await expect(field).toHaveValue("http://127.0.0.1/");
});

test("two who correct one article at once see both and lose neither", async ({ page, browser }) => {
  await paste(page, `Two hands ${randomUUID()}\nA paragraph.`);
  const path = await save(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, "reviewer");
  await open(page, `${path}/details`);
  await open(other, new URL(`${path}/details`, page.url()).href);
  await other.getByLabel("Publisher").fill("Theirs");
  await other.getByRole("button", { name: "Save the details" }).click();
  await expect(other.getByRole("main").getByText("The details are saved.")).toBeVisible();
  await page.getByLabel("Publisher").fill("Mine");
  await page.getByLabel("Author").fill("A. Writer");
  await page.getByRole("button", { name: "Save the details" }).click();
  await expect(page.getByText("Saved meanwhile").first()).toBeVisible();
  await expect(page.getByLabel("Publisher")).toHaveValue("Mine");
  await page.getByRole("button", { name: "Take this over" }).first().click();
  await page.getByRole("button", { name: "Save the details" }).click();
  await expect(page.getByRole("main").getByText("The details are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Publisher")).toHaveValue("Theirs");
  await expect(page.getByLabel("Author")).toHaveValue("A. Writer");
  await context.close();
});

test("who is not signed in is sent to the door", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  for (const path of [IMPORT, "/en/desk/articles"]) {
    await open(page, path);
    await expect(page).toHaveURL(/\/en\/signin\?to=/);
  }
  await context.close();
});
