"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChangedWords } from "@/components/places/ChangedWords";
import { ProposeButton } from "@/components/proposals/ProposeButton";
import { Button } from "@/components/ui/Button";
import { formData } from "@/components/ui/formData";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { attachMentionAction } from "@/lib/claims/actions";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import type { CodePointIndex, TextRange } from "@/lib/language/text";
import type { AnnotateData } from "./annotateData";
import type { SavedClaim } from "./NewClaimPanel";
import { NewWording } from "./NewWording";
import styles from "./RepairHere.module.css";

type Props = {
  mention: MentionOn;
  place: TextRange;
  text: CodePointIndex;
  lang: AnnotateData["article"]["lang"];
  version: AnnotateData["version"];
  onDone: (saved: SavedClaim) => void;
  onCancel: () => void;
};

/** Stands below the passage that was selected for a claim that lost its place: old and new words, and what to do. */
export function RepairHere({ mention, place, text, lang, version, onDone, onCancel }: Props) {
  const t = useTranslations("claims");
  const proposals = useTranslations("proposals.form");
  const locale = useLocale();
  const { claim, before } = mention;
  const attached = () => onDone({ how: "mention", slug: null });
  const { state, send, pending } = useSend(attachMentionAction, attached, {
    words: t("saved.mention"),
    at: "article-text",
    isSeen: true,
  });
  const exact = text.slice(place.start, place.end);
  const at = { mentionId: mention.id, articleVersionId: version.id, ...place, exact };
  return (
    <section className={styles.repair} lang={locale} aria-label={t("orphans.here")}>
      <p className="small">{localized(locale, claim, "statement").text}</p>
      <ChangedWords
        was={{
          label: before ? t("place.version", { number: before.number }) : t("orphans.stood"),
          text: before?.exact ?? mention.exact,
        }}
        is={{ label: t("place.selected", { number: version.number }), text: exact }}
        lang={lang}
      />
      {useRefusal(state).notice}
      <div className="buttons">
        {claim.publicSince ? (
          <ProposeButton
            values={{ what: "mention.attach", ...at }}
            look="solid"
            button={t("orphans.attach")}
            title={t("orphans.attach")}
            reasons={[{ name: "reason", label: proposals("reason"), hint: proposals("hint") }]}
            onDone={(sent) => onDone({ how: "proposed", slug: null, sent })}
            at="article-text"
            isSeen
          />
        ) : (
          <Button isBusy={pending} onClick={() => send(formData(at))}>
            {t("orphans.attach")}
          </Button>
        )}
        {claim.kind === "promise" && <NewWording at={at} onDone={onDone} />}
        <Button look="plain" onClick={onCancel}>
          {t("form.cancel")}
        </Button>
      </div>
      {claim.kind === "promise" && <p className="small soft">{t("place.newWordingHint")}</p>}
    </section>
  );
}
