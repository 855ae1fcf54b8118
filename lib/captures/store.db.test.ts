import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { tell } from "@/lib/audit/findings";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { stopThreads } from "@/lib/threadPool";
import { makeSource, memoryStore, serveCopies } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { ok } from "@/prisma/testing/verdicts";
import { auditBlobs } from "./blobAudit.queries";
import { lookUpSource } from "./lookUpSource";
import { latestDetails } from "./queries";
import { suppliedCopy } from "./schema";
import { damagedBlobs, storeState } from "./store.queries";
import { supplyCopy } from "./supply.mutations";
import { verifyJob, verifyNow } from "./verifyNow.mutations";

const PAGE =
  '<html lang="en"><head><title>Boats of 2023</title><meta property="og:site_name" content="Harbour board"><meta property="article:published_time" content="2024-03-05"></head><body><h1>Boats of 2023</h1><p>The harbour board says that two million passengers crossed the bay in 2023, as many as in no year before, and that it will build a second pier for them by the end of 2030.</p></body></html>';

let drop: () => Promise<void>;
let editor: Actor;
let admin: Actor;
const store = memoryStore();
beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
  admin = await makeUser("admin");
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

async function supplied(content: string): Promise<{ hash: string; sourceId: string; title: string }> {
  const { id: sourceId, title } = await makeSource(null);
  const file = new File([content], "a.html");
  await ok(supplyCopy(editor, suppliedCopy.parse({ sourceId, file, how: "Saved." }), store));
  return { hash: sha256(content), sourceId, title };
}

describe("the store of copies", () => {
  it("is told in figures, and what is damaged by its sources; the audit names it too", async () => {
    setEnvironment({ STET_STORE_QUOTA: "1000000" });
    const whole = await supplied("One.");
    const gone = await supplied("Two.");
    const altered = await supplied("Three.");
    store.kept.delete(gone.hash);
    store.kept.set(altered.hash, Buffer.from("Four."));
    await verifyJob(store, {});
    const bytes = (await db().blob.aggregate({ _sum: { size: true } }))._sum.size;
    expect(await storeState()).toMatchObject({
      ...{ copies: 3, bytes, missing: 1, altered: 1, deleted: 0, quota: 1_000_000, isVerifying: false },
      ...{ latest: expect.any(Date), longest: expect.any(Date) },
    });
    setEnvironment({ STET_STORE_QUOTA: undefined });
    const { rows, next } = await damagedBlobs();
    expect(next).toBeNull();
    const told = rows.map(({ sha256: hash, state, sources }) => ({ hash, state, sources }));
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { hash: gone.hash, state: "missing", sources: [{ id: gone.sourceId, title: gone.title }] },
        { hash: altered.hash, state: "altered", sources: [{ id: altered.sourceId, title: altered.title }] },
      ]),
    );
    const findings: Finding[] = [];
    expect(await auditBlobs(store, (finding) => findings.push(finding))).toBe(3);
    expect(findings.map(tell).toSorted()).toEqual(
      [
        `The bytes ${gone.hash} of a copy are not in the store.`,
        `What the store has as ${altered.hash} are other bytes than were kept.`,
      ].toSorted(),
    );
    expect(findings.map(tell).join()).not.toContain(whole.hash);
  });

  it("is verified as a whole when an admin asks, in portions, also where it was verified of late", async () => {
    expect(await verifyNow(editor)).toMatchObject({ reason: "forbidden" });
    await ok(verifyNow(admin));
    expect(await storeState()).toMatchObject({ isVerifying: true });
    const since = new Date(Date.now() + 1000).toISOString();
    await db().blob.updateMany({ data: { verifiedAt: new Date("2026-01-01") } });
    await verifyJob(store, { since }, 2);
    const verified = () => db().blob.count({ where: { verifiedAt: { gt: new Date("2026-01-02") } } });
    expect(await verified()).toBe(2);
    const jobs = await db().$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'verify_blobs'`;
    expect(jobs.some(({ key }) => key.includes(since))).toBe(true);
  });
});

describe("what a page says of itself", () => {
  it("is read for the form, as an import reads it; nothing is saved", async () => {
    const site = await serveCopies({
      "/boats": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
    });
    const look = (path: string, actor = editor) =>
      lookUpSource(actor, { address: `${site.origin}${path}` }, "192.0.2.1", site.copy);
    try {
      expect(await look("/boats")).toMatchObject({
        ok: true,
        value: {
          fields: {
            title: "Boats of 2023",
            publisher: "Harbour board",
            publishedOn: "2024-03-05",
            lang: "en",
          },
          origins: { publisher: "head" },
        },
      });
      expect(await look("/none")).toMatchObject({ fields: { address: "address_not_found" } });
      const refused = await lookUpSource(editor, { address: `${site.origin}/boats` }, "192.0.2.1");
      expect(refused).toMatchObject({ fields: { address: "address_private_address" } });
      expect(await look("/boats", await makeUser(null))).toMatchObject({ reason: "forbidden" });
      const busy = await makeUser("editor");
      const tries = [];
      for (let nth = 0; nth < 31; nth++) tries.push(await lookUpSource(busy, { address: "x" }, "192.0.2.1"));
      expect(tries.at(-1)).toMatchObject({ reason: "too_many_requests", values: { minutes: 10 } });
    } finally {
      await site.close();
    }
  });

  it("is known of the latest copy that was read", async () => {
    const { sourceId } = await supplied(PAGE);
    expect(await latestDetails(sourceId)).toEqual({
      ...{ title: "Boats of 2023", publisher: "Harbour board", author: null, publishedOn: "2024-03-05" },
    });
    expect(await latestDetails((await makeSource()).id)).toBeNull();
  });
});
