import { expect, test } from "vitest";
import { fieldReasons } from "@/lib/auth/action";
import { LONGEST_WORDS } from "./limits";
import { newReport, reportAnswer, reportedPage } from "./schema";

const sent = {
  once: "a".repeat(43),
  kind: "error",
  page: "/en/claims/openai-pledge?x=1#y",
  locale: "en",
  words: "  The day is wrong. ",
};

test("a report has words and names a page of this site without its language", () => {
  expect(newReport.parse(sent)).toEqual({
    once: sent.once,
    kind: "error",
    page: "/claims/openai-pledge",
    locale: "en",
    words: "The day is wrong.",
    evidenceUrl: null,
  });
});

test("what leads elsewhere is no page of this site", () => {
  for (const page of ["//evil.example", "/\\evil.example", "https://evil.example", "", `/${"x".repeat(600)}`])
    expect(reportedPage.parse(page)).toBe("/");
  expect(reportedPage.parse(undefined)).toBe("/");
  expect(reportedPage.parse("/zh")).toBe("/");
});

const reasonsOf = (more: Record<string, unknown>) => {
  const result = newReport.safeParse({ ...sent, ...more });
  return result.success ? null : fieldReasons(result.error);
};

test("each field says what is wrong with it", () => {
  expect(reasonsOf({ words: undefined })).toEqual({ words: "required" });
  expect(reasonsOf({ words: "  " })).toEqual({ words: "required" });
  expect(reasonsOf({ words: "x".repeat(LONGEST_WORDS + 1) })).toEqual({ words: "too_long" });
  expect(reasonsOf({ words: "x\u202ey" })).toEqual({ words: "hidden_characters" });
  expect(reasonsOf({ evidenceUrl: "javascript:alert(1)" })).toEqual({ evidenceUrl: "bad_address" });
  expect(reasonsOf({ email: "nobody" })).toEqual({ email: "email_wrong" });
  expect(reasonsOf({ website: "https://spam.example" })).toEqual({ website: "report_robot" });
  expect(reasonsOf({ once: "short" })).toHaveProperty("once");
});

test("an answer may point to a page of this site or elsewhere, and to nothing that runs", () => {
  const answer = {
    reportId: "0190a3c0-0000-7000-8000-000000000001",
    outcome: "answer",
    answer: "Corrected.",
  };
  const url = (answerUrl?: string) => reportAnswer.safeParse({ ...answer, answerUrl }).data?.answerUrl;
  expect(url()).toBeNull();
  expect(url("/en/claims/a-claim")).toBe("/claims/a-claim");
  expect(url("https://example.org/a")).toBe("https://example.org/a");
  expect(url("//evil.example")).toBeUndefined();
  expect(url("javascript:alert(1)")).toBeUndefined();
});
