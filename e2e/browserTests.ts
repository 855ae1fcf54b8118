import { randomBytes } from "node:crypto";
import { loadSample } from "@/prisma/commands/database";
import { buildApp } from "@/prisma/commands/prepare";
import { appEnv, serve } from "@/prisma/commands/serve";
import { Refusal, step } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import type { Roles } from "@/prisma/server/roles";
import { findChromium, installChromium } from "./chromium";
import { type Job, playwright } from "./runners";
import { testEnv } from "./testDatabase";
import type { Report } from "./testReport";

/** Apart from the build of a Stet that may be running from this folder. */
const FOLDER = ".next-test";
/** Away from 3000, where a Stet may be running. */
const FIRST_PORT = 3900;
/** Public pages are looked at side by side: nothing there changes what another test sees. */
const READERS = 2;

export type Build = Promise<void>;

/** Builds the app beside whatever else runs: in silence, so that the lines of the two do not mix. */
export function startBuild(isWanted: boolean): Build {
  const build = isWanted ? buildApp(FOLDER, (_title, work) => work()) : Promise.resolve();
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

/**
 * Serves the build over the database at `url` with the sample in it; the result is the address. As behind a proxy, so
 * that each test can come from an address of its own.
 */
async function serveSample(url: string, secret: string): Promise<string> {
  await loadSample(url);
  const port = await freePort(FIRST_PORT);
  const address = `http://localhost:${port}`;
  const env = {
    ...appEnv({ url, throwaway: true }, true),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    STET_TRUST_PROXY: "1",
    NEXT_DIST_DIR: FOLDER,
  };
  await step("Starting the app", () => serve("start", { port, host: "127.0.0.1" }, env));
  return address;
}

/** The public site as it is loaded, then what changes it; last what leaves hundreds of accounts and claims. */
export async function browserTests(roles: Roles, build: Build, job: Job): Promise<Report[]> {
  const executable = await browser();
  await step("Waiting for the build of the app", () => build);
  const secret = randomBytes(32).toString("base64");
  const address = await serveSample(roles.url, secret);
  const env = {
    ...testEnv(roles),
    E2E_BASE_URL: address,
    // With it a test makes what the app has encrypted, such as a second factor.
    NEXTAUTH_SECRET: secret,
    PLAYWRIGHT_CHROMIUM: executable,
    NEXT_DIST_DIR: FOLDER,
  };
  return [
    await playwright("public", READERS, "public page", env, job),
    await playwright("journeys", 1, "journey", env, job),
    await playwright("permissions", 1, "permission", env, job),
  ];
}
