import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** From the left to the right: what stands here may import what stands before it, and itself. */
const ORDER = [
  "plumbing",
  "language",
  "web",
  "compare",
  "i18n",
  "slugs",
  "auth",
  "audit",
  "accounts",
  "invitations",
  "settings",
  "drafts",
  "speakers",
  "sources",
  "articles",
  "claims",
  "promises",
  "rewordings",
  "verdicts",
  "compareAny",
  "search",
  "site",
  "worker",
  "desk",
  "components",
  "app",
];

/** Made by Prisma from the schema; words for people. Neither is code of ours. */
const NO_PLACE = ["lib/generated", "lib/messages"];

/** Where Prisma may be used for more than its types. */
const PRISMA_AT_HOME = /^(?:prisma\/|lib\/db\.ts$)|(?:^|[/.])(?:queries|mutations)\.ts$|\.db\.test\.ts$/;

/** A status column is written from what a workflow says: never as a word in the code that writes. */
const STATUS_WRITTEN = /\bdata:\s*\{[^{}]*\bstatus:\s*["'`]/s;

/** Files below a folder whose name ends in .ts or .tsx, as paths from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !NO_PLACE.some((place) => path.startsWith(`${place}/`)));
}

type Import = { target: string; typeOnly: boolean; names: string };

const IMPORT =
  /^(?:import|export)\s+(type\s)?([^;"']*?)\s*from\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/** What a file imports of the project, as paths from the root; packages are left out. */
function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].flatMap(([, typeOnly, names, from, dynamic]) => {
    const name = from ?? dynamic ?? "";
    if (!/^@\/|^\./.test(name)) return [];
    const target = name.startsWith("@/") ? name.slice(2) : relative(root, resolve(root, dirname(path), name));
    return [{ target, typeOnly: Boolean(typeOnly), names: names ?? "*" }];
  });
}

/** The place of a file in ORDER, by its folder; null for what has none (prisma, e2e, generated code, messages). */
function placeOf(path: string): string | null {
  if (NO_PLACE.some((place) => path === place || path.startsWith(`${place}/`))) return null;
  const [top, second, third] = path.split("/");
  if (top === "components" || top === "app") return top;
  if (top !== "lib") return null;
  return third === undefined ? "plumbing" : (second ?? null);
}

/** Why an import may not be, or null. */
function complaint(path: string, { target, typeOnly, names }: Import): string | null {
  const from = placeOf(path);
  const to = placeOf(/\.\w+$/.test(target) || target.split("/").length > 2 ? target : `${target}.ts`);
  if (from && to && ORDER.indexOf(from) < ORDER.indexOf(to)) {
    return `${path} imports ${target}: ${from} stands before ${to}, imports run one way`;
  }
  const holdsDatabase =
    (target === "lib/db" && /\bdb\b|\*/.test(names)) || target.startsWith("lib/generated/prisma/client");
  if (holdsDatabase && !typeOnly && from !== null && !PRISMA_AT_HOME.test(path)) {
    return `${path} uses the database: that is for queries.ts, mutations.ts, *.queries.ts, *.mutations.ts and prisma/`;
  }
  return null;
}

const files = ["lib", "components", "app"].flatMap(sources).filter((path) => !/\.test\.tsx?$/.test(path));

describe("imports run one way, and the database stays in its files", () => {
  test.each(files)("%s", (path) => {
    const code = readFileSync(join(root, path), "utf8");
    expect(importsOf(path, code).flatMap((one) => complaint(path, one) ?? [])).toEqual([]);
  });
});

test("every folder of lib has its place in the order", () => {
  const folders = readdirSync(join(root, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const unplaced = folders
    .map(({ name }) => name)
    .filter((name) => !ORDER.includes(name) && !NO_PLACE.includes(`lib/${name}`));
  expect(unplaced).toEqual([]);
});

test("no status is written as a word: it comes from a workflow", () => {
  const writers = files.filter((path) => /(?:queries|mutations|actions)\.ts$/.test(path));
  const guilty = writers.filter((path) => STATUS_WRITTEN.test(readFileSync(join(root, path), "utf8")));
  expect(guilty).toEqual([]);
});

describe("this test can fail", () => {
  test("on an import that runs back, also a dynamic one", () => {
    const code = 'import { x } from "@/lib/verdicts/schema";\nconst y = await import("../site/select");';
    const found = importsOf("lib/claims/queries.ts", code).map((one) =>
      complaint("lib/claims/queries.ts", one),
    );
    expect(found).toEqual([
      "lib/claims/queries.ts imports lib/verdicts/schema: claims stands before verdicts, imports run one way",
      "lib/claims/queries.ts imports lib/site/select: claims stands before site, imports run one way",
    ]);
  });

  test("on the database in a page, but not on its types", () => {
    const page = "app/[locale]/page.tsx";
    const [used, typed] = importsOf(
      page,
      'import { db } from "@/lib/db";\nimport type { Tx } from "@/lib/db";',
    ) as [Import, Import];
    expect(complaint(page, used)).toContain("uses the database");
    expect(complaint(page, typed)).toBeNull();
  });

  test("on a status written by hand", () => {
    expect(
      STATUS_WRITTEN.test('tx.claim.update({ where: { id }, data: { revision: 2, status: "open" } })'),
    ).toBe(true);
    expect(STATUS_WRITTEN.test('findMany({ where: { status: "open" } })')).toBe(false);
  });
});
