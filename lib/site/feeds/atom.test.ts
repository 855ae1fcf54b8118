import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atom, type Entry, type Feed } from "./atom";
import { isHeld } from "./conditional";
import { entryId, feedId } from "./ids";
import { feedFile } from "./schema";
import { shortened } from "./words";
import { el, xmlDocument } from "./xml";

const ROW = "01a22624-2dad-7574-b3dc-ff6029eabcb1";
const AT = new Date("2026-11-29T07:10:41.401Z");

const entry: Entry = {
  id: entryId("verdict", ROW, "zh"),
  title: "已兑现：A & B <b>“50%”</b>\u0000\u000b\ufffe\ud800",
  path: "/claims/a-b",
  published: AT,
  updated: AT,
  authors: ["Ada", "Ada", "Bo"],
  categories: [{ term: "kept", label: "已兑现" }],
  content: [el("p", {}, '<script>"&')],
};

const feed: Feed = {
  id: feedId("verdicts", ROW, "zh"),
  locale: "zh",
  site: "https://stet.example",
  siteName: "Stet",
  title: "Stet：结论",
  subtitle: "每个有结论的说法。",
  page: "/verdicts",
  path: "/feeds/verdicts.xml",
  after: undefined,
  next: ROW,
  updated: AT,
  entries: [entry],
};

/** The root of a document that a strict parser read. */
function parsed(xml: string): Element {
  const onError = (_level: string, message: string) => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, "application/xml").documentElement;
  if (!root) throw new Error("no document");
  return root;
}

const textOf = (of: Element, name: string) => of.getElementsByTagName(name)[0]?.textContent;
const linksOf = (of: Element) =>
  [...of.getElementsByTagName("link")]
    .filter(({ parentNode }) => parentNode === of)
    .map((link) => [link.getAttribute("rel"), link.getAttribute("hreflang"), link.getAttribute("href")]);

describe("a feed", () => {
  const root = parsed(atom(feed));

  test("has what RFC 4287 asks of it, and leads on to the next document", () => {
    expect([root.namespaceURI, root.getAttribute("xml:lang")]).toEqual([
      "http://www.w3.org/2005/Atom",
      "zh-Hans",
    ]);
    expect([textOf(root, "id"), textOf(root, "title"), textOf(root, "updated")]).toEqual([
      feed.id,
      "Stet：结论",
      "2026-11-29T07:10:41.401Z",
    ]);
    const address = "https://stet.example/zh/feeds/verdicts.xml";
    expect(linksOf(root)).toEqual([
      ["self", null, address],
      ["first", null, address],
      ["next", null, `${address}?after=${ROW}`],
      ["alternate", "zh-Hans", "https://stet.example/zh/verdicts"],
    ]);
  });

  test("tells each entry in text alone, with the page in both languages", () => {
    const [one] = root.getElementsByTagName("entry");
    if (!one) throw new Error("no entry");
    expect(textOf(one, "title")).toBe("已兑现：A & B <b>“50%”</b>");
    expect(linksOf(one)).toEqual([
      ["alternate", "zh-Hans", "https://stet.example/zh/claims/a-b"],
      ["alternate", "en", "https://stet.example/en/claims/a-b"],
    ]);
    expect([...one.getElementsByTagName("name")].map(({ textContent }) => textContent)).toEqual([
      "Ada",
      "Bo",
    ]);
    const [content] = one.getElementsByTagName("content");
    expect(content?.textContent).toBe('<script>"&');
    expect(content?.getElementsByTagName("script")).toHaveLength(0);
  });
});

test("whatever a text holds, the document can be read, and holds all of it that XML allows", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const root = parsed(xmlDocument(el("a", { b: text.replace(/[\t\n]/g, " ") }, text)));
      const allowed = [...text].filter((char) =>
        /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(char),
      );
      expect(root.textContent).toBe(allowed.join(""));
    }),
  );
});

test("ids are of the row and the language, and of nothing that changes", () => {
  expect(entryId("verdict", ROW, "en")).toBe(entryId("verdict", ROW, "en"));
  const ids = [
    entryId("verdict", ROW, "en"),
    entryId("verdict", ROW, "zh"),
    entryId("correction", ROW, "en"),
  ];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
});

test("an address names a feed or nothing", () => {
  expect(feedFile.parse("corrections.xml")).toBe("corrections");
  for (const file of ["corrections", "drafts.xml", "../verdicts.xml", ""]) {
    expect(feedFile.safeParse(file).success, file).toBe(false);
  }
});

test("a very long text is cut, in whole characters", () => {
  const text = shortened("𠮷".repeat(5_000));
  expect([...text]).toHaveLength(1_000);
  expect(text.isWellFormed()).toBe(true);
});

describe("who holds a document", () => {
  const held = (headers: HeadersInit) =>
    isHeld(new Headers(headers), 'W/"a"', new Date("2026-11-29T07:10:41.401Z"));

  test.each([
    [{ "if-none-match": 'W/"a"' }, true],
    [{ "if-none-match": '"b", "a"' }, true],
    [{ "if-none-match": "*" }, true],
    [{ "if-none-match": '"b"', "if-modified-since": "Sun, 29 Nov 2026 07:10:41 GMT" }, false],
    [{ "if-modified-since": "Sun, 29 Nov 2026 07:10:41 GMT" }, true],
    [{ "if-modified-since": "Sun, 29 Nov 2026 07:10:40 GMT" }, false],
    [{ "if-modified-since": "yesterday" }, false],
    [{}, false],
  ])("%j", (headers, expected) => {
    expect(held(headers)).toBe(expected);
  });
});
