import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadSample, prepareDatabase, STATE, sealNoted } from "@/prisma/commands/database";
import { appEnv, type Place as Listening, type Serving, serve } from "@/prisma/commands/serve";
import { onStop, Refusal, step } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import { withClient } from "@/prisma/server/client";
import { startEmbedded } from "@/prisma/server/embedded";
import type { Roles } from "@/prisma/server/roles";
import { loadSql } from "./load";

/** Where the app that is measured is built. */
export const BUILD = ".next-test";

export type Place = Listening & { address: string };
export type Site = { place: Place; server: Serving; roles: Roles };

export async function placeFrom(first: number): Promise<Place> {
  const port = await freePort(first);
  return { port, host: "127.0.0.1", address: `http://127.0.0.1:${port}` };
}

/** A folder of its own in STATE, gone when the run ends. */
export function homeOfRun(): string {
  const home = join(STATE, `bench-${process.pid}`);
  mkdirSync(home, { recursive: true });
  onStop(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

async function fill(url: string, claims: number): Promise<void> {
  await withClient(url, async (client) => {
    // Made-up rows have no events.
    await client.query("SET stet.unlogged = 'on'");
    for (const sql of loadSql(claims)) await client.query(sql);
  });
}

/** A database of its own with the sample and so many claims. */
export async function filledDatabase(home: string, claims: number): Promise<Roles> {
  const roles = await step("Starting a database", () => startEmbedded(home, "npm run bench", true));
  await prepareDatabase(roles);
  await loadSample(roles.url);
  if (claims > 0) {
    await step(`Loading ${claims.toLocaleString("en")} claims`, () => fill(roles.ownerUrl, claims));
    // As at the first start after an upgrade: what is public is named in the log.
    await sealNoted(roles.url);
  }
  return roles;
}

/** Stet over a database of its own with the sample and so many claims. */
export async function startStet(
  home: string,
  claims: number,
  extra: Record<string, string> = {},
): Promise<Site> {
  return startInstance(await filledDatabase(home, claims), extra);
}

/** Stet, or one more of it, over a database that there is. */
export async function startInstance(roles: Roles, extra: Record<string, string> = {}): Promise<Site> {
  const place = await placeFrom(3920);
  const env = {
    ...appEnv({ url: roles.url, throwaway: true }, true),
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    NEXT_DIST_DIR: BUILD,
    NEXTAUTH_URL: place.address,
    ...extra,
  };
  const server = await step("Starting the app", () => serve("start", place, env));
  return { place, server, roles };
}

export async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++, await sleep(100)) {
    if (await fetch(address).catch(() => null)) return;
  }
  throw new Refusal(`Nothing answers at ${address}.`);
}

/** One page of each kind, from the middle of what was loaded. */
export const pagesOf = (claims: number) => ({
  home: "/en",
  claim: `/en/claims/bench-claim-${claims / 2}`,
  promise: `/en/promises/bench-promise-${claims / 20}`,
  article: `/en/articles/bench-article-${claims / 40}`,
});
