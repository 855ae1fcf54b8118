import { render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Reasons } from "./Reasons";

const SOURCES = new Map([[1, { href: "#source-a", title: "The minutes" }]]);
const markdown = (text: string) =>
  render(<Reasons text={text} format="markdown" sources={SOURCES} />).container;

test("Markdown is set as what it says, and its numbers lead to sources", () => {
  markdown("It **was** [said](https://a.example/b) [1] and [2].\n\n> Yes.\n\n3. three\n4. four");
  expect(screen.getByText("was").tagName).toBe("STRONG");
  expect(screen.getByRole("link", { name: "said" })).toHaveAttribute("href", "https://a.example/b");
  expect(screen.getByRole("link", { name: "said" })).toHaveAttribute("rel", "noreferrer nofollow");
  expect(screen.getByRole("link", { name: "[1] The minutes" })).toHaveAttribute("href", "#source-a");
  expect(screen.getByText(/and \[2\]\./)).toBeVisible();
  expect(within(screen.getByRole("blockquote")).getByText("Yes.")).toBeVisible();
  expect(screen.getAllByRole("listitem").map((item) => item.getAttribute("value"))).toEqual(["3", "4"]);
});

test("a plain text is what was typed, line by line", () => {
  const { container } = render(<Reasons text={"*a* [1]\n> b"} format="plain" sources={SOURCES} />);
  expect(Array.from(container.children, ({ outerHTML }) => outerHTML)).toEqual([
    "<p>*a* [1]</p>",
    "<p>&gt; b</p>",
  ]);
});

const ELEMENTS = ["DIV", "P", "EM", "STRONG", "A", "OL", "UL", "LI", "BLOCKQUOTE"];
const PIECES = [
  ..."*_[]()<>!`#+-\\\n ~|=&:;.1",
  ...["**", "> ", "- ", "1. ", "[1]", "](https://a.example/b)", "](javascript:a)", "[a](", "\n\n"],
  ...["word", "字", "<b>", "<img src=x onerror=a>", "![", "<https://a.example>", "<javascript:a>", "&amp;"],
];

test("whatever is typed, nothing else comes out, and no word is lost", () => {
  const typed = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(typed, (text) => {
      const { container, unmount } = render(<Reasons text={text} format="markdown" sources={SOURCES} />);
      for (const element of container.querySelectorAll("*")) {
        expect(ELEMENTS).toContain(element.tagName);
        expect(element.getAttributeNames().filter((name) => name.startsWith("on"))).toEqual([]);
        if (element instanceof HTMLAnchorElement)
          expect(element.getAttribute("href")).toMatch(/^(https?:\/\/|#source-a$)/);
      }
      const addresses = Array.from(container.querySelectorAll("a"), (link) => link.getAttribute("href"));
      const shown = `${container.textContent} ${addresses.join(" ")}`;
      for (const word of text.match(/\p{L}+/gu) ?? []) expect(shown).toContain(word);
      unmount();
    }),
    { numRuns: 200 },
  );
});
