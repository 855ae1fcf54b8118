import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { UnsurePlace } from "@/components/places/UnsurePlace";
import { ProposeDialog } from "@/components/proposals/ProposeDialog";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { reportAddress } from "@/components/reports/ReportLinks";
import { DeskSpeakerLink } from "@/components/speakers/SpeakerLink";
import { ActionButton } from "@/components/ui/ActionButton";
import { ButtonLink } from "@/components/ui/Button";
import { FoldedList } from "@/components/ui/FoldedList";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { Quote } from "@/components/ui/Quote";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { When } from "@/components/ui/When";
import { WordsInContext } from "@/components/ui/WordsInContext";
import { type Actor, can } from "@/lib/auth/can";
import { openClaimAction, removeMentionAction, withdrawClaimAction } from "@/lib/claims/actions";
import { claimValues } from "@/lib/claims/draft";
import type { ClaimForDesk } from "@/lib/claims/queries";
import { wordsShown } from "@/lib/claims/wordsShown";
import { canMove } from "@/lib/claims/workflow";
import { storedDate } from "@/lib/dates";
import type { Draft } from "@/lib/generated/prisma/client";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ShownProposal } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { valuesOf } from "../claimForm";
import styles from "./ClaimPage.module.css";
import { DeleteDraft } from "./DeleteDraft";
import { DuplicateOf } from "./DuplicateOf";
import { EditClaim } from "./EditClaim";

type Props = { locale: Locale; me: Actor; claim: ClaimForDesk };
type Proposals = { proposals: readonly ShownProposal[] };
/** `mayDelete`: whether it is a draft of theirs that nobody else has worked on. `kept`: what this person typed into the form and has not saved. */
type PageProps = Props & Proposals & { kept: Draft | null; mayDelete: boolean; children: ReactNode };

/** A claim on the desk: its words, where it stands, what bears on it (`children`), and what can be done. */
export async function ClaimPage(props: PageProps) {
  const { locale, me, claim, kept, mayDelete, proposals, children } = props;
  const t = await getTranslations({ locale, namespace: "claims" });
  return (
    <>
      <Head locale={locale} claim={claim} />
      {claim.status === "withdrawn" && (
        <Notice tone="warn">
          <p id="claim-withdrawn">{t("desk.withdrawn", { reason: claim.withdrawnReason ?? "" })}</p>
          {claim.duplicateOf && (
            <p>
              {t("duplicate.of")}{" "}
              <a href={href(locale, `/desk/claims/${claim.duplicateOf.slug}`)}>
                <LocalText locale={locale} value={localized(locale, claim.duplicateOf, "statement")} />
              </a>
            </p>
          )}
          {!claim.duplicateOf && can(me, "annotate") && <MarkAgain locale={locale} claim={claim} />}
        </Notice>
      )}
      <div className={styles.sides}>
        <div>
          <h2 className={styles.first}>{t("desk.words")}</h2>
          <Quote lang={writingOf(claim.quote, claim.quoteLang)}>{claim.quote}</Quote>
          <QuoteTranslation locale={locale} claim={claim} always />
          <Mentions locale={locale} me={me} claim={claim} proposals={proposals} />
          {children}
        </div>
        <div>
          <Moves locale={locale} me={me} claim={claim} mayDelete={mayDelete} />
          {claim.status !== "withdrawn" && can(me, "annotate") && (
            <section className={styles.edit}>
              <h2>{t("desk.edit")}</h2>
              <WaitingChange locale={locale} proposal={waitingFor(proposals, ["claim.words"])} />
              <Edit locale={locale} claim={claim} kept={kept} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}

/** Leads on to marking the right claim, with the words of the one that was withdrawn. */
async function MarkAgain({ locale, claim }: Omit<Props, "me">) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const [mention] = claim.mentions;
  if (!mention) return null;
  const address = `/desk/articles/${mention.articleVersion.article.slug}?again=${claim.slug}`;
  return (
    <p>
      {t("desk.markAgain")} <a href={href(locale, address)}>{t("desk.toMarkAgain")}</a>
    </p>
  );
}

async function Head({ locale, claim }: Omit<Props, "me">) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const record = await getTranslations({ locale, namespace: "record" });
  const venue = inLanguage(locale, claim.venueEn, claim.venueZh);
  const promise = claim.promise && localized(locale, claim.promise, "title");
  return (
    <header>
      <p className="by">
        {`${record(`kindHeading.${claim.kind}`)} · ${t(`status.${claim.status}`)}`}
        {claim.assignee && ` · ${t("desk.assigned", { name: claim.assignee.name })}`}
      </p>
      <h1>
        <LocalText locale={locale} value={localized(locale, claim, "statement")} />
      </h1>
      <p className="by">
        <DeskSpeakerLink locale={locale} speaker={claim.speaker} />
        {" · "}
        <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
        {venue && " · "}
        {venue && <LocalText locale={locale} value={venue} />}
        {claim.subject && ` · ${t("desk.about", { name: localized(locale, claim.subject, "name").text })}`}
        {claim.givenBy && ` · ${record(`givenBy.${claim.givenBy}`)}`}
      </p>
      {claim.promise && promise && (
        <p className="by">
          {t("desk.promise")}{" "}
          <a href={href(locale, `/desk/promises/${claim.promise.slug}`)}>
            <LocalText locale={locale} value={promise} />
          </a>
        </p>
      )}
    </header>
  );
}

async function Mentions({ locale, me, claim, proposals }: Props & Proposals) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const mayRemove = can(me, "annotate") && claim.status !== "withdrawn";
  return (
    <section>
      <h2 id="places">{t("desk.seenIn")}</h2>
      {claim.mentions.length === 0 && <p className="soft">{t("desk.nowhere")}</p>}
      <FoldedList className={styles.mentions} more={(count) => t("desk.morePlaces", { count })}>
        {claim.mentions.map((mention) => {
          const { id, articleVersion } = mention;
          const { article } = articleVersion;
          return (
            <li key={id}>
              <WordsInContext words={wordsShown(mention)} lang={article.lang} />
              <p className="by">
                <a href={href(locale, `/desk/articles/${article.slug}`)} lang={LANGUAGE_TAG[article.lang]}>
                  {article.title}
                </a>
              </p>
              <UnsurePlace
                locale={locale}
                actor={me}
                isPublic={claim.publicSince !== null}
                mention={mention}
              />
              <div className={styles.acts}>
                {mayRemove && claim.publicSince && (
                  <ProposeDialog
                    locale={locale}
                    what="mention.remove"
                    values={{ mentionId: id }}
                    look="plain"
                    button={t("mention.takeOff")}
                    name={t("mention.takeOffName", { title: article.title })}
                    title={t("mention.takeOffTitle")}
                    canTakeAway={can(me, "take_away")}
                    waiting={waitingFor(proposals, ["mention.remove", "mention.attach"], id)}
                  />
                )}
                {mayRemove && !claim.publicSince && (
                  <ReasonDialog
                    action={removeMentionAction}
                    values={{ mentionId: id }}
                    look="plain"
                    button={t("mention.takeOff")}
                    name={t("mention.takeOffName", { title: article.title })}
                    title={t("mention.takeOffTitle")}
                    outcome={{ words: t("mention.removed"), at: "places" }}
                    reasons={[{ name: "reason", label: t("mention.reason"), hint: t("mention.reasonHint") }]}
                  />
                )}
              </div>
            </li>
          );
        })}
      </FoldedList>
    </section>
  );
}

