import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { acceptProposal, proposeChange } from "@/lib/proposals/mutations";
import { proposalsOf } from "@/lib/proposals/queries";
import { publicClaim } from "@/lib/site/claim.queries";
import { evidenceOf } from "@/lib/sources/queries";
import { movedEvidence } from "@/lib/sources/schema";
import { undoOfferedTo } from "@/lib/undo/queries";
import { moveEvidence, removeEvidence } from "@/lib/verdicts/evidence.mutations";
import { mergeClaims } from "@/lib/verdicts/mergeClaims.mutations";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { agreed, proposal } from "@/prisma/testing/proposals";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { draft, ok, outcome } from "@/prisma/testing/verdicts";
import { undo } from "./undo.mutations";

const people = {
  none: await makeUser(null),
  editor: await makeUser("editor"),
  reviewer: await makeUser("reviewer"),
  admin: await makeUser("admin"),
};
type Row = { id: string };

async function pair(more: { from?: Record<string, unknown>; to?: Record<string, unknown> } = {}) {
  const [from, to] = [await makeClaim(more.from), await makeClaim(more.to)];
  return { from, to, evidence: await makeEvidence(from.id, { noteEn: "The minutes." }) };
}
const move = (evidence: Row, from: Row, to: Row) =>
  movedEvidence.parse({ evidenceId: evidence.id, fromId: from.id, toId: to.id });
const fields = (evidence: Row, from: Row, to: Row) => ({ ...move(evidence, from, to) });
const idsOn = async ({ id }: Row) =>
  (await evidenceOf(id)).filter(({ removedAt }) => removedAt === null).map((row) => row.id);
const verbsOf = async ({ id: subjectId }: Row) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);
const back = async (who: Actor) =>
  outcome(undo(who, { undoId: (await undoOfferedTo(who))?.id ?? crypto.randomUUID() }));

describe("of claims that readers do not see", () => {
  test.each([
    ["none", "forbidden"],
    ["editor", "done"],
    ["reviewer", "done"],
    ["admin", "done"],
  ] as const)("moved at once, asked by %s: %s", async (role, expected) => {
    const { from, to, evidence } = await pair();
    expect(await outcome(moveEvidence(people[role], move(evidence, from, to)))).toBe(expected);
    expect(await idsOn(expected === "done" ? to : from)).toEqual([evidence.id]);
  });

  test("it keeps its words and who attached it, both histories say so, and it is back within the minute", async () => {
    const who = await makeUser("editor");
    const { from, to, evidence } = await pair({ from: { status: "draft" } });
    await ok(moveEvidence(who, move(evidence, from, to)));
    const { noteEn, createdById } = evidence;
    const row = await db().evidence.findUniqueOrThrow({ where: { id: evidence.id } });
    expect(row).toMatchObject({ claimId: to.id, noteEn, createdById, removedAt: null });
    expect(await undoOfferedTo(who)).toMatchObject({ kind: "evidence_moved" });
    expect([await verbsOf(from), await verbsOf(to)]).toEqual([["evidence.moved"], ["evidence.moved"]]);
    expect(await back(who)).toBe("done");
    expect([await idsOn(from), await idsOn(to)]).toEqual([[evidence.id], []]);
  });

  test("it stays where it is once readers see it there, or it has moved on", async () => {
    for (const seen of [true, false]) {
      const who = await makeUser("editor");
      const { from, to, evidence } = await pair();
      await ok(moveEvidence(who, move(evidence, from, to)));
      if (seen) await db().claim.update({ where: { id: to.id }, data: { publicSince: new Date() } });
      else await ok(moveEvidence(people.editor, move(evidence, to, await makeClaim())));
      expect(await back(who)).toBe("undo_changed");
    }
  });

  test("refused: to itself, to what was withdrawn or deleted, where the same stands, what has moved or gone", async () => {
    const { from, to, evidence } = await pair();
    const tried = (...of: [Row, Row, Row]) => outcome(moveEvidence(people.editor, move(...of)));
    expect(await tried(evidence, from, from)).toBe("same_claim");
    const withdrawn = await makeClaim({ status: "withdrawn", withdrawnReason: "Not said." });
    expect(await tried(evidence, from, withdrawn)).toBe("target_withdrawn");
    const gone = { status: "withdrawn", withdrawnReason: "", deletedAt: new Date() } as const;
    expect(await tried(evidence, from, await makeClaim(gone))).toBe("not_found");
    const { sourceId, stance, quote } = evidence;
    const twin = await makeClaim();
    await makeEvidence(twin.id, { sourceId, stance, quote });
    expect(await tried(evidence, from, twin)).toBe("evidence_exists");
    await ok(moveEvidence(people.editor, move(evidence, from, to)));
    expect(await tried(evidence, from, twin)).toBe("changed_since_read");
    await ok(removeEvidence(people.editor, { evidenceId: evidence.id, reason: "Another." }));
    expect(await tried(evidence, to, from)).toBe("already_removed");
  });

  test("two people who move it at once: one does", async () => {
    const { from, to, evidence } = await pair();
    const other = await makeClaim();
    const both = await Promise.all([
      outcome(moveEvidence(people.editor, move(evidence, from, to))),
      outcome(moveEvidence(people.reviewer, move(evidence, from, other))),
    ]);
    expect(both.toSorted()).toEqual(["changed_since_read", "done"]);
  });
});

