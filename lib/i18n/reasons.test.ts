import { expect, test } from "vitest";
import errors from "@/lib/messages/en/errors.json";
import { codeUnder, importsOf, isNode, isTest, type Node, nodesIn, parse, read } from "@/prisma/testing/code";

/** Schemas that take what it is that they refuse as their first argument, and those that take it after a rule. */
const SCHEMAS = new Set(["string", "number", "uuid", "email", "url", "date", "int", "boolean"]);
const RULES = new Set(["min", "max", "length", "regex", "refine", "enum", "literal", "pipe"]);

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? "") : "");
const textOf = (node: unknown): string[] =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? [node.value] : [];

/** What zod is told to say when an input is refused. */
function saidBy(node: Node): string[] {
  if (node.type === "Property") return /^(?:message|error)$/.test(nameOf(node.key)) ? textOf(node.value) : [];
  if (node.type !== "CallExpression" || !isNode(node.callee) || !Array.isArray(node.arguments)) return [];
  const method = nameOf(node.callee.property);
  const isSaid = node.arguments.length === 1 ? SCHEMAS.has(method) : RULES.has(method);
  return isSaid ? textOf(node.arguments.at(-1)) : [];
}

const messagesIn = (path: string, source: string) => nodesIn(parse(path, source).tree()).flatMap(saidBy);

/** The schemas among these files, and what they are made of in turn. */
function schemasFrom(paths: readonly string[], known = new Set<string>()): Set<string> {
  for (const path of paths) {
    if (known.has(path) || !/^lib\/.*\b(?:schema|fields)\.ts$/.test(path)) continue;
    known.add(path);
    schemasFrom(imported(path), known);
  }
  return known;
}

const imported = (path: string) =>
  importsOf(path).flatMap(({ target, typeOnly }) => (typeOnly ? [] : [target]));

/** Of what forms send; the public API tells in words of its own what is wrong. */
const actions = codeUnder("lib").filter(
  (path) => /\bdefine(?:Open)?Action\(/.test(read(path)) && !isTest(path),
);
const schemas = schemasFrom(actions.flatMap(imported));

test("each message of a schema is a reason that the errors messages put into words", () => {
  const said = [...schemas].flatMap((path) =>
    messagesIn(path, read(path)).map((message) => ({ path, message })),
  );
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter(({ message }) => !Object.hasOwn(errors, message))).toEqual([]);
});

test("this test can fail on each way of saying one", () => {
  const ways = [
    'z.string("a").min(1, "b").max(2, "c")',
    'z.iso.date("d")',
    'z.enum(Lang, "e")',
    'z.string({ error: "f" })',
    'z.string().refine(isFine, { path: ["x"], message: "g" })',
    'context.addIssue({ code: "custom", message: "h" })',
    'z.literal("not a message").or(z.enum(["nor", "this"]))',
  ];
  expect(messagesIn("lib/x/schema.ts", ways.join(";\n")).toSorted()).toEqual([..."abcdefgh"]);
});
