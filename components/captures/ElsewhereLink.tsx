import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { readElsewhere } from "@/lib/captures/elsewhere";
import type { Locale } from "@/lib/i18n/routing";

/** A copy in another archive: its host, and the day that its address names. */
export async function ElsewhereLink({ locale, url }: { locale: Locale; url: string }) {
  const t = await getTranslations({ locale, namespace: "captures.other" });
  const { host, on } = readElsewhere(url) ?? { host: url, on: null };
  const link = (words: React.ReactNode) => (
    <a href={url} rel="noreferrer" target="_blank" title={url}>
      {words}
    </a>
  );
  return (
    <>
      {t.rich("of", { host, link })}
      {on && (
        <span className="soft small">
          {" · "}
          {t.rich("dated", { at: () => <When locale={locale} date={on} /> })}
        </span>
      )}
    </>
  );
}
