import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/site/select";

/** Who said it, when, on how many sources we rest, and what kind of claim it is. */
export async function ClaimByLine({ locale, claim }: { locale: Locale; claim: ClaimLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className="by">
      <SpeakerLink locale={locale} speaker={claim.speaker} />
      {"\u00a0· "}
      <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
      {`\u00a0· ${t("sources", { count: claim.evidence.length })}\u00a0· ${t(`kind.${claim.kind}`)}`}
      {claim.givenBy && `\u00a0· ${t(`givenBy.${claim.givenBy}`)}`}
    </p>
  );
}
