import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { sealRecord } from "@/lib/audit/seal.mutations";
import { verifyRecord } from "@/lib/audit/verify.queries";
import { db, disconnect, transaction } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { withClient } from "@/prisma/server/client";
import { listMigrations, migrate } from "@/prisma/server/migrate";
import { inDatabase, separateRoles } from "@/prisma/server/roles";
import { rolesInUse } from "@/prisma/testing/freshDatabase";
import { migrationsUpTo } from "./restore";

const CAPTURES = "20261129002000_captures";
const BEFORE = listMigrations()
  .migrationDirectories.map(({ path }) => path)
  .filter((name) => name < CAPTURES)
  .at(-1);
const TEXT = "The board counted two million passengers.";
const BODY = `<p>${TEXT}</p>`;

const server = rolesInUse();
const name = `stet_captures_${randomUUID().replaceAll("-", "")}`;
const roles = inDatabase(server, name);
const ids = { user: newId(), speaker: newId(), claim: newId(), source: newId(), evidence: newId() };
const [whole, again, gone] = [newId(), newId(), newId()];

/** Rows as no released version ever wrote them, and as its schema allowed. */
async function fill(): Promise<void> {
  const folder = migrationsUpTo(BEFORE ?? "");
  await migrate(roles.ownerUrl, folder).finally(() => rmSync(folder, { recursive: true }));
  await withClient(roles.ownerUrl, async (client) => {
    await client.query("SET stet.unlogged = 'on'");
    const put = (table: string, row: Record<string, unknown>) => {
      const columns = Object.keys(row)
        .map((column) => `"${column}"`)
        .join(", ");
      const places = Object.keys(row)
        .map((_, at) => `$${at + 1}`)
        .join(", ");
      return client.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
    };
    const { user, speaker, claim, source, evidence } = ids;
    await put("User", { id: user, email: "a@board.example", name: "Ada" });
    await put("Speaker", { id: speaker, slug: "board", kind: "organization", nameEn: "Board" });
    const words = {
      slug: "passengers",
      kind: "event",
      status: "open",
      statementEn: "Two million.",
      quote: "two",
      quoteLang: "en",
    };
    await put("Claim", {
      id: claim,
      ...words,
      speakerId: speaker,
      createdById: user,
      publicSince: new Date(),
      updatedAt: new Date(),
    });
    const url = "https://board.example/report";
    await put("Source", {
      id: source,
      url,
      title: "Report",
      publisher: "Board",
      kind: "official",
      createdById: user,
    });
    const capture = {
      sourceId: source,
      capturedAt: new Date("2026-11-01"),
      finalUrl: `${url}/`,
      httpStatus: 200,
      mediaType: "text/html",
      bytes: Buffer.from(BODY),
      sha256: sha256(BODY),
    };
    await put("Capture", { id: whole, ...capture, extractedText: TEXT, extractorVersion: "1" });
    await put("Capture", { id: again, ...capture, capturedAt: new Date("2026-11-02") });
    await put("Capture", {
      id: gone,
      ...capture,
      httpStatus: 410,
      bytes: Buffer.from("gone"),
      sha256: sha256("gone"),
    });
    await put("Evidence", {
      id: evidence,
      claimId: claim,
      sourceId: source,
      captureId: whole,
      stance: "supports",
      createdById: user,
      quoteFound: true,
    });
  });
}

beforeAll(async () => {
  await withClient(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  await fill();
  await migrate(roles.ownerUrl);
  await separateRoles(roles);
  setEnvironment({ DATABASE_URL: roles.url, DATABASE_OWNER_URL: roles.ownerUrl });
});
afterAll(async () => {
  await disconnect();
  setEnvironment({ DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl });
  await withClient(server.ownerUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

test("a copy of before becomes an attempt, its bytes, and its reading", async () => {
  const rows = await db().capture.findMany({ include: { blobs: true, readings: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const at = new Date("2026-11-01");
  expect(byId.get(whole)).toMatchObject({
    address: "https://board.example/report",
    finalUrl: "https://board.example/report/",
    outcome: "page",
    askedAt: at,
    finishedAt: at,
    nth: 1,
    decodedSha256: sha256(BODY),
    decodedSize: BODY.length,
    wireSha256: null,
    blobs: [{ role: "file", sha256: sha256(BODY) }],
    readings: [{ kind: "page", text: TEXT, extractorVersion: "1" }],
  });
  expect(byId.get(again)).toMatchObject({ outcome: "page", readings: [], blobs: [{ sha256: sha256(BODY) }] });
  expect(byId.get(gone)).toMatchObject({ outcome: "gone" });
  const blobs = await db().blob.findMany({ orderBy: { size: "asc" } });
  expect(blobs).toMatchObject([
    { sha256: sha256("gone"), size: 4, place: "postgres", state: "kept" },
    { sha256: sha256(BODY), size: BODY.length, place: "postgres", state: "kept" },
  ]);
  const bytes = await db().blobBytes.findUniqueOrThrow({ where: { sha256: sha256(BODY) } });
  expect(Buffer.from(bytes.bytes).toString()).toBe(BODY);
});

test("the start names what the migration changed, and then the record is as the log says", async () => {
  expect(await transaction((tx) => sealRecord(tx))).toBeGreaterThan(0);
  const found: Finding[] = [];
  await verifyRecord((finding) => found.push(finding));
  expect(found).toEqual([]);
  const named = await db().eventRow.findMany({
    where: { rowId: { in: [ids.evidence, whole, again, gone] } },
  });
  expect(named).toHaveLength(4);
});
