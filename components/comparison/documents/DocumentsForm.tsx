"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { compareDocumentsAction } from "@/lib/compareAny/documents/actions";
import { NOT_YET_READ } from "@/lib/compareAny/documents/state";
import type { Locale } from "@/lib/i18n/routing";
import styles from "../CompareForm.module.css";
import { PairAnswer } from "../PairAnswer";
import { DocumentFields } from "./DocumentFields";
import { DocumentsReading } from "./DocumentsReading";

/** Two versions that anyone pastes or chooses, and above them what the program reads. Works without a script. */
export function DocumentsForm({ locale, mayFetch }: { locale: Locale; mayFetch: boolean }) {
  const t = useTranslations("documents");
  const [state, send, isPending] = useActionState(compareDocumentsAction, NOT_YET_READ);
  return (
    <>
      {!state.reading && (
        <>
          <p className="prose">{t("lead")}</p>
          <p className="by reasons">{t("about")}</p>
        </>
      )}
      <PairAnswer words="documents" state={state}>
        {state.reading && (
          <>
            <DocumentsReading reading={state.reading} locale={locale} />
            {!state.isWhole && <p className="small soft">{t("notSentBack")}</p>}
          </>
        )}
      </PairAnswer>
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
