import { isBuiltin } from "node:module";
import { relative } from "node:path";
import { build, type Plugin } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { codeUnder, parse, ROOT, read } from "@/prisma/testing/code";

/** What must not reach a browser: the database's files, and those that open what a package ships. */
const SERVER_ONLY =
  /^lib\/db\.ts$|(?:^|[/.])(?:queries|mutations|dictionary)\.ts$|^lib\/generated\/prisma\/client\.ts$/;

const startsWith = (directive: string, code: string) => parse("x.tsx", code).directive === directive;

/** In the browser a server action is a call over the wire: what it imports stays behind, as Next does it. */
function actionsStayBehind(code: string): string | null {
  if (!code.includes("use server") || !startsWith("use server", code)) return null;
  const names = parse("x.tsx", code).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => exportName.name ?? []),
  );
  return names.map((name) => `export const ${name} = async () => {};`).join("\n");
}

/** The files that a browser gets with these, packages included, and the modules of Node that they ask for. */
async function bundle(entries: string[]): Promise<{ files: string[]; node: string[] }> {
  const node = new Set<string>();
  const plugin: Plugin = {
    name: "as-next-does",
    enforce: "pre",
    resolveId(name, importer) {
      if (isBuiltin(name) && importer) node.add(`${relative(ROOT, importer)} imports ${name}`);
    },
    load: (id) => (id.endsWith(".css") ? "export default {}" : null),
    transform: actionsStayBehind,
  };
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    resolve: { alias: { "@": ROOT } },
    plugins: [plugin],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entries, preserveEntrySignatures: "strict" },
    },
  });
  if (!("output" in output)) throw new Error("Vite built something else than one bundle");
  const files = output.output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  return { files: files.map((id) => relative(ROOT, id)), node: [...node] };
}

const clientFiles = codeUnder("lib", "components", "app").filter((path) => {
  const code = read(path);
  return code.includes("use client") && startsWith("use client", code);
});

describe("what runs in the browser", () => {
  let files: string[];
  let node: string[];
  beforeAll(async () => {
    ({ files, node } = await bundle(clientFiles));
  });

  test("is all that begins with use client, with what it imports", () => {
    expect(clientFiles.length).toBeGreaterThan(50);
    expect(files).toEqual(
      expect.arrayContaining([...clientFiles, "lib/claims/prefill.ts", "lib/rewordings/selectedWords.ts"]),
    );
  });

  test("opens no file and reads no database", () => {
    expect(files.filter((path) => SERVER_ONLY.test(path))).toEqual([]);
    expect(node).toEqual([]);
  });
});

describe("this test can fail", () => {
  test("on a file that opens a dictionary, however far behind it", async () => {
    const { files, node } = await bundle(["lib/compare/compare.ts"]);
    expect(files.filter((path) => SERVER_ONLY.test(path))).toContain("lib/language/wordnet.dictionary.ts");
    expect(node).toContain("lib/language/wordnet.dictionary.ts imports node:fs");
  });

  test("but not on a server action", async () => {
    const { files } = await bundle(["lib/claims/actions.ts"]);
    expect(files).toEqual(["lib/claims/actions.ts"]);
  });
});
