import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of components in a document, beside those that only look at markup. */
const COMPONENTS = "components/**/*.dom.test.tsx";
const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * Three projects: `unit` needs nothing, `components` renders into a document without a browser, `db` needs DATABASE_URL
 * (the test command starts a database and sets it).
 */
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", COMPONENTS, "node_modules/**", ".next/**"],
          // A wrong answer fails a test, a slow machine does not: this only ends one that never would.
          testTimeout: 60_000,
        },
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
          exclude: ["node_modules/**", ".next/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
