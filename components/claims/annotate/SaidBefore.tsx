"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { InlineQuote } from "@/components/ui/Quote";
import { findSaidBefore } from "@/lib/claims/actions";
import type { DeskLine } from "@/lib/claims/queries";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./SaidBefore.module.css";

type Props = {
  speakerId: string | null;
  kind: DeskLine["kind"];
  /** The earlier wording of the same promise, once somebody has said that it is one. */
  chosen: DeskLine | null;
  onWording: (claim: DeskLine | null) => void;
  onSame: (claim: DeskLine) => void;
  disabled: boolean;
};

/** Claims of the same speaker and kind. Being alike only suggests: a person says that two are one. */
export function SaidBefore({ speakerId, kind, chosen, onWording, onSame, disabled }: Props) {
  const t = useTranslations("claims");
  const [claims, setClaims] = useState<DeskLine[]>([]);
  useEffect(() => {
    let isLatest = true;
    setClaims([]);
    onWording(null);
    if (speakerId) {
      void findSaidBefore(speakerId, kind).then((found) => {
        if (isLatest) setClaims(found);
      });
    }
    return () => {
      isLatest = false;
    };
  }, [speakerId, kind, onWording]);
  if (claims.length === 0) return null;
  return (
    <section className={styles.before} aria-label={t("before.title")}>
      <h3>{t("before.title")}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Said claim={claim} />
            <div className={styles.choices}>
              {kind === "promise" && (
                <Button
                  look="quiet"
                  aria-pressed={chosen?.id === claim.id}
                  disabled={disabled}
                  onClick={() => onWording(chosen?.id === claim.id ? null : claim)}
                >
                  {chosen?.id === claim.id && <span aria-hidden="true">✓</span>} {t("before.samePromise")}
                </Button>
              )}
              <Button look="plain" disabled={disabled} onClick={() => onSame(claim)}>
                {t("before.sameClaim")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {chosen && <p className="small soft">{t("before.willLink")}</p>}
    </section>
  );
}

function Said({ claim }: { claim: DeskLine }) {
  const locale = useLocale();
  const statement = localized(locale, claim, "statement");
  const date = storedDate(claim.saidOn, claim.saidPrecision);
  const t = useTranslations("claims");
  return (
    <>
      <p lang={LANGUAGE_TAG[statement.lang]}>{statement.text}</p>
      <p className="small soft">
        <InlineQuote lang={LANGUAGE_TAG[claim.quoteLang]}>{claim.quote}</InlineQuote>
        {` · ${localized(locale, claim.speaker, "name").text}`}
        {date && ` · ${formatPartialDate(date, locale)}`}
        {claim.promise &&
          ` · ${t("before.wordingOf", { promise: localized(locale, claim.promise, "title").text })}`}
      </p>
    </>
  );
}
