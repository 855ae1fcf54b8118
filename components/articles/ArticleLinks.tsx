import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** What else an editor may do with an article, in its line of facts. */
export async function ArticleLinks(props: { locale: Locale; slug: string; hasVersions: boolean }) {
  const { locale, slug } = props;
  const t = await getTranslations({ locale, namespace: "articles" });
  return (
    <>
      <a href={href(locale, `/desk/articles/${slug}/details`)}>{t("links.correct")}</a>
      {" · "}
      <a href={href(locale, `/desk/articles/import?of=${slug}`)}>{t("links.newVersion")}</a>
      {props.hasVersions && (
        <>
          {" · "}
          <a href={href(locale, `/desk/articles/${slug}/versions`)}>{t("links.versions")}</a>
        </>
      )}
    </>
  );
}
