"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/Field";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { splitPromiseAction } from "@/lib/rewordings/lineage.actions";
import styles from "./Lineage.module.css";
import { LineageForm } from "./LineageForm";

type Wording = { id: string; date: string; quote: string; lang: string; isPublic: boolean };

/** Some wordings become a promise of their own, to which this leads afterwards. */
export function SplitPromise({ promiseId, wordings }: { promiseId: string; wordings: Wording[] }) {
  const t = useTranslations("promises.lineage");
  const titles = useTranslations("promises.page");
  return (
    <LineageForm
      promiseId={promiseId}
      action={splitPromiseAction}
      name="split"
      isPublic={(form) => {
        const chosen = form.getAll("claimIds[]");
        return wordings.some(({ id, isPublic }) => isPublic && chosen.includes(id));
      }}
    >
      {(error) => (
        <>
          <Choice wordings={wordings} legend={t("which")} error={error("claimIds")} />
          {(["titleEn", "titleZh"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              id={`split-${name}`}
              lang={LANGUAGE_TAG[name === "titleEn" ? "en" : "zh"]}
              label={titles(name)}
              error={error(name)}
            />
          ))}
        </>
      )}
    </LineageForm>
  );
}

function Choice({ wordings, legend, error }: { wordings: Wording[]; legend: string; error?: string }) {
  return (
    <fieldset className={styles.choice} aria-describedby={error ? "split-which-error" : undefined}>
      <legend>{legend}</legend>
      {wordings.map(({ id, date, quote, lang }) => (
        <label key={id}>
          <input type="checkbox" name="claimIds[]" value={id} />
          <span>
            <span className="small soft">{date}</span>
            <br />
            <q lang={lang}>{quote}</q>
          </span>
        </label>
      ))}
      {error && (
        <p className="error" id="split-which-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
