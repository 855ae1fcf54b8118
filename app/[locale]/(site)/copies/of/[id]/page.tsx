import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CopyRow } from "@/components/captures/CopyRow";
import { missingMetadata } from "@/components/site/Missing";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pager } from "@/components/ui/Pager";
import { timemapPath } from "@/lib/captures/memento";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { pageOnly } from "@/lib/search/schema";
import { copiesOfSource } from "@/lib/site/copy.queries";

type Props = PageProps<"/[locale]/copies/of/[id]">;

const read = cache(copiesOfSource);

async function asked({ params, searchParams }: Props) {
  const { after } = pageOnly.parse(await searchParams);
  return read((await params).id, after);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const found = await asked(props);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  return {
    title: `${t("allOf")}: ${found.source.title}`,
    ...(await pageMetadata(locale, `/copies/of/${found.source.id}`)),
    robots: { index: false },
  };
}

/** Every attempt to copy a source of something public. */
export default async function CopiesOfSource(props: Props) {
  const locale = await pageLocale(props.params);
  const found = await asked(props);
  if (!found) notFound();
  if ("movedTo" in found) permanentRedirect(href(locale, `/copies/of/${found.movedTo}`));
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const { source, rows, next } = found;
  const title = <span lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</span>;
  return (
    <>
      <h1>{t("allOf")}</h1>
      <p className="by">
        {t.rich("ofSource", {
          source: () => (source.url ? <a href={source.url}>{title}</a> : title),
          publisher: source.publisher,
        })}
      </p>
      <p className="by">{t("allLead")}</p>
      {rows.length === 0 && <EmptyState title={t("noneOf")} />}
      <ul className="rows">
        {rows.map((row) => (
          <CopyRow key={row.id} locale={locale} row={row} />
        ))}
      </ul>
      <Pager locale={locale} older={next && href(locale, `/copies/of/${source.id}?after=${next}`)} />
      {source.url && rows.length > 0 && (
        <p className="small more">
          <a href={timemapPath(source.url)} rel="nofollow">
            {t("timemap")}
          </a>
        </p>
      )}
    </>
  );
}
