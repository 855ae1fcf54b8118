import { describe, expect, it } from "vitest";
import { RewordingStatus } from "@/lib/generated/prisma/enums";
import { isDecided, type RewordingStep, rewordingAfter } from "./workflow";

const STEPS: RewordingStep[] = ["propose", "flag", "edit", "confirm", "dismiss", "reopen"];
const STATUSES = [null, ...Object.values(RewordingStatus)];

/** Every step that is allowed, by hand: what is not here is refused. */
const ALLOWED = new Map<string, RewordingStatus>([
  ["null propose", "suggested"],
  ["suggested flag", "flagged"],
  ["suggested dismiss", "dismissed"],
  ["flagged edit", "flagged"],
  ["flagged confirm", "confirmed"],
  ["flagged dismiss", "dismissed"],
  ["confirmed reopen", "flagged"],
  ["dismissed reopen", "flagged"],
  ["dismissed propose", "suggested"],
]);

describe("rewordingAfter", () => {
  it.each(STATUSES.flatMap((from) => STEPS.map((step) => [from, step] as const)))("%s: %s", (from, step) => {
    expect(rewordingAfter(from, step)).toBe(ALLOWED.get(`${from} ${step}`) ?? null);
  });

  it("leaves a decided one by no step but those that begin the next version", () => {
    for (const status of Object.values(RewordingStatus).filter(isDecided)) {
      const steps = STEPS.filter((step) => rewordingAfter(status, step));
      expect(steps).toEqual(status === "dismissed" ? ["propose", "reopen"] : ["reopen"]);
    }
  });
});
