import { afterAll, expect, test } from "vitest";
import { beginServing, HoldsTheServer } from "@/lib/serving";
import { stopThreads } from "@/lib/threadPool";
import { filled } from "@/prisma/testing/hostileText";
import { questionIn, readQuestion } from "./question";

afterAll(() => stopThreads());

test("a question has its translations, its names and its phrases, each phrase with its terms", () => {
  const { query, names, phrases } = readQuestion({ text: '"entire company" 算力 by Sam Altman "，"' });
  expect(
    query.terms.filter(({ isTranslated }) => isTranslated).map(({ sourceTerm }) => sourceTerm),
  ).toContain("算力");
  expect(names).toEqual(expect.arrayContaining(["sam altman", "算力"]));
  expect(phrases).toEqual([{ plain: "entire company", terms: ["entir", "compani"] }]);
});

test("a server reads at once what is typed, and in a thread what is pasted", async () => {
  const typed = "算力的两成";
  const pasted = filled("今年5月 by 2030 ", 2_000);
  const [expected, long] = [readQuestion({ text: typed }), readQuestion({ text: pasted })];
  const end = beginServing();
  try {
    expect(await questionIn(typed, "page")).toEqual(expected);
    expect(() => readQuestion({ text: pasted })).toThrow(HoldsTheServer);
    expect(await questionIn(pasted, "page")).toEqual(long);
  } finally {
    end();
  }
});

test("whoever asks too many at once is told that the site is busy", async () => {
  const asked = Array.from({ length: 70 }, () => questionIn(filled("算力", 200), { address: "192.0.2.1" }));
  const answers = await Promise.allSettled(asked);
  const refused = answers.flatMap((one) => (one.status === "rejected" ? [one.reason.name] : []));
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused)).toEqual(new Set(["Busy"]));
});
