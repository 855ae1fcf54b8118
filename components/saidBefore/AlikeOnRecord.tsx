import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";
import styles from "./SaidBefore.module.css";
import { SaidBeforeRow } from "./SaidBeforeRow";

/** `found` is null when the search failed. */
type Props = { locale: Locale; found: SaidBefore[] | null };

/** Rows that are seen without asking; one more when more of them are likely the same. */
const SHOWN = [2, 3] as const;

/**
 * For who checks a claim: what else is on record that may say the same, with what was found about it. It helps to check
 * and is needed for nothing, so that a search that fails takes no page away.
 */
export async function AlikeOnRecord({ locale, found }: Props) {
  const t = await getTranslations({ locale, namespace: "claims.before" });
  const search = await getTranslations({ locale, namespace: "search" });
  const likely = found?.findLastIndex(({ isLikely }) => isLikely) ?? -1;
  const shown = likely < SHOWN[0] ? SHOWN[0] : SHOWN[1];
  const more = found?.slice(shown) ?? [];
  return (
    <section aria-labelledby="said-before">
      <h2 id="said-before">{t("title")}</h2>
      {!found && <p className="soft">{t("failedHere")}</p>}
      {found?.length === 0 && <p className="soft">{t("none")}</p>}
      {found && <Rows claims={found.slice(0, shown)} />}
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
