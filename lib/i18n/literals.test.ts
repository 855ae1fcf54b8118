import { describe, expect, it } from "vitest";
import { children, codeUnder, isNode, isTest, type Node, parse, read } from "@/prisma/testing/code";

/** The name is a word of the trade; it is written the same in every language. */
const BRAND_NAME = /^stet$/i;

/** Attributes whose text is seen or heard. */
const TEXT_ATTRIBUTES = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);

/** Letters of any script. Signs, arrows and numbers need no translation. */
const HAS_WORDS = /\p{L}/u;

/** What is pressed is printed on the key, the same for every reader. */
const KEY_NAMES = new Set(["Kbd", "kbd"]);

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === "string" ? value.name : "";
}

/** Strings that a piece of JSX may show: written as they are, in braces, in a template or on a branch. */
function shownStrings(node: unknown): Array<{ text: string; at: number }> {
  if (!isNode(node)) return [];
  if (node.type === "JSXText" || node.type === "Literal") {
    return typeof node.value === "string" ? [{ text: node.value, at: node.start }] : [];
  }
  if (node.type === "JSXExpressionContainer") return shownStrings(node.expression);
  if (node.type === "ConditionalExpression") return [node.consequent, node.alternate].flatMap(shownStrings);
  if (node.type === "LogicalExpression") return [node.left, node.right].flatMap(shownStrings);
  if (node.type === "TemplateLiteral" && Array.isArray(node.quasis)) {
    return node.quasis.filter(isNode).map((quasi) => {
      const value = quasi.value as { cooked: string };
      return { text: value.cooked, at: quasi.start };
    });
  }
  return [];
}

function literalsUnder(node: Node): Array<{ text: string; at: number }> {
  if (
    node.type === "JSXElement" &&
    isNode(node.openingElement) &&
    KEY_NAMES.has(nameOf(node.openingElement.name))
  ) {
    return [];
  }
  const inside = children(node).flatMap(literalsUnder);
  if ((node.type === "JSXElement" || node.type === "JSXFragment") && Array.isArray(node.children)) {
    return [...node.children.flatMap(shownStrings), ...inside];
  }
  if (node.type === "JSXAttribute" && TEXT_ATTRIBUTES.has(nameOf(node.name))) {
    return [...shownStrings(node.value), ...inside];
  }
  return inside;
}

/** The texts of a component that a reader would see in one language only, each with its line. */
function literals(file: string, source: string): string[] {
  return literalsUnder(parse(file, source).tree())
    .filter(({ text }) => HAS_WORDS.test(text) && !BRAND_NAME.test(text.trim()))
    .map(
      ({ text, at }) => `${file}:${source.slice(0, at).split("\n").length} ${JSON.stringify(text.trim())}`,
    );
}

describe("components", () => {
  it("take every text from lib/messages", () => {
    const files = codeUnder("app", "components").filter((file) => file.endsWith(".tsx") && !isTest(file));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => literals(file, read(file)))).toEqual([]);
  });
});

describe("the search for literal text", () => {
  const found = (jsx: string) => literals("x.tsx", `export const X = () => ${jsx};`).length;

  it.each([
    "<p>Hello</p>",
    "<p>查证</p>",
    "<>Hello</>",
    '<p>{"Hello"}</p>',
    "<p>{`Hello`}</p>",
    '<p>{ready ? "Yes" : t("no")}</p>',
    '<p>{ready && "Yes"}</p>',
    '<input placeholder="Search" />',
    '<img alt={"A face"} />',
    '<Field label="Claim" />',
    '<a aria-label={open ? "Close" : undefined}>{x}</a>',
    "<ul>{items.map((item) => <li key={item}>Item</li>)}</ul>",
  ])("finds %s", (jsx) => {
    expect(found(jsx)).toBe(1);
  });

  it.each([
    "<p>{t('hello')}</p>",
    "<p>{a} · {b} → 20% “{c}”</p>",
    "<b>stet</b>",
    '<p className="by" lang="en">{x}</p>',
    '<input name="q" type="search" placeholder={t("search")} />',
    "<Kbd>Ctrl</Kbd>",
    '<a href={href(locale, "/promises")}>{x}</a>',
  ])("leaves %s alone", (jsx) => {
    expect(found(jsx)).toBe(0);
  });
});
