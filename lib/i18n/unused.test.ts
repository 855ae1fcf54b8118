import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { messages } from "@/lib/messages";
import { codeUnder, importsOf, isNode, isTest, type Node, nodesIn, parse, read } from "@/prisma/testing/code";

type Tree = { [key: string]: string | Tree };

/** Every key with its path, `site.nav.label`. */
function keysOf(tree: Tree, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [here] : keysOf(value, here);
  });
}

/** The keys that a file may name: words that stand in it, and shapes of computed ones. */
type Named = { namespaces: string[]; words: Set<string>; shapes: RegExp[] };

/** Layers under the messages, save the comparer's reasons: they name none, and reading their word lists takes long. */
const UNDER = /^lib\/(?:language|web|compare)\/(?!types\.ts$)/;
const NAMESPACE = /\b(?:useTranslations\(|namespace: )"([\w.]+)"/g;
/** Functions that make a translator of one namespace. */
const TRANSLATORS = {
  markTranslator: "marks",
  feedWords: "feeds",
  socialWords: "social",
  recordWords: "record",
  proposalWords: "proposals.public",
  changeWords: "proposals",
};
const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const cooked = ({ value }: Node): string => (value as { cooked: string }).cooked;

/** A computed key: what is written of it stands as it is, and for each `${…}` some words of a path. */
function shapeOf(quasis: readonly string[]): RegExp {
  return new RegExp(`^${quasis.map((text) => text.replaceAll(".", "\\.")).join("\\w+(?:\\.\\w+)*")}$`);
}

/** Templates that may be keys: those that begin with words of a path, and what a translator is given or is kept `as const`. */
function templatesIn(nodes: readonly Node[]): string[][] {
  const given = nodes.flatMap(({ type, callee, arguments: list, expression }) => {
    if (type === "TSAsExpression") return isNode(expression) ? [expression] : [];
    return type === "CallExpression" && isNode(callee) && callee.name === "t" ? listOf(list).slice(0, 1) : [];
  });
  return nodes
    .filter(({ type }) => type === "TemplateLiteral")
    .map((node) => ({ isGiven: given.includes(node), quasis: listOf(node.quasis).map(cooked) }))
    .filter(({ quasis }) => quasis.every((text) => /^[\w.]*$/.test(text)) && quasis.join("") !== "")
    .filter(({ isGiven, quasis }) => isGiven || quasis[0] !== "")
    .map(({ quasis }) => quasis);
}

function namedIn(path: string, source: string): Named {
  const nodes = nodesIn(parse(path, source).tree());
  const files = importsOf(path, source).filter(({ target }) => /^lib\/messages\/en\/.*json$/.test(target));
  const literals = nodes.flatMap(({ type, value }) =>
    type === "Literal" && typeof value === "string" ? [value] : [],
  );
  // Who imports a file of messages reads its keys as members.
  const members = nodes.flatMap(({ type, property }) =>
    files.length > 0 && type === "MemberExpression" && isNode(property) ? [String(property.name)] : [],
  );
  const made = Object.entries(TRANSLATORS).flatMap(([name, space]) => (source.includes(name) ? [space] : []));
  return {
    namespaces: [
      ...[...source.matchAll(NAMESPACE)].flatMap(([, name]) => name ?? []),
      ...files.map(({ target }) => basename(target, ".json")),
      ...made,
    ],
    words: new Set([...literals, ...members]),
    shapes: templatesIn(nodes).map(shapeOf),
  };
}

/** Keys that no file names. One that asks for no messages may be given a translator, or say a reason: of any. */
function unused(keys: readonly string[], files: readonly Named[]): string[] {
  const all = [...new Set(files.flatMap(({ namespaces }) => namespaces))];
  const isNamed = (key: string) =>
    files.some(({ namespaces, words, shapes }) =>
      (namespaces.length > 0 ? [...namespaces, "errors"] : all)
        .filter((space) => key.startsWith(`${space}.`))
        .map((space) => key.slice(space.length + 1))
        .some((rest) => words.has(rest) || shapes.some((shape) => shape.test(rest))),
    );
  return keys.filter((key) => !isNamed(key));
}

test("every message is used", () => {
  const files = codeUnder("lib", "components", "app").filter((path) => !isTest(path) && !UNDER.test(path));
  const named = files.map((path) => namedIn(path, read(path)));
  expect(unused(keysOf(messages.en), named)).toEqual([]);
});

describe("this test can fail", () => {
  const left = (...sources: string[]) =>
    unused(
      ["site.title", "site.kind.event", "site.splitLead", "desk.title"],
      sources.map((source, n) => namedIn(`${n}.tsx`, source)),
    );

  test("on a key that nobody names, or names of other messages", () => {
    expect(left('const t = useTranslations("site"); t("title");')).toEqual([
      ...["site.kind.event", "site.splitLead", "desk.title"],
    ]);
    expect(left('const t = useTranslations("desk"); t("kind.event");')).toContain("site.kind.event");
  });

  test("but not on one that is computed, from a namespace within, or passed on", () => {
    const kind = "`kind.$" + "{kind}`";
    const lead = "`$" + "{name}Lead`";
    expect(left(`const t = useTranslations("site"); t(${kind}); t(${lead});`)).toEqual([
      ...["site.title", "desk.title"],
    ]);
    expect(left('getTranslations({ locale, namespace: "site.kind" }); t("event");')).not.toContain(
      "site.kind.event",
    );
    expect(left('useTranslations("site");', 'const key = "title";')).not.toContain("site.title");
  });
});
