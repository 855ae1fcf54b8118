import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";
import styles from "./SaidBefore.module.css";
import { SaidBeforeRow } from "./SaidBeforeRow";

/** `claims` is null when the search failed. */
type Props = { locale: Locale; claims: SaidBefore[] | null };

/** Rows that are seen without asking; one more when more of them are likely the same. */
const SHOWN = [2, 3] as const;

/** For people who check a claim: other claims on record that may say the same, with their verdicts. */
export async function SimilarOnRecord({ locale, claims }: Props) {
  const t = await getTranslations({ locale, namespace: "claims.before" });
  const search = await getTranslations({ locale, namespace: "search" });
  const likely = claims?.findLastIndex(({ isLikely }) => isLikely) ?? -1;
  const shown = likely < SHOWN[0] ? SHOWN[0] : SHOWN[1];
  const more = claims?.slice(shown) ?? [];
  return (
    <section aria-labelledby="said-before">
      <h2 id="said-before">{t("title")}</h2>
      {!claims && <p className="soft">{t("failedHere")}</p>}
      {claims?.length === 0 && <p className="soft">{t("none")}</p>}
      {claims && <Rows claims={claims.slice(0, shown)} />}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t("more", { count: more.length })}</summary>
          <Rows claims={more} />
        </details>
      )}
      {likely >= 0 && <p className={`small soft ${styles.note}`}>{search("likelyNote")}</p>}
    </section>
  );
}

function Rows({ claims }: { claims: SaidBefore[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className={styles.list}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <SaidBeforeRow claim={claim} />
        </li>
      ))}
    </ul>
  );
}
