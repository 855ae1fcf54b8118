import { expect, test } from "vitest";
import { rewordingTitle } from "./rewordingTitle";

const promise = { titleEn: "The compute pledge", titleZh: "算力承诺" };
const none = { headlineEn: null, headlineZh: null };

test("a rewording is called by its headline, else by its promise, in the reader's language where it can be", () => {
  const headlines = { headlineEn: "20% became less.", headlineZh: null };
  expect(rewordingTitle("en", { ...headlines, promise }).text).toBe("20% became less.");
  expect(rewordingTitle("zh", { ...headlines, promise }).text).toBe("算力承诺");
  expect(rewordingTitle("en", { ...none, promise }).text).toBe("The compute pledge");
  expect(rewordingTitle("zh", { ...headlines, promise: { ...promise, titleZh: null } })).toMatchObject({
    text: "20% became less.",
    fallback: true,
  });
});
