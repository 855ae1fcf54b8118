import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, type Inline, isOvermarked, parseReasons, textOf } from "./parse";
import { asMarkdown, plainReasons, renumbered, unknownSources } from "./plain";

const paragraph = (...parts: Inline[]): Block => ({ kind: "paragraph", parts });
const text = (words: string): Inline => ({ kind: "text", text: words });
const only = (words: string): Block[] => [paragraph(text(words))];

describe("what reasons may hold", () => {
  test("emphasis, links, numbers of sources", () => {
    const [said] = parseReasons("It **was** *not* [said](https://a.example/b_c#d) [2].");
    expect(said).toEqual(
      paragraph(
        text("It "),
        { kind: "strong", parts: [text("was")] },
        text(" "),
        { kind: "emphasis", parts: [text("not")] },
        text(" "),
        { kind: "link", url: "https://a.example/b_c#d", parts: [text("said")] },
        text(" "),
        { kind: "source", number: 2, text: "[2]", at: expect.any(Number) },
        text("."),
      ),
    );
  });

  test("emphasis beside Chinese punctuation", () => {
    expect(parseReasons("他说**“好。”**然后走了。")[0]).toEqual(
      paragraph(text("他说"), { kind: "strong", parts: [text("“好。”")] }, text("然后走了。")),
    );
  });

  test("quotes and lists, within each other, numbered as they were typed", () => {
    expect(parseReasons("> Said.\n\n- a\n- b\n  1. c\n\n3. x\n7. y\n\n\n1) z\n1) w")).toMatchObject([
      { kind: "quote", blocks: only("Said.") },
      {
        kind: "list",
        isOrdered: false,
        items: [
          { number: null, blocks: only("a") },
          {
            number: null,
            blocks: [...only("b"), { kind: "list", items: [{ number: 1, blocks: only("c") }] }],
          },
        ],
      },
      { kind: "list", isOrdered: true, items: [{ number: 3 }, { number: 7 }] },
      { kind: "list", isOrdered: true, items: [{ number: 1 }, { number: 2 }] },
    ]);
  });

  test("a line that ends stays one", () => {
    expect(parseReasons("one\ntwo\n\nthree")).toEqual([...only("one\ntwo"), ...only("three")]);
  });
});

describe("everything else is the text that was typed", () => {
  test.each([
    "# Not a title",
    "<script>alert(1)</script>",
    "<div>\n*",
    "![seen](https://a.example/b.png)",
    "![*seen*](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "[x](data:text/html,a)",
    "[x](//a.example)",
    "[x](/desk)",
    "[x](https://user@a.example)",
    "[x](https://localhost)",
    "[](https://a.example)",
    '[x](https://a.example "y")',
    "<javascript:alert(1)>",
    "<mailto:a@b.example>",
    "[x]: https://a.example",
    "[x][y]",
    "[^1]",
    "```\ncode\n```",
    "`code`",
    "| a | b |\n| - | - |",
    "- - -",
    "***",
    "Title\n=====",
    "&lt;b&gt; &amp; &copy;",
    "~~no~~",
    "[100] [0x1] [ 1 ]",
    "www.a.example",
  ])("%s", (typed) => {
    expect(plainReasons(typed, "markdown").trim()).toBe(typed);
    const kinds = parseReasons(typed).map(({ kind }) => kind);
    expect(kinds).toEqual(["paragraph"]);
    expect(JSON.stringify(parseReasons(typed))).not.toContain('"link"');
  });

  test("a link in angle brackets is one", () => {
    expect(plainReasons("<https://a.example/>", "markdown")).toBe("https://a.example/");
  });

  test("a sign after a backslash, and a number of a source in a link", () => {
    expect(parseReasons("\\*a\\* \\[1] \\x")).toEqual(only("*a* [1] \\x"));
    expect(parseReasons("[see [1]](https://a.example)")[0]).toMatchObject({
      parts: [{ kind: "link", parts: [{ kind: "text" }, { kind: "text", text: "[1]" }] }],
    });
    expect(parseReasons("[1](https://a.example)")[0]).toMatchObject({ parts: [{ kind: "link" }] });
  });

  test("deeper than some levels, or with too many marks", () => {
    const deep = "> ".repeat(20);
    expect(levels(parseReasons(`${deep}deep`))).toBeLessThan(12);
    expect(plainReasons(`${deep}deep`, "markdown")).toContain("deep");
    const marked = "*a* ".repeat(400);
    expect(isOvermarked(marked)).toBe(true);
    expect(parseReasons(marked)).toEqual(only(marked.trim()));
  });
});

