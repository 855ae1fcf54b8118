import { expect, test } from "@playwright/test";
import type { Actor } from "@/lib/auth/can";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import type { Serving } from "@/prisma/commands/serve";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { type OwnDatabase, onServer, ownDatabase, ownSite } from "../ownSite";

/* Two servers on one database; what is retracted is retracted by neither of them, but by a third process: this one. */

const WHY = "The source was forged.";
let database: OwnDatabase;
let sites: Serving[] = [];
let reviewer: Actor;
const before = process.env.DATABASE_URL;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await ownDatabase("instances");
  await onServer(`ALTER DATABASE ${database.name} SET stet.unlogged = 'on'`);
  await disconnect();
  setEnvironment({ DATABASE_URL: database.url });
  reviewer = await makeUser("reviewer");
  const variables = { DATABASE_URL: database.url };
  sites = [await ownSite(variables), await ownSite(variables)];
});
test.afterAll(async () => {
  await disconnect();
  setEnvironment({ DATABASE_URL: before });
  for (const site of sites) await site.stop();
  await database?.drop();
});

type Published = { path: string; retract: () => Promise<void> };

/** A claim that readers see with a verdict. */
async function published(): Promise<Published> {
  const { id, slug } = await makePublicClaim({}, null);
  const { id: verdictId } = await makeVerdict(id);
  const retract = async () => {
    const { ok } = await retractVerdict(reviewer, { verdictId, reasonEn: WHY, reasonZh: null });
    expect(ok).toBe(true);
  };
  return { path: `/en/claims/${slug}`, retract };
}

async function read({ address }: Serving, path: string) {
  const answer = await fetch(address + path);
  const body = await answer.text();
  return { isKept: answer.headers.get("cache-status") === "stet; hit", isRetracted: body.includes(WHY) };
}

const onBoth = (path: string, wanted: { isKept?: boolean; isRetracted: boolean }) =>
  Promise.all(
    sites.map((site) => expect.poll(() => read(site, path), { intervals: [20] }).toMatchObject(wanted)),
  );

test("what is retracted is gone from both, and stays gone", async () => {
  const { path, retract } = await published();
  await onBoth(path, { isKept: true, isRetracted: false });
  await retract();
  await onBoth(path, { isKept: true, isRetracted: true });
});

test("also when the connections that hear of it were cut", async () => {
  const { path, retract } = await published();
  await onBoth(path, { isKept: true, isRetracted: false });
  await onServer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = '${database.name}' AND application_name = 'stet publications'`,
  );
  await retract();
  await onBoth(path, { isRetracted: true });
  await onBoth(path, { isKept: true, isRetracted: true });
});

test("also from pages that were being made while it was retracted", async () => {
  for (let round = 0; round < 5; round++) {
    const { path, retract } = await published();
    const during = sites.flatMap((site) => [read(site, path), read(site, `${path}?again`)]);
    await retract();
    await Promise.all(during);
    await onBoth(path, { isKept: true, isRetracted: true });
  }
});
