"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "@/components/rewordings/Rewording.module.css";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { ConflictNotice } from "@/components/verdicts/ConflictNotice";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { changePromiseAction } from "@/lib/rewordings/lineage.actions";

type Titles = { titleEn: string; titleZh: string };
const NAMES = ["titleEn", "titleZh"] as const;

/** The titles of a promise in both languages; a conflict shows what somebody else saved. */
export function PromiseTitles(props: { promiseId: string; revision: number; titles: Titles }) {
  const t = useTranslations("promises.page");
  const [titles, setTitles] = useState(props.titles);
  const { state, send, pending } = useSend(changePromiseAction);
  const { notice, error } = useRefusal(state);
  const theirs = state.status === "refused" && state.refusal.reason === "conflict" && state.refusal.theirs;
  const text = (name: keyof Titles) => (theirs && typeof theirs[name] === "string" ? theirs[name] : "");
  return (
    <form
      className={styles.titles}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="promiseId" value={props.promiseId} />
      <input type="hidden" name="revision" value={theirs ? Number(theirs.revision) : props.revision} />
      {theirs ? (
        <ConflictNotice
          name=""
          fields={NAMES.filter((name) => text(name) !== titles[name]).map((name) => ({
            name,
            label: t(name),
            theirs: text(name),
            mine: titles[name],
          }))}
          onUse={(name) => setTitles({ ...titles, [name]: text(name as keyof Titles) })}
        />
      ) : (
        notice
      )}
      {NAMES.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          lang={LANGUAGE_TAG[name === "titleEn" ? "en" : "zh"]}
          value={titles[name]}
          error={error(name)}
          onChange={(event) => setTitles({ ...titles, [name]: event.target.value })}
        />
      ))}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("saveTitles")}
        </Button>
      </div>
      {state.status === "done" && !pending && (
        <Notice tone="good" live="status">
          <p>{t("titlesSaved")}</p>
        </Notice>
      )}
    </form>
  );
}
