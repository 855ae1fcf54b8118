import { expect, test } from "@playwright/test";
import type { Actor } from "@/lib/auth/can";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { indexChangedClaims } from "@/lib/search/claims/refresh.mutations";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { prepareDatabase } from "@/prisma/commands/database";
import type { Serving } from "@/prisma/commands/serve";
import { withClient } from "@/prisma/server/client";
import { query } from "@/prisma/server/postmaster";
import { inDatabase, type Roles } from "@/prisma/server/roles";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { type Replicated, startReplicated, untilCopied } from "@/prisma/testing/standby";
import { ownSite } from "../ownSite";

/* A server that has a replica. What is published is published by another process: this one. */

const NAME = "stet_read";
const WHY = "The source was forged.";
const before = process.env.DATABASE_URL;
let servers: Replicated;
let primary: Roles;
let standby: Roles;
let site: Serving;
let reviewer: Actor;
let printed = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  servers = await startReplicated("embedded");
  primary = inDatabase(servers.primary, NAME);
  await query(servers.primary.ownerUrl, `CREATE DATABASE ${NAME}`);
  await prepareDatabase(primary);
  await query(primary.ownerUrl, `ALTER DATABASE ${NAME} SET stet.unlogged = 'on'`);
  standby = await untilCopied(servers, NAME);
  await disconnect();
  setEnvironment({ DATABASE_URL: primary.url });
  reviewer = await makeUser("reviewer");
  site = await ownSite({ DATABASE_URL: primary.url, DATABASE_REPLICA_URL: standby.url }, (chunk) => {
    printed += chunk;
  });
});
test.afterAll(async () => {
  await disconnect();
  setEnvironment({ DATABASE_URL: before });
  await site?.stop();
  await servers?.stop();
});

const read = async (path: string) => {
  const answer = await fetch(site.address + path);
  return { status: answer.status, text: await answer.text() };
};
const replicaSaid = async () => {
  const { ready, replica } = JSON.parse((await read("/api/ready")).text);
  return { ready, replica };
};
const until = (replica: string) =>
  expect.poll(replicaSaid, { intervals: [50], timeout: 60_000 }).toEqual({ ready: true, replica });
const replay = (what: "pause" | "resume") => query(standby.ownerUrl, `SELECT pg_wal_replay_${what}()`);

/** Changes what readers see without a word to anybody, as nothing does: only what is read elsewhere shows it not. */
const changeInSecret = (id: string, statementEn: string) =>
  withClient(primary.ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query('UPDATE "Claim" SET "statementEn" = $2 WHERE id = $1', [id, statementEn]);
  });

/** A claim that readers see with a verdict, and find. */
async function published(statementEn: string) {
  const { id, slug } = await makePublicClaim({ statementEn, quote: statementEn }, null);
  const { id: verdictId } = await makeVerdict(id);
  await indexChangedClaims();
  const retract = async () => {
    const retracted = { verdictId, reasonEn: WHY, reasonZh: null };
    expect((await retractVerdict(reviewer, retracted)).ok).toBe(true);
  };
  return { id, path: `/en/claims/${slug}`, retract };
}

test("public pages and searches are read from the replica", async () => {
  const { id, path } = await published("They promised a lighthouse.");
  await until("ok");
  const searches = ["/en/search?q=lighthouse", "/api/search?q=lighthouse"];
  for (const one of searches)
    await expect.poll(async () => (await read(one)).text, { intervals: [50] }).toContain(path.slice(4));
  await replay("pause");
  await changeInSecret(id, "They promised a windmill.");
  for (const one of [path, path.replace("/en/", "/zh/"), ...searches]) {
    const { status, text } = await read(one);
    expect(status).toBe(200);
    expect(text, one).toContain("lighthouse");
    expect(text, one).not.toContain("windmill");
  }
  await replay("resume");
});

test("what is retracted is gone at once, however far behind the replica is", async () => {
  const { path, retract } = await published("They promised a bridge.");
  await until("ok");
  await expect.poll(async () => (await read(path)).text, { intervals: [20] }).toContain("bridge");
  await replay("pause");
  await retract();
  await expect.poll(async () => (await read(path)).text, { intervals: [20] }).toContain(WHY);
  await until("behind");
  expect((await read("/en")).text).not.toContain("They promised a bridge.");
  await replay("resume");
  await until("ok");
  expect((await read(path)).text).toContain(WHY);
});

test("a replica that goes away is done without, told once, and found again", async () => {
  const { path, retract } = await published("They promised a ferry.");
  await until("ok");
  await servers.standby.stop();
  const [page, search] = [await read(`${path}?first`), await read("/en/search?q=ferry")];
  expect([page.status, search.status]).toEqual([200, 200]);
  expect(search.text).toContain(path.slice(4));
  await until("away");
  await retract();
  await expect.poll(async () => (await read(path)).text, { intervals: [20] }).toContain(WHY);
  await servers.standby.start();
  await until("ok");
  expect((await read("/api/search?q=ferry")).status).toBe(200);
  expect(printed.match(/the replica is away/g)).toHaveLength(1);
  expect(printed.match(/the replica is there again/g)).toHaveLength(1);
});

test("no request of a reader writes: all is answered where nothing can be written", async () => {
  test.setTimeout(180_000);
  const { path } = await published("They promised a tunnel.");
  const readOnly = new URL(primary.url);
  readOnly.searchParams.set("options", "-c default_transaction_read_only=on");
  const closed = await ownSite({ DATABASE_URL: readOnly.href, DATABASE_DIRECT_URL: primary.url });
  try {
    const pages = ["", "/verdicts", "/promises", "/rewordings", "/articles", "/speakers", "/corrections"];
    const others = ["/feeds", "/methodology", "/about", "/search?q=tunnel", "/search?kind=event", "/compare"];
    const files = ["/api/search?q=tunnel", "/sitemap.xml", "/en/feeds/verdicts.xml", path, "/en/report"];
    const inBoth = [...pages, ...others].flatMap((page) => [`/en${page}`, `/zh${page}`]);
    for (const one of [...inBoth, ...files]) {
      const { status } = await fetch(closed.address + one);
      expect(status, one).toBe(200);
    }
  } finally {
    await closed.stop();
  }
});
