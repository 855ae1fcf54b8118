import { getTranslations } from "next-intl/server";
import { NoValue } from "@/components/ui/NoValue";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { SourceForDesk } from "@/lib/sources/queries";

type Named = { name: string; source: SourceForDesk };

/** Two records of one document beside each other: what differs, and what each has that would move. */
export async function SourcesBeside(props: { locale: Locale; both: readonly [Named, Named] }) {
  const { locale, both } = props;
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const date = ({ publishedOn, publishedPrecision }: SourceForDesk) => {
    const day = storedDate(publishedOn, publishedPrecision);
    return day ? formatPartialDate(day, locale) : null;
  };
  const facts: [string, (source: SourceForDesk) => string | null][] = [
    [t("title"), ({ title }) => title],
    [t("publisher"), ({ publisher }) => publisher],
    [t("publishedOn"), date],
    [t("url"), ({ url }) => url],
    [t("kind"), ({ kind }) => record(`sourceKind.${kind}`)],
    [t("merge.created"), ({ createdAt }) => formatPartialDate(dayOf(createdAt), locale)],
  ];
  const counts: [string, (source: SourceForDesk) => number][] = [
    [t("merge.bears"), ({ evidence }) => evidence.length],
    [t("merge.copies"), ({ _count }) => _count.captures],
  ];
  return (
    <table className="folding">
      <caption className="visually-hidden">{t("merge.beside")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("merge.what")}</th>
          {both.map(({ name, source }) => (
            <th key={source.id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(([label, of]) => {
          const differs = of(both[0].source) !== of(both[1].source);
          return (
            <tr key={label}>
              <th scope="row">
                {label}
                {differs && <span className="small soft">{` · ${t("merge.differs")}`}</span>}
              </th>
              {both.map(({ name, source }) => (
                <td
                  key={source.id}
                  data-label={name}
                  className={source.url === of(source) ? "address" : undefined}
                >
                  {differs && of(source) ? <strong>{of(source)}</strong> : (of(source) ?? <NoValue />)}
                </td>
              ))}
            </tr>
          );
        })}
        {counts.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {both.map(({ name, source }) => (
              <td key={source.id} data-label={name}>
                {of(source)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** For whoever decides whether two sources are one: both beside each other, and what moves. */
export async function MergedSources(props: { locale: Locale; from: SourceForDesk; into: SourceForDesk }) {
  const { locale, from, into } = props;
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  return (
    <>
      <SourcesBeside
        locale={locale}
        both={[
          { name: t("goes"), source: from },
          { name: t("staysNamed"), source: into },
        ]}
      />
      <p className="after-table">
        {t("moves", { evidence: from.evidence.length, copies: from._count.captures })}
      </p>
    </>
  );
}
