import { expect, test } from "vitest";
import { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { LOCALES } from "@/lib/i18n/routing";
import { messages } from "@/lib/messages";
import { changedNotice, dueNotice } from "@/prisma/testing/notices";
import { pathOf } from "./path";
import { NOTICE_KINDS, type NoticeContent, type NoticeInput, notice } from "./schema";
import { sentenceOf } from "./words";

const changed = changedNotice();
const { watchId, sourceId, title } = changed.data;
const watched = { subject: changed.subject, key: "k", data: { watchId, sourceId, title } };
const due = dueNotice();

const reported = {
  subject: { type: "report" as const, id: changed.subject.id },
  key: "k",
  data: { on: "2026-11-03" },
};

/** One of each kind. */
const ALL: NoticeInput[] = [
  changed,
  { kind: "source_flips", ...watched },
  {
    kind: "source_failing",
    ...watched,
    data: { ...watched.data, outcome: "not_found", since: "2026-11-03T08:00:00Z" },
  },
  { kind: "source_moved", ...watched, data: { ...watched.data, to: "https://elsewhere.example/" } },
  { kind: "source_back", ...watched },
  { ...due, kind: "promise_due_soon", data: { ...due.data, days: 14 } },
  { ...due, kind: "promise_first_day" },
  due,
  { ...reported, kind: "error_reported" },
  { ...reported, kind: "suggestion_sent" },
  {
    kind: "copy_waits",
    subject: { type: "source", id: changed.subject.id },
    key: "k",
    data: { captureId: changed.subject.id, title },
  },
];
const parsed = ALL.map((one) => notice.parse(one));

test("every kind is here", () => {
  expect(ALL.map(({ kind }) => kind)).toEqual(NOTICE_KINDS);
});

test.each(LOCALES)("each kind has a sentence, a name and a place in %s", (locale) => {
  for (const one of parsed) {
    const sentence = sentenceOf(locale, one);
    expect(sentence).toMatch(/A policy|A promise|2026/);
    expect(sentence).not.toMatch(/notices\.|[{}]/);
    expect(messages[locale].notices.kind[one.kind]).toBeTruthy();
    expect(pathOf(one)).toMatch(
      /^\/desk\/(?:watches\/[0-9a-f-]{36}|promises\/a-promise|copies\/[0-9a-f-]{36}|reports\?kind=\w+)$/,
    );
  }
  expect(new Set(parsed.map((one) => sentenceOf(locale, one))).size).toBe(parsed.length);
});

test.each(LOCALES)("each outcome of a visit has words of its own in %s", (locale) => {
  const failing = parsed.find(({ kind }) => kind === "source_failing") as Extract<
    NoticeContent,
    { kind: "source_failing" }
  >;
  const said = Object.values(CaptureOutcome).map((outcome) =>
    sentenceOf(locale, { ...failing, data: { ...failing.data, outcome } }),
  );
  expect(new Set(said).size).toBe(said.length);
});

test("a promise is called as the reader's language has it, or as the other does", () => {
  const both = notice.parse({ ...due, data: { ...due.data, titleZh: "一项承诺" } });
  expect(sentenceOf("zh", both)).toContain("一项承诺");
  expect(sentenceOf("zh", notice.parse(due))).toContain("A promise");
});

test("the words that a page claims never read as a placeholder", () => {
  const hostile = notice.parse({ ...changed, data: { ...changed.data, title: "{outcome} <b>x</b> '{'" } });
  expect(sentenceOf("en", hostile)).toContain("{outcome} <b>x</b> '{'");
});
