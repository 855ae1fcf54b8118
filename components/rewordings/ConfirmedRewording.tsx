import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProofLink } from "@/components/audit/ProofLink";
import { RenameNotes } from "@/components/renames/RenameNotes";
import { PublicComparison } from "@/components/rewordings/PublicComparison";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { onOneLine } from "@/lib/language/text";
import { locateChanges } from "@/lib/rewordings/highlights";
import { toldForPage } from "@/lib/site/comparedForPage";
import type { PublicRename } from "@/lib/site/renames.queries";
import type { PublicRewording } from "@/lib/site/rewording.queries";
import { rewordingHeadline } from "./rewordingHeadline";
import { SpeakerReply } from "./SpeakerReply";
import { tableRows } from "./tableRows";

/** What two reviewers said of two wordings: the table, why, what the speaker answered, and who checked. */
export async function ConfirmedRewording(props: {
  locale: Locale;
  rewording: PublicRewording;
  renames: PublicRename[];
}) {
  const { locale, rewording, renames } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim: earlier, laterClaim: later, changes } = rewording;
  const why = inLanguage(locale, rewording.rationaleEn, rewording.rationaleZh);
  const links = locateChanges({ earlier: earlier.quote, later: later.quote }, changes);
  const inForce = renames.filter(({ status }) => status === "confirmed");
  const told = rewording.tellsMarks ? await toldForPage(earlier, later, inForce, { rows: links }) : null;
  return (
    <PublicComparison
      locale={locale}
      promise={rewording.promise}
      earlier={earlier}
      later={later}
      rows={tableRows(locale, changes)}
      links={links}
      told={told}
      quotes={rewording.quotes}
      retractions={rewording.retractions}
      headline={await rewordingHeadline(locale, rewording)}
      lead={
        <>
          {rewording.disclosure && (
            <p>
              <strong>{t(`disclosure.${rewording.disclosure}`)}</strong>
            </p>
          )}
          <RenameNotes locale={locale} renames={renames} />
          <ReplacedNotice locale={locale} newer={rewording.newer} />
        </>
      }
    >
      {why && <h2>{t("rewording.why")}</h2>}
      {why && (
        <p className="prose">
          <LocalText locale={locale} value={why} />
        </p>
      )}
      <SpeakerReply locale={locale} reply={rewording} />
      <p className="by after-table">{await signature(locale, rewording)}</p>
      <ProofLink locale={locale} kind="rewording" id={rewording.id} />
    </PublicComparison>
  );
}

async function signature(locale: Locale, rewording: PublicRewording): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: "record" });
  const first = onOneLine(rewording.flaggedBy?.name ?? "");
  const { decidedAt } = rewording;
  const date = () => decidedAt && <When locale={locale} date={dayOf(decidedAt)} />;
  if (rewording.onePerson) return t.rich("rewording.onePerson", { first, date });
  return t.rich("rewording.checked", { first, second: onOneLine(rewording.decidedBy?.name ?? ""), date });
}

async function ReplacedNotice({ locale, newer }: { locale: Locale; newer: PublicRewording["newer"] }) {
  if (!newer) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <Notice tone="warn" title={t("rewording.replacedTitle")}>
      <p>
        {newer.status === "confirmed" ? (
          <a href={href(locale, `/rewordings/${newer.id}`)}>{t("rewording.replacedConfirmed")}</a>
        ) : (
          t("rewording.replacedDismissed", { reason: newer.dismissReason ?? "" })
        )}
      </p>
    </Notice>
  );
}
