import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const NOT_OURS = ["node_modules/**", ".next*/**"];

/**
 * `unit` needs nothing; `db` needs DATABASE_URL, which the test command starts a database for; `embeddings` needs a
 * library besides, which `npm test -- embeddings` installs.
 */
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    // As many as there are cores: left to itself vitest keeps one for an editor.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,embeddings}.test.ts", ...NOT_OURS],
          // Pure functions share nothing that lasts: loading each module once halves the time.
          isolate: false,
          // A wrong answer fails a test, a slow machine does not: this only ends one that never would.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: NOT_OURS,
          testTimeout: 60_000,
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
