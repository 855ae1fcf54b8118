import { getTranslations } from "next-intl/server";
import type { AttemptLine } from "@/lib/captures/queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Copies.module.css";
import { HowSupplied } from "./HowSupplied";

/** So much of a hash is shown; the whole one is its title. */
const SHORT = 12;

const Hash = ({ hash }: { hash: string }) => (
  <code className={styles.hash} title={hash}>
    {hash.slice(0, SHORT)}
  </code>
);

/** What is kept of an attempt: size and hashes, how it was come by, and the beginning of what was read. */
export async function KeptOf({ locale, attempt }: { locale: Locale; attempt: AttemptLine }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  const { decodedSha256, decodedSize, wireSha256, finalUrl, address, reading } = attempt;
  const states = attempt.blobs.map(({ blob }) => blob.state);
  return (
    <>
      {finalUrl && finalUrl !== address && <p className="by small">{t("final", { url: finalUrl })}</p>}
      <HowSupplied locale={locale} copy={attempt} />
      {decodedSha256 && (
        <p className="by small">
          {`${t("size", { kind: kindOf(attempt), size: decodedSize ?? 0 })} · `}
          {wireSha256 && wireSha256 !== decodedSha256
            ? t.rich("hashes", {
                wire: () => <Hash hash={wireSha256} />,
                decoded: () => <Hash hash={decodedSha256} />,
              })
            : t.rich("hash", { decoded: () => <Hash hash={decodedSha256} /> })}
        </p>
      )}
      {attempt.outcome && (
        <p className="small">
          <a href={href(locale, `/desk/copies/${attempt.id}`)}>{t("copy.desk.open")}</a>
        </p>
      )}
      {attempt.revisitOfId && <p className="by small">{t("same")}</p>}
      {states.includes("missing") && <p className="error">{t("blobMissing")}</p>}
      {states.includes("altered") && <p className="error">{t("blobAltered")}</p>}
      {reading === "" && <p className="by small">{t("unread")}</p>}
      {reading && (
        <details>
          <summary className="small">{t("reading")}</summary>
          <p className={styles.reading} lang={attempt.readingLang ?? "und"}>
            {reading}
          </p>
        </details>
      )}
    </>
  );
}

/** What it is by its bytes, whatever its name says. */
const kindOf = ({ fileName, mediaType }: AttemptLine) =>
  [...(fileName ? [fileName] : []), mediaType ?? "?"].join(" · ");
