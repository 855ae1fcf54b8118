"use client";

import { useLocale, useTranslations } from "next-intl";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { TextRange } from "@/lib/language/text";
import { holds } from "../selection";

type Mark = {
  start: number | null;
  end: number | null;
  claim: { statementEn: string | null; statementZh: string | null };
};

/** What is marked in the text now, for those who hear it, and which claims are marked there already. */
export function SteppedTo(props: {
  lang: Locale;
  range: TextRange | null;
  words: string;
  mentions: readonly Mark[];
}) {
  const t = useTranslations("claims.text");
  const locale = useLocale();
  const { lang, range, words, mentions } = props;
  const there = range ? mentions.filter((one) => holds(range, one)) : [];
  const claims = there.map(({ claim }) => localized(locale, claim, "statement").text).join(" ");
  return (
    <output className="visually-hidden" aria-live="polite">
      {range && <span lang={LANGUAGE_TAG[lang]}>{words}</span>}
      {there.length > 0 && ` ${t("holding", { count: there.length, claims })}`}
    </output>
  );
}
