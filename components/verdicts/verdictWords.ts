import type { Rating } from "@/lib/generated/prisma/enums";

/** A verdict's words as its form holds them: text everywhere, empty where nothing is written. */
export type Words = {
  rating: Rating | "";
  summaryEn: string;
  summaryZh: string;
  rationaleEn: string;
  rationaleZh: string;
  noticeEn: string;
  noticeZh: string;
};

export const EMPTY: Words = {
  rating: "",
  summaryEn: "",
  summaryZh: "",
  rationaleEn: "",
  rationaleZh: "",
  noticeEn: "",
  noticeZh: "",
};

/** What a row, a kept draft or somebody else's save says, as words; what is no text counts as empty. */
export function wordsOf(from: Record<string, unknown>): Words {
  const entries = Object.keys(EMPTY).map((name) => {
    const value = from[name];
    return [name, typeof value === "string" ? value : ""];
  });
  return { ...EMPTY, ...Object.fromEntries(entries) };
}
