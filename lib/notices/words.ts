import { createTranslator } from "next-intl";
import { formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/lib/messages/en/notices.json" with { type: "json" };
import zh from "@/lib/messages/zh/notices.json" with { type: "json" };
import type { NoticeContent } from "./schema";

/** The words about notices, also for a mail, which has no page around it. */
function noticeWords(locale: Locale) {
  return createTranslator({ locale, messages: { notices: { en, zh }[locale] }, namespace: "notices" });
}

const dayIn = (locale: Locale, date: string) => formatPartialDate({ date, precision: "day" }, locale);

/** A promise is called as the reader's language has it, or as the other does. */
function titleIn(
  locale: Locale,
  { titleEn, titleZh, slug }: Extract<NoticeContent["data"], { slug: string }>,
) {
  return (locale === "zh" ? (titleZh ?? titleEn) : (titleEn ?? titleZh)) ?? slug;
}

/** What happened, as one sentence. */
export function sentenceOf(locale: Locale, told: NoticeContent): string {
  const t = noticeWords(locale);
  switch (told.kind) {
    case "source_changed": {
      const { title, isNearWording } = told.data;
      return t(isNearWording ? "said.changedNearWording" : "said.changed", { title });
    }
    case "source_flips":
      return t("said.flips", { title: told.data.title });
    case "source_failing": {
      const { title, outcome, since } = told.data;
      return t("said.failing", { title, outcome, since: dayIn(locale, since.slice(0, 10)) });
    }
    case "source_moved":
      return t("said.moved", { title: told.data.title, to: told.data.to });
    case "source_back":
      return t("said.back", { title: told.data.title });
    case "promise_due_soon": {
      const { days, on } = told.data;
      return t("said.dueSoon", { title: titleIn(locale, told.data), days, on: dayIn(locale, on) });
    }
    case "promise_first_day":
      return t("said.firstDay", { title: titleIn(locale, told.data), on: dayIn(locale, told.data.on) });
    case "promise_due":
      return t("said.due", { title: titleIn(locale, told.data), on: dayIn(locale, told.data.on) });
    case "error_reported":
      return t("said.errorReported", { on: dayIn(locale, told.data.on) });
    case "copy_waits":
      return t("said.copyWaits", { title: told.data.title });
    case "suggestion_sent":
      return t("said.suggestionSent", { on: dayIn(locale, told.data.on) });
  }
}
