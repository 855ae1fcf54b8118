import { randomBytes } from "node:crypto";
import { setEnvironment } from "@/lib/env";
import { loadSample } from "@/prisma/commands/database";
import { buildApp } from "@/prisma/commands/prepare";
import { appEnv, serve } from "@/prisma/commands/serve";
import { Refusal, step } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import type { Roles } from "@/prisma/server/roles";
import { findChromium, installChromium } from "@/prisma/testing/chromium";
import { type Job, playwright } from "./runners";
import { testDatabase, testEnv } from "./testDatabase";
import type { Report } from "./testReport";

/** Apart from the build of a Stet that may be running from this folder. */
const FOLDER = ".next-test";
/** Away from 3000, where a Stet may be running. */
const FIRST_PORT = 3900;

export type Build = Promise<void>;

/** Beside whatever else runs things are done in silence, so that the lines of the two do not mix. */
const silently: typeof step = (_title, work) => work();

/** Builds the app beside whatever else runs. */
export function startBuild(isWanted: boolean): Build {
  const build = isWanted ? buildApp(FOLDER, silently) : Promise.resolve();
  // Whoever waits for it is told; until then it is no failure of anything else.
  build.catch(() => undefined);
  return build;
}

async function browser(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const installed = await step("Installing Chromium", async () => installChromium());
  if (installed) return installed;
  throw new Refusal(
    "The browser tests need a Chromium, and none could be installed. Install one (Debian: apt install chromium) or set PLAYWRIGHT_CHROMIUM to its path.",
  );
}

/** A site that tests visit, and the database behind it. */
type Site = { address: string; secret: string; roles: Roles };

/** Serves the build over a database. As behind a proxy, so that each test can come from an address of its own. */
async function serveTested(roles: Roles): Promise<Site> {
  const port = await freePort(FIRST_PORT);
  const address = `http://localhost:${port}`;
  const secret = randomBytes(32).toString("base64");
  const env = {
    ...appEnv({ url: roles.url, throwaway: true }, true),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    STET_TRUST_PROXY: "1",
    // Copies go with the database of the test.
    STET_STORE: "postgres",
    NEXT_DIST_DIR: FOLDER,
  };
  await serve("start", { port, host: "127.0.0.1" }, env);
  return { address, secret, roles };
}

/** Two sites with the sample in them: the second is a copy of the first. */
async function serveTwice(server: Roles): Promise<[Site, Site]> {
  const first = await testDatabase(server, "readers");
  const { DATABASE_URL, STET_DEMO } = process.env;
  await loadSample(first.url, silently);
  setEnvironment({ DATABASE_URL, STET_DEMO });
  const second = await testDatabase(server, "journeys", first);
  return [await serveTested(first), await serveTested(second)];
}

/**
 * On one site the public pages as they were loaded, then what leaves hundreds of accounts and claims; meanwhile on the
 * other what changes what readers see.
 */
export async function browserTests(server: Roles, build: Build, job: Job): Promise<Report[]> {
  const executable = await browser();
  await build;
  const [readers, journeys] = await serveTwice(server);
  const envOf = ({ address, secret, roles }: Site) => ({
    ...testEnv(roles),
    E2E_BASE_URL: address,
    // With it a test makes what the app has encrypted, such as a second factor.
    NEXTAUTH_SECRET: secret,
    PLAYWRIGHT_CHROMIUM: executable,
    NEXT_DIST_DIR: FOLDER,
  });
  const beside = playwright(["journeys", "sites"], 2, "journey", envOf(journeys), job);
  return [
    await playwright(["public"], 1, "public page", envOf(readers), job),
    await playwright(["permissions"], 1, "permission", envOf(readers), job),
    await beside,
  ];
}
