import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { attachEvidence } from "@/lib/sources/mutations";
import { evidenceOf } from "@/lib/sources/queries";
import { newEvidence } from "@/lib/sources/schema";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { removeEvidence } from "./evidence.mutations";

const people = {
  none: await makeUser(null),
  editor: await makeUser("editor"),
  reviewer: await makeUser("reviewer"),
  admin: await makeUser("admin"),
};
const evidence = (claimId: string) =>
  newEvidence.parse({
    claimId,
    from: "new",
    title: "A report",
    publisher: "A paper",
    kind: "secondary",
    stance: "supports",
    url: `https://${randomUUID()}.example/`,
  });
const attached = async (claimId: string) => ok(attachEvidence(people.editor, evidence(claimId)));

describe("removeEvidence", () => {
  it.each([
    ["none", "forbidden"],
    ["editor", "done"],
    ["reviewer", "done"],
    ["admin", "done"],
  ] as const)("asked by %s: %s", async (role, expected) => {
    const { evidenceId } = await attached((await makeClaim()).id);
    const result = await removeEvidence(people[role], { evidenceId, reason: "Another speaker." });
    expect(result.ok ? "done" : result.reason).toBe(expected);
  });

  it("keeps the row with the reason, refuses a second time, and lets it be attached again", async () => {
    const claim = await makeClaim();
    const input = evidence(claim.id);
    const first = await attachEvidence(people.editor, input);
    if (!first.ok) throw new Error(first.reason);
    const removal = { evidenceId: first.value.evidenceId, reason: "Another speaker." };
    expect((await removeEvidence(people.editor, removal)).ok).toBe(true);
    expect(await removeEvidence(people.editor, removal)).toMatchObject({ reason: "already_removed" });
    expect(await evidenceOf(claim.id)).toMatchObject([{ removedReason: "Another speaker." }]);
    expect((await attachEvidence(people.editor, input)).ok).toBe(true);
  });

  it("leaves what readers see to a proposal", async () => {
    const { id: evidenceId } = await makeEvidence((await makePublicClaim()).id);
    const remove = removeEvidence(people.admin, { evidenceId, reason: "Another speaker." });
    expect(await remove).toMatchObject({ reason: "needs_proposal" });
    expect(await db().evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ removedAt: null });
  });
});
