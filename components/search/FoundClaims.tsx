import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { FoundClaim as Finding } from "@/lib/search/claims/results";
import { LIKELY } from "@/lib/search/rank/model";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import { FoundClaim } from "./FoundClaim";

type Props = {
  locale: Locale;
  findings: readonly Finding[];
  /** Rows of what was found, in its order, without what is no longer public. */
  claims: readonly ClaimLine[];
  reworded: ReadonlyMap<string, number>;
  first: ReadonlyMap<string, FirstWording>;
  /** Whether the question says something, so that a claim can say the same. */
  isStatement: boolean;
};

export async function FoundClaims({ locale, findings, claims, isStatement, ...of }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const isLikely = ({ id }: ClaimLine) => isStatement && (byId.get(id)?.likelihood ?? 0) >= LIKELY;
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
                reworded={of.reworded.get(claim.id) ?? 0}
                first={of.first.get(claim.id)}
                isLikely={isLikely(claim)}
              />
            )
          );
        })}
      </ul>
      {claims.some(isLikely) && <p className="more small soft">{t("likelyNote")}</p>}
    </>
  );
}
