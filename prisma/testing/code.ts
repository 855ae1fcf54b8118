import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type ESTree, parseSync } from "vite";

const root = resolve(import.meta.dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];
/** What Prisma writes from the schema. */
const GENERATED = "lib/generated/";

/** `target` is a path from the root for a file of ours, else the name of a package. */
export type Import = { target: string; names: string[]; typeOnly: boolean };

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Every file under these folders, as a path from the root; what is generated is left out. */
export function filesUnder(...folders: string[]): string[] {
  const entries = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(GENERATED));
}

/** The same, of the files with code. */
export const codeUnder = (...folders: string[]): string[] =>
  filesUnder(...folders).filter((path) => /\.(?:tsx?|mjs)$/.test(path));

export type Node = { type: string; start: number; [key: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** A node and all that is in it. */
export function nodesIn(node: Node): Node[] {
  return [node, ...children(node).flatMap(nodesIn)];
}

export function parse(path: string, source: string) {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  return { program: program as ESTree.Program & Node, module };
}

/** Every import of a file: static, re-exporting, dynamic, and of a type in its place. */
export function importsOf(path: string, source = read(path)): Import[] {
  const { program, module } = parse(path, source);
  const found: Import[] = [];
  const add = (from: string, entries: { name: string; isType: boolean }[], typeOnly: boolean) =>
    found.push({ target: targetOf(path, from), names: entries.map(({ name }) => name), typeOnly });
  for (const { moduleRequest, entries, start, end } of module.staticImports) {
    const names = entries.map(({ importName, isType }) => ({ name: importName.name ?? "*", isType }));
    const typeOnly = /^import\s+type\b/.test(source.slice(start, end)) || allTypes(names);
    add(moduleRequest.value, names, typeOnly);
  }
  for (const { entries } of module.staticExports) {
    const from = entries[0]?.moduleRequest?.value;
    const names = entries.map(({ importName, isType }) => ({ name: importName.name ?? "*", isType }));
    if (from) add(from, names, allTypes(names));
  }
  const everything = [{ name: "*", isType: false }];
  for (const { moduleRequest } of module.dynamicImports) {
    const [, from] = /^["'](.+)["']$/.exec(source.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    if (from) add(from, everything, false);
  }
  // To walk through a whole file takes long.
  for (const node of source.includes("import(") ? nodesIn(program) : []) {
    if (node.type === "TSImportType" && isNode(node.source)) add(String(node.source.value), everything, true);
  }
  return found;
}

const allTypes = (entries: { isType: boolean }[]) =>
  entries.length > 0 && entries.every(({ isType }) => isType);

function targetOf(path: string, from: string): string {
  if (!/^(?:@\/|\.)/.test(from)) return packageOf(from);
  const bare = from.startsWith("@/") ? from.slice(2) : relative(root, resolve(root, dirname(path), from));
  const ending = ENDINGS.find((one) => /\.\w+$/.test(bare + one) && existsSync(join(root, bare + one)));
  return bare + (ending ?? "");
}

function packageOf(from: string): string {
  const [scope = "", name = ""] = from.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
