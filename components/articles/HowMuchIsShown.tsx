import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ArticleRow } from "@/lib/site/article.queries";
import styles from "./ArticleView.module.css";

/** Whether readers see the whole text, its checked passages or nothing of it, and why. */
export async function HowMuchIsShown({ locale, article }: { locale: Locale; article: ArticleRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { fullText, fullTextReason, takenDownAt, url } = article;
  if (takenDownAt) {
    const why = inLanguage(locale, article.takenDownReasonEn, article.takenDownReasonZh);
    const date = formatPartialDate(dayOf(takenDownAt), locale);
    return (
      <Notice tone="warn" title={t("article.takenDown", { date })}>
        {why && (
          <p>
            <LocalText locale={locale} value={why} />
          </p>
        )}
        <p>{t("article.takenDownBody")}</p>
      </Notice>
    );
  }
  if (fullText === "no") {
    return (
      <p className={styles.shown}>
        {t("article.excerpts")} {url && <a href={url}>{t("article.toWhole")}</a>}
      </p>
    );
  }
  return (
    <p className={styles.shown}>
      {t(`article.whole.${fullText}`)} {fullText !== "own" && fullTextReason}
    </p>
  );
}
