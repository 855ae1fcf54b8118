import { describe, expect, test } from "vitest";
import {
  children,
  codeUnder,
  type Import,
  importsOf,
  isNode,
  isTest,
  type Node,
  nodesIn,
  parse,
  read,
} from "@/prisma/testing/code";

/**
 * A status column is written from what a workflow says, never as a word in the code that writes. Tests, and what they are
 * made of, put rows where they need them.
 */
const SPEAKS = /(?:^|\/)workflow\.ts$|^prisma\/testing\//;

const WRITES = new Set([
  ...["create", "createMany", "createManyAndReturn", "update", "updateMany", "updateManyAndReturn"],
  ...["upsert", "connectOrCreate"],
]);
/** What these hold chooses rows or columns; nothing in it is written. */
const CHOOSES = new Set(["where", "select", "include", "orderBy", "cursor"]);

const SQL_WRITES = [
  /\bset\b[^;]*?\bstatus"?\s*=\s*(?:e?'|\$\{["'])/i,
  /\binsert\s+into\b[^;(]*\([^)]*\bstatus\b[^)]*\)\s*(?:values\b|select\b)[^;]*'\w+'/i,
];

const OURS = /^(?:lib|prisma|app|components)\/(?!generated\/).*\.tsx?$/;
const SCOPES = new Set(["Program", "BlockStatement"]);

type File = { source: string; tree: Node; nodes: Node[]; imports: Import[] };

function fileOf(path: string, source: string): File {
  const tree = parse(path, source).tree();
  return { source, tree, nodes: nodesIn(tree), imports: importsOf(path, source) };
}

const nameOf = (node: unknown): string =>
  isNode(node) ? String(node.type === "Literal" ? node.value : (node.name ?? "")) : "";

const holds = (outer: Node, at: number) => outer.start <= at && at < outer.end;

/** What a name stands for where it is used: a constant of this file, or one imported from a file of ours. */
function constantOf(file: File, { name, start }: Node): [File, Node] | null {
  const scopes = file.nodes.filter((node) => SCOPES.has(node.type) && holds(node, start));
  const declared = file.nodes
    .filter((node) => node.type === "VariableDeclarator" && nameOf(node.id) === name)
    .filter((node) => scopes.includes(scopeOf(file, node)))
    .at(-1);
  if (declared) return isNode(declared.init) ? [file, declared.init] : null;
  const target = file.imports.find(({ names }) => names.includes(String(name)))?.target ?? "";
  if (!OURS.test(target) || SPEAKS.test(target)) return null;
  const home = fileOf(target, read(target));
  return constantOf(home, { ...home.tree, name, start: 0 });
}

/** The innermost block around a node. */
function scopeOf(file: File, { start }: Node): Node {
  return file.nodes.filter((node) => SCOPES.has(node.type) && holds(node, start)).at(-1) ?? file.tree;
}

/** Whether an expression can be a word that stands in the code. */
function isWord(file: File, node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === "Literal") return typeof node.value === "string";
  if (node.type === "TemplateLiteral") return true;
  if (node.type === "ConditionalExpression")
    return isWord(file, node.consequent) || isWord(file, node.alternate);
  if (node.type === "LogicalExpression") return isWord(file, node.left) || isWord(file, node.right);
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression")
    return isWord(file, node.expression);
  if (node.type === "ObjectExpression") return propertiesOf(node).some(({ value }) => isWord(file, value));
  if (node.type !== "Identifier") return false;
  const [home, value] = constantOf(file, node) ?? [];
  return home !== undefined && value?.type !== "ObjectExpression" && isWord(home, value);
}

function propertiesOf(node: Node): Node[] {
  return Array.isArray(node.properties) ? node.properties.filter(isNode) : [];
}

/** Statuses said as words anywhere in what is written, however deep, in a list, spread or behind a constant's name. */
function wordsIn(file: File, node: Node): number[] {
  if (node.type === "Identifier") {
    const [home, value] = constantOf(file, node) ?? [];
    return home && value && wordsIn(home, value).length > 0 ? [node.start] : [];
  }
  if (node.type === "Property") {
    if (CHOOSES.has(nameOf(node.key))) return [];
    if (nameOf(node.key) === "status") return isWord(file, node.value) ? [node.start] : [];
    return isNode(node.value) ? wordsIn(file, node.value) : [];
  }
  if (node.type === "MemberExpression") return [];
  // What a function answers is written, as in `rows.map((row) => …)`; what one is given is not.
  const inside = children(node).filter(
    (child) => node.type !== "CallExpression" || child.type.includes("Function"),
  );
  return inside.flatMap((child) => wordsIn(file, child));
}

