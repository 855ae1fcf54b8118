import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QuoteLine } from "@/components/captures/QuoteLine";
import { ProposeDialog } from "@/components/proposals/ProposeDialog";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { ActionButton } from "@/components/ui/ActionButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { FoldedList } from "@/components/ui/FoldedList";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { When } from "@/components/ui/When";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ShownProposal } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { sourceAnchor } from "@/lib/sources/numbers";
import type { ArticleAsSource, EvidenceRow } from "@/lib/sources/queries";
import { type Twin, twinsAmong } from "@/lib/sources/twins";
import { dropEvidenceAction, removeEvidenceAction } from "@/lib/verdicts/actions";
import { AttachSource } from "./AttachSource";
import { CopyWord } from "./CopyWord";
import { EditEvidence } from "./EditEvidence";
import styles from "./EvidenceSection.module.css";
import { MoveEvidence } from "./MoveEvidence";

/** What bears on a claim, for the desk: each source with its words, what was taken off, and a form for more. */
export async function EvidenceSection(props: {
  locale: Locale;
  claimId: string;
  evidence: EvidenceRow[];
  /** Whether what is quoted stands in the sources' copies, by the id of the evidence. */
  quotes: ReadonlyMap<string, QuoteStates>;
  /** By which number reasons name each piece of evidence. */
  numbers?: ReadonlyMap<string, number>;
  /** Whether whoever looks may attach and take off. */
  canEdit: boolean;
  /** Readers see the claim: what is done here is a proposal. */
  isPublic: boolean;
  /** Nobody has seen it but those who write it: a source goes without a reason. */
  isDraft?: boolean;
  /** What was proposed for the claim. */
  proposals: readonly ShownProposal[];
  /** Where the claim stands. */
  articles: ArticleAsSource[];
  /** Whether whoever looks may take something away at once. */
  canTakeAway: boolean;
}) {
  const { locale, evidence, numbers, canEdit, isPublic, isDraft } = props;
  const t = await getTranslations({ locale, namespace: "sources" });
  const [attached, removed] = [
    evidence.filter((row) => row.removedAt === null),
    evidence.filter((row) => row.removedAt !== null),
  ];
  const twins = twinsAmong(attached);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence")}</h2>
      {attached.length === 0 ? (
        <EmptyState title={t("none")}>{canEdit && <p>{t("noneLead")}</p>}</EmptyState>
      ) : (
        <FoldedList className={styles.list} more={(count) => t("more", { count })}>
          {attached.map((row) => (
            <li key={row.id} id={numbers && sourceAnchor(row.id)}>
              <EvidenceItem
                locale={locale}
                row={row}
                number={numbers?.get(row.id)}
                states={props.quotes.get(row.id)}
              >
                <SameSource locale={locale} twin={twins.get(row.id)} numbers={numbers} canEdit={canEdit} />
              </EvidenceItem>
              {canEdit && (
                <div className={styles.acts}>
                  {isPublic && (
                    <ProposeDialog
                      locale={locale}
                      what="evidence.remove"
                      values={{ evidenceId: row.id }}
                      look="plain"
                      button={t("remove")}
                      name={t("removeName", { title: row.source.title })}
                      title={t("removeTitle")}
                      canTakeAway={props.canTakeAway}
                      waiting={waitingFor(props.proposals, ["evidence.remove"], row.id)}
                    />
                  )}
                  <Move {...props} row={row} />
                  {!isPublic && <EditEvidence row={row} title={row.source.title} />}
                  {!isPublic && isDraft && (
                    <ActionButton
                      action={dropEvidenceAction}
                      values={{ evidenceId: row.id }}
                      look="plain"
                      name={t("removeName", { title: row.source.title })}
                      outcome={{ words: t("takenOff"), at: "last-act" }}
                    >
                      {t("remove")}
                    </ActionButton>
                  )}
                  {!isPublic && !isDraft && (
                    <ReasonDialog
                      action={removeEvidenceAction}
                      values={{ evidenceId: row.id }}
                      look="plain"
                      button={t("remove")}
                      name={t("removeName", { title: row.source.title })}
                      title={t("removeTitle")}
                      lead={t("removeLead")}
                      reasons={[{ name: "reason", label: t("reason") }]}
                      outcome={{ words: t("takenOff"), at: "evidence" }}
                    />
                  )}
                </div>
              )}
            </li>
          ))}
        </FoldedList>
      )}
      {removed.length > 0 && (
        <details className={styles.removed}>
          <summary>{t("removedCount", { count: removed.length })}</summary>
          <ul className={styles.list}>
            {removed.map((row) => (
              <li key={row.id} id={numbers && sourceAnchor(row.id)}>
                <EvidenceItem locale={locale} row={row} number={numbers?.get(row.id)} />
                <p className="small">
                  {row.removedReason ? t("removed", { reason: row.removedReason }) : t("removedUnseen")}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {props.proposals
        .filter((one) => waitingFor([one], ["evidence.attach"]))
        .map((one) => (
          <WaitingChange key={one.id} locale={locale} proposal={one} />
        ))}
      {canEdit && (
        <AttachSource
          claimId={props.claimId}
          isPublic={isPublic}
          articles={props.articles}
          hasOrigin={attached.some(({ stance }) => stance === "origin")}
        />
      )}
    </section>
  );
}

/** The way to another claim, or that somebody has proposed it. */
function Move(props: {
  locale: Locale;
  claimId: string;
  isPublic: boolean;
  proposals: readonly ShownProposal[];
  row: EvidenceRow;
}) {
  const { locale, claimId, isPublic, row } = props;
  const waiting = waitingFor(props.proposals, ["evidence.move"], row.id);
  return waiting ? (
    <WaitingChange locale={locale} proposal={waiting} />
  ) : (
    <MoveEvidence
      key={row.id}
      evidenceId={row.id}
      claimId={claimId}
      title={row.source.title}
      isPublic={isPublic}
    />
  );
}

/** Tells two pieces of evidence of one source apart, and says where one would do. */
async function SameSource(props: {
  locale: Locale;
  twin: Twin | undefined;
  numbers: ReadonlyMap<string, number> | undefined;
  canEdit: boolean;
}) {
  const { locale, twin, numbers, canEdit } = props;
  if (!twin) return null;
  const t = await getTranslations({ locale, namespace: "sources.twin" });
  const number = numbers?.get(twin.of);
  const which = number ? `[${number}]` : t("above");
  if (!twin.isSame) return <p className={`by small ${styles.twin}`}>{t("other", { which })}</p>;
  return (
    <p className={`small ${styles.twin}`}>
      {t("same", { which })} {canEdit && t("one")}
    </p>
  );
}

async function EvidenceItem(props: {
  locale: Locale;
  row: EvidenceRow;
  number: number | undefined;
  states?: QuoteStates | undefined;
  children?: ReactNode;
}) {
  const { locale, row } = props;
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const { source } = row;
  const note = inLanguage(locale, row.noteEn, row.noteZh);
  const date = storedDate(source.publishedOn, source.publishedPrecision);
  return (
    <>
      <p className={styles.stance}>
        {props.number && <span className={styles.number}>{`[${props.number}]`}</span>}
        {record(`stance.${row.stance}`)}
      </p>
      <div className={styles.body}>
        <p className={styles.title} lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>
          <a href={href(locale, `/desk/sources/${source.id}`)}>{source.title}</a>
        </p>
        <p className="by">
          {`${source.publisher} · ${record(`sourceKind.${source.kind}`)}`}
          {date && " · "}
          {date && <When locale={locale} date={date} />}
          {" · "}
          {source.url ? (
            <a href={source.url} rel="noreferrer" target="_blank">
              {new URL(source.url).hostname}
            </a>
          ) : (
            source.captures.length > 0 && t("noUrl")
          )}
          {(source.url || source.captures.length > 0) && " · "}
          <CopyWord locale={locale} source={source} />
        </p>
        {row.quote && row.quoteLang && (
          <blockquote className={styles.quote} lang={LANGUAGE_TAG[row.quoteLang]}>
            <Quoted lang={writingOf(row.quote, row.quoteLang)} text={row.quote} />
          </blockquote>
        )}
        <QuoteLine locale={locale} states={props.states} base="/desk/copies" />
        {note && (
          <p>
            <LocalText locale={locale} value={note} />
          </p>
        )}
        {props.children}
        <p className="by small">{t("attachedBy", { name: row.createdBy.name })}</p>
      </div>
    </>
  );
}
