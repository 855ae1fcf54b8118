import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { ArticleRow } from "@/lib/site/article.queries";
import styles from "./ArticleView.module.css";

/** Every version as it was captured; the hash of its bytes stands for what readers do not see of it. */
export async function ArticleVersions({ locale, article }: { locale: Locale; article: ArticleRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const isWhole = article.fullText !== "no" && article.takenDownAt === null;
  return (
    <>
      <h2>{t("article.versions")}</h2>
      <ul className="plain">
        {article.numbers.map(({ number, capturedAt, technical, rawHash, extractorVersion }, at) => (
          <li key={number}>
            <a
              href={href(locale, `/articles/${article.slug}/versions/${number}`)}
              aria-current={number === article.version.number ? "true" : undefined}
            >
              {t("article.version", { number, date: formatPartialDate(dayOf(capturedAt), locale) })}
            </a>
            {technical && <span className="by"> · {t("article.technical")}</span>}
            {!technical && isReadOtherwise(extractorVersion, article.numbers[at + 1]) && (
              <span className="by"> · {t("article.readOtherwise")}</span>
            )}
            {!isWhole && (
              <span className={styles.hash}>
                {t("article.hash")} <code>{rawHash}</code>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Another extractor read the version before: what differs need not be the publisher's. */
function isReadOtherwise(
  extractorVersion: string,
  before: { extractorVersion: string } | undefined,
): boolean {
  return before !== undefined && before.extractorVersion !== extractorVersion;
}
