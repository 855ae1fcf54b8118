import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex, words } from "@/lib/language/text";
import { bestUnmarked, codePointAt, FROM, moveEdge, rangeOf, step, tidied } from "./selection";

/** A page as the desk draws it: blocks of leaves, one of them marked, a hidden note between two leaves. */
function page(blocks: string[][]) {
  let at = 0;
  const drawn = blocks.map((leaves) => {
    const inside = leaves.map((leaf) => {
      const html = `<span ${FROM}="${at}">${leaf}</span>`;
      at += [...leaf].length;
      return html;
    });
    at++;
    return `<p>${inside.join("<i data-note>(lián)</i>")}</p>`;
  });
  const { document } = parseHTML(
    `<main><h1>Title</h1><div id="text">${drawn.join("")}</div><p>after</p></main>`,
  );
  const root = document.querySelector("#text") as unknown as Element;
  const text = blocks.map((leaves) => leaves.join("")).join("\n");
  return { document: document as unknown as Document, root, text: new CodePointIndex(text) };
}

const BLOCKS = [
  ["聯", "創辭職😀。"],
  ["He said ", "“at least 20%”", "."],
];

function textNode(root: Element, leaf: number): Node {
  return root.querySelectorAll(`[${FROM}]`)[leaf]?.childNodes[0] as Node;
}

describe("where an end of a selection stands", () => {
  const { document, root, text } = page(BLOCKS);
  const at = (node: Node, offset: number) => codePointAt(root, { node, offset });

  test("in a stretch of text, with characters of two units before it", () => {
    expect(at(textNode(root, 0), 1)).toBe(1);
    expect(at(textNode(root, 1), 3)).toBe(4);
    // After the emoji, which takes two units.
    expect(at(textNode(root, 1), 5)).toBe(5);
    expect(at(textNode(root, 3), 3)).toBe(text.text.indexOf("at least") - 1 + 2);
  });

  test("in an element, as a browser gives it for a whole paragraph", () => {
    const [first, second] = root.children as unknown as [Element, Element];
    expect(at(root, 0)).toBe(0);
    expect(at(root, 1)).toBe(7);
    expect(at(second, 0)).toBe(7);
    expect(at(first, first.childNodes.length)).toBe(7);
    expect(at(root, 2)).toBe(text.length);
  });

  test("in a hidden note it is the place after the note", () => {
    const note = root.querySelector("[data-note]") as Element;
    expect(at(note.childNodes[0] as Node, 2)).toBe(1);
    expect(at(note, 0)).toBe(1);
  });

  test("outside the text it is the nearer end of it", () => {
    expect(at(document.querySelector("h1")?.childNodes[0] as Node, 2)).toBe(0);
    expect(at(document.querySelector("main > p")?.childNodes[0] as Node, 2)).toBe(text.length);
  });
});

test("a selection across blocks is the text between, line feed and all, trimmed", () => {
  const { root, text } = page(BLOCKS);
  const range = rangeOf(
    root,
    text,
    { node: textNode(root, 1), offset: 3 },
    { node: textNode(root, 2), offset: 8 },
  );
  expect(range && text.slice(range.start, range.end)).toBe("😀。\nHe said");
});

test("whatever is selected, the words found are the words selected", () => {
  const leaf = fc.stringMatching(/^[a-z聯創😀]{1,6}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (blocks, a, b) => {
        const { root, text } = page(blocks);
        const leaves = [...root.querySelectorAll(`[${FROM}]`)];
        const [i, j] = [a % leaves.length, b % leaves.length].sort((x, y) => x - y) as [number, number];
        const last = textNode(root, j);
        const range = rangeOf(
          root,
          text,
          { node: textNode(root, i), offset: 0 },
          { node: last, offset: last.textContent?.length ?? 0 },
        );
        const selected = text.slice(Number(leaves[i]?.getAttribute(FROM)), range?.end);
        expect(range && text.slice(range.start, range.end)).toBe(selected);
        expect(selected.endsWith(leaves[j]?.textContent ?? "")).toBe(true);
      },
    ),
  );
});

test("white space alone is nothing", () => {
  expect(tidied(new CodePointIndex("a \n b"), { start: 1, end: 4 })).toBeNull();
});

describe("by keyboard", () => {
  const text = "One two three. Four five. Six.";
  const stops = words(text, "en").filter(({ isWord }) => isWord);
  const lines = sentences(text, "en");
  const range = { start: 4, end: 7 };

  test("an edge moves by a word or a sentence and back", () => {
    expect(moveEdge(range, stops, "end", 1)).toEqual({ start: 4, end: 13 });
    expect(moveEdge(range, lines, "end", 1)).toEqual({ start: 4, end: 14 });
    expect(moveEdge({ start: 4, end: 25 }, lines, "end", -1)).toEqual({ start: 4, end: 14 });
    expect(moveEdge(range, stops, "start", -1)).toEqual({ start: 0, end: 7 });
  });

  test("a range is never emptied", () => {
    expect(moveEdge(range, stops, "end", -1)).toEqual(range);
    expect(moveEdge(range, stops, "start", 1)).toEqual(range);
    expect(moveEdge({ start: 26, end: 30 }, lines, "end", 1)).toEqual({ start: 26, end: 30 });
  });

  test("steps go round", () => {
    expect(step(lines, null, 1)).toEqual(lines[0]);
    expect(step(lines, lines[0] ?? null, 1)).toEqual(lines[1]);
    expect(step(lines, lines[2] ?? null, 1)).toEqual(lines[0]);
    expect(step(lines, lines[0] ?? null, -1)).toEqual(lines[2]);
    expect(step([], null, 1)).toBeUndefined();
  });
});

describe("what is offered", () => {
  const sentence = (start: number, rank: number | null) => ({ start, end: start + 1, rank });

  test("is in the order of the text, and nothing that looks like no claim", () => {
    const all = [sentence(0, 2), sentence(1, null), sentence(2, 0), sentence(3, 1)];
    expect(bestUnmarked(all).map(({ start }) => start)).toEqual([0, 2, 3]);
  });

  test("are the twelve best, and once one of them is marked the next best", () => {
    const all = Array.from({ length: 20 }, (_, nth) => sentence(nth, 19 - nth));
    expect(bestUnmarked(all).map(({ start }) => start)).toEqual(
      Array.from({ length: 12 }, (_, nth) => nth + 8),
    );
    expect(bestUnmarked(all.slice(0, 19)).map(({ start }) => start)).toContain(7);
  });
});
