import { z } from "zod";
import type { Rating } from "@/lib/generated/prisma/enums";
import { asMarkdown } from "@/lib/verdicts/reasons/plain";

/** A verdict's words as its form holds them: text everywhere, empty where nothing is written. */
export type Words = {
  rating: Rating | "";
  summaryEn: string;
  summaryZh: string;
  rationaleEn: string;
  rationaleZh: string;
  /** What is written in a form is Markdown. */
  format: "markdown";
  noticeEn: string;
  noticeZh: string;
  /** Ids of the evidence that it rests on, with spaces between them. */
  decisive: string;
  quoteReason: string;
};

export const EMPTY: Words = {
  rating: "",
  summaryEn: "",
  summaryZh: "",
  rationaleEn: "",
  rationaleZh: "",
  format: "markdown",
  noticeEn: "",
  noticeZh: "",
  decisive: "",
  quoteReason: "",
};

/**
 * What a row, a kept draft or somebody else's save says, as words; what is no text counts as empty. Reasons that were
 * written as plain text become Markdown that looks the same.
 */
export function wordsOf(from: Record<string, unknown>): Words {
  const entries = Object.keys(EMPTY).map((name) => {
    const value = from[name];
    return [name, typeof value === "string" ? value : ""];
  });
  const rows = decisiveRows.safeParse(from.decisive);
  const decisive = rows.success ? { decisive: rows.data.map(({ evidenceId }) => evidenceId).join(" ") } : {};
  const words: Words = { ...EMPTY, ...Object.fromEntries(entries), ...decisive, format: "markdown" };
  if (from.format === "markdown") return words;
  return {
    ...words,
    rationaleEn: asMarkdown(words.rationaleEn),
    rationaleZh: asMarkdown(words.rationaleZh),
  };
}

/** As a row of the database has them. */
const decisiveRows = z.array(z.object({ evidenceId: z.string() }));
