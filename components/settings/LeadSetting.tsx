import { getTranslations } from "next-intl/server";
import { formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { rewordingTitle } from "@/lib/rewordings/rewordingTitle";
import type { RewordingLine } from "@/lib/site/select";
import { LeadForm } from "./LeadForm";

/** Which rewording the home page leads with: one of the latest, or always the newest. */
export async function LeadSetting(props: {
  locale: Locale;
  lead: string | null;
  rewordings: readonly RewordingLine[];
}) {
  const { locale, lead, rewordings } = props;
  const t = await getTranslations({ locale, namespace: "settings.lead" });
  const year = ({ saidOn, saidPrecision }: RewordingLine["laterClaim"]) => {
    const said = storedDate(saidOn, saidPrecision);
    return said ? ` (${formatPartialDate({ ...said, precision: "year" }, locale)})` : "";
  };
  const named = rewordings.map((one) => ({
    id: one.id,
    title: `${rewordingTitle(locale, one).text}${year(one.laterClaim)}`,
  }));
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <LeadForm lead={lead ?? "newest"} rewordings={named} />
    </section>
  );
}
