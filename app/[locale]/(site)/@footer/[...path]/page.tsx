import { notFound } from "next/navigation";
import { ReportLinks } from "@/components/reports/ReportLinks";
import { Footer } from "@/components/site/Footer";
import { isLocale } from "@/lib/i18n/routing";

type Props = { params: Promise<{ locale: string; path?: string[] }> };

/** A slot of its own, because a layout is not told the address and the footer needs it. */
export default async function FooterSlot({ params }: Props) {
  const { locale, path = [] } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${path.join("/")}`;
  return (
    <>
      <ReportLinks locale={locale} path={here} />
      <Footer locale={locale} path={here} />
    </>
  );
}
