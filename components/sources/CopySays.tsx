import { getTranslations } from "next-intl/server";
import type { Difference } from "@/lib/captures/copySays";
import type { Locale } from "@/lib/i18n/routing";

/** Where the latest copy gives another title, publisher, author or date than the source has on record. */
export async function CopySays({
  locale,
  differences,
}: {
  locale: Locale;
  differences: readonly Difference[];
}) {
  const t = await getTranslations({ locale, namespace: "sources.copySays" });
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="copy-says">
      <h2 id="copy-says">{t("title")}</h2>
      <p className="by">{t("lead")}</p>
      <ul>
        {differences.map(({ name, copy, record }) => (
          <li key={name}>
            {t(`field.${name}`)}: <q>{copy}</q>
            {name !== "author" && <span className="soft small"> ({record || t("nothing")})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
