import { getTranslations } from "next-intl/server";
import type { CopyFile } from "@/lib/captures/copyFiles";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./CopyPage.module.css";

/** The files of a copy with their hashes, and where somebody may have them the links to save them. */
export async function CopyFiles(props: { locale: Locale; id: string; files: CopyFile[]; canSave: boolean }) {
  const { locale, id, files, canSave } = props;
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const words = await getTranslations({ locale, namespace: "captures" });
  const shown = files.filter(({ sha256 }) => canSave || sha256 !== null);
  return (
    <ul className={styles.files}>
      {shown.map(({ what, sha256, size, part }) => (
        <li key={what}>
          <p>
            {t(`part.${what}`)}
            {size !== null && <span className="soft small">{` · ${words("onlySize", { size })}`}</span>}
          </p>
          <p>
            {canSave && (
              <a
                href={`/api/copies/${id}/${part}`}
                download
                aria-label={t("saveName", { part: t(`part.${what}`) })}
              >
                {t("save")}
              </a>
            )}
          </p>
          {sha256 && (
            <p className={styles.hash} translate="no">
              {sha256}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
