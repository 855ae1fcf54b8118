"use client";

import { useParams } from "next/navigation";
import { useEffect } from "react";
import { href } from "@/lib/i18n/address";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/routing";
import en from "@/lib/messages/en/failure.json";
import zh from "@/lib/messages/zh/failure.json";

/**
 * What a page shows when it failed. Every page carries this code in case it fails, so it takes its few words
 * from the files themselves and needs no provider.
 */
export function Failure({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const params = useParams<{ locale?: string }>();
  const locale = isLocale(params?.locale) ? params.locale : DEFAULT_LOCALE;
  const words = { en, zh }[locale];
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <div className="frame page" role="alert">
      <h1>{words.title}</h1>
      <p className="prose">{words.body}</p>
      <p className="buttons section">
        <button type="button" className="button" onClick={retry}>
          {words.retry}
        </button>
        <a className="button quiet" href={href(locale, "/")}>
          {words.home}
        </a>
      </p>
      {error.digest && (
        <p className="by section">
          {words.reference} <code>{error.digest}</code>
        </p>
      )}
    </div>
  );
}
