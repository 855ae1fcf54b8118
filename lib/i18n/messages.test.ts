import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "@/lib/messages";
import { LOCALES, type Locale } from "./routing";

const FOLDER = new URL("../messages/", import.meta.url);

type Tree = { [key: string]: string | Tree };

/** Every text with its path, `site.nav.label`. */
function flatten(tree: Tree, path = ""): Array<[string, string]> {
  return Object.entries(tree).flatMap(([key, value]): Array<[string, string]> => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value]] : flatten(value, here);
  });
}

/** The names that a text takes and its tags. A plural in one language may be a plain number in the other. */
function placeholders(text: string): string[] {
  const names = text.matchAll(/\{\s*(\w+)\s*(?:,\s*(?:plural|select|selectordinal|number|date|time)\b|\})/g);
  const tags = text.matchAll(/<(\w+)\s*\/?>/g);
  return [
    ...new Set([...[...names].map(([, name]) => `{${name}}`), ...[...tags].map(([tag]) => tag)]),
  ].sort();
}

/** What keeps the two languages from saying the same things; empty when nothing does. */
function differences(a: Tree, b: Tree): string[] {
  const [first, second] = [new Map(flatten(a)), new Map(flatten(b))];
  const missing = [
    ...[...first.keys()].filter((key) => !second.has(key)),
    ...[...second.keys()].filter((key) => !first.has(key)),
  ].map((key) => `${key}: in one language only`);
  const unlike = [...first].flatMap(([key, text]) => {
    const other = second.get(key);
    if (other === undefined) return [];
    const [one, two] = [placeholders(text).join(" "), placeholders(other).join(" ")];
    return one === two ? [] : [`${key}: takes ${one || "nothing"} and ${two || "nothing"}`];
  });
  return [...missing, ...unlike];
}

/** Chinese words that the glossary rules out everywhere; those ruled out in some sense alone have it in brackets. */
function ruledOut(): string[] {
  const rows = readFileSync(new URL("README.md", FOLDER), "utf8").match(/^\|.*\|$/gm) ?? [];
  const words = rows.flatMap((row) => row.split("|").at(-2)?.trim().split(", ") ?? []);
  return words.filter((word) => /^\p{Script=Han}+$/u.test(word));
}

const empty = (tree: Tree) => flatten(tree).filter(([, text]) => text.trim() === "");

describe("messages", () => {
  it("say the same things in both languages, with the same placeholders", () => {
    expect(differences(messages.en, messages.zh)).toEqual([]);
  });

  it.each(LOCALES)("have no empty text in %s", (locale: Locale) => {
    expect(empty(messages[locale])).toEqual([]);
  });

  it("keep to the glossary in Chinese, and leave the space beside a name to the page", () => {
    expect(ruledOut()).toEqual(expect.arrayContaining(["您", "说话人", "查证", "种表述"]));
    const texts = flatten(messages.zh);
    const wrong = ruledOut().flatMap((word) =>
      texts.filter(([, text]) => text.includes(word)).map(([key]) => `${key}: ${word}`),
    );
    expect(wrong).toEqual([]);
    const spaced = /\p{Script=Han} \{(?:name|first|second)\}|\{(?:name|first|second)\} \p{Script=Han}/u;
    expect(texts.filter(([key, text]) => !key.startsWith("mail.") && spaced.test(text))).toEqual([]);
  });

  it.each(LOCALES)("of %s are all in the index", (locale: Locale) => {
    const files = readdirSync(new URL(`${locale}/`, FOLDER)).map((file) => file.replace(/\.json$/, ""));
    expect(files.sort()).toEqual(Object.keys(messages[locale]).sort());
  });
});

describe("the comparison of messages", () => {
  it("finds a missing key, another placeholder, another tag and an empty text", () => {
    expect(differences({ a: { b: "x" } }, { a: {} })).toEqual(["a.b: in one language only"]);
    expect(differences({}, { c: "x" })).toEqual(["c: in one language only"]);
    expect(differences({ a: "{name}" }, { a: "{nom}" })).toHaveLength(1);
    expect(differences({ a: "<b>x</b>" }, { a: "x" })).toHaveLength(1);
    expect(
      differences({ a: "{n, plural, one {# day} other {# days}}" }, { a: "{n, plural, other {# 天}}" }),
    ).toEqual([]);
    expect(differences({ a: "{n, plural, other {# days}}" }, { a: "{n} 天" })).toEqual([]);
    expect(differences({ a: "{n, plural, other {# days}}" }, { a: "几天" })).toHaveLength(1);
    expect(empty({ a: { b: " " } })).toEqual([["a.b", " "]]);
  });
});
