import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProofLink } from "@/components/audit/ProofLink";
import { CheckCopy } from "@/components/captures/CheckCopy";
import { CopyFacts } from "@/components/captures/CopyFacts";
import { CopyFiles } from "@/components/captures/CopyFiles";
import { CopyPassages } from "@/components/captures/CopyPassages";
import { CopyReviewed } from "@/components/captures/CopyReviewed";
import { copyTitle } from "@/components/captures/copyTitle";
import { ShownAgain } from "@/components/captures/ShownAgain";
import { WithheldNotice } from "@/components/captures/WithheldNotice";
import { missingMetadata } from "@/components/site/Missing";
import { filesOf, isKept } from "@/lib/captures/copyFiles";
import { isCopy } from "@/lib/captures/state";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { type CopyPage, publicCopy } from "@/lib/site/copy.queries";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/copies/[id]">;

const read = cache(publicCopy);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const copy = await read((await params).id);
  if (!copy) return missingMetadata(locale);
  return {
    title: `${await copyTitle(locale, copy)}: ${copy.source.title}`,
    ...(await pageMetadata(locale, `/copies/${copy.id}`)),
    robots: { index: false },
  };
}

/** What was kept of a source on a day, and how to check it. */
export default async function Copy({ params }: Props) {
  const locale = await pageLocale(params);
  const copy = await read((await params).id);
  if (!copy) notFound();
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const hasQuotes = isCopy(copy.outcome) && !isUntold(copy);
  const hasFiles = isKept(copy);
  // Beside the files, or where there are none, in their place.
  const facts = (
    <>
      <h2>{t("facts")}</h2>
      <CopyFacts locale={locale} copy={copy} />
    </>
  );
  return (
    <article>
      <h1>{await copyTitle(locale, copy)}</h1>
      <OfSource locale={locale} copy={copy} />
      <Lead locale={locale} copy={copy} />
      {copy.review && <CopyReviewed locale={locale} review={copy.review} />}
      {copy.withheld && <WithheldNotice locale={locale} withheld={copy.withheld} />}
      {copy.shown && <ShownAgain locale={locale} shown={copy.shown} />}
      <div className="cols">
        <div>
          {hasQuotes && (
            <>
              <h2>{t("quotes")}</h2>
              <CopyPassages locale={locale} passages={copy.passages} />
            </>
          )}
          {hasFiles && <Files locale={locale} copy={copy} />}
          {!hasFiles && facts}
        </div>
        <aside aria-label={t(hasFiles ? "facts" : "proof")}>
          {hasFiles && facts}
          <h2>{t("proof")}</h2>
          <p className="small">{t("proofLead")}</p>
          <ProofLink locale={locale} kind="capture" id={copy.id} />
          <p className="small more">
            <a href={href(locale, `/copies/of/${copy.source.id}`)}>{t("all")}</a>
          </p>
          <p className="small">
            <a href={href(locale, `/desk/copies/${copy.id}`)} rel="nofollow">
              {t("forDesk")}
            </a>
          </p>
        </aside>
      </div>
    </article>
  );
}

/** Whether what was looked for in it is told to nobody but the desk: the notice says so. */
const isUntold = ({ review, passages }: CopyPage) =>
  review !== null && review.said !== "counts" && passages.length === 0;

async function OfSource({ locale, copy: { source } }: { locale: Locale; copy: CopyPage }) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const title = <span lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</span>;
  return (
    <p className="by">
      {t.rich("ofSource", {
        source: () => (source.url ? <a href={source.url}>{title}</a> : title),
        publisher: source.publisher,
      })}
    </p>
  );
}

async function Lead({ locale, copy: { outcome } }: { locale: Locale; copy: CopyPage }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  if (isCopy(outcome)) return <p>{t(`copy.lead.${outcome === "supplied" ? "supplied" : "page"}`)}</p>;
  return (
    <p>
      <strong>{t(`outcome.${outcome}`)}</strong>
      {". "}
      {t("copy.lead.none")}
    </p>
  );
}

async function Files({ locale, copy }: { locale: Locale; copy: CopyPage }) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const canSave = copy.isPublished && copy.withheld === null;
  return (
    <>
      <h2>{t("hashes")}</h2>
      <p className="by">{t("hashesLead")}</p>
      <CopyFiles locale={locale} id={copy.id} files={filesOf(copy)} canSave={canSave} />
      {!copy.isPublished && copy.withheld === null && <p className="small soft">{t("closed")}</p>}
      <CheckCopy locale={locale} copy={copy} />
    </>
  );
}
