"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { TextArea, TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { useRouter } from "@/lib/i18n/navigation";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { splitPromiseAction } from "@/lib/promises/actions";
import styles from "./Lineage.module.css";

type Wording = { id: string; date: string; quote: string; lang: string };

/** Some wordings become a promise of their own, to which this leads afterwards. */
export function SplitPromise({ promiseId, wordings }: { promiseId: string; wordings: Wording[] }) {
  const t = useTranslations("promises.lineage");
  const titles = useTranslations("promises.page");
  const router = useRouter();
  const { state, send, pending } = useSend(splitPromiseAction, ({ slug }) =>
    router.push(`/desk/promises/${slug}`),
  );
  const { notice, error } = useRefusal(state);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="promiseId" value={promiseId} />
      <p className="small soft">{t("splitLead")}</p>
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
      <TextArea
        name="reason"
        id="split-reason"
        rows={2}
        label={t("reason")}
        hint={t("reasonHint")}
        error={error("reason")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("split")}
        </Button>
      </div>
    </form>
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
