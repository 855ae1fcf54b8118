import { getTranslations } from "next-intl/server";
import { fileNameOf } from "@/lib/captures/parts";
import type { Locale } from "@/lib/i18n/routing";
import type { CopyPage } from "@/lib/site/copy.queries";
import styles from "./CopyPage.module.css";

/** What a reader does with the files and their hashes, with tools that are everywhere. */
export async function CheckCopy({ locale, copy }: { locale: Locale; copy: CopyPage }) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const hasWarc = copy.suppliedAs === null && copy.blobs.some(({ role }) => role === "warc");
  const body = quoted(fileNameOf("body", copy, true));
  const warc = quoted(fileNameOf("copy.warc", copy, true));
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t("check")}</h2>
      <p className="by">{t("checkLead")}</p>
      <p>{t("checkBody")}</p>
      <Command text={`sha256sum ${body}`} />
      {hasWarc && (
        <>
          <p>{t("checkWarc")}</p>
          <Command text={`sha256sum ${warc}`} />
          <p>{t("checkWire")}</p>
          <Command text={`zcat ${warc} | grep -a '^WARC-Payload-Digest'`} />
          <p>{t("checkIndex")}</p>
          <Command text={`npx warcio@2.4.11 cdx-index ${warc}`} />
          <p>{t("checkPlay")}</p>
        </>
      )}
    </section>
  );
}

/** A name as a shell takes it for one word. */
const quoted = (name: string) => (/^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`);

/** Text to be copied byte for byte; it is of no language. */
function Command({ text }: { text: string }) {
  return (
    <pre className={styles.command} lang="zxx" translate="no">
      {text}
    </pre>
  );
}
