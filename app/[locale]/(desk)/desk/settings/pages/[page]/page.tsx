import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageForm } from "@/components/pages/PageForm";
import { VersionLine } from "@/components/pages/VersionLine";
import { Pager } from "@/components/ui/Pager";
import { requireActor } from "@/lib/auth/require";
import { draftOf } from "@/lib/drafts/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pathOf } from "@/lib/pages/path";
import { pageText, pageVersions } from "@/lib/pages/queries";
import { pageName, typedPage } from "@/lib/pages/schema";
import { pageOnly } from "@/lib/search/schema";

type Props = PageProps<"/[locale]/desk/settings/pages/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const page = pageName.safeParse((await params).page);
  const t = await getTranslations({ locale, namespace: "pages" });
  return page.success ? { title: t(`title.${page.data}`) } : {};
}

/** Writing one of the site's own pages, with its versions below. */
export default async function EditPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "edit_pages");
  const parsed = pageName.safeParse((await params).page);
  if (!parsed.success) notFound();
  const page = parsed.data;
  const { after } = pageOnly.parse(await searchParams);
  const draftKey = `page:${page}`;
  const [text, draft, versions] = await Promise.all([
    pageText(page),
    draftOf(actor, draftKey),
    pageVersions(page, after),
  ]);
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/settings/pages")}>{t("desk.title")}</a>
        {" · "}
        <a href={href(locale, pathOf(page))}>{t("desk.see")}</a>
      </p>
      <h1>{t(`title.${page}`)}</h1>
      <p id="page-state" className="by">
        {text ? t("versionLine", { number: text.number }) : t("desk.unwritten")}
      </p>
      <PageForm
        page={page}
        stored={{ textEn: text?.textEn ?? "", textZh: text?.textZh ?? "" }}
        revision={text?.number ?? 0}
        storedBy={text?.author.name ?? ""}
        draftKey={draftKey}
        kept={draft && { values: typedPage.parse(draft.data), baseRevision: draft.baseRevision }}
      />
      <h2>{t("history")}</h2>
      {versions.rows.length === 0 ? (
        <p className="soft">{t("desk.noVersions")}</p>
      ) : (
        <ul className="rows">
          {versions.rows.map((row) => (
            <VersionLine key={row.id} locale={locale} row={row} />
          ))}
        </ul>
      )}
      <Pager
        locale={locale}
        older={versions.next && href(locale, `/desk/settings/pages/${page}?after=${versions.next}`)}
      />
    </>
  );
}
