import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/publish/select";

/** Who said it, when, on how many sources we rest, and what kind of claim it is. */
export async function ClaimByLine({ locale, claim }: { locale: Locale; claim: ClaimLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className="by">
      <SpeakerLink locale={locale} speaker={claim.speaker} />
      {" · "}
      <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
      {` · ${t("sources", { count: claim.evidence.length })} · ${t(`kind.${claim.kind}`)}`}
      {claim.givenBy && ` · ${t(`givenBy.${claim.givenBy}`)}`}
    </p>
  );
}
