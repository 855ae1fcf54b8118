"use client";

import "./stet.css";
import { Failure } from "@/components/site/Failure";
import { DEFAULT_LOCALE, isLocale, LANGUAGE_TAG } from "@/lib/i18n/routing";

/** Shown when the layout itself failed, so it brings its own document. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const segment = typeof window === "undefined" ? undefined : window.location.pathname.split("/")[1];
  const locale = isLocale(segment) ? segment : DEFAULT_LOCALE;
  return (
    <html lang={LANGUAGE_TAG[locale]}>
      <body>
        <Failure error={error} retry={reset} />
      </body>
    </html>
  );
}