describe("numbers in the reasons of a verdict in work", () => {
  const reasonsOf = async ({ id: claimId }: Row) => {
    const { rationaleEn, rationaleZh } = await db().verdict.findFirstOrThrow({ where: { claimId } });
    return [rationaleEn, rationaleZh];
  };
  async function written(count: number, rationaleEn: string, rationaleZh = "") {
    const claim = await makeClaim();
    const rows: Awaited<ReturnType<typeof makeEvidence>>[] = [];
    for (let n = 0; n < count; n++)
      rows.push(await makeEvidence(claim.id, { createdAt: new Date(2024, 0, n + 1) }));
    await draft(people.reviewer, claim.id, { rationaleEn, rationaleZh });
    return { claim, rows };
  }
  const nth = <T>(rows: T[], n: number): T => {
    const row = rows[n - 1];
    if (!row) throw new Error(`There is no ${n}.`);
    return row;
  };

  test("that name what would go keep it from being moved or removed", async () => {
    const { claim, rows } = await written(2, "He said it [2].");
    const evidence = nth(rows, 2);
    const refusal = { reason: "evidence_cited", values: { numbers: "[2]" } };
    expect(await moveEvidence(people.editor, move(evidence, claim, await makeClaim()))).toMatchObject(
      refusal,
    );
    const removal = { evidenceId: evidence.id, reason: "Another." };
    expect(await removeEvidence(people.editor, removal)).toMatchObject(refusal);
    expect(await idsOn(claim)).toEqual(rows.map(({ id }) => id));
  });

  test("go on to name the same sources when another goes, and when it comes back", async () => {
    const who = await makeUser("editor");
    const { claim, rows } = await written(
      3,
      "[1] says so, **[3]** does not; see [3](https://a.example/).",
      "见 [3]。",
    );
    const before = await reasonsOf(claim);
    const after = ["[1] says so, **[2]** does not; see [3](https://a.example/).", "见 [2]。"];
    const acts = [
      async () => ok(moveEvidence(who, move(nth(rows, 2), claim, await makeClaim()))),
      () => ok(removeEvidence(who, { evidenceId: nth(rows, 2).id, reason: "Another." })),
    ];
    for (const act of acts) {
      await act();
      expect(await reasonsOf(claim)).toEqual(after);
      expect(await back(who)).toBe("done");
      expect(await reasonsOf(claim)).toEqual(before);
    }
    expect(await verbsOf(claim)).toContain("verdict.renumbered");
  });

  test("of the claim that it comes to follow too, also when two claims are merged", async () => {
    for (const merges of [false, true]) {
      const { claim } = await written(2, "It stands in [2].");
      const from = await makeClaim(merges ? { status: "draft" } : {});
      const early = await makeEvidence(from.id, { createdAt: new Date(2023, 0, 1) });
      const one = { fromId: from.id, fromRevision: 1, intoId: claim.id, revision: 1, same: "yes" as const };
      if (merges) await ok(mergeClaims(people.editor, one));
      else await ok(moveEvidence(people.editor, move(early, from, claim)));
      expect((await reasonsOf(claim))[0]).toBe("It stands in [3].");
    }
  });
});

