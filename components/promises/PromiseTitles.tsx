"use client";

import { useTranslations } from "next-intl";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import { SavedNote } from "@/components/drafts/SavedNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import styles from "@/components/rewordings/Rewording.module.css";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { changePromiseAction } from "@/lib/rewordings/lineage.actions";

type Titles = { titleEn: string; titleZh: string };
const NAMES = ["titleEn", "titleZh"] as const;

const titlesOf = (theirs: Record<string, unknown>): Titles => {
  const text = (name: keyof Titles) => (typeof theirs[name] === "string" ? theirs[name] : "");
  return { titleEn: text("titleEn"), titleZh: text("titleZh") };
};

/** The titles of a promise in both languages. */
export function PromiseTitles(props: {
  promiseId: string;
  revision: number;
  titles: Titles;
  /** Readers see it: what is sent is a proposal. */
  isPublic: boolean;
}) {
  const t = useTranslations("promises.page");
  const proposals = useTranslations("proposals.form");
  const { isPublic } = props;
  const form = useEditForm({
    stored: props.titles,
    revision: props.revision,
    toDraft: (titles: Titles) => titles,
    readTheirs: titlesOf,
    action: changePromiseAction,
    proposes: isPublic,
    told: { words: t("titlesSaved"), at: "titles-saved" },
  });
  const { values, change, conflict } = form;
  return (
    <form
      className={styles.titles}
      onSubmit={(event) => {
        event.preventDefault();
        form.send(new FormData(event.currentTarget));
      }}
    >
      <HiddenFields values={Object.entries({ promiseId: props.promiseId, revision: form.revision })} />
      {conflict && (
        <ConflictTable
          conflict={conflict}
          mine={values}
          names={NAMES}
          label={(name) => t(name)}
          shown={(side, name) => side[name]}
          onUse={change}
        />
      )}
      {form.notice}
      {NAMES.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          lang={LANGUAGE_TAG[name === "titleEn" ? "en" : "zh"]}
          value={values[name]}
          error={form.error(name)}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      {isPublic && (
        <ProposalReason key={form.proposals} what="promise.titles" id="titles" error={form.error("reason")} />
      )}
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={form.pending}>
          {isPublic ? proposals("propose") : t("saveTitles")}
        </Button>
      </div>
      <SavedNote form={form} />
    </form>
  );
}
