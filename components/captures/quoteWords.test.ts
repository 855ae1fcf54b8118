import { expect, it, vi } from "vitest";
import type { Check, QuoteState } from "@/lib/captures/quoteState";
import quotes from "@/lib/messages/en/quotes.json";
import { checkOf } from "@/prisma/testing/quoteChecks";
import { quoteWords } from "./quoteWords";

vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("next-intl");
  return { getTranslations: async () => createTranslator({ locale: "en", messages: quotes }) };
});

const check = (day: string, result: Check["result"], differences?: Check["differences"]): Check =>
  checkOf(day, day, result, differences);
const later = "2026-11-29";
const before = check("2026-03-02", "found");
const said = (latest: Check, earlier: Check | null): QuoteState => ({
  state: "checked",
  latest,
  before: earlier,
});

it.each([
  ["found", said(check(later, "found"), null), "Found word for word in the copy of 29 November 2026"],
  [
    "reworded since",
    said(check(later, "differs", ["words"]), before),
    "Found with differences in the copy of 29 November 2026: words differ. It stands word for word in an earlier copy, of 2 March 2026",
  ],
  [
    "there with another date",
    said(check(later, "differs", ["date", "name"]), null),
    "Not found as quoted in the copy of 29 November 2026: another date and another name",
  ],
  [
    "gone since, and nearly there before",
    said(check(later, "not_found"), check("2026-03-02", "differs", ["case"])),
    "Not found in the copy of 29 November 2026. An earlier copy, of 2 March 2026, has it in nearly the same words",
  ],
  [
    "gone since",
    said(check(later, "not_found"), before),
    "Not found in the copy of 29 November 2026. It stands word for word in an earlier copy, of 2 March 2026",
  ],
  [
    "never there",
    said(check(later, "differs", ["words"]), null),
    "Found with differences in the copy of 29 November 2026: words differ",
  ],
])("says of a quotation that is %s what the latest copy has, and an earlier one", async (_, state, words) => {
  // A date holds together by spaces at which no line breaks.
  expect((await quoteWords("en", state)).replaceAll("\u00a0", " ")).toBe(words);
});
