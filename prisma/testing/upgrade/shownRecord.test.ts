import { describe, expect, test } from "vitest";
import { firstFewer, firstOutOfOrder, readerOf } from "./shownRecord";

const QUOTE = "We will run twelve electric ferries.";
const read = readerOf([QUOTE, "twelve", "Northbay Line", "BP", "Post on X", "It says nothing of ferries."]);
const shown = (main: string) => read(`<body><nav>BP</nav><main>${main}</main></body>`).shown;

describe("what a page shows of the record", () => {
  test("is read whole where markup cuts it, without words that nobody sees and numbers of notes", () => {
    const cut = `We will run <span class="visually-hidden">removed: </span><del>twelve</del> <a href="#row-1">1</a>electric ferries.`;
    expect(shown(`<blockquote><q>${cut}</q></blockquote>`)).toEqual([QUOTE]);
  });

  test("leaves out a quote of which a word changed, also where words of it are known", () => {
    expect(shown("<q>We aim to run <del>twelve</del> electric ferries.</q>")).toEqual([]);
  });

  test("is the same text where marks within a quote have another form", () => {
    const text = "A clause “phasing out” coal.";
    const { shown: both } = readerOf([text])(
      "<body><main><q>A clause ‘phasing out’ coal.</q><p>So: A clause ‘phasing out’ coal.</p></main></body>",
    );
    expect(both).toEqual([text, text]);
  });

  test("has ratings, terms and dates by their codes, in either language and form", () => {
    const en =
      "<span>Stalled</span><dt>By when</dt><p>Against the words of 5 July 2023</p><time>Aug 2024</time>";
    const zh = "<span>停滞</span><dt>期限</dt><p>按2023年7月5日的原话</p><time>2024年8月</time>";
    const codes = ["rating:stalled", "term:deadline", "date:2023-07-05", "date:2024-08"];
    expect(shown(en)).toEqual(codes);
    expect(shown(zh)).toEqual(codes);
  });

  test("finds names within a line; short ones only where signs set them apart", () => {
    expect(shown("<p>Said by Northbay Line in: Post on X<!-- --> · BP · and BP too</p>")).toEqual([
      "Northbay Line",
      "Post on X",
      "BP",
    ]);
  });

  test("has no words of the interface and no day on which something was counted", () => {
    const figure =
      "<figure><table><tr><td>9 days left</td></tr></table><figcaption>Counted on 1 May 2026</figcaption>";
    expect(shown(`<h2>Why we say so</h2><form><option>BP</option></form>${figure}</figure>`)).toEqual([]);
  });
});

test("a direction that a sign tells is told", () => {
  expect(shown(`<p>4 years <span data-effect="dropped" aria-hidden="true"><svg></svg></span></p>`)).toEqual([
    "effect:dropped",
  ]);
});

test("what was shown must still be in its order, by where each stands first; more may be", () => {
  expect(firstOutOfOrder(["a", "b", "a"], ["a", "x", "b"])).toBeNull();
  expect(firstOutOfOrder(["a", "b"], ["b", "a", "b"])).toBe("b");
  expect(firstOutOfOrder(["a", "b", "c"], ["a", "c"])).toBeNull();
});

test("what was shown twice is shown twice", () => {
  expect(firstFewer(["a", "b", "a"], ["b", "a", "x", "a"])).toBeNull();
  expect(firstFewer(["a", "b", "a"], ["b", "a"])).toBe("a");
});
