import { useTranslations } from "next-intl";
import { MAX_DRAFT } from "@/lib/drafts/schema";
import type { DraftState } from "./useDraft";

/** The field that holds the longest text. */
function longestField(values: object): { name: string; length: number } | null {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const [longest] = texts.toSorted(([, a], [, b]) => b.length - a.length);
  return longest ? { name: longest[0], length: longest[1].length } : null;
}

/** What stands beside the longest field while a draft is too long to be kept. */
export function useTooLong({ status }: DraftState, values: object): (field: string) => string | undefined {
  const t = useTranslations("drafts");
  const longest = status === "tooLong" ? longestField(values) : null;
  return (field) =>
    longest?.name === field ? t("tooLongField", { length: longest.length, most: MAX_DRAFT }) : undefined;
}