function writtenByPrisma(file: File): number[] {
  return file.nodes
    .filter(
      ({ type, callee }) =>
        type === "CallExpression" && isNode(callee) && WRITES.has(nameOf(callee.property)),
    )
    .flatMap(({ arguments: given }) => (Array.isArray(given) ? given : []).filter(isNode))
    .flatMap((argument) => wordsIn(file, argument));
}

function writtenInSql(file: File): number[] {
  return file.nodes
    .filter(
      ({ type, value }) => type === "TemplateLiteral" || (type === "Literal" && typeof value === "string"),
    )
    .filter(({ start, end }) => SQL_WRITES.some((sql) => sql.test(file.source.slice(start, end))))
    .map(({ start }) => start);
}

/** Where a file writes a status as a word, as `path:line`. */
function statuses(path: string, source: string): string[] {
  const file = fileOf(path, source);
  const places = [...writtenByPrisma(file), ...writtenInSql(file)];
  return places.map((at) => `${path}:${source.slice(0, at).split("\n").length}`);
}

/** Only to leave out at once what cannot write: reading every file takes long. */
const CAN_WRITE = /\.(?:create|update|upsert)|\b(?:set|insert)\s/i;
const speakers = codeUnder("lib", "components", "app", "prisma")
  .filter((path) => !isTest(path) && !SPEAKS.test(path))
  .filter((path) => /\bstatus\b/.test(read(path)) && CAN_WRITE.test(read(path)));

test("no status is written as a word: it comes from a workflow", () => {
  expect(speakers.length).toBeGreaterThan(10);
  expect(speakers.flatMap((path) => statuses(path, read(path)))).toEqual([]);
});

describe("this test can fail", () => {
  const found = (code: string) => statuses("lib/x/mutations.ts", code);

  test.each([
    'tx.claim.update({ where: { id }, data: { revision: 2, status: "open" } });',
    'tx.claim.create({ data: { id, verdicts: { create: { status: "draft" } } } });',
    'tx.claim.update({ where, data: { verdicts: { update: { where, data: { status: { set: "draft" } } } } } });',
    'tx.claim.createMany({ data: rows.map((row) => ({ ...row, status: "open" })) });',
    'tx.claim.upsert({ where, create: { id }, update: { ...{ status: "open" } } });',
    'const opened = { status: "open" }; tx.claim.update({ where, data: { ...opened, revision } });',
    'const status = "open"; tx.claim.update({ where, data: { status } });',
    'const data = { status: "open" }; tx.claim.update({ where, data });',
    'tx.claim.update({ where, data: { status: isOpen ? "open" : status } });',
    "tx.claim.update({ where, data: { 'status': `open` as const } });",
    "tx.$executeRaw`UPDATE \"Claim\" SET revision = 2, status = 'open'`;",
    'pool().query(`UPDATE "Claim" SET "status"=\'open\'`);',
    'pool().query("INSERT INTO \\"Claim\\" (id, status) VALUES ($1, \'open\')");',
  ])("on %s", (code) => {
    expect(found(code)).toEqual(["lib/x/mutations.ts:1"]);
  });

  test.each([
    'tx.claim.findMany({ where: { status: "open" } });',
    'tx.claim.update({ where: { id, status: "open" }, data: { revision: 2 } });',
    "tx.claim.update({ where, data: { status: claimAfter(row.status, 'open') } });",
    'const status = claimAfter(row.status, "open"); tx.claim.update({ where, data: { status } });',
    "tx.$queryRaw`SELECT id FROM \"Claim\" WHERE status = 'open'`;",
    "pool().query('UPDATE \"Claim\" SET status = $1');",
    'const status = "open"; { const status = claimAfter(row); tx.claim.update({ where, data: { status } }); }',
    'tx.claim.update({ where, data: { ...moved({ id, status: "draft" }, "open") } });',
    'setState({ status: "refused" });',
  ])("not on %s", (code) => {
    expect(found(code)).toEqual([]);
  });
});
