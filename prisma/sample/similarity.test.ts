import { expect, test } from "vitest";
import { claimFeatures, LIKELY, similarityOf } from "@/lib/promises/similarity/similarity";
import { story } from "./story";

const promises = story.claims.filter(({ kind }) => kind === "promise");
const read = ({ quote, statement }: (typeof promises)[number]) =>
  claimFeatures({ quote, statementEn: statement.en, statementZh: statement.zh }, []);
const likely = (a: (typeof promises)[number], b: (typeof promises)[number]) =>
  similarityOf(read(a), read(b)).score >= LIKELY;

test("of the story's reworded promises, four in five would have been suggested", () => {
  const found = story.rewordings.filter(({ earlier, later }) => {
    const [a, b] = [earlier, later].map((slug) => promises.find((claim) => claim.slug === slug));
    return a && b && likely(a, b);
  });
  expect(found.length / story.rewordings.length).toBeGreaterThanOrEqual(0.8);
});

test("no two promises of one speaker that are different promises would", () => {
  const alike = promises.flatMap((a) =>
    promises
      .filter((b) => a.slug < b.slug && a.speaker === b.speaker && a.promise !== b.promise && likely(a, b))
      .map((b) => [a.slug, b.slug]),
  );
  expect(alike).toEqual([]);
});
