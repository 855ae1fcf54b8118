import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { LocalText } from "@/components/ui/LocalText";
import { Pager } from "@/components/ui/Pager";
import { SearchBar } from "@/components/ui/SearchBar";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { deskPromises } from "@/lib/promises/desk.queries";
import { promiseFilter } from "@/lib/promises/schema";

type Props = PageProps<"/[locale]/desk/promises">;
const PATH = "/desk/promises";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "promises" });
  return { title: t("list.title") };
}

/** Every promise on record, public or not. */
export default async function DeskPromises({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "promises.list" });
  const asked = await searchParams;
  const { q } = promiseFilter.parse(asked);
  const { rows, next } = await deskPromises(q, cursor.parse(asked.after));
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <SearchBar action={href(locale, PATH)} label={t("search")} value={q} submit={t("submit")} />
      {rows.length === 0 ? (
        <EmptyState title={t(q ? "noMatch" : "empty")}>
          {!q && <p>{t("emptyLead")}</p>}
          <ButtonLink href={href(locale, q ? PATH : "/desk/claims?kind=promise")}>
            {t(q ? "title" : "emptyLink")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <li key={row.id} className="row">
              <p className="soft small">{t("wordings", { count: row._count.wordings })}</p>
              <div>
                <p className="claim">
                  <a href={href(locale, `${PATH}/${row.slug}`)}>
                    <LocalText locale={locale} value={localized(locale, row, "title")} />
                  </a>
                </p>
                <p className="by">
                  {speakerName(locale, row.promisor)}
                  {!row.publicSince && ` · ${t("notPublic")}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { q }, next)} />
    </>
  );
}
