import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FeedLinks } from "@/components/site/FeedLinks";
import { SiteNotices } from "@/components/site/SiteNotices";
import { demoAllowed } from "@/lib/auth/queries";
import { isLocale } from "@/lib/i18n/routing";
import { onePersonMode } from "@/lib/settings/queries";
import { namesOfSite } from "@/lib/siteName.queries";

type Props = {
  params: Promise<{ locale: string }>;
  children: ReactNode;
  header: ReactNode;
  footer: ReactNode;
};

/** The frame of every public page. Pages bring the content of `<main>` alone. */
export default async function SiteLayout({ params, children, header, footer }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <>
      <FeedLinks locale={locale} site={(await namesOfSite())[locale]} />
      <SiteNotices locale={locale} demo={demoAllowed()} onePerson={await onePersonMode()} />
      {header}
      <main className="frame page" id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  );
}
