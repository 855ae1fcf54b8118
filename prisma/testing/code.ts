import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "vite";

/** The code of the project as tests of its rules read it: files, imports, syntax trees. */

export const ROOT = resolve(import.meta.dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];
/** What Prisma writes from the schema, and Next where the benchmark builds its smallest page. */
const GENERATED = /^lib\/generated\/|\/\.next\//;

export const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Every file under these folders, as a path from the root; what is generated is left out. */
export function filesUnder(...folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !GENERATED.test(path));
}

export const codeUnder = (...folders: string[]): string[] =>
  filesUnder(...folders).filter((path) => /\.(?:tsx?|mjs)$/.test(path));

export const isTest = (path: string): boolean => /\.(?:test|spec)\.tsx?$/.test(path);

export type Node = { type: string; start: number; end: number; [key: string]: unknown };

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
  // Reading the tree takes long where only imports are asked for.
  const tree = () => program as unknown as Node;
  const directive = /^\s*["'](use \w+)["']/.exec(source)?.[1];
  return { module, tree, directive };
}

/** `target` is a path from the root for a file of ours, else the name of a package; `names` has no types. */
export type Import = { target: string; names: string[]; typeOnly: boolean };

type Entry = { importName: { name: string | null }; isType: boolean };

/** Every import of a file: static, passed on, dynamic, and of a type in its place. */
export function importsOf(path: string, source = read(path)): Import[] {
  const { module, tree } = parse(path, source);
  const target = (from: string) => targetOf(path, from);
  const imported = ({ entries }: { entries: readonly Entry[] }, isType: boolean) => {
    const names = entries.filter((one) => !one.isType).map(({ importName }) => importName.name ?? "*");
    return { names, typeOnly: isType || (entries.length > 0 && names.length === 0) };
  };
  const isType = ({ start, end }: { start: number; end: number }) =>
    /^(?:import|export)\s+type\b/.test(source.slice(start, end));
  const static_ = module.staticImports.map((one) => ({
    target: target(one.moduleRequest.value),
    ...imported(one, isType(one)),
  }));
  const passedOn = module.staticExports.flatMap((one) => {
    const from = one.entries[0]?.moduleRequest?.value;
    return from ? [{ target: target(from), ...imported(one, isType(one)) }] : [];
  });
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const [, from] = /^["'](.+)["']$/.exec(source.slice(start, end)) ?? [];
    return from ? [{ target: target(from), names: ["*"], typeOnly: false }] : [];
  });
  const typed = (source.includes("import(") ? nodesIn(tree()) : []).flatMap((node) =>
    node.type === "TSImportType" && isNode(node.source)
      ? [{ target: target(String(node.source.value)), names: [], typeOnly: true }]
      : [],
  );
  return [...static_, ...passedOn, ...dynamic, ...typed];
}

function targetOf(path: string, from: string): string {
  if (!/^(?:@\/|\.)/.test(from)) return packageOf(from);
  const bare = from.startsWith("@/") ? from.slice(2) : relative(ROOT, resolve(ROOT, dirname(path), from));
  const ending = ENDINGS.find((one) => /\.\w+$/.test(bare + one) && existsSync(join(ROOT, bare + one)));
  return bare + (ending ?? "");
}

function packageOf(from: string): string {
  const [scope = "", name = ""] = from.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
