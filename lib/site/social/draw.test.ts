import { expect, test } from "vitest";
import { formatPartialDate } from "@/lib/dates";
import type { ClaimCard } from "@/lib/socialCard";
import { drawCard } from "./draw";

const card = (by: string): ClaimCard => ({
  ...{
    kind: "claim",
    lang: "zh",
    site: "Stet",
    about: "承诺",
    original: null,
    rating: null,
    state: null,
    by,
  },
  main: { text: "我们会付钱。", lang: "zh", isQuote: true },
});

test("what joins a Chinese date, unseen, is no character to be drawn", async () => {
  const date = formatPartialDate({ date: "2024-08-01", precision: "day" }, "zh");
  const [joined, plain] = await Promise.all([
    drawCard(card(`奥特曼 · ${date}`)),
    drawCard(card("奥特曼 · 2024年8月1日")),
  ]);
  expect(Buffer.compare(joined, plain)).toBe(0);
});
