import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { SourceLine } from "@/lib/sources/queries";

/** A source as a line of the desk's list. */
export async function SourceRow({
  locale,
  row,
}: {
  locale: Locale;
  row: SourceLine & { _count: { evidence: number } };
}) {
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  return (
    <li className="row">
      <p className="soft small">
        {record(`sourceKind.${row.kind}`)}
        <br />
        <When locale={locale} date={storedDate(row.publishedOn, row.publishedPrecision)} />
      </p>
      <div>
        <p className="claim" lang={row.lang ? LANGUAGE_TAG[row.lang] : undefined}>
          <a href={href(locale, `/desk/sources/${row.id}`)}>{row.title}</a>
        </p>
        <p className="by">
          {row.publisher}
          {" · "}
          {t("bears", { count: row._count.evidence })}
          {row.url && " · "}
          {row.url && (
            <a href={row.url} rel="noreferrer" target="_blank">
              {new URL(row.url).hostname}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
