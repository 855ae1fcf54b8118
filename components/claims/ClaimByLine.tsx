import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/site/select";

/** Who said it, when, on how many sources we rest, and what kind of claim it is. */
export async function ClaimByLine({ locale, claim }: { locale: Locale; claim: ClaimLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const said = storedDate(claim.saidOn, claim.saidPrecision);
  const year = said && Number(said.date.slice(0, 4));
  return (
    <p className="by">
      <SpeakerLink locale={locale} speaker={claim.speaker} />
      {"\u00a0· "}
      {year ? (
        <a href={href(locale, `/verdicts?year=${year}`)} title={t("lists.ofYear", { year })}>
          <When locale={locale} date={said} />
        </a>
      ) : (
        <When locale={locale} date={said} />
      )}
      {`\u00a0· ${t("sources", { count: claim.evidence.length })}\u00a0· `}
      <a href={href(locale, `/verdicts?kind=${claim.kind}`)} title={t("lists.ofKind")}>
        {t(`kind.${claim.kind}`)}
      </a>
      {claim.givenBy && `\u00a0· ${t(`givenBy.${claim.givenBy}`)}`}
    </p>
  );
}
