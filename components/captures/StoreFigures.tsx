import { getFormatter, getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { StoreState } from "@/lib/captures/store.queries";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./StoreFigures.module.css";

/** The store in figures: what it holds, what it may, what is wrong with it, and when somebody looked. */
export async function StoreFigures({ locale, state }: { locale: Locale; state: StoreState }) {
  const t = await getTranslations({ locale, namespace: "captures.store" });
  const format = await getFormatter({ locale });
  const size = (bytes: number) => {
    const isSmall = bytes < 1_000_000;
    const unit = isSmall ? "kilobyte" : "megabyte";
    return format.number(bytes / (isSmall ? 1_000 : 1_000_000), {
      ...{ style: "unit", unit, maximumFractionDigits: 1 },
    });
  };
  const moment = (at: Date | null) => (at ? <LoggedAt locale={locale} at={at} /> : t("never"));
  const quota = state.quota
    ? t("quotaOf", { size: size(state.quota), share: state.bytes / state.quota })
    : t("noQuota");
  const figures = [
    ["place", t(`places.${state.place}`)],
    ["copies", t("copiesOf", { count: state.copies, size: size(state.bytes) })],
    ["quota", quota],
    ["missing", format.number(state.missing)],
    ["altered", format.number(state.altered)],
    ["deleted", format.number(state.deleted)],
    ["latest", moment(state.latest)],
    ["longest", moment(state.longest)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
