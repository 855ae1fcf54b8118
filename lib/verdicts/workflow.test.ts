import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VerdictStatus } from "@/lib/generated/prisma/enums";
import { IN_PROGRESS, PUBLIC, TRANSITIONS, type VerdictStep, verdictAfter } from "./workflow";

const STATUSES = [null, ...Object.values(VerdictStatus)];
const STEPS: VerdictStep[] = ["start", "edit", "submit", "return", "publish", "supersede", "retract"];

/** Every step that is allowed, by hand: what is not here is refused. */
const ALLOWED = new Map<string, VerdictStatus>([
  ["null start", "draft"],
  ["draft edit", "draft"],
  ["draft submit", "submitted"],
  ["submitted publish", "published"],
  ["submitted return", "returned"],
  ["returned edit", "draft"],
  ["published supersede", "superseded"],
  ["published retract", "retracted"],
]);

describe("verdictAfter", () => {
  it.each(STATUSES.flatMap((from) => STEPS.map((step) => [from, step] as const)))("%s: %s", (from, step) => {
    expect(verdictAfter(from, step)).toBe(ALLOWED.get(`${from} ${step}`) ?? null);
  });

  it("never leads back from what readers saw, by any number of steps", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), (steps) => {
        let status: VerdictStatus | null = null;
        let wasPublic = false;
        for (const step of steps) {
          status = verdictAfter(status, step) ?? status;
          const isPublic = PUBLIC.some((known) => known === status);
          if (wasPublic) expect(isPublic).toBe(true);
          wasPublic ||= isPublic;
        }
      }),
    );
  });

  it("has a place in one of the two lists for every status", () => {
    expect([...IN_PROGRESS, ...PUBLIC].sort()).toEqual(Object.values(VerdictStatus).sort());
    expect(new Set(TRANSITIONS.map(({ to }) => to)).size).toBe(Object.values(VerdictStatus).length);
  });
});
