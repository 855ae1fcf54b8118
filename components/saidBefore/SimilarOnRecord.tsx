import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";
import styles from "./SaidBefore.module.css";
import { SaidBeforeRow } from "./SaidBeforeRow";

/** `claims` is null when the search failed. */
type Props = { locale: Locale; claims: SaidBefore[] | null };

/** For people who check a claim: other claims on record that may say the same, with their verdicts; folded, with how many. */
export async function SimilarOnRecord({ locale, claims }: Props) {
  const t = await getTranslations({ locale, namespace: "claims.before" });
  const search = await getTranslations({ locale, namespace: "search" });
  const likely = claims?.filter(({ isLikely }) => isLikely).length ?? 0;
  if (!claims || claims.length === 0) {
    return (
      <section aria-labelledby="said-before">
        <h2 id="said-before">{t("title")}</h2>
        <p className="soft">{t(claims ? "none" : "failedHere")}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="said-before">
      <details className={styles.folded}>
        <summary>
          <h2 id="said-before">{t("count", { count: claims.length, likely })}</h2>
        </summary>
        <Rows claims={claims} />
        {likely > 0 && <p className={`small soft ${styles.note}`}>{search("likelyNote")}</p>}
      </details>
    </section>
  );
}

function Rows({ claims }: { claims: SaidBefore[] }) {
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
