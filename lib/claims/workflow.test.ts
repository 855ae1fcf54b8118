import { expect, test } from "vitest";
import { ClaimStatus } from "@/lib/generated/prisma/enums";
import { canMove, moveClaim } from "./workflow";

const id = "0190a3c0-0000-7000-8000-000000000001";
const STATES = Object.values(ClaimStatus);

test.each([
  ["open", ["draft"], "open"],
  ["check", ["open", "checked"], "checked"],
  ["reopen", ["checked"], "open"],
] as const)("%s leads from %s to %s and from nowhere else", (move, from, to) => {
  for (const status of STATES) {
    const allowed = from.some((one) => one === status);
    expect(canMove(status, move)).toBe(allowed);
    const moved = moveClaim({ id, status }, move);
    expect(moved.ok ? moved.value.data.status : "refused").toBe(allowed ? to : "refused");
  }
});

test("what is withdrawn stays so, with its reason in the row and in the log", () => {
  for (const status of ["draft", "open", "checked"] as const) {
    const moved = moveClaim({ id, status }, { withdraw: " a duplicate " });
    expect(moved).toMatchObject({
      ok: true,
      value: {
        data: { status: "withdrawn", withdrawnReason: "a duplicate" },
        event: { verb: "claim.withdrawn", data: { reason: "a duplicate" } },
      },
    });
  }
  for (const move of ["open", "check", "reopen", { withdraw: "again" }] as const) {
    expect(moveClaim({ id, status: "withdrawn" }, move)).toMatchObject({
      ok: false,
      reason: "claim_withdrawn",
    });
  }
});

test("nothing is withdrawn without a reason", () => {
  expect(moveClaim({ id, status: "open" }, { withdraw: "  " })).toMatchObject({
    ok: false,
    fields: { reason: "required" },
  });
});
