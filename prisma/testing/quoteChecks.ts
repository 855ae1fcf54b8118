import type { Check } from "@/lib/captures/quoteState";

/** What a look for a quotation found in a copy of that day. */
export const checkOf = (
  captureId: string,
  day: string,
  result: Check["result"],
  differences: Check["differences"] = [],
): Check => ({
  captureId,
  copiedAt: new Date(day),
  result,
  differences,
  pieces: [],
  lang: "en",
  counts: true,
  refused: false,
});
