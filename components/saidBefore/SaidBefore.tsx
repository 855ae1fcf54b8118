"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { ProposeButton } from "@/components/proposals/ProposeButton";
import type { Sent } from "@/components/proposals/ProposedNotice";
import { Button } from "@/components/ui/Button";
import { localized } from "@/lib/i18n/localized";
import type { SaidBefore as Said } from "@/lib/search/saidBefore/schema";
import styles from "./SaidBefore.module.css";
import { SaidBeforeRow } from "./SaidBeforeRow";
import { useSteady } from "./useSteady";

type Props = {
  id: string;
  found: Said[];
  /** Whether what is written is a promise, and may be another wording of one. */
  isPromise: boolean;
  /** The earlier wording of the same promise, once somebody has said that it is one. */
  chosen: Said | null;
  onWording: (claim: Said | null) => void;
  onSame: (claim: Said) => void;
  /** The place that another claim may be marked at, as the server reads it; null when the passage is gone. */
  place: Record<string, string | number> | null;
  /** A public claim is marked at another place by a proposal. */
  onProposed: (sent: Sent) => void;
  disabled: boolean;
};

/** Claims on record that may say the same. Similarity only suggests: a person decides that two are one. */
export function SaidBefore({ id, found, chosen, ...choices }: Props) {
  const t = useTranslations("claims.before");
  const search = useTranslations("search");
  const place = useRef<HTMLElement>(null);
  const steady = useSteady(place, found);
  const shown = chosen && !steady.some((one) => one.id === chosen.id) ? [chosen, ...steady] : steady;
  if (shown.length === 0) return null;
  return (
    <section id={id} ref={place} tabIndex={-1} className={styles.before} aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <ul className={styles.list}>
        {shown.map((claim) => (
          <li key={claim.id}>
            <SaidBeforeRow claim={claim} inNewTab />
            <Choices claim={claim} isChosen={chosen?.id === claim.id} {...choices} />
          </li>
        ))}
      </ul>
      {shown.some(({ isLikely }) => isLikely) && (
        <p className={`small soft ${styles.note}`}>{search("likelyNote")}</p>
      )}
    </section>
  );
}

type Choice = Omit<Props, "id" | "found" | "chosen"> & { claim: Said; isChosen: boolean };

function Choices(props: Choice) {
  const { claim, isChosen, isPromise, onWording, onSame, place, onProposed, disabled } = props;
  const t = useTranslations("claims.before");
  const proposals = useTranslations("proposals.form");
  const { text: said } = localized(useLocale(), claim, "statement");
  // Of several such buttons each says by its name to which claim it belongs.
  const nameOf = (choice: string) => t("choiceOf", { choice, claim: said });
  return (
    <div className={styles.choices}>
      {isPromise && claim.kind === "promise" && (
        <Button
          look="quiet"
          aria-label={nameOf(t("samePromise"))}
          aria-pressed={isChosen}
          disabled={disabled}
          onClick={() => onWording(isChosen ? null : claim)}
        >
          {isChosen && <span aria-hidden="true">✓</span>} {t("samePromise")}
        </Button>
      )}
      {claim.isPublic && place ? (
        <ProposeButton
          values={{ what: "mention.add", claimId: claim.id, ...place }}
          look="plain"
          button={t("sameClaim")}
          name={nameOf(t("sameClaim"))}
          title={t("sameClaim")}
          reasons={[{ name: "reason", label: proposals("reason"), hint: proposals("hint") }]}
          onDone={onProposed}
          at="article-text"
          isSeen
        />
      ) : (
        <Button
          look="plain"
          aria-label={nameOf(t("sameClaim"))}
          disabled={disabled}
          onClick={() => onSame(claim)}
        >
          {t("sameClaim")}
        </Button>
      )}
      {isChosen && <p className={`small soft ${styles.willLink}`}>{t("willLink")}</p>}
    </div>
  );
}
