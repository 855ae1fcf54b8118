"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { TextArea, TextField } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import type { ReportKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import { sendReportAction } from "@/lib/reports/actions";
import styles from "./Reports.module.css";

type Props = {
  locale: Locale;
  kind: ReportKind;
  page: string;
  /** The token of the address that it will have. */
  once: string;
  /** Whether the site can send the answer by mail. */
  sendsMail: boolean;
};

/** What a reader tells the desk. Works without a script: what was typed comes back with what is wrong with it. */
export function ReportForm({ locale, kind, page, once, sendsMail }: Props) {
  const t = useTranslations("reports.form");
  const [state, send, pending] = useActionState(sendReportAction, { status: "idle" });
  const { notice, error, typed } = useRefusal(state);
  const robot = error("website");
  const labels = { words: t(`${kind}.words`), evidenceUrl: t("evidence"), email: t("email") };
  const wrong = (["words", "evidenceUrl", "email"] as const).flatMap((id) => {
    const words = error(id);
    return words ? [{ id, label: labels[id], error: words }] : [];
  });
  /** That of the page, with the site's name. */
  const title = useRef<string>(undefined);
  const isRefused = state.status === "refused" && !pending;
  useEffect(() => {
    title.current ??= document.title;
    document.title = isRefused ? t("errorTitle", { title: title.current }) : title.current;
  }, [isRefused, t]);
  return (
    <form action={send} className={styles.form} noValidate>
      <HiddenFields values={Object.entries({ locale, kind, page, once: typed("once") ?? once })} />
      {robot ? (
        <Notice tone="bad" live="alert">
          <p>{robot}</p>
        </Notice>
      ) : wrong.length > 0 ? (
        isRefused && <ErrorSummary title={t("wrong", { count: wrong.length })} errors={wrong} />
      ) : (
        notice
      )}
      <TextArea
        name="words"
        label={labels.words}
        hint={t(`${kind}.wordsHint`)}
        rows={7}
        required
        defaultValue={typed("words")}
        error={error("words")}
      />
      <TextField
        name="evidenceUrl"
        type="url"
        label={labels.evidenceUrl}
        hint={t("evidenceHint")}
        optional={t("optional")}
        autoComplete="off"
        defaultValue={typed("evidenceUrl")}
        error={error("evidenceUrl")}
      />
      {sendsMail && (
        <TextField
          name="email"
          type="email"
          label={labels.email}
          hint={t("emailHint")}
          optional={t("optional")}
          autoComplete="email"
          defaultValue={typed("email")}
          error={error("email")}
        />
      )}
      <div className={styles.away} aria-hidden="true">
        <label htmlFor="website">{t("website")}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="by">{t(sendsMail ? "noAccount" : "noMail")}</p>
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t(pending ? "sending" : "send")}
        </Button>
      </div>
    </form>
  );
}
