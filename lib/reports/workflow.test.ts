import { expect, test } from "vitest";
import { ReportStatus } from "@/lib/generated/prisma/enums";
import { type ReportStep, reportAfter } from "./workflow";

const STEPS: ReportStep[] = ["take", "release", "answer", "decline", "setAside", "putBack"];

test("a report is received, looked at and answered, or set aside and put back", () => {
  expect(reportAfter("received", "take")).toBe("looking");
  expect(reportAfter("looking", "take")).toBe("looking");
  expect(reportAfter("looking", "release")).toBe("received");
  expect(reportAfter("received", "answer")).toBe("answered");
  expect(reportAfter("looking", "decline")).toBe("declined");
  expect(reportAfter("looking", "setAside")).toBe("abuse");
  expect(reportAfter("abuse", "putBack")).toBe("received");
});

test("nothing leads on from an answer, and only what was set aside is put back", () => {
  for (const closed of ["answered", "declined"] as const)
    for (const step of STEPS) expect(reportAfter(closed, step)).toBeNull();
  for (const status of Object.values(ReportStatus))
    expect(reportAfter(status, "putBack")).toBe(status === "abuse" ? "received" : null);
});
