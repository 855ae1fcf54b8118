import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ContactWays } from "@/components/pages/ContactWays";
import { NamedPeople } from "@/components/pages/NamedPeople";
import { SitePage } from "@/components/pages/SitePage";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { listedPeople } from "@/lib/accounts/queries";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pathOf } from "@/lib/pages/path";
import { pageText } from "@/lib/pages/queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/about/[page]">;

/** Those that are read here; the others have addresses of their own. */
const shownHere = z.enum(["funding", "sources", "people", "contact", "privacy"]);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const page = shownHere.safeParse((await params).page);
  if (!page.success) return missingMetadata(locale);
  const t = await getTranslations({ locale, namespace: "pages" });
  return { title: t(`title.${page.data}`), ...(await pageMetadata(locale, pathOf(page.data))) };
}

/** What the site says about itself. */
export default async function AboutOnePage({ params }: Props) {
  const locale = await pageLocale(params);
  const page = shownHere.safeParse((await params).page);
  if (!page.success) return <Missing locale={locale} />;
  return (
    <SitePage locale={locale} page={page.data} text={await pageText(page.data)}>
      {page.data === "people" && <NamedPeople locale={locale} people={await listedPeople()} />}
      {page.data === "contact" && <ContactWays locale={locale} />}
    </SitePage>
  );
}
