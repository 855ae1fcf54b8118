import { expect, test } from "@playwright/test";
import { start } from "@/prisma/process/lifecycle";

/** The first port tried; the site under test has one of its own. */
const FIRST_PORT = 4100;

/** Serves the build under test without the commands of the project before it. */
async function serveWith(variables: Record<string, string>): Promise<{ code: number; said: string }> {
  let said = "";
  const { PATH, HOME } = process.env;
  const NEXT_DIST_DIR = process.env.NEXT_DIST_DIR ?? ".next-test";
  const env = { PATH, HOME, NODE_ENV: "production", NEXT_DIST_DIR, ...variables } as NodeJS.ProcessEnv;
  const args = ["prisma/commands/app.mjs", "start", String(FIRST_PORT), "127.0.0.1"];
  const server = start(process.execPath, args, { env, output: (chunk) => (said += chunk) });
  const code = await server.exit;
  return { code, said };
}

test("a site whose environment is wrong ends at its start and says what, never the values", async () => {
  const { code, said } = await serveWith({
    DATABASE_URL: "mysql://root:hunter2@db",
    NEXTAUTH_SECRET: "too-short",
    GITHUB_ID: "only-half",
  });
  expect(code).toBe(1);
  expect(said).toMatch(
    /DATABASE_URL must be an address like[\s\S]*NEXTAUTH_SECRET must have at least 32 characters/,
  );
  expect(said).not.toMatch(/hunter2|too-short|only-half/);
  const unset = await serveWith({});
  expect(unset.code).toBe(1);
  expect(unset.said).toMatch(/DATABASE_URL is not set[\s\S]*NEXTAUTH_SECRET is not set/);
});
