import { getTranslations } from "next-intl/server";
import { DocumentsReading } from "@/components/comparison/documents/DocumentsReading";
import { keyed } from "@/components/comparison/documents/keyed";
import { OldAndNew } from "@/components/places/OldAndNew";
import { Notice } from "@/components/ui/Notice";
import { remoteAddress } from "@/lib/auth/authenticate";
import { compareTexts } from "@/lib/compareAny/documents/compareTexts";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Versions.module.css";

type Props = {
  locale: Locale;
  lang: Locale;
  pair: { from: { number: number }; to: { number: number } };
  texts: { from: { text: string }; to: { text: string } };
};

/** What the later of two versions says otherwise: side by side in the order of the text, then as the program reads it. */
export async function VersionChanges({ locale, lang, pair, texts }: Props) {
  const t = await getTranslations({ locale, namespace: "articles" });
  const read = await compareTexts(texts.from.text, texts.to.text, await remoteAddress());
  if (!read.ok)
    return (
      <Notice tone="warn" title={t("versions.failed")}>
        <p>{t("versions.failedLead")}</p>
      </Notice>
    );
  const { changes } = read.value;
  return (
    <>
      {changes.first.length > 0 && (
        <section>
          <h2>{t("versions.changes")}</h2>
          <ol className={styles.passages}>
            {keyed(changes.first.toSorted((a, b) => a.at - b.at)).map(([key, { was, is, told }]) => (
              <li key={key}>
                <OldAndNew
                  locale={locale}
                  lang={lang}
                  was={{ label: t("versions.was", pair.from), ...side(was, t("versions.gone")) }}
                  is={{ label: t("versions.is", pair.to), ...side(is, t("versions.gone")) }}
                  ops={told?.words ?? null}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <details className={styles.same} open={changes.first.length === 0}>
        <summary>{t("versions.changed")}</summary>
        <DocumentsReading reading={read.value} locale={locale} />
      </details>
    </>
  );
}

/** Words of one version, or that it has none: those are ours, and no quotation. */
const side = (text: string, gone: string) => (text ? { text } : { text, note: gone });
