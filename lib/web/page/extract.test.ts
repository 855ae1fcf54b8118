import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceCodePoints } from "@/lib/language/text";
import { type Block, blockRanges, blocksFromText, textOf } from "./blocks";
import { openPage } from "./document";
import { blocksFromPage, extractFromPage } from "./extract";
import { fixture } from "./fixtures/load";

function blocksFromHtml(html: string, known: { title?: string } = {}): Block[] {
  const page = openPage(html);
  return page ? blocksFromPage(page, known) : [];
}

const kinds = (blocks: Block[]) => blocks.map(({ kind }) => kind);
const texts = (html: string) => blocksFromHtml(html).map(({ text }) => text);
const FILLER = "The council met on Tuesday, talked for hours, and in the end agreed to meet again next week.";

describe("a news page", () => {
  const blocks = blocksFromHtml(fixture("english"));

  it("gives its paragraphs, headings, list items and quotations in order", () => {
    expect(kinds(blocks).join(" ")).toBe(
      "paragraph paragraph heading paragraph list_item list_item list_item quote quote heading paragraph paragraph paragraph",
    );
    expect(blocks[1]?.text).toBe(
      "An earlier copy of the page, saved in June, said the council “will run a ferry every twenty minutes by spring”. The page now says it “aims to improve frequency” – with no date.",
    );
    expect(blocks[6]?.text).toBe("free travel for pupils & apprentices.");
    expect(blocks.at(-1)?.text).toBe("The boats are due in 2026.");
  });

  it("leaves its menus, advertisements, comments, scripts and styles out", () => {
    expect(textOf(blocks)).not.toMatch(/Politics|Skip|boots|islands|Comments|rights reserved|script|styled/);
  });

  it("keeps the text of what only looks like markup", () => {
    expect(textOf(blocks)).toContain("“If x < y was the promise, you cannot publish x > y");
  });
});

describe("Chinese pages", () => {
  it("lose their indents and the line breaks of their source", () => {
    const blocks = blocksFromHtml(fixture("simplified"));
    expect(blocks[0]?.text).toMatch(/^五月九日上午.*不落下。”他同时宣布，市财政每年为此安排两亿元。$/);
    expect(kinds(blocks).filter((kind) => kind === "list_item")).toHaveLength(3);
    expect(textOf(blocks)).not.toMatch(/首页|版权所有|不是正文/);
    expect(blocks.at(-1)?.text).toContain("“话说得漂亮不算，”");
  });

  it("are split at double line breaks and at an indent behind a single one", () => {
    const blocks = blocksFromHtml(fixture("traditional"));
    expect(blocks.map(({ text }) => text.slice(0, 4))).toEqual([
      "山城電車",
      "他說，這",
      "環保團體",
      "記者向公",
    ]);
  });
});

describe("hostile markup", () => {
  it("gives plain text and nothing hidden, run or drawn", () => {
    const text = textOf(blocksFromHtml(fixture("hostile")));
    expect(text).toContain('<script>alert("quoted")</script> on the board as a joke, and it');
    expect(text).toContain(
      "A link to nowhere & an unclosed tag & a stray &amp; stay text, said the town's clerk",
    );
    expect(text).toContain("The last paragraph stands after all of it");
    expect(text).not.toMatch(
      /run|drawn|framed|without scripts|Ignore what|hidden too|template|typed|commented/,
    );
  });

  it("made to exhaust a reader gives nothing", () => {
    for (const html of ["<div>".repeat(10_000), "&amp;".repeat(300_000), "<".repeat(300_000)]) {
      expect(blocksFromHtml(`<html><body>${html}x`)).toEqual([]);
    }
  });

  it("takes no control characters or halves of characters along", () => {
    expect(texts(`<p>${FILLER}\u0001\ud800</p>`)).toEqual([`${FILLER}\ufffd`]);
    expect(blocksFromText("a\0b\ud800")).toEqual([{ kind: "paragraph", text: "ab\ufffd" }]);
  });
});

