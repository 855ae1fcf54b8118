import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/publish/select";
import { type FoundClaim as Finding, LIKELY } from "@/lib/search/claims/found";
import { FoundClaim } from "./FoundClaim";

type Props = {
  locale: Locale;
  findings: readonly Finding[];
  /** Rows of what was found, in its order, without what is no longer public. */
  claims: readonly ClaimLine[];
  reworded: ReadonlyMap<string, number>;
};

export async function FoundClaims({ locale, findings, claims, reworded }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const isAnyLikely = claims.some(({ id }) => (byId.get(id)?.likelihood ?? 0) >= LIKELY);
  return (
    <>
      <ul className="rows">
        {claims.map((claim) => {
          const finding = byId.get(claim.id);
          return (
            finding && (
              <FoundClaim
                key={claim.id}
                locale={locale}
                claim={claim}
                finding={finding}
                reworded={reworded.get(claim.id) ?? 0}
              />
            )
          );
        })}
      </ul>
      {isAnyLikely && <p className="more small soft">{t("likelyNote")}</p>}
    </>
  );
}
