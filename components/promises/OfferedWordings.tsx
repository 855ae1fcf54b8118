import { getTranslations } from "next-intl/server";
import { ProposeDialog } from "@/components/proposals/ProposeDialog";
import styles from "@/components/rewordings/Rewording.module.css";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { ActionButton } from "@/components/ui/ActionButton";
import { LocalText } from "@/components/ui/LocalText";
import { SearchBar } from "@/components/ui/SearchBar";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import type { WordingCandidate } from "@/lib/desk/wordingCandidates.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { linkWordingAction } from "@/lib/rewordings/lineage.actions";

/** Claims that a person may link as wordings, the likely ones first with the words that say so: a person decides. */
export async function OfferedWordings(props: {
  locale: Locale;
  promise: { id: string; slug: string };
  q: string | undefined;
  offered: WordingCandidate[];
}) {
  const { locale, promise, offered } = props;
  const t = await getTranslations({ locale, namespace: "promises" });
  return (
    <>
      <p className="small soft">{t("page.linkLead")}</p>
      <SearchBar
        action={href(locale, `/desk/promises/${promise.slug}`)}
        label={t("page.linkSearch")}
        value={props.q}
        submit={t("list.submit")}
      />
      {offered.length === 0 && <p className="soft">{t("page.linkNone")}</p>}
      {offered.length > 0 && (
        <ul className="rows">
          {offered.map((claim) => {
            const statement = localized(locale, claim, "statement");
            return (
              <li key={claim.id} className="row">
                <p className="soft small">
                  <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
                </p>
                <div className={styles.offered}>
                  <div>
                    <p className="claim">
                      <LocalText locale={locale} value={statement} />
                    </p>
                    <p className="by">
                      {speakerName(locale, claim.speaker)}
                      {claim.shared.length > 0 &&
                        ` · ${t("lineage.shares", { words: claim.shared.join(", ") })}`}
                    </p>
                  </div>
                  {claim.publicSince ? (
                    <ProposeDialog
                      locale={locale}
                      what="promise.link"
                      values={{ promiseId: promise.id, "claimIds[]": claim.id }}
                      button={t("page.linkButton")}
                      name={t("page.linkName", { claim: statement.text })}
                      title={t("page.linkName", { claim: statement.text })}
                    />
                  ) : (
                    <ActionButton
                      action={linkWordingAction}
                      values={{ promiseId: promise.id, claimId: claim.id }}
                      look="quiet"
                      outcome={{ words: t("page.linked"), at: "wordings" }}
                      name={t("page.linkName", { claim: statement.text })}
                    >
                      {t("page.linkButton")}
                    </ActionButton>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
