import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProofLink } from "@/components/audit/ProofLink";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { onOneLine } from "@/lib/language/text";
import type { VerdictVersion } from "@/lib/site/select";
import type { NumberedSource } from "@/lib/sources/numbers";
import { Reasons } from "./Reasons";

/** The reasons of a verdict as readers see them, and who wrote and who published it. Its sentence, and what it corrects, stand above. */
export async function VerdictText(props: {
  locale: Locale;
  verdict: VerdictVersion;
  /** What the numbers in its reasons lead to. */
  sources: ReadonlyMap<number, NumberedSource>;
}) {
  const { locale, verdict } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const quotes = await getTranslations({ locale, namespace: "quotes" });
  const rationale = localized(locale, verdict, "rationale");
  return (
    <>
      <div className="reasons" lang={LANGUAGE_TAG[rationale.lang]}>
        <Reasons text={rationale.text} format={verdict.format} sources={props.sources} />
      </div>
      {verdict.noSourceReason && (
        <p className="reasons">{t("claim.withoutSource", { reason: verdict.noSourceReason })}</p>
      )}
      {verdict.quoteReason && <p className="reasons">{quotes("reason", { reason: verdict.quoteReason })}</p>}
      {verdict.noDateReason && (
        <p className="reasons">{t("claim.withoutDate", { reason: verdict.noDateReason })}</p>
      )}
      {verdict.publishedAt && (
        <>
          <p className="by">{await signature(locale, verdict)}</p>
          <ProofLink locale={locale} kind="verdict" id={verdict.id} />
        </>
      )}
    </>
  );
}

async function signature(locale: Locale, verdict: VerdictVersion): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: "record" });
  const author = onOneLine(verdict.author.name);
  const { publishedAt } = verdict;
  const date = () => publishedAt && <When locale={locale} date={dayOf(publishedAt)} />;
  if (verdict.onePerson) return t.rich("claim.onePerson", { author, date });
  return t.rich("claim.checkedBy", { author, second: onOneLine(verdict.second?.name ?? ""), date });
}
