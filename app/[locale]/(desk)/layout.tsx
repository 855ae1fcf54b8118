import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { SiteNotices } from "@/components/site/SiteNotices";
import { isDemo } from "@/lib/accounts/queries";
import { pageLocale } from "@/lib/i18n/page";
import { messages } from "@/lib/messages";
import { onePersonMode } from "@/lib/settings/queries";

/** Everything here depends on who asks: nothing is kept from one request for the next. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** What the desk and its door share: words for the forms in the browser, and what is said on every page. */
export default async function DeskFrame({ params, children }: Props) {
  const locale = await pageLocale(params);
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]}>
      <SiteNotices locale={locale} demo={isDemo()} onePerson={await onePersonMode()} />
      {children}
    </NextIntlClientProvider>
  );
}
