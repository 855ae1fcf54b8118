import sans from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import "../stet.css";
import { siteUrl } from "@/lib/env";
import { fontsVersion } from "@/lib/fonts";
import { isLocale, LANGUAGE_TAG, OPEN_GRAPH_LOCALE } from "@/lib/i18n/routing";
import { namesOfSite } from "@/lib/siteName.queries";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1d1d22" },
  ],
};

/** Nothing is rendered while building: pages are made when they are first read, from the database of that day. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  const site = (await namesOfSite())[locale];
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: t("title", { site }), template: `%s · ${site}` },
    description: t("description"),
    openGraph: { siteName: site, locale: OPEN_GRAPH_LOCALE[locale], type: "website" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "site" });
  // Every page sets words in both: with them at hand nothing moves when they come.
  for (const font of [serif, sans])
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={LANGUAGE_TAG[locale]}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        {children}
        {/* At the end and without `precedence`: what stands above is shown without waiting for it. */}
        <link rel="stylesheet" href={`/fonts/${fontsVersion()}/chinese.css`} />
      </body>
    </html>
  );
}