/** What comes next for this claim, and the other pages about it. */
async function Moves({ locale, me, claim, mayDelete }: Props & { mayDelete: boolean }) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const { id: claimId, slug, status } = claim;
  const mayWithdraw = can(me, claim.publicSince ? "retract_verdict" : "annotate");
  return (
    <section>
      <h2 className={styles.first}>{t("desk.next")}</h2>
      <p id="claim-state">{t(`desk.state.${status}`)}</p>
      <div className="buttons">
        {canMove(status, "open") && can(me, "annotate") && (
          <ActionButton
            action={openClaimAction}
            values={{ claimId }}
            outcome={{ words: t("told.opened"), at: "claim-state" }}
          >
            {t("moves.open")}
          </ActionButton>
        )}
        {(status === "open" || status === "checked") && can(me, "write_verdict") && (
          <ButtonLink href={href(locale, `/desk/review/${slug}`)}>{t("desk.toReview")}</ButtonLink>
        )}
        {canMove(status, "withdraw") && mayWithdraw && !mayDelete && (
          <ReasonDialog
            action={withdrawClaimAction}
            values={{ claimId }}
            look="danger"
            button={t("moves.withdraw")}
            title={t("moves.withdrawTitle")}
            lead={t(claim.publicSince ? "moves.withdrawPublicBody" : "moves.withdrawBody")}
            reasons={[{ name: "reason", label: t("moves.withdrawReason") }]}
            outcome={{ words: t("told.withdrawn"), at: "claim-withdrawn" }}
          />
        )}
        {mayDelete && <DeleteDraft claimId={claimId} />}
      </div>
      {canMove(status, "withdraw") && mayWithdraw && (
        <DuplicateOf claim={offered(claim)} isPublic={claim.publicSince !== null} />
      )}
      {canMove(status, "withdraw") && !mayWithdraw && can(me, "annotate") && (
        <p className="small soft">
          {t("moves.withdrawPublic")}{" "}
          <a href={reportAddress(locale, "error", `/claims/${slug}`)}>{t("moves.reportIt")}</a>
        </p>
      )}
      <p className={styles.links}>
        <a href={href(locale, `/desk/claims/${slug}/history`)}>{t("desk.history")}</a>
        {claim.publicSince && <a href={href(locale, `/claims/${slug}`)}>{t("desk.public")}</a>}
      </p>
    </section>
  );
}

/** What the client is told of a claim that may say the same as another. */
const offered = ({ id, revision, kind, speaker: { id: speakerId, nameEn, nameZh } }: ClaimForDesk) => ({
  ...{ id, revision, kind, speakerId },
  speaker: { nameEn, nameZh },
});

function Edit({ locale, claim, kept }: Pick<PageProps, "locale" | "claim" | "kept">) {
  const values = kept && claimValues.safeParse(kept.data).data;
  return (
    <EditClaim
      claimId={claim.id}
      revision={claim.revision}
      stored={valuesOf(locale, claim)}
      isPublic={claim.publicSince !== null}
      kept={values ? { values, baseRevision: kept.baseRevision } : null}
    />
  );
}
