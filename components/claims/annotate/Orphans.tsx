"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { formData } from "@/components/ui/formData";
import { InlineQuote } from "@/components/ui/Quote";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { attachMentionAction } from "@/lib/claims/actions";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { CodePointIndex, TextRange } from "@/lib/language/text";
import { proposeChangeAction } from "@/lib/proposals/actions";
import styles from "./Orphans.module.css";

type Props = {
  orphans: MentionOn[];
  /** The mention for which a new place is being chosen, and the place. */
  attaching: string | null;
  place: TextRange | null;
  onAttaching: (mentionId: string | null) => void;
  onAttached: () => void;
  text: CodePointIndex;
  lang: Locale;
  versionId: string;
};

/** Mentions whose words are not in this version, above the text until somebody says where they stand now. */
export function Orphans({ orphans, attaching, onAttaching, ...rest }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  return (
    <section className={styles.orphans} aria-labelledby="orphans">
      <h2 id="orphans">{t("orphans.title", { count: orphans.length })}</h2>
      <p className="small soft">{t("orphans.body")}</p>
      <ul className={styles.list}>
        {orphans.map(({ id, exact, claim }) => (
          <li key={id}>
            <p>{localized(locale, claim, "statement").text}</p>
            <p className="small soft">
              {t("orphans.stood")} <InlineQuote lang={LANGUAGE_TAG[rest.lang]}>{exact}</InlineQuote>
            </p>
            {attaching === id ? (
              <AttachHere
                mentionId={id}
                isPublic={claim.publicSince !== null}
                {...rest}
                onCancel={() => onAttaching(null)}
              />
            ) : (
              <Button look="quiet" onClick={() => onAttaching(id)}>
                {t("orphans.find")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type AttachProps = Pick<Props, "place" | "text" | "lang" | "versionId" | "onAttached"> & {
  mentionId: string;
  /** Readers see the claim: its place is proposed. */
  isPublic: boolean;
  onCancel: () => void;
};

function AttachHere(props: AttachProps) {
  const { mentionId, isPublic, place, text, lang, versionId, onAttached, onCancel } = props;
  const t = useTranslations("claims");
  const { state, send, pending } = useSend(attachMentionAction, onAttached);
  const proposals = useTranslations("proposals.form");
  const at = place && {
    mentionId,
    articleVersionId: versionId,
    ...place,
    exact: text.slice(place.start, place.end),
  };
  return (
    <>
      {useRefusal(state).notice}
      <p role="status">
        {place ? (
          <InlineQuote lang={LANGUAGE_TAG[lang]}>{text.slice(place.start, place.end)}</InlineQuote>
        ) : (
          t("orphans.select")
        )}
      </p>
      <div className="buttons">
        {at && isPublic ? (
          <ReasonDialog
            action={proposeChangeAction}
            values={{ what: "mention.attach", ...at }}
            look="solid"
            button={t("orphans.attach")}
            title={t("orphans.attach")}
            reasons={[{ name: "reason", label: proposals("reason"), hint: proposals("hint") }]}
            onDone={onAttached}
          />
        ) : (
          <Button disabled={!at || pending} onClick={() => at && send(formData(at))}>
            {t("orphans.attach")}
          </Button>
        )}
        <Button look="plain" onClick={onCancel}>
          {t("form.cancel")}
        </Button>
      </div>
    </>
  );
}
