"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ClaimValues } from "@/lib/claims/draft";
import { formatPartialDate, parsePartialDate } from "@/lib/dates";

/** The fields in which two people's words of a claim can differ, and under which name each is labelled. */
const LABELS = {
  statementEn: "statementEn",
  statementZh: "statementZh",
  quote: "quote",
  quoteLang: "quoteLang",
  quoteTranslation: "quoteTranslation",
  speaker: "speakerId",
  kind: "kind",
  givenBy: "givenBy",
  saidOn: "saidOn",
  subject: "subjectId",
  venueEn: "venueEn",
  venueZh: "venueZh",
} as const;
type ShownField = keyof typeof LABELS;

export const SHOWN_FIELDS = Object.keys(LABELS) as ShownField[];

/** Each field of a claim as words to read, and its label. */
export function useShownField() {
  const t = useTranslations("claims");
  const record = useTranslations("record");
  const site = useTranslations("site");
  const locale = useLocale();
  const words = (values: ClaimValues, name: ShownField): string => {
    switch (name) {
      case "kind":
        return values.kind ? record(`kindHeading.${values.kind}`) : "";
      case "quoteLang":
        return site(`language.${values.quoteLang}`);
      case "givenBy":
        return values.givenBy ? t(`givenBy.${values.givenBy}`) : "";
      case "speaker":
      case "subject":
        return values[name]?.label ?? "";
      case "saidOn": {
        const date = parsePartialDate(values.saidOn);
        return date ? formatPartialDate(date, locale) : values.saidOn;
      }
      default:
        return values[name];
    }
  };
  return { words, label: (name: ShownField) => t(`field.${LABELS[name]}`) };
}
