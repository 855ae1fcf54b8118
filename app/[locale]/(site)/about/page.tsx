import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SitePage } from "@/components/pages/SitePage";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pageText } from "@/lib/pages/queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/about">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "pages" });
  return { title: t("title.about"), ...(await pageMetadata(locale, "/about")) };
}

/** Who is behind the site. */
export default async function AboutPage({ params }: Props) {
  const locale = await pageLocale(params);
  return <SitePage locale={locale} page="about" text={await pageText("about")} />;
}
