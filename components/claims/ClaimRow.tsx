import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/Headline";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/site/select";
import { ClaimByLine } from "./ClaimByLine";

/** A claim in a list: what was found in the margin, the claim and who made it beside. */
export async function ClaimRow({ locale, claim }: { locale: Locale; claim: ClaimLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [verdict] = claim.verdicts;
  return (
    <li className="row">
      <div>
        {verdict ? (
          <RatingChip locale={locale} rating={verdict.rating} />
        ) : (
          <span className="soft small">{t("search.notRated")}</span>
        )}
      </div>
      <div>
        <h3 className="claim">
          <a href={href(locale, `/claims/${claim.slug}`)}>
            <Title locale={locale} value={localized(locale, claim, "statement")} />
          </a>
        </h3>
        <ClaimByLine locale={locale} claim={claim} />
      </div>
    </li>
  );
}

export function ClaimRows({ locale, claims }: { locale: Locale; claims: ClaimLine[] }) {
  return (
    <ul className="rows">
      {claims.map((claim) => (
        <ClaimRow key={claim.id} locale={locale} claim={claim} />
      ))}
    </ul>
  );
}
