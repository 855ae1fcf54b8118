import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { type Actor, can } from "@/lib/auth/can";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import type { ClaimInReview, DeskVerdict } from "@/lib/verdicts/queries";
import { ratingsFor } from "@/lib/verdicts/ratings";
import { IN_PROGRESS } from "@/lib/verdicts/workflow";
import type { Seconds } from "@/lib/verdicts/writers.queries";
import { Assignee } from "./Assignee";
import type { EvidenceChoice } from "./DecisiveEvidence";
import { SecondReview } from "./SecondReview";
import { StandingVerdict } from "./StandingVerdict";
import { VerdictEditor } from "./VerdictEditor";
import type { PreviewAction } from "./VerdictPreview";
import { VerdictVersions } from "./VerdictVersions";
import { EMPTY, wordsOf } from "./verdictWords";

type Props = {
  locale: Locale;
  actor: Actor;
  claim: ClaimInReview;
  verdicts: DeskVerdict[];
  /** What the actor typed and did not save. */
  kept: { data: unknown; baseRevision: number | null } | null;
  onePerson: boolean;
  /** Who wrote the verdict that waits for a second person, and who that may be. */
  seconds: Seconds | null;
  /** The documents that are attached to the claim. */
  evidence: readonly EvidenceChoice[];
  /** What the numbers in reasons lead to. */
  sources: ReadonlyMap<number, NumberedSource>;
  /** Whether it has one, or a text in which it stands. */
  hasOrigin: boolean;
  beside: string;
  /** Whether the actor asked to correct the verdict that stands. */
  correcting: boolean;
  preview: PreviewAction;
};

/** What a person can do about a claim's verdict now, and what has been done so far. */
export async function ReviewPanel(props: Props) {
  const { locale, actor, claim, verdicts, sources, onePerson, correcting } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const claims = await getTranslations({ locale, namespace: "claims" });
  const begun = verdicts.find(({ status }) => IN_PROGRESS.some((known) => known === status));
  const standing = verdicts.find(({ status }) => status === "published");
  const isClosed = claim.status === "draft" || claim.status === "withdrawn";
  const isTaken = claim.assignee !== null && claim.assignee.id !== actor.id;
  const mayWrite = can(actor, "write_verdict") && !isClosed && !isTaken;
  const isWriting = mayWrite && begun?.status !== "submitted" && (begun || !standing || correcting);
  return (
    <>
      {claim.status === "withdrawn" && (
        <Notice tone="warn" title={t("page.withdrawn")}>
          <p>{claim.withdrawnReason}</p>
          {claim.duplicateOf && (
            <p>
              {claims("duplicate.of")}{" "}
              <a href={href(locale, `/desk/review/${claim.duplicateOf.slug}`)}>
                <LocalText locale={locale} value={localized(locale, claim.duplicateOf, "statement")} />
              </a>
            </p>
          )}
        </Notice>
      )}
      {claim.status === "draft" && (
        <Notice title={t("page.notOpen")}>
          <p>{t("page.notOpenLead")}</p>
        </Notice>
      )}
      {!isClosed && begun?.status !== "submitted" && (begun || !standing || claim.assignee) && (
        <Assignee locale={locale} actor={actor} claim={claim} />
      )}
      {begun?.status === "submitted" && props.seconds && (
        <SecondReview
          locale={locale}
          actor={actor}
          claim={claim}
          verdict={begun}
          onePerson={onePerson}
          seconds={props.seconds}
          beside={props.beside}
          evidence={props.evidence}
          sources={sources}
          has={{ source: props.hasOrigin, date: claim.saidOn !== null }}
        />
      )}
      {isWriting && <Writing {...props} begun={begun} standing={standing} />}
      {standing && (
        <StandingVerdict
          locale={locale}
          actor={actor}
          slug={claim.slug}
          verdict={standing}
          sources={sources}
          canCorrect={mayWrite && !isWriting}
          isCorrected={Boolean(begun)}
        />
      )}
      <VerdictVersions
        locale={locale}
        sources={sources}
        versions={verdicts.filter(({ status }) => status === "superseded" || status === "retracted")}
      />
    </>
  );
}

async function Writing(props: Props & { begun?: DeskVerdict; standing?: DeskVerdict }) {
  const { locale, claim, verdicts, begun, standing, kept } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const version = begun?.version ?? verdicts.length + 1;
  const prefilled = standing ? { ...wordsOf(standing), noticeEn: "", noticeZh: "" } : EMPTY;
  const comment = begun?.returnComment;
  return (
    <VerdictEditor
      // The form stays when it first saves: what is typed until the page was read again stays with it.
      key={version}
      claimId={claim.id}
      title={version === 1 ? t("editor.title") : t("editor.titleNext", { version })}
      ratings={ratingsFor(claim.kind)}
      stored={begun ? wordsOf(begun) : prefilled}
      revision={begun?.revision ?? null}
      storedBy={(begun ?? standing)?.author.name ?? ""}
      kept={
        kept
          ? { values: wordsOf(kept.data as Record<string, unknown>), baseRevision: kept.baseRevision }
          : null
      }
      correction={Boolean(standing)}
      returned={comment ? { name: begun?.second?.name ?? "", comment } : null}
      evidence={props.evidence}
      sources={props.sources}
      onePerson={props.onePerson}
      preview={props.preview}
    />
  );
}
