"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { compareDocumentsAction } from "@/lib/compareAny/documents/actions";
import { type DocumentsState, NOT_YET_READ } from "@/lib/compareAny/documents/state";
import type { Locale } from "@/lib/i18n/routing";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import styles from "../CompareForm.module.css";
import { DocumentFields } from "./DocumentFields";
import { DocumentsReading } from "./DocumentsReading";

/** Two versions that anyone pastes or chooses, and above them what the program reads. Works without a script. */
export function DocumentsForm({ locale, mayFetch }: { locale: Locale; mayFetch: boolean }) {
  const t = useTranslations("documents");
  const [state, send, isPending] = useActionState(compareDocumentsAction, NOT_YET_READ);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.round > 0) answer.current?.focus();
  }, [state.round]);
  return (
    <>
      {!state.reading && (
        <>
          <p className="prose">{t("lead")}</p>
          <p className="by reasons">{t("about")}</p>
        </>
      )}
      <div ref={answer} tabIndex={-1} className={styles.answer}>
        <Answer state={state} locale={locale} />
      </div>
      <form className={styles.form} action={send} aria-label={t("form")} key={state.round}>
        <div className={styles.pair}>
          <DocumentFields side="earlier" state={state} mayFetch={mayFetch} />
          <DocumentFields side="later" state={state} mayFetch={mayFetch} />
        </div>
        <div className="buttons">
          <Button type="submit" disabled={isPending}>
            {isPending ? t("pending") : t(state.reading ? "again" : "submit")}
          </Button>
        </div>
      </form>
    </>
  );
}

function Answer({ state, locale }: { state: DocumentsState; locale: Locale }) {
  const t = useTranslations("documents");
  const wrong = Object.keys(state.errors).length;
  if (state.waitSeconds > 0)
    return (
      <Notice tone="warn" live="alert" title={t("wait")}>
        <p>{t("waitBody", { seconds: state.waitSeconds })}</p>
      </Notice>
    );
  if (state.refusal)
    return (
      <Notice tone="warn" live="alert" title={t(state.refusal)}>
        <p>{t(`${state.refusal}Body`, { seconds: RETRY_SECONDS })}</p>
      </Notice>
    );
  if (wrong > 0)
    return (
      <Notice tone="bad" live="alert">
        {t("wrong", { count: wrong })}
      </Notice>
    );
  return (
    state.reading && (
      <>
        <DocumentsReading reading={state.reading} locale={locale} />
        {!state.isWhole && <p className="small soft">{t("notSentBack")}</p>}
      </>
    )
  );
}
