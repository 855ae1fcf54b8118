import { render } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { SaveKeys } from "@/components/ui/SaveKeys";
import type { Locale } from "@/lib/i18n/routing";
import { messages } from "@/lib/messages";

/** Renders as a page of the desk does, with a person at the keyboard. `again` renders the same page with new props. */
export function show(content: ReactNode, locale: Locale = "en") {
  const page = (inside: ReactNode) => (
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {inside}
      <SaveKeys />
    </NextIntlClientProvider>
  );
  // No styles are loaded: what they would say of the pointer need not be asked at each click.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const { rerender, unmount } = render(page(content));
  return { user, unmount, again: (inside: ReactNode) => rerender(page(inside)) };
}