describe("short and broken pages", () => {
  it.each([
    ["", []],
    ["   \n", []],
    ["just text", ["just text"]],
    ["a < b > c", ["a < b > c"]],
    ["<p>One.</p><p>Two.</p>", ["One.", "Two."]],
    ["<html><p>x<p>y", ["x", "y"]],
    ["<html><head></head><body><p>a</p></body></html><p>after</p>", ["a", "after"]],
    ["<!doctype html><title>T</title><p>text", ["text"]],
    ["<pre>one\ntwo</pre>", ["one", "two"]],
    ["<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", ["1 2", "3"]],
    ["<ruby>聯<rt>lián</rt></ruby>合", ["聯(lián)合"]],
    ["<ruby>聯<rp>（</rp><rt>lián</rt><rp>）</rp></ruby>合", ["聯(lián)合"]],
    ["<p>one<br>line</p>", ["one line"]],
    ["<p>soft\u00adhyphen, zero\u200bwidth</p>", ["softhyphen, zerowidth"]],
  ])("%j", (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it("keep a short text beside a long menu", () => {
    const menu = `<ul>${"<li><a href='/x'>Menu entry</a></li>".repeat(80)}</ul>`;
    expect(texts(`<html><body>${menu}<p>Three words here.</p></body></html>`)).toEqual(["Three words here."]);
  });

  it("keep what the page itself calls its article", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<div class="comment-line">Line ${i}, said he.</div>`);
    const html = `<html><body><article>${lines.join("")}</article><div><p>${FILLER} ${FILLER}</p></div></body></html>`;
    expect(textOf(blocksFromHtml(html))).toContain("Line 29, said he.");
  });

  it("leave the title out where the text begins with it, and only there", () => {
    const html = `<title>Talks go on - Post</title><body><h1>Talks go on</h1><p>${FILLER}</p><h2>Talks go on</h2><p>${FILLER}</p>`;
    expect(kinds(blocksFromHtml(html, { title: "Talks go on" }))[0]).toBe("paragraph");
    expect(textOf(blocksFromHtml(html))).toContain(`${FILLER}\n`);
  });
});

describe("what stands around an article", () => {
  const story = [1, 2, 3].map((n) => `<p>${n} ${FILLER}</p>`);
  const own = (page: string) => texts(`<html><body>${page}</body></html>`);
  const expected = [1, 2, 3].map((n) => `${n} ${FILLER}`);

  it("leaves out buttons below each other, and keeps one such word as a heading", () => {
    const buttons = ["Facebook", "WhatsApp", "Copy"].map((name) => `<p>${name}</p>`).join("");
    expect(own(`<article>${buttons}${story.join("")}</article>`)).toEqual(expected);
    const heading = `<article>${story[0]}<h2>Facebook</h2>${story[1]}${story[2]}</article>`;
    expect(own(heading)).toEqual([expected[0], "Facebook", expected[1], expected[2]]);
  });

  it.each([
    ["a caption", '<figure><img src="x"><figcaption>The hall on Tuesday. Photo: Post</figcaption></figure>'],
    ["a share bar", '<div class="shareTools"><p>Share this, or send it to a friend.</p></div>'],
    [
      "a box of related articles",
      '<div class="story-related"><p>Ferry to stop at noon, board says.</p></div>',
    ],
    [
      "a cookie banner",
      '<div id="cookie-consent"><p>We use cookies to make this site better for you.</p></div>',
    ],
    ["comments", '<section class="comments"><p>I was there and nobody said a word of it.</p></section>'],
    ["a pointer", '<p><strong>Read more:</strong> <a href="/x">Ferry to stop at noon</a></p>'],
    ["a line that is one link", '<p><a href="/x">CLICK HERE TO GET THE APP</a></p>'],
    [
      "what ends with a picture's credit",
      "<p>In this file photo, the chair opens the north quay. (Ann Lowe via AP, File)</p>",
    ],
    ["a remark on a picture", "<p>Image copyright Getty Images</p>"],
    ["a form", "<p>Email(required)</p>"],
  ])("is left out, and offered to be taken in: %s", (_, part) => {
    const page = `<article>${story[0]}${part}${story[1]}${story[2]}</article>`;
    expect(own(page)).toEqual(expected);
    const { leftOut } = extractFromPage(openPage(page) as Document);
    expect(leftOut.map(({ after }) => after)).toEqual([1]);
  });

  it.each([
    ["a paragraph that a paywall's script hides", '<p class="paywall" aria-hidden="true">'],
    ["a paragraph whose class looks like an advertisement's", '<p class="ad-hoc-report">'],
    ["a paragraph of a page whose class says how it is shared", '<p class="has-share-bar no-comments">'],
  ])("does not take %s with it", (_, tag) => {
    const page = `<article>${story[0]}${tag}The minister said that the date would be missed.</p>${story[1]}</article>`;
    expect(own(page)).toContain("The minister said that the date would be missed.");
  });

  it("has the rest that a paywall's script hides, not what asks to pay", () => {
    const hidden = (tag: string, inside: string) =>
      `<div class="${tag}" style="display:none">${inside}</div>`;
    const page = (rest: string) => `<article>${story[0]}${rest}</article>`;
    const rest = `${story[1]}${story[2]}${story[1]}`;
    expect(own(page(hidden("paywall-rest", rest)))).toEqual([...expected, expected[1]]);
    expect(own(page(hidden("paywall", "<p>Pay to read on.</p>"))).join(" ")).not.toContain("Pay to read on");
    expect(own(page(hidden("menu", rest)))).toHaveLength(1);
  });

  it("is not what a wrapper's class says of the whole page", () => {
    expect(own(`<div class="social-page comments-open related">${story.join("")}</div>`)).toEqual(expected);
  });

  it("stays out where the page's own mark holds more than the article", () => {
    const teaser = (n: number) =>
      `<div class="card"><h3>Headline ${n} of the day</h3><p>Word ${n}. ${FILLER}</p></div>`;
    const junk = Array.from({ length: 40 }, (_, n) => teaser(n)).join("");
    const page = `<main><div class="story">${story.join("")}${story.join("")}</div><div class="most-popular">${junk}</div></main>`;
    expect(own(page)).toEqual([...expected, ...expected]);
  });

  it("leaves embedded posts and the bases of ruby in", () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We never promised it.</p>— Ann (@ann) <a href="/1">May 1, 2024</a></blockquote>';
    expect(own(`<article>${story.join("")}${post}</article>`)).toContain("We never promised it.");
    expect(
      own(
        `<article>${story.join("")}<p><ruby><rb>聯</rb><rt>lián</rt></ruby>合會說，今年不會加價。</p></article>`,
      ),
    ).toContain("聯(lián)合會說，今年不會加價。");
  });
});

it("a page of 150 kB is read whole", () => {
  const html = `<html><body><div>${`<p>${FILLER} <b>${FILLER}</b></p>\n`.repeat(750)}</div></body></html>`;
  expect(html.length).toBeGreaterThan(140_000);
  expect(blocksFromHtml(html)).toHaveLength(750);
});

describe("pasted text", () => {
  it("keeps its characters; a line is a paragraph, a marked one a list item", () => {
    expect(
      blocksFromText("\ufeff标题\r\n\r\n　　第一段，  有空格。\n- 其一\n• 其二\n-5度\n\n\n末段"),
    ).toEqual([
      { kind: "paragraph", text: "标题" },
      { kind: "paragraph", text: "第一段，  有空格。" },
      { kind: "list_item", text: "- 其一" },
      { kind: "list_item", text: "• 其二" },
      { kind: "paragraph", text: "-5度" },
      { kind: "paragraph", text: "末段" },
    ]);
  });

  it("is never read as markup", () => {
    expect(textOf(blocksFromText("<b>x</b> &amp; <script>y</script>"))).toBe(
      "<b>x</b> &amp; <script>y</script>",
    );
  });
});

const line = fc.string({
  unit: fc.constantFrom("聯", "(lián)", "𠮷", "😀", "a", " ", "-", "\n", "\r\n", "<p>", "&lt;"),
});

describe("any text", () => {
  it("loses only white space at the ends of lines, and its ranges hold its blocks", () => {
    fc.assert(
      fc.property(line, (text) => {
        const blocks = blocksFromText(text);
        const kept = text.split(/[\r\n]+/).map((part) => part.trim());
        expect(textOf(blocks)).toBe(kept.filter((part) => part !== "").join("\n"));
        for (const [i, { start, end }] of blockRanges(blocks).entries()) {
          expect(sliceCodePoints(textOf(blocks), start, end)).toBe(blocks[i]?.text);
        }
        expect(blocksFromText(textOf(blocks))).toEqual(blocks);
      }),
    );
  });

  it("between any tags comes out as lines without white space around them", () => {
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<li>",
      "<br>",
      "<a>",
      "</body>",
      "<!--",
      "-->",
      "<td>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, line), { maxLength: 30 }), (parts) => {
        for (const { text } of blocksFromHtml(parts.join(""))) {
          expect(text).toMatch(/^\S/u);
          expect(text).not.toMatch(/[\n\r\u2028\u2029]|\s$/u);
        }
      }),
    );
  });
});
