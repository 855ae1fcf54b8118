import type { Verb } from "@/lib/auth/can";
import type { ReportKind, ReportStatus } from "@/lib/generated/prisma/enums";

export type ReportStep = "take" | "release" | "answer" | "decline" | "setAside" | "putBack";

const OPEN: readonly ReportStatus[] = ["received", "looking"];

/** Every step that exists. What was answered stays answered: the reader may have read it. */
const TRANSITIONS: readonly { step: ReportStep; from: readonly ReportStatus[]; to: ReportStatus }[] = [
  { step: "take", from: OPEN, to: "looking" },
  { step: "release", from: ["looking"], to: "received" },
  { step: "answer", from: OPEN, to: "answered" },
  { step: "decline", from: OPEN, to: "declined" },
  { step: "setAside", from: OPEN, to: "abuse" },
  { step: "putBack", from: ["abuse"], to: "received" },
];

/** The status after a step, or null when one in `from` cannot take it. */
export function reportAfter(from: ReportStatus, step: ReportStep): ReportStatus | null {
  return TRANSITIONS.find((row) => row.step === step && row.from.includes(from))?.to ?? null;
}

/** What somebody must be allowed to do who takes care of a report: errors in what is published are for reviewers. */
export const CARE: Record<ReportKind, Verb> = { error: "answer_error", suggestion: "answer_suggestion" };
