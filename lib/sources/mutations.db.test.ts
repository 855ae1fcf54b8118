import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { attachEvidence } from "./mutations";
import { evidenceOf, sourcesPage } from "./queries";
import { type NewEvidence, newEvidence } from "./schema";

const people = {} as Record<"none" | Role, Actor>;
beforeAll(async () => {
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

function evidence(claimId: string, fields: Record<string, unknown> = {}): NewEvidence {
  return newEvidence.parse({
    claimId,
    from: "new",
    stance: "supports",
    url: `https://example.org/${randomUUID()}`,
    title: "A note on compute",
    publisher: "A lab",
    kind: "official",
    publishedOn: "2023-07",
    ...fields,
  });
}

async function attached(claimId: string, fields?: Record<string, unknown>) {
  const result = await attachEvidence(people.editor, evidence(claimId, fields));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe("attachEvidence", () => {
  it.each([
    ["none", "forbidden"],
    ["editor", "done"],
    ["reviewer", "done"],
    ["admin", "done"],
  ] as const)("asked by %s: %s", async (role, expected) => {
    const claim = await makeClaim();
    const result = await attachEvidence(people[role], evidence(claim.id));
    expect(result.ok ? "done" : result.reason).toBe(expected);
    expect(await db().evidence.count({ where: { claimId: claim.id } })).toBe(expected === "done" ? 1 : 0);
  });

  it("keeps how exactly the date is known, and the quote with its language", async () => {
    const claim = await makeClaim();
    await attached(claim.id, { quote: "兑现承诺", quoteLang: "zh", noteEn: "  See page 2. " });
    const [row] = await evidenceOf(claim.id);
    expect(row).toMatchObject({ quote: "兑现承诺", quoteLang: "zh", noteEn: "See page 2.", noteZh: null });
    expect(row?.source).toMatchObject({ publishedOn: new Date("2023-07-01"), publishedPrecision: "month" });
  });

  it("uses the source on record, however its address is written", async () => {
    const path = randomUUID();
    const [one, other] = [await makeClaim(), await makeClaim()];
    const first = await attached(one.id, { url: `https://example.org/${path}` });
    const second = await attached(other.id, {
      url: `HTTPS://Example.org/${path}?utm_source=x#top`,
      title: "Else",
    });
    expect(second).toMatchObject({ sourceId: first.sourceId, reused: true });
    expect(await db().source.findUnique({ where: { id: first.sourceId } })).toMatchObject({
      title: "A note on compute",
    });
  });

  it("makes one source when ten people add the same address at once", async () => {
    const url = `https://example.org/${randomUUID()}`;
    const claims = await Promise.all(Array.from({ length: 10 }, () => makeClaim()));
    const results = await Promise.all(claims.map((claim) => attached(claim.id, { url })));
    expect(new Set(results.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect(results.filter(({ reused }) => !reused)).toHaveLength(1);
    expect(await db().source.count({ where: { url } })).toBe(1);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("refuses the same evidence twice, also when it is sent twice at once", async () => {
    const claim = await makeClaim();
    const input = evidence(claim.id);
    const results = await Promise.all([1, 2, 3].map(() => attachEvidence(people.editor, input)));
    expect(results.map((result) => (result.ok ? "done" : result.reason)).sort()).toEqual([
      "done",
      "evidence_exists",
      "evidence_exists",
    ]);
  });

  it("refuses a withdrawn claim, and ids that lead nowhere", async () => {
    const withdrawn = await makeClaim({ status: "withdrawn", withdrawnReason: "A duplicate." });
    expect(await attachEvidence(people.editor, evidence(withdrawn.id))).toMatchObject({
      reason: "claim_withdrawn",
    });
    expect(await attachEvidence(people.editor, evidence(randomUUID()))).toMatchObject({
      reason: "not_found",
    });
    const known = {
      claimId: (await makeClaim()).id,
      from: "known",
      stance: "origin",
      sourceId: randomUUID(),
    };
    expect(await attachEvidence(people.editor, newEvidence.parse(known))).toMatchObject({
      reason: "not_found",
    });
  });

  it("leaves what readers see to a proposal", async () => {
    const claim = await makeClaim({ publicSince: new Date() });
    const attach = attachEvidence(people.admin, evidence(claim.id));
    expect(await attach).toMatchObject({ reason: "needs_proposal" });
    expect(await db().evidence.count({ where: { claimId: claim.id } })).toBe(0);
  });

  it("writes an event for each that it made: the source, what is asked for, the evidence", async () => {
    const claim = await makeClaim();
    const { sourceId } = await attached(claim.id);
    const events = await db().event.findMany({ where: { subjectId: { in: [claim.id, sourceId] } } });
    expect(events.map(({ verb }) => verb).sort()).toEqual([
      "capture.asked",
      "evidence.attached",
      "source.created",
    ]);
  });
});

describe("sourcesPage", () => {
  it("finds by title, publisher and address, and pages without gaps", async () => {
    const mark = randomUUID();
    const claim = await makeClaim();
    for (let n = 0; n < 30; n++)
      await attached(claim.id, { title: `Paper ${mark}`, url: `https://${mark}.org/${n}` });
    const first = await sourcesPage({ q: mark });
    const second = await sourcesPage({ q: mark }, first.next ?? undefined);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
    const urls = [...first.rows, ...second.rows].map(({ url }) => url);
    expect(new Set(urls).size).toBe(30);
    expect((await sourcesPage({ q: `${mark}.org/7` })).rows).toMatchObject([
      { url: `https://${mark}.org/7` },
    ]);
  });
});
