import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { RatingChip } from "@/components/verdicts/RatingChip";
import type { DeskLine } from "@/lib/claims/queries";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

/** A claim in the desk's list: how far it is in the margin, what it says and who entered it beside. */
export async function DeskClaimRow({ locale, claim }: { locale: Locale; claim: DeskLine }) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const record = await getTranslations({ locale, namespace: "record" });
  const [verdict] = claim.verdicts;
  return (
    <li className="row">
      <div>
        {verdict && claim.status !== "withdrawn" ? (
          <RatingChip locale={locale} rating={verdict.rating} />
        ) : (
          <span className="soft small">{t(`status.${claim.status}`)}</span>
        )}
      </div>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/claims/${claim.slug}`)}>
            <LocalText locale={locale} value={localized(locale, claim, "statement")} />
          </a>
        </p>
        <p className="by">
          {localized(locale, claim.speaker, "name").text}
          {" · "}
          <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
          {` · ${record(`kind.${claim.kind}`)} · ${t("list.entered", { name: claim.createdBy.name })}`}
        </p>
      </div>
    </li>
  );
}
