import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pageOfFeed } from "@/lib/site/feeds/feed";
import { FEEDS, feedPath } from "@/lib/site/feeds/schema";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/feeds">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "feeds" });
  return { title: t("title"), description: t("lead"), ...(await pageMetadata(locale, "/feeds")) };
}

/** What can be followed, for people. */
export default async function FeedsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "feeds" });
  return (
    <article className="prose">
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      {FEEDS.map((name) => (
        <section key={name}>
          <h2>{t(name)}</h2>
          <p>{t(`${name}What`)}</p>
          <p>
            <a href={href(locale, feedPath(name))} type="application/atom+xml">
              <code>{`${siteUrl()}${href(locale, feedPath(name))}`}</code>
            </a>
          </p>
          <p className="small">
            <a href={href(locale, pageOfFeed(name))}>{t("readPage")}</a>
          </p>
        </section>
      ))}
    </article>
  );
}
