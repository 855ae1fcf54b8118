import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { DamagedBlob } from "@/lib/captures/store.queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Copies.module.css";

/** Copies whose bytes are missing or altered, each with the sources that it is of. */
export async function DamagedCopies({ locale, rows }: { locale: Locale; rows: readonly DamagedBlob[] }) {
  const t = await getTranslations({ locale, namespace: "captures.store" });
  return (
    <>
      <p className="by">{t("mend")}</p>
      <ul className={styles.list}>
        {rows.map(({ sha256, state, verifiedAt, sources }) => (
          <li key={sha256}>
            <div className={styles.what}>
              <p className={styles.outcome}>
                {t(`state.${state}`)} <code className={styles.hash}>{sha256}</code>
              </p>
              {sources.length === 0 && <p className="by small">{t("ofNone")}</p>}
              {sources.map(({ id, title }) => (
                <p key={id}>
                  <a href={href(locale, `/desk/sources/${id}`)}>{title}</a>
                </p>
              ))}
              {verifiedAt && (
                <p className="by small">
                  {t.rich("seen", { at: () => <LoggedAt locale={locale} at={verifiedAt} /> })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
