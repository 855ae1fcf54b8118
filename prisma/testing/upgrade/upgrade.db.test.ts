import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { articleDraftKey } from "@/lib/articles/schema";
import type { Finding } from "@/lib/audit/findings";
import { verifyChain } from "@/lib/audit/queries";
import { sealRecord } from "@/lib/audit/seal.mutations";
import { verifyRecord } from "@/lib/audit/verify.queries";
import { annotationKey, editKey } from "@/lib/claims/draft";
import { db, disconnect, transaction } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { newDraft } from "@/lib/drafts/schema";
import { setEnvironment } from "@/lib/env";
import { type JobName, jobs } from "@/lib/jobs";
import { draftKey as rewordingKey } from "@/lib/rewordings/draftKey";
import { searchClaims } from "@/lib/search/claims/queries";
import { indexClaims } from "@/lib/search/claims/refresh.mutations";
import { searchQuery } from "@/lib/search/schema";
import { TOKENS_VERSION } from "@/lib/search/tokens/tokenize";
import { draftKey as verdictKey } from "@/lib/verdicts/draftKey";
import { tasks } from "@/lib/worker/tasks";
import { listMigrations, migrate } from "@/prisma/server/migrate";
import { rolesInUse } from "@/prisma/testing/freshDatabase";
import { doJobs } from "@/prisma/testing/suggestions";
import { keptSets, readManifest } from "./keptSet";
import { type Upgraded, upgraded } from "./restore";

const ALL = listMigrations().migrationDirectories.map(({ path }) => path);
const having = (...values: string[]) => expect.arrayContaining(values);
const server = rolesInUse();
const LONGEST_WAIT = { timeout: 60_000, interval: 500 };

/** How each form names its draft. */
const KEY_OF: Record<string, (id: string) => string> = {
  article: articleDraftKey,
  claim: editKey,
  mention: annotationKey,
  rewording: rewordingKey,
  verdict: verdictKey,
};

test("there is a database of an older version to upgrade", () => {
  expect(keptSets()).not.toEqual([]);
});

describe.each(keptSets())("a database as it was at %s", (set) => {
  const { schema, drafts } = readManifest(set);
  let kept: Upgraded;
  beforeAll(async () => {
    kept = await upgraded(server, set);
    setEnvironment({ DATABASE_URL: kept.url, DATABASE_OWNER_URL: kept.ownerUrl });
  });
  afterAll(async () => {
    await disconnect();
    setEnvironment({ DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl });
    await kept.drop();
  });

  test("starts: what is missing is applied over it, once", async () => {
    expect(schema).toBe(set);
    expect(kept.applied).toEqual(ALL.slice(ALL.indexOf(schema) + 1));
    expect(await migrate(kept.ownerUrl)).toEqual([]);
  });

  test("holds all that a desk may have in hand", async () => {
    const statusesIn = async (table: "Claim" | "Verdict" | "Rewording") => {
      const rows = await db().$queryRawUnsafe<{ status: string }[]>(
        `SELECT DISTINCT status::text FROM "${table}"`,
      );
      return rows.map(({ status }) => status);
    };
    expect(await statusesIn("Claim")).toEqual(having("draft", "open", "checked", "withdrawn"));
    const verdicts = having("draft", "submitted", "returned", "published", "superseded", "retracted");
    expect(await statusesIn("Verdict")).toEqual(verdicts);
    const rewordings = having("suggested", "flagged", "confirmed", "dismissed");
    expect(await statusesIn("Rewording")).toEqual(rewordings);
    expect(await db().promise.count({ where: { mergedIntoId: { not: null } } })).toBeGreaterThan(0);
    expect(await db().articleVersion.count({ where: { number: 2 } })).toBeGreaterThan(0);
    expect(await db().mention.count({ where: { anchoring: "orphan" } })).toBeGreaterThan(0);
    expect(await db().invitation.count({ where: { revokedAt: null } })).toBeGreaterThan(0);
    expect(await db().setting.count()).toBeGreaterThan(0);
  });

  test("audits clean, to its last line", async () => {
    const lines = BigInt(await db().event.count());
    expect(lines).toBeGreaterThan(500n);
    expect(await verifyChain()).toMatchObject({ ok: true, lines });
  });

  test("names in the log what was public, once, and then is as the log says", async () => {
    const lines = await db().event.count();
    // Before events named rows there are none.
    const named = await db().eventRow.count();
    const sealed = await transaction((tx) => sealRecord(tx));
    expect(named + sealed).toBeGreaterThan(300);
    expect(await transaction((tx) => sealRecord(tx))).toBe(0);
    const found: Finding[] = [];
    await verifyRecord((finding) => found.push(finding));
    expect(found).toEqual([]);
    const added = await db().event.findMany({ where: { seq: { gt: lines } }, distinct: ["verb"] });
    expect(added.map(({ verb }) => verb)).toEqual(sealed > 0 ? ["record.sealed"] : []);
  });

  test("keeps what was typed under the keys that the forms ask for", async () => {
    const forms = drafts.map(({ key }) => key.split(":")[0]);
    expect(forms).toEqual(having(...Object.keys(KEY_OF)));
    for (const { email, key } of drafts) {
      const who = await db().user.findUniqueOrThrow({
        where: { email },
        select: { id: true, name: true, role: true },
      });
      const [form = "", id = ""] = key.split(":");
      expect(KEY_OF[form]?.(id)).toBe(key);
      const draft = await draftOf(who, key);
      expect(newDraft.safeParse(draft).success, key).toBe(true);
      expect(JSON.stringify(draft?.data), key).toMatch(/typed/i);
    }
  });

  test("knows each job that waits, and does them all", async () => {
    const waiting = await db().$queryRaw<{ name: JobName; payload: unknown }[]>`
      SELECT identifier AS name, payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;
    const names = waiting.map(({ name }) => name);
    expect(names).toEqual(having("suggest_rewordings", "index_claims", "embed_claims"));
    expect(Object.keys(tasks)).toEqual(having(...names));
    for (const { name, payload } of waiting) expect(jobs[name].safeParse(payload).success, name).toBe(true);
    // What a job leaves to do is due a moment after it.
    await vi.waitFor(async () => {
      await doJobs();
      const left = await db().$queryRaw`SELECT task_identifier, last_error, run_at FROM graphile_worker.jobs`;
      expect(left).toEqual([]);
    }, LONGEST_WAIT);
  });

  test("is searched by an index of this version, with what changed last", async () => {
    await indexClaims();
    const current = await db().searchIndex.findFirstOrThrow({ where: { isCurrent: true } });
    expect(current.version).toBe(TOKENS_VERSION);
    expect(await db().searchPending.count()).toBe(0);
    for (const [q, slug] of [
      ["20% of the compute over four years", "openai-20-percent-compute-superalignment"],
      ["fares for islanders", "fares-for-islanders-will-not-rise-before-2026"],
    ] as const) {
      const { claims } = await searchClaims(searchQuery.parse({ q }));
      const first = await db().claim.findUniqueOrThrow({ where: { id: claims[0]?.id ?? "" } });
      expect(first.slug).toBe(slug);
    }
  });
});
