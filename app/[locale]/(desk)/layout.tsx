import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { FormsWait } from "@/components/ui/FormsWait";
import { pageLocale } from "@/lib/i18n/page";
import { messages } from "@/lib/messages";

/** Everything here depends on who asks, so no page is cached. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** What the desk and the pages for signing in share: the messages for forms in the browser. */
export default async function DeskFrame({ params, children }: Props) {
  const locale = await pageLocale(params);
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]}>
      <FormsWait />
      {children}
    </NextIntlClientProvider>
  );
}