function levels(blocks: readonly Block[]): number {
  const within = blocks.map((block) => {
    if (block.kind === "paragraph") return 0;
    return block.kind === "quote"
      ? levels(block.blocks)
      : Math.max(0, ...block.items.map((item) => levels(item.blocks)));
  });
  return 1 + Math.max(0, ...within);
}

describe("as plain text", () => {
  test("has no marks, and the addresses of its links", () => {
    const typed = "It **was** [said](https://a.example/b) [1].\n\n> *Yes.*\n\n- one\n- two\n\n4. four";
    expect(plainReasons(typed, "markdown")).toBe(
      "It was said (https://a.example/b) [1].\n\nYes.\n\n• one\n• two\n\n4. four",
    );
    expect(plainReasons("2 * 3 * 4\n\n\n> x", "plain")).toBe("2 * 3 * 4\n\n> x");
  });

  test("names each source once, of which some may be unknown", () => {
    const named = "[2] and [1], *[2]*, \\[3], [4](https://a.example)\n- > [7]";
    expect(unknownSources(named, [])).toEqual([2, 1, 7]);
    expect(unknownSources(named, [1, 2])).toEqual([7]);
  });
});

/** Texts that are full of markup, whole and broken. */
const PIECES = [
  ..."*_[]()<>!`#+-\\\n\t ~|=&:;.1",
  ...["**", "> ", "- ", "1. ", "2) ", "[1]", "](https://a.example/b)", "[a](", "javascript:", "\n\n", "    "],
  ...["word", "字", "。", "“", "https://a.example", "<b>", "</b>", "![", "```", "---", "&amp;", "é"],
];
const typedText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

const KINDS = ["paragraph", "quote", "list", "text", "emphasis", "strong", "link", "source"];

function checked(node: Block | Inline): void {
  expect(KINDS).toContain(node.kind);
  if (node.kind === "link") expect(node.url).toMatch(/^https?:\/\//);
  if ("parts" in node) node.parts.forEach(checked);
  if (node.kind === "quote") node.blocks.forEach(checked);
  if (node.kind === "list") for (const { blocks } of node.items) blocks.forEach(checked);
}

describe("of whatever is typed", () => {
  test("the tree holds what it may, and no word is lost", () => {
    fc.assert(
      fc.property(fc.oneof(typedText, fc.string({ unit: "grapheme" })), (typed) => {
        const tree = parseReasons(typed);
        tree.forEach(checked);
        const shown = plainReasons(typed, "markdown");
        for (const word of typed.match(/\p{L}+/gu) ?? []) expect(shown).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  test("a plain text as Markdown says the same", () => {
    fc.assert(
      fc.property(fc.oneof(typedText, fc.string()), (typed) => {
        const plain = typed.replace(/[\t\r\0]/g, " ");
        expect(plainReasons(asMarkdown(plain), "markdown")).toBe(plainReasons(plain, "plain"));
        expect(unknownSources(asMarkdown(plain), [])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a plain text without markup stays as it is", () => {
    const plain = "By 4.5 percent, a_b and 2 - 1 (see p. 3): no more.";
    expect(asMarkdown(plain)).toBe(plain);
    expect(textOf([text(plain)])).toBe(plain);
  });
});

test("a text names its sources by other numbers, and nothing else of it changes", () => {
  const others = new Map([
    [1, 2],
    [2, 1],
    [9, 10],
  ]);
  const text = "[1] and **[2]**\n\n> - 见[9]。[3] \\[1] [1](https://a.example/) [100]";
  expect(renumbered(text, others)).toBe(
    "[2] and **[1]**\n\n> - 见[10]。[3] \\[1] [1](https://a.example/) [100]",
  );
});
