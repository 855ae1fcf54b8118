import { getTranslations } from "next-intl/server";
import { Filters } from "@/components/ui/Filters";
import type { VersionOffered } from "@/lib/articles/versionPair.queries";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Versions.module.css";

/** Chooses two versions; what was chosen stands in the address. */
export async function ChooseVersions(props: {
  locale: Locale;
  slug: string;
  versions: VersionOffered[];
  pair: { from: VersionOffered; to: VersionOffered };
}) {
  const { locale, pair } = props;
  const t = await getTranslations({ locale, namespace: "articles" });
  const options = props.versions.map(({ number, capturedAt, technical }) => ({
    value: String(number),
    label: t(technical ? "versions.versionTechnical" : "versions.version", {
      number,
      date: formatPartialDate(dayOf(capturedAt), locale),
    }),
  }));
  return (
    <div className={styles.choose}>
      <Filters
        locale={locale}
        path={`/desk/articles/${props.slug}/versions`}
        submit={t("versions.compare")}
        fields={(["from", "to"] as const).map((name) => ({
          name,
          label: t(`versions.${name}`),
          value: String(pair[name].number),
          options,
          required: true,
        }))}
      />
    </div>
  );
}
