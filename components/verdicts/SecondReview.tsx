import { getTranslations } from "next-intl/server";
import { OthersMay } from "@/components/accounts/OthersMay";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import { returnVerdictAction } from "@/lib/verdicts/actions";
import { notInReview } from "@/lib/verdicts/inReview";
import type { ClaimInReview, DeskVerdict } from "@/lib/verdicts/queries";
import type { Seconds } from "@/lib/verdicts/writers.queries";
import type { EvidenceChoice } from "./DecisiveEvidence";
import styles from "./Editor.module.css";
import { NoSource } from "./NoSource";
import { PublishVerdict } from "./PublishVerdict";
import { VerdictBothLanguages } from "./VerdictBothLanguages";

/** A submitted verdict: to be read, and then published or returned by somebody else than its author. */
export async function SecondReview(props: {
  locale: Locale;
  actor: Actor;
  claim: ClaimInReview;
  verdict: DeskVerdict;
  sources: ReadonlyMap<number, NumberedSource>;
  onePerson: boolean;
  seconds: Seconds;
  evidence: readonly EvidenceChoice[];
  /** What would be shown beside it, as `besideOf` has it. */
  beside: string;
  /** What the claim names, of what one that is published names or says why not. */
  has: { source: boolean; date: boolean };
}) {
  const { locale, actor, claim, verdict, onePerson, seconds } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const isOwn = seconds.writerIds.includes(actor.id);
  const isAuthor = verdict.author.id === actor.id;
  const isOpen = notInReview(claim) === null;
  const mayPublish = isOpen && can(actor, "publish_verdict", { authorIds: seconds.writerIds, onePerson });
  const mayReturn = can(actor, "return_verdict");
  const read = { verdictId: verdict.id, revision: verdict.revision };
  const date = verdict.submittedAt ? formatPartialDate(dayOf(verdict.submittedAt), locale) : "";
  const { name } = verdict.author;
  return (
    <section aria-labelledby="second-review">
      <h2 id="second-review">{t("second.title")}</h2>
      <p className="by">{t("second.by", { name, date })}</p>
      <VerdictBothLanguages locale={locale} verdict={verdict} sources={props.sources} />
      <RestsOn
        evidence={props.evidence.filter(({ id }) =>
          verdict.decisive.some(({ evidenceId }) => evidenceId === id),
        )}
        reason={verdict.quoteReason}
      />
      {isOwn && mayPublish && <p>{t("second.ownOnePerson")}</p>}
      {isOwn && mayReturn && isOpen && !mayPublish && (
        <OthersMay locale={locale} why={t("second.own")} people={seconds.others} />
      )}
      {!mayReturn && <OthersMay locale={locale} why={t("second.editorsWait")} people={seconds.others} />}
      {mayPublish && props.evidence.length === 0 && <NoSource />}
      {mayPublish && <p className="small soft">{t("second.publishLead")}</p>}
      <div className={styles.decide}>
        {mayPublish && (
          <PublishVerdict
            values={{ ...read, claimRevision: claim.revision, beside: props.beside }}
            has={props.has}
          />
        )}
        {mayReturn && (
          <ReasonDialog
            action={returnVerdictAction}
            values={read}
            outcome={{ words: t(isAuthor ? "told.takenBack" : "told.returned", { name }), at: "assignee" }}
            button={t(isAuthor ? "second.takeBack" : "second.return")}
            title={isAuthor ? t("second.takeBackTitle") : t("second.returnTitle", { name })}
            reasons={[
              {
                name: "comment",
                label: t("second.comment"),
                hint: t(isAuthor ? "second.takeBackHint" : "second.commentHint"),
              },
            ]}
          />
        )}
      </div>
    </section>
  );
}

/** The evidence that decides, for whoever publishes. */
async function RestsOn(props: { evidence: readonly EvidenceChoice[]; reason: string | null }) {
  const t = await getTranslations("verdicts");
  const quotes = await getTranslations("quotes");
  if (props.evidence.length === 0) return null;
  return (
    <>
      <h3>{t("editor.decisive")}</h3>
      <ul>
        {props.evidence.map(({ id, number, title, found }) => (
          <li key={id}>
            {`[${number}] ${title}`} {found && <span className="small soft">{found}</span>}
          </li>
        ))}
      </ul>
      {props.reason && <p className="reasons">{quotes("reason", { reason: props.reason })}</p>}
    </>
  );
}
