import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of components in a document, beside those that only look at markup. */
const COMPONENTS = "components/**/*.dom.test.tsx";
const root = fileURLToPath(new URL(".", import.meta.url));

const NOT_OURS = ["node_modules/**", ".next*/**"];
const NOT_UNIT = ["**/*.{db,embeddings}.test.ts", COMPONENTS, ...NOT_OURS];

/** What a test says that replaces a module, a global or the environment, which others must not find replaced. */
const REPLACES =
  /\bvi\.(?:mock|doMock|resetModules|stubEnv|stubGlobal)\(|\bprocess\.env\b|\bsetEnvironment\(/;

function testsThatReplace(): string[] {
  const files = ["app", "components", "e2e", "lib", "prisma"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
  return tests.filter((file) => REPLACES.test(readFileSync(join(root, file), "utf8")));
}

const ALONE = testsThatReplace();

/**
 * `unit` needs nothing, and `unit-alone` neither, whose files have each module to themselves; `components` renders into a document without a browser; `db` needs DATABASE_URL, which the test
 * command starts a database for; `embeddings` needs a library besides, which `npm test -- embeddings` installs.
 */
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    // As many as there are cores: left to itself vitest keeps one for an editor.
    maxWorkers: "100%",
    // A worker that ends slowly on a slow machine is no failure.
    teardownTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ALONE, ...NOT_UNIT],
          // Pure functions share nothing that lasts: loading each module once halves the time.
          isolate: false,
          // A wrong answer fails a test, a slow machine does not: this only ends one that never would.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "unit-alone", include: ALONE, exclude: NOT_UNIT, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: [COMPONENTS],
          environment: "happy-dom",
          testTimeout: 60_000,
          setupFiles: ["components/testing/setup.ts"],
          // It asks for parts of Next without their endings, which only a bundler finds.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: NOT_OURS,
          setupFiles: ["prisma/testing/patience.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "embeddings",
          include: ["**/*.embeddings.test.ts"],
          exclude: NOT_OURS,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
