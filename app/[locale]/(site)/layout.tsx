import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { SiteNotices } from "@/components/site/SiteNotices";
import { demoAllowed } from "@/lib/auth/queries";
import { isLocale } from "@/lib/i18n/routing";
import { onePersonMode } from "@/lib/settings/queries";

type Props = {
  params: Promise<{ locale: string }>;
  children: ReactNode;
  mast: ReactNode;
  footer: ReactNode;
};

/** The frame of every public page. Pages bring the content of `<main>` alone. */
export default async function SiteLayout({ params, children, mast, footer }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <>
      <SiteNotices locale={locale} demo={demoAllowed()} onePerson={await onePersonMode()} />
      {mast}
      <main className="frame page" id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  );
}
