"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Lang } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { answerReportAction } from "@/lib/reports/actions";
import styles from "./Reports.module.css";

/** Ends a report with words for its reader. */
export function AnswerForm({ reportId, lang }: { reportId: string; lang: Lang }) {
  const t = useTranslations("reports.desk.answer");
  const ui = useTranslations("ui");
  const { state, onSubmit, pending } = useSend(answerReportAction, undefined, {
    words: t("sent"),
    at: "report-state",
  });
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit} className={styles.form} noValidate>
      <HiddenFields values={[["reportId", reportId]]} />
      {notice}
      <Select name="outcome" label={t("outcome")} error={error("outcome")}>
        <option value="answer">{t("answer")}</option>
        <option value="decline">{t("decline")}</option>
      </Select>
      <TextArea
        name="answer"
        label={t("words")}
        hint={t("wordsHint")}
        rows={5}
        lang={LANGUAGE_TAG[lang]}
        error={error("answer")}
      />
      <TextField
        name="answerUrl"
        label={t("url")}
        hint={t("urlHint")}
        optional={ui("optional")}
        autoComplete="off"
        error={error("answerUrl")}
      />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
