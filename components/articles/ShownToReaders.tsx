import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import type { articleForDesk } from "@/lib/articles/queries";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { ShownForm } from "./ShownForm";

type Row = NonNullable<Awaited<ReturnType<typeof articleForDesk>>>;

/** For the desk: how much of an article's text readers see, who said so and why, and what can be changed of it. */
export async function ShownToReaders({ locale, me, article }: { locale: Locale; me: Actor; article: Row }) {
  const t = await getTranslations({ locale, namespace: "articles" });
  const { takenDownAt, fullText, fullTextAt } = article;
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const why = inLanguage(locale, article.takenDownReasonEn, article.takenDownReasonZh);
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{t("shown.title")}</h2>
      <p>{t(takenDownAt ? "shown.is.down" : `shown.is.${fullText}`)}</p>
      {takenDownAt && (
        <p className="by">
          {t("shown.by", { name: article.takenDownBy?.name ?? "", date: day(takenDownAt) })}{" "}
          {why && <LocalText locale={locale} value={why} />}
        </p>
      )}
      {!takenDownAt && fullTextAt && (
        <p className="by">
          {`${t("shown.by", { name: article.fullTextBy?.name ?? "", date: day(fullTextAt) })} ${article.fullTextReason}`}
        </p>
      )}
      {!takenDownAt && !can(me, "set_full_text") && <p className="soft small">{t("shown.reviewers")}</p>}
      {!takenDownAt && can(me, "set_full_text") && (
        <ShownForm articleId={article.id} fullText={fullText} mayTakeDown={can(me, "take_away")} />
      )}
    </section>
  );
}
