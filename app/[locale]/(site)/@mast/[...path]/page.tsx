import { notFound } from "next/navigation";
import { Mast } from "@/components/site/Mast";
import { isLocale } from "@/lib/i18n/routing";

type Props = { params: Promise<{ locale: string; path?: string[] }> };

/** A slot of its own, because a layout is not told the address and the mast needs it. */
export default async function MastSlot({ params }: Props) {
  const { locale, path = [] } = await params;
  if (!isLocale(locale)) notFound();
  return <Mast locale={locale} path={`/${path.join("/")}`} />;
}