describe("of a claim that readers see", () => {
  test.each(["editor", "reviewer", "admin"] as const)("not at once, asked by %s", async (role) => {
    const { from, to, evidence } = await pair({ from: { publicSince: new Date() } });
    expect(await outcome(moveEvidence(people[role], move(evidence, from, to)))).toBe("needs_proposal");
    const other = await pair({ to: { publicSince: new Date() } });
    expect(await outcome(moveEvidence(people[role], move(other.evidence, other.from, other.to)))).toBe(
      "needs_proposal",
    );
  });

  test("by a proposal: who has no role proposes nothing, nobody accepts their own, an editor accepts none", async () => {
    const [from, to] = [await makePublicClaim(), await makePublicClaim()];
    const evidence = await makeEvidence(from.id);
    const asked = proposal("evidence.move", fields(evidence, from, to));
    expect(await outcome(proposeChange(people.none, asked))).toBe("forbidden");
    const { proposalId } = await ok(proposeChange(people.reviewer, asked));
    const accepted = (who: Actor) => outcome(acceptProposal(who, { proposalId, reason: null }));
    expect(await accepted(people.none)).toBe("forbidden");
    expect(await accepted(people.editor)).toBe("forbidden");
    expect(await accepted(people.reviewer)).toBe("needs_second_person");
    expect(await idsOn(from)).toEqual([evidence.id]);
    expect(await accepted(people.admin)).toBe("done");
    expect([await idsOn(from), (await idsOn(to)).length]).toEqual([[], 1]);
  });

  test("it keeps its number where it was, with the reason, and comes last on the other; both pages tell it", async () => {
    const [from, to] = [await makePublicClaim(), await makePublicClaim()];
    const first = await makeEvidence(to.id);
    const evidence = await makeEvidence(from.id, {
      createdAt: new Date(2020, 0, 1),
      quote: "So.",
      quoteLang: "en",
    });
    await agreed("evidence.move", fields(evidence, from, to));
    const pages = [await publicClaim(from.slug), await publicClaim(to.slug)].map((found) => {
      if (!found || !("row" in found)) throw new Error("Readers do not find it.");
      return found.row;
    });
    const [left, right] = pages;
    expect(left?.removed).toMatchObject([{ id: evidence.id, removedReason: "As the source says." }]);
    expect(left?.numbers.get(evidence.id)).toBe(1);
    expect(right?.evidence).toMatchObject([{ id: first.id }, { quote: "So." }]);
    expect([...(right?.numbers.values() ?? [])]).toEqual([1, 2]);
    for (const page of pages) expect(page.changes).toMatchObject([{ what: "evidence.move" }]);
    expect((await proposalsOf([to.id])).map(({ what }) => what)).toEqual(["evidence.move"]);
  });

  test("what readers do not see of it is told to them by no page", async () => {
    const from = await makePublicClaim();
    const to = await makeClaim({ statementEn: "A secret so far." });
    const evidence = await makeEvidence(from.id);
    await agreed("evidence.move", fields(evidence, from, to));
    const found = await publicClaim(from.slug);
    if (!found || !("row" in found)) throw new Error("Readers do not find it.");
    expect(found.row.changes).toHaveLength(1);
    expect(JSON.stringify(found.row.changes)).not.toContain("A secret");
  });
});
