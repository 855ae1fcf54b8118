import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { mayGiveAway, notInReview } from "./inReview";

const person = (role: Actor["role"]): Actor => ({ id: role ?? "none", name: "A person", role });

describe("a claim in review", () => {
  it.each([
    [null, [false, false, false]],
    ["editor", [false, false, false]],
    ["reviewer", [true, true, false]],
    ["admin", [true, true, true]],
  ] as const)("may be given away by %s: free, own, another's: %s", (role, expected) => {
    const actor = person(role);
    expect([null, actor.id, "another"].map((holder) => mayGiveAway(actor, holder))).toEqual(expected);
  });

  it("is open or checked", () => {
    const refused = (["draft", "open", "checked", "withdrawn"] as const).map(
      (status) => notInReview({ status })?.reason ?? null,
    );
    expect(refused).toEqual(["claim_not_open", null, null, "claim_withdrawn"]);
  });
});
