import http, { Agent, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/hash";
import { textOf } from "@/lib/web/page/blocks";
import { encoder } from "@/lib/web/page/fixtures/encode";
import { fixture } from "@/lib/web/page/fixtures/load";
import { notesIn, previewOf } from "./preview";
import { type ReadResult, readImport } from "./readImport";
import { articleToRead } from "./schema";

const NOW = new Date("2024-08-06T09:00:00.000Z");

/** The form as an action parses it; a refusal of the schema counts too. */
async function read(raw: Record<string, unknown>): Promise<ReadResult> {
  const input = articleToRead.parse(raw);
  return readImport(input, NOW, "192.0.2.1", { agentFor: () => new Agent() });
}

function got(result: ReadResult) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const pasted = (text: string) => read({ from: "text", text });
const given = (bytes: Uint8Array | string, name = "article.html") =>
  read({ from: "file", file: new File([new Uint8Array(Buffer.from(bytes))], name) });

describe("a page's headline", () => {
  const page = (headline: string) =>
    `<!doctype html><title>Plant to close in 2030 - The Paper</title><body><nav>Sign in</nav>${headline}<article>
    <p>The board said on Monday that it would close the plant in 2030. Nobody was surprised by that at all.</p>
    <p>A second paragraph says much the same again, at some length, so that there is a text to be read here.</p>
    </article><p>Most read</p></body>`;

  test("is the first block of the text, once, in the page's own words", async () => {
    const { reading } = got(await given(page("<h1>Plant to <em>close</em> in 2030</h1>")));
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph"]);
    expect(reading.blocks[0]?.text).toBe("Plant to close in 2030");
    expect(reading.leftOut?.map(({ text }) => text)).toEqual(["Most read"]);
  });

  test("is the heading of its text where the page's own is the site's name", async () => {
    const heads = "<h1>The Paper</h1></nav><article><h2>Plant to close in 2030</h2>";
    const { reading, fields } = got(await given(page("").replace("</nav><article>", `${heads}`)));
    expect(fields.title).toBe("Plant to close in 2030");
    expect(reading.blocks[0]).toEqual({ kind: "heading", text: "Plant to close in 2030" });
  });

  test("that readers of the page do not see is no part of its text", async () => {
    const { reading, fields } = got(await given(page("")));
    expect(fields.title).toBe("Plant to close in 2030");
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });
});

describe("a pasted text", () => {
  test("is kept as it is; its first line and its language are offered to be corrected", async () => {
    const text = "OpenAI高层巨变:聯(lián)創(chuàng)辭職\n聯(lián)創(chuàng)离开了公司,不再担任职务。";
    const { reading, fields } = got(await pasted(text.replaceAll("\n", "\r\n")));
    expect(textOf(reading.blocks)).toBe(text);
    expect(notesIn(previewOf(reading.blocks).blocks)).toBe(4);
    expect(reading).toMatchObject({ from: "text", rawHash: sha256(text), capturedAt: NOW.toISOString() });
    expect(fields).toEqual({
      title: "OpenAI高层巨变:聯創辭職",
      publisher: "",
      author: "",
      publishedOn: "",
      lang: "zh",
      url: "",
    });
  });

  test("says by whom and when it is where it begins so", async () => {
    const story = "The board said on Monday that it would close in 2030. Nobody was surprised by that.";
    const english = got(await pasted(`Board to close\nBy Priya Nair, 14 March 2023\n${story}`));
    expect(english.fields).toMatchObject({ author: "Priya Nair", publishedOn: "2023-03-14" });
    const chinese = got(
      await pasted("水价不变\n新华社北京8月6日电（记者王晓）市水务局表示，水价三年内不会上涨。"),
    );
    expect(chinese.fields).toMatchObject({ publisher: "新华社", publishedOn: "" });
    const neither = got(
      await pasted(`Board to close\nBy the end of 2030 the board will close, it said.\n${story}`),
    );
    expect(neither.fields).toMatchObject({ author: "", publishedOn: "" });
  });

  test("is of another day than the letter in which it was passed on", async () => {
    const head = "发件人：李晓 <li@example.org>\n日期：2025-09-02 09:14\n主题：转发：水价不变";
    const { reading, fields } = got(await pasted(`${head}\n水价不变\n市水务局表示，水价三年内不会上涨。`));
    expect(reading.leftOut).toHaveLength(3);
    expect(fields).toMatchObject({ title: "水价不变", publishedOn: "" });
  });

  test.each([
    ["县里周一公布，三所新学校将在2028年开学。", ""],
    ["2030年前全部完工，县长说。", ""],
    ["By 2030, all ferries will be electric", ""],
    ["By June 2030 every ferry will be electric.", ""],
    ["2028: a year of three schools", ""],
    ["2024-08-06 10:21　来源：山城日报", "2024-08-06"],
    ["发布于2024年8月6日", "2024-08-06"],
    ["14 March 2023", "2023-03-14"],
    ["March 14, 2023", "2023-03-14"],
    ["Published 14 March 2023", "2023-03-14"],
  ])("the date of a text is that of a line that says so: %s", async (line, date) => {
    const read = got(await pasted(`Three schools\n${line}\n${"The schools cost forty million. ".repeat(4)}`));
    expect(read.fields.publishedOn).toBe(date);
  });

  test("of one line, or one that begins with a paragraph, has no headline", async () => {
    expect(got(await pasted("Only one line.")).fields).toMatchObject({ title: "", lang: "en" });
    expect(got(await pasted(`${"A long first paragraph. ".repeat(8)}\nMore.`)).fields.title).toBe("");
  });

  test("that is a page's source is read as a page, not shown as one", async () => {
    const { reading, fields } = got(await pasted(fixture("english")));
    expect(textOf(reading.blocks)).not.toMatch(/<\/?[a-z]/);
    expect(fields.title).not.toBe("");
  });

  test("in another language says which, and as what it is handled is left to the editor", async () => {
    const french =
      "Le conseil a dit que les usines de la ville sont fermées, mais que les ouvriers ont une aide avec tous ceux qui ont besoin.";
    expect(got(await pasted(french))).toMatchObject({ otherLanguage: "fr", fields: { lang: "" } });
    expect(got(await pasted("The town's plants are closed."))).toMatchObject({ otherLanguage: null });
  });

  test("that begins with its dateline has no headline", async () => {
    const { fields } = got(await pasted("新华社武汉11月20日电 渡口将恢复。\n票价不变。"));
    expect(fields).toMatchObject({ title: "", publisher: "新华社" });
  });

  test("that begins with brackets, or with the name of a standard, is no data", async () => {
    expect(got(await pasted("[Updated] Ferries return\nFares stay.")).fields.title).toBe(
      "[Updated] Ferries return",
    );
    expect(got(await given("ID3 tags explained\nThey are small.", "a.txt")).reading.blocks).toHaveLength(2);
  });

  test("has list items where lines begin like them", async () => {
    const { reading } = got(await pasted("Ferries\n• One\n- Two\n* Three\n– Four\n● Five\n-not one"));
    expect(reading.blocks.map(({ kind }) => kind === "list_item")).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test("that only speaks of markup is text", async () => {
    const text = "Use <p> for paragraphs.\nAnd <div> for the rest.";
    expect(textOf(got(await pasted(text)).reading.blocks)).toBe(text);
  });

  test.each(["", " \n\n\t", "\u0000\u0007"])(
    "without a word is refused beside its field: %j",
    async (text) => {
      expect(await pasted(text)).toMatchObject({ ok: false, fields: { text: "text_missing" } });
    },
  );

  test("as long as a book is refused", async () => {
    expect(await pasted("字".repeat(500_001))).toMatchObject({ fields: { text: "text_too_long" } });
  });
});

describe("a file", () => {
  test.each([
    ["gb18030", "simplified"],
    ["big5", "traditional"],
  ] as const)("in %s is read, with what it states", async (encoding, name) => {
    const bytes = encoder(encoding)(fixture(name).replaceAll("\u00a0", " "));
    const { reading, fields } = got(await given(bytes));
    expect(reading).toMatchObject({ encoding, rawHash: sha256(bytes), from: "file" });
    expect(fields).toMatchObject(
      name === "simplified"
        ? {
            title: "市政府承诺三年内修好全部旧桥",
            publisher: "江岸日报",
            publishedOn: "2023-05-09",
            lang: "zh",
          }
        : { author: "葉青禾", publishedOn: "2022-11", lang: "zh", url: "https://hill.example/news/771" },
    );
  });

  test("of plain text keeps its lines", async () => {
    const text = "First line\n\n- an item\n<p>not markup here</p>";
    expect(textOf(got(await given(text, "notes.txt")).reading.blocks)).toBe(
      "First line\n- an item\n<p>not markup here</p>",
    );
  });

  test.each([
    ["", "file_empty"],
    ["   ", "file_empty"],
    ["%PDF-1.7\n", "file_pdf"],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "file_image"],
    [Buffer.from("RIFF\x24\0\0\0WEBPVP8 "), "file_image"],
    [Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "file_image"],
    [Buffer.from("\0\0\0\x1cftypavif\0\0\0\0"), "file_image"],
    [Buffer.from("BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), "file_image"],
    [Buffer.from("II*\0\x08\0\0\0"), "file_image"],
    [Buffer.from("MM\0*\0\0\0\x08"), "file_image"],
    [Buffer.from("8BPS\0\x01\0\0"), "file_image"],
    [Buffer.from("\0\0\x01\0\x01\0"), "file_image"],
    [Buffer.from("RIFF\x24\0\0\0WAVEfmt "), "file_recording"],
    [Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0"), "file_recording"],
    [Buffer.from("OggS\0\x02"), "file_recording"],
    [Buffer.from("ID3\x03\0"), "file_recording"],
    [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), "file_packed"],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "file_packed"],
    [Buffer.from([1, 2, 0, 3, 4, 0, 0, 9]), "file_binary"],
    [Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "file_too_large"],
    ["From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "file_web_archive"],
    ["\ufeffFrom: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\n", "file_web_archive"],
    ["Return-Path: <a@b.example>\nReceived: from x\n by y\nSubject: Z\n\nText.", "file_web_archive"],
    ["Subject: Z\r\nTo: a@b.example\r\nMessage-ID: <1@b.example>\r\n\r\nText.", "file_web_archive"],
    ["\ufeff%PDF-1.7\n", "file_pdf"],
    ["\r\n%PDF-1.4\n1 0 obj", "file_pdf"],
    ["\n{\\rtf1\\ansi Text}", "file_packed"],
    ['{ "headline": "Ferries", "body": ["One.", "Two."] }', "file_data"],
    ['<?xml version="1.0"?><rss version="2.0"><channel><title>Ferries</title></channel></rss>', "file_data"],
    ['<svg xmlns="http://www.w3.org/2000/svg"><text>Ferries</text></svg>', "file_data"],
    ["\ufeff{\\rtf1\\ansi Text}", "file_packed"],
    ["<html><head><title>x</title></head><body><script>app()</script></body></html>", "no_article_text"],
  ])("that cannot be read says why beside its field: %#", async (bytes, reason) => {
    expect(await given(bytes)).toMatchObject({ ok: false, fields: { file: reason } });
  });

  test("that begins with the letters of a picture's format is still a text", async () => {
    const text = "BMW said on Monday that it would close the plant.\nNobody was surprised.";
    expect(textOf(got(await given(text, "notes.txt")).reading.blocks)).toBe(text);
  });

  test("that was not chosen is asked for", () => {
    for (const file of [undefined, "text", new File([], "")]) {
      const parsed = articleToRead.safeParse({ from: "file", file });
      expect(parsed.error?.issues[0]?.message).toBe("file_missing");
    }
  });
});

describe("an address", () => {
  let origin = "";
  const routes: Record<string, (response: ServerResponse) => void> = {
    "/story": (response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end(fixture("english")),
    "/moved": (response) => response.writeHead(301, { location: "/story?utm_source=x" }).end(),
    "/plain": (response) => response.setHeader("content-type", "text/plain").end("A line.\n<b>Another</b>."),
    "/pdf": (response) => response.setHeader("content-type", "application/pdf").end("%PDF"),
    "/hidden-pdf": (response) => response.setHeader("content-type", "text/html").end("%PDF-1.4"),
    "/closed": (response) => response.writeHead(403).end("no"),
    "/broken": (response) => response.writeHead(500).end("no"),
    "/script": (response) => response.setHeader("content-type", "text/html").end("<script>app()</script>"),
  };
  const server = http.createServer((request, response) => {
    const route = routes[(request.url ?? "").split("?")[0] ?? ""];
    if (route) route(response);
    else response.writeHead(404).end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test("is read like a file, and is the article's address where the page states none", async () => {
    const moved = got(await read({ from: "address", address: ` ${origin}/moved ` }));
    expect(moved.reading.blocks.length).toBeGreaterThan(1);
    expect(moved.fields.url).not.toContain("utm_source");
    const plain = got(await read({ from: "address", address: `${origin}/plain` }));
    expect(textOf(plain.reading.blocks)).toBe("A line.\n<b>Another</b>.");
    expect(plain.fields.url).toBe(`${origin}/plain`);
  });

  test.each([
    ["/nothing", "address_not_found"],
    ["/pdf", "address_not_a_page"],
    ["/hidden-pdf", "address_not_a_page"],
    ["/closed", "address_turned_away"],
    ["/broken", "address_http_error"],
    ["/script", "no_article_text"],
  ])("that gives no article says why: %s", async (path, reason) => {
    const result = await read({ from: "address", address: origin + path });
    expect(result).toMatchObject({ ok: false, reason: "invalid", fields: { address: reason } });
  });

  test.each(["javascript:alert(1)", "ftp://example.org/x", "file:///etc/passwd", "http://a b/"])(
    "that is none of the web is refused: %s",
    async (address) => {
      expect(await read({ from: "address", address })).toMatchObject({
        fields: { address: "address_not_http" },
      });
    },
  );

  test("of this machine is refused by the filter that production uses", async () => {
    for (const address of [origin, "http://localhost:8999/", "127.0.0.1:8999", "http://[::1]:8999/"]) {
      const result = await readImport(articleToRead.parse({ from: "address", address }), NOW, "192.0.2.1");
      expect(result, address).toMatchObject({ fields: { address: "address_private_address" } });
    }
  });
});
