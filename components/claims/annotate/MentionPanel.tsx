"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChangedWords } from "@/components/places/ChangedWords";
import { doubtAbout, hasMoved } from "@/components/places/doubt";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { Quote } from "@/components/ui/Quote";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { confirmMentionAction, openClaimAction, removeMentionAction } from "@/lib/claims/actions";
import type { MentionOn } from "@/lib/claims/queries";
import { isSurePlace } from "@/lib/claims/surePlace";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { Link } from "@/lib/i18n/navigation";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { proposeChangeAction } from "@/lib/proposals/actions";
import type { WaitingMark } from "@/lib/proposals/marks.queries";
import styles from "./Annotator.module.css";
import type { AnnotateData } from "./annotateData";
import type { SavedClaim } from "./NewClaimPanel";
import { NewWording } from "./NewWording";
import { WaitingDecision } from "./WaitingDecision";

type Here = {
  lang: AnnotateData["article"]["lang"];
  version: AnnotateData["version"];
  mayDecide: boolean;
  waiting: readonly WaitingMark[];
  onSaved: (saved: SavedClaim) => void;
};

/** The id of the claim's sentence in the panel, where what came of an act is seen. */
const placeOf = ({ id }: MentionOn) => `mention-${id}`;

/** The claims that were marked at one place, and what can be done with each. */
export function MentionPanel(props: Here & { mentions: MentionOn[]; onClose: () => void }) {
  const { mentions, onClose, ...here } = props;
  const t = useTranslations("claims");
  if (mentions.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <h2>{t("mention.title", { count: mentions.length })}</h2>
        <Button look="plain" onClick={onClose}>
          {t("form.close")}
        </Button>
      </div>
      {mentions.map((mention) => (
        <MentionHere key={mention.id} mention={mention} {...here} />
      ))}
    </div>
  );
}

function MentionHere({ mention, ...here }: Here & { mention: MentionOn }) {
  const t = useTranslations("claims");
  const kinds = useTranslations("record");
  const proposals = useTranslations("proposals.form");
  const locale = useLocale();
  const { claim } = mention;
  const statement = localized(locale, claim, "statement");
  const place = placeOf(mention);
  const waiting = here.waiting.find(({ mentionId }) => mentionId === mention.id);
  const isSaidBelow = !isSurePlace(mention) && mention.before?.exact === claim.quote;
  return (
    <div className={styles.mention}>
      <p className="claim" id={place} lang={LANGUAGE_TAG[statement.lang]}>
        <Link href={`/desk/claims/${claim.slug}`}>{statement.text}</Link>
      </p>
      {!isSaidBelow && (
        <Quote lang={writingOf(claim.quote, claim.quoteLang)} small>
          {claim.quote}
        </Quote>
      )}
      <p className="by">
        {localized(locale, claim.speaker, "name").text} · {kinds(`kind.${claim.kind}`)} ·{" "}
        {t(`status.${claim.status}`)}
      </p>
      {!isSurePlace(mention) && <Doubtful mention={mention} {...here} />}
      <div className="buttons">
        <ButtonLink href={href(locale, `/desk/claims/${claim.slug}`)}>{t("saved.toClaim")}</ButtonLink>
        {claim.status === "draft" && (
          <ActionButton
            action={openClaimAction}
            values={{ claimId: claim.id }}
            look="quiet"
            outcome={{ words: t("told.opened"), at: place }}
          >
            {t("moves.open")}
          </ActionButton>
        )}
        {waiting ? (
          <WaitingDecision proposal={waiting} />
        ) : claim.publicSince ? (
          <ReasonDialog
            action={proposeChangeAction}
            values={{ what: "mention.remove", mentionId: mention.id }}
            look="plain"
            button={t("mention.takeOff")}
            title={t("mention.takeOffTitle")}
            lead={statement.text}
            reasons={[{ name: "reason", label: proposals("reason"), hint: proposals("hint") }]}
            outcome={{ words: t("saved.removal"), at: place }}
          />
        ) : (
          <ReasonDialog
            action={removeMentionAction}
            values={{ mentionId: mention.id }}
            look="plain"
            button={t("mention.takeOff")}
            title={t("mention.takeOffTitle")}
            lead={statement.text}
            reasons={[{ name: "reason", label: t("mention.reason"), hint: t("mention.reasonHint") }]}
            outcome={{ words: t("mention.removed"), at: "article-text" }}
          />
        )}
      </div>
    </div>
  );
}

/** A place to be confirmed: its old and new words, and what may be done about it. */
function Doubtful({ mention, lang, version, mayDecide, onSaved }: Here & { mention: MentionOn }) {
  const t = useTranslations("claims.place");
  const { id: mentionId, start, end, exact, before, claim } = mention;
  if (start === null || end === null) return null;
  const isPublic = claim.publicSince !== null;
  // The same words elsewhere are no other wording.
  const mayBeReworded = claim.kind === "promise" && !hasMoved(mention);
  return (
    <Notice tone="warn" title={t("toConfirm")}>
      <p>{t(doubtAbout(mention, isPublic), { number: version.number })}</p>
      {before && (
        <ChangedWords
          was={{ label: t("version", { number: before.number }), text: before.exact }}
          is={{ label: t("version", { number: version.number }), text: exact }}
          lang={lang}
        />
      )}
      {isPublic && !mayDecide && <p className="small soft">{t("reviewerConfirms")}</p>}
      <div className="buttons">
        {(!isPublic || mayDecide) && (
          <ActionButton
            action={confirmMentionAction}
            values={{ mentionId }}
            look="quiet"
            outcome={{ words: t("confirmed"), at: placeOf(mention) }}
          >
            {t("confirm")}
          </ActionButton>
        )}
        {mayBeReworded && (
          <NewWording at={{ mentionId, articleVersionId: version.id, start, end, exact }} onDone={onSaved} />
        )}
      </div>
      {mayBeReworded && <p className="small soft">{t("newWordingHint")}</p>}
    </Notice>
  );
}
