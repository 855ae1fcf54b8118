import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { settings } from "@/lib/env";
import { quietly, Refusal, step } from "@/prisma/process/lifecycle";

/** What a build is made of; a change in any of it makes the build old. */
const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const CLIENT_SOURCES = ["prisma/schema", "prisma.config.ts", "package-lock.json"];
const CLIENT_STAMP = "lib/generated/prisma/.made-from";
const TRANSLATIONS_SOURCES = [
  "lib/search/translate",
  "lib/language/cedict",
  "lib/language/stem.ts",
  "lib/language/han.ts",
  "lib/language/wordLists",
  "package-lock.json",
];
const TRANSLATIONS_STAMP = "lib/generated/translations.made-from";

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const listed = readdirSync(dirname(path), { withFileTypes: true }).find(
    (entry) => join(dirname(path), entry.name) === path,
  );
  if (!listed?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Tests, and what Prisma writes itself, change no build. */
function matters(file: string): boolean {
  return !/\.(test|spec)\.tsx?$/.test(file) && !file.startsWith(join("lib", "generated"));
}

/** One hash over the names and contents of files: times of change say nothing after a `git clone`. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of paths.flatMap(filesUnder).filter(matters).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

async function unlessDone(
  stamp: string,
  sources: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const wanted = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Makes the database client from the schema, when it is older than the schema. */
async function generateClient(): Promise<void> {
  // Prisma would download its schema engine even to generate, which needs none: any path stops that.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await unlessDone(CLIENT_STAMP, CLIENT_SOURCES, () =>
    step("Generating the database client", () =>
      quietly(process.execPath, ["node_modules/prisma/build/index.js", "generate"], env),
    ),
  );
}

/** Makes the lists that words are looked up in, when they are older than what they are made by. */
async function generateTranslations(): Promise<void> {
  await unlessDone(TRANSLATIONS_STAMP, TRANSLATIONS_SOURCES, () =>
    step("Making the list of translations", async () => {
      const { makeTranslations } = await import("@/lib/search/translate/translations.dictionary");
      const { makeHanWords } = await import("@/lib/language/cedict/hanWords.dictionary");
      makeTranslations();
      makeHanWords();
    }),
  );
}

function checkEnvironment(): void {
  try {
    settings();
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/**
 * What the launcher does before any command: refuses an environment that is wrong, and makes what the code imports and
 * is not in the repository.
 */
export async function prepare(): Promise<void> {
  checkEnvironment();
  await generateClient();
  await generateTranslations();
}

export const NEXT = "node_modules/next/dist/bin/next";

/** The environment of a build: no database, so that no page can keep what it read while it was built. */
export function buildEnv(folder: string): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    DATABASE_OWNER_URL: _owner,
    DATABASE_DIRECT_URL: _direct,
    DATABASE_REPLICA_URL: _replica,
    ...env
  } = process.env;
  return { ...env, NODE_ENV: "production", NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: "1" };
}

/** Builds the app into `folder`, when what is there is older than the sources; `tell` says so. */
export async function buildApp(folder: string, tell: typeof step = step): Promise<void> {
  await unlessDone(join(folder, "made-from"), BUILD_SOURCES, () =>
    tell("Building the app (half a minute or so)", () =>
      quietly(process.execPath, [NEXT, "build"], buildEnv(folder)),
    ),
  );
}
