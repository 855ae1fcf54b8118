import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { pageLocale } from "@/lib/i18n/page";
import { messages } from "@/lib/messages";

/** Everything here depends on who asks: nothing is kept from one request for the next. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** What the desk and its door share: the words for forms in the browser. */
export default async function DeskFrame({ params, children }: Props) {
  const locale = await pageLocale(params);
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]}>
      {children}
    </NextIntlClientProvider>
  );
}
