import { getTranslations } from "next-intl/server";
import { CompareButton } from "@/components/comparison/CompareButton";
import { ProposeDialog } from "@/components/proposals/ProposeDialog";
import styles from "@/components/rewordings/Rewording.module.css";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { FoldedList } from "@/components/ui/FoldedList";
import { Quoted } from "@/components/ui/Quoted";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { promiseForDesk } from "@/lib/promises/desk.queries";
import type { ShownProposal } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { unlinkWordingAction } from "@/lib/rewordings/lineage.actions";

type Found = NonNullable<Awaited<ReturnType<typeof promiseForDesk>>>;

/** A promise's wordings in order of time, each with what can be done about it and about its comparison. */
export async function DeskWordingList(props: {
  locale: Locale;
  me: Actor;
  promise: Found;
  /** What was proposed for the promise. */
  proposals: readonly ShownProposal[];
}) {
  const { locale, me, promise, proposals } = props;
  const t = await getTranslations({ locale, namespace: "promises" });
  const record = await getTranslations({ locale, namespace: "record" });
  const date = ({ said }: Found["wordings"][number]) =>
    said ? formatPartialDate(said, locale) : record("unknownDate");
  return (
    <FoldedList as="ol" className="timeline" more={(count) => t("page.moreWordings", { count })}>
      {promise.wordings.map((wording, n) => {
        const before = promise.wordings[n - 1];
        const comparisons = promise.rewordings.flatMap((rewording) => {
          const earlier = promise.wordings.find(({ id }) => id === rewording.earlierClaimId);
          return earlier && rewording.laterClaimId === wording.id ? [{ ...rewording, earlier }] : [];
        });
        const isChange = comparisons.some(({ status }) => status === "confirmed");
        return (
          <li key={wording.id} className={isChange ? "line change" : "line"}>
            <div className="when">{date(wording)}</div>
            <div className="dot" />
            <div className="said">
              <blockquote className="quote small-quote" lang={LANGUAGE_TAG[wording.quoteLang]}>
                <Quoted text={wording.quote} />
              </blockquote>
              <p className="by">{speakerName(locale, wording.speaker)}</p>
              <div className={styles.actions}>
                <a href={href(locale, `/desk/claims/${wording.slug}`)}>{t("page.toClaim")}</a>
                {comparisons.map(({ id, status, earlier }) => (
                  <a key={id} href={href(locale, `/desk/rewordings/${id}`)}>
                    {t("page.compared", { date: date(earlier), status: t(`status.${status}`) })}
                  </a>
                ))}
                {before && !comparisons.some(({ earlier }) => earlier === before) && (
                  <CompareButton
                    earlierClaimId={before.id}
                    laterClaimId={wording.id}
                    name={t("page.compareName", { earlier: date(before), later: date(wording) })}
                  >
                    {t("page.compare")}
                  </CompareButton>
                )}
                {wording.publicSince ? (
                  <ProposeDialog
                    locale={locale}
                    what="promise.unlink"
                    values={{ claimId: wording.id }}
                    look="plain"
                    button={t("page.unlink")}
                    name={t("page.unlinkName", { date: date(wording) })}
                    title={t("page.unlinkTitle")}
                    canTakeAway={can(me, "take_away")}
                    waiting={waitingFor(proposals, ["promise.unlink", "promise.split"], wording.id)}
                  />
                ) : (
                  <ReasonDialog
                    action={unlinkWordingAction}
                    values={{ claimId: wording.id }}
                    look="plain"
                    button={t("page.unlink")}
                    name={t("page.unlinkName", { date: date(wording) })}
                    title={t("page.unlinkTitle")}
                    lead={t("page.unlinkLead")}
                    reasons={[{ name: "reason", label: t("page.reason") }]}
                    outcome={{ words: t("page.unlinked"), at: "wordings" }}
                  />
                )}
              </div>
            </div>
          </li>
        );
      })}
    </FoldedList>
  );
}
