import { notFound } from "next/navigation";
import { SiteHeader } from "@/components/site/SiteHeader";
import { isLocale } from "@/lib/i18n/routing";
import { siteBrand } from "@/lib/settings/queries";

type Props = { params: Promise<{ locale: string; path?: string[] }> };

/** A slot of its own, because a layout is not told the address and the header needs it. */
export default async function HeaderSlot({ params }: Props) {
  const { locale, path = [] } = await params;
  if (!isLocale(locale)) notFound();
  return <SiteHeader locale={locale} path={`/${path.join("/")}`} brand={await siteBrand(locale)} />;
}
