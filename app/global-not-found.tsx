import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import "./stet.css";
import { Brand } from "@/components/site/Brand";
import { NotFound } from "@/components/site/NotFound";
import { fontsVersion } from "@/lib/fonts";
import { DEFAULT_LOCALE, LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";
import { SOFTWARE } from "@/lib/siteName";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "site" });
  return { title: t("notFound.title") };
}

/** For an address without a language: one static page that says it in each. */
export default async function GlobalNotFound() {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "site" });
  return (
    <html lang={LANGUAGE_TAG[DEFAULT_LOCALE]}>
      <body>
        <main className="frame page" id="main">
          <Brand
            locale={DEFAULT_LOCALE}
            label={t("home", { site: SOFTWARE })}
            brand={{ name: SOFTWARE, logo: null }}
          />
          {LOCALES.map((locale) => (
            <div key={locale} lang={LANGUAGE_TAG[locale]} className="section">
              <NotFound locale={locale} />
            </div>
          ))}
        </main>
        <link rel="stylesheet" href={`/fonts/${fontsVersion()}/chinese.css`} />
      </body>
    </html>
  );
}
