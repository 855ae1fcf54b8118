import { getTranslations } from "next-intl/server";
import { ByOnePerson } from "@/components/proposals/ByOnePerson";
import { Notice } from "@/components/ui/Notice";
import { Quoted } from "@/components/ui/Quoted";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { WithdrawnWording } from "@/lib/site/promise.queries";

/** For readers who knew the promise with a wording that was withdrawn: which, when and why. */
export async function WithdrawnWordings(props: { locale: Locale; wordings: WithdrawnWording[] }) {
  const { locale, wordings } = props;
  if (wordings.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "record.promise.withdrawn" });
  return (
    <Notice tone="warn" title={t("title", { count: wordings.length })}>
      {wordings.map((wording) => (
        <div key={wording.id}>
          <p>
            {t.rich("told", {
              date: wording.withdrawnAt ? formatPartialDate(dayOf(wording.withdrawnAt), locale) : "",
              quote: () => (
                <a href={href(locale, `/claims/${wording.slug}`)}>
                  <Quoted lang={writingOf(wording.quote, wording.quoteLang)} text={wording.quote} />
                </a>
              ),
              reason: wording.withdrawnReason ?? "",
            })}
          </p>
          {wording.comparisons.map((id) => (
            <p key={id} className="by">
              <a href={href(locale, `/rewordings/${id}`)}>{t("comparison")}</a>
            </p>
          ))}
          <ByOnePerson locale={locale} confirmedAt={wording.withdrawalConfirmedAt} />
        </div>
      ))}
    </Notice>
  );
}
