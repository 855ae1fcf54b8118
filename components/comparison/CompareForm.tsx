"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import { compareAction } from "@/lib/compareAny/actions";
import type { TypedField } from "@/lib/compareAny/form";
import { LONGEST_WORDING } from "@/lib/compareAny/limits";
import { type CompareState, NOT_YET_COMPARED } from "@/lib/compareAny/state";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./CompareForm.module.css";
import { ComparisonReading } from "./ComparisonReading";
import { PairAnswer } from "./PairAnswer";

/** Two wordings that anyone pastes, and above them what the program reads. Works without a script: it is a form. */
export function CompareForm({ locale }: { locale: Locale }) {
  const t = useTranslations("compare");
  const [state, send, isPending] = useActionState(compareAction, NOT_YET_COMPARED);
  return (
    <>
      {!state.comparison && (
        <>
          <p className="prose">{t("lead")}</p>
          <p className="by reasons">{t("about")}</p>
        </>
      )}
      <PairAnswer words="compare" state={state}>
        {state.comparison && <ComparisonReading reading={state.comparison} locale={locale} />}
      </PairAnswer>
      <form className={styles.form} action={send} aria-label={t("form")} key={state.round}>
        <input type="hidden" name="locale" value={locale} />
        <div className={styles.pair}>
          <WordingFields side="earlier" state={state} />
          <WordingFields side="later" state={state} />
        </div>
        <div className="buttons">
          <Button type="submit" name="intent" value="compare" disabled={isPending}>
            {isPending ? t("pending") : t(state.comparison ? "again" : "submit")}
          </Button>
          <Button type="submit" name="intent" value="swap" look="quiet" disabled={isPending}>
            {t("swap")}
          </Button>
          <Button type="submit" name="intent" value="example" look="quiet" disabled={isPending}>
            {t("example")}
          </Button>
        </div>
      </form>
    </>
  );
}

function WordingFields({ side, state }: { side: "earlier" | "later"; state: CompareState }) {
  const t = useTranslations("compare");
  const { typed, errors } = state;
  const error = (field: TypedField) => {
    const found = errors[field];
    if (!found) return undefined;
    if (found.reason !== "tooLong") return t(`errors.${found.reason}`);
    return t("errors.tooLong", { length: found.length, most: LONGEST_WORDING });
  };
  const lang = typed[`${side}Lang`];
  return (
    <fieldset className={styles.wording}>
      <legend>{t(side)}</legend>
      <TextArea
        name={side}
        label={<span className="visually-hidden">{t(side)}</span>}
        hint={t("limit", { count: LONGEST_WORDING })}
        className="serif"
        rows={7}
        lang={lang ? LANGUAGE_TAG[lang] : undefined}
        defaultValue={typed[side]}
        error={error(side)}
        autoComplete="off"
      />
      <div className={styles.facts}>
        <Select
          name={`${side}Lang`}
          label={t("lang")}
          hint={t("langHint")}
          optional={t("optional")}
          defaultValue={lang}
        >
          <option value="">{t("notSaid")}</option>
          <option value="en">{t("english")}</option>
          <option value="zh">{t("chinese")}</option>
        </Select>
        <TextField
          name={`${side}SaidOn`}
          label={t("saidOn")}
          hint={t("saidOnHint")}
          optional={t("optional")}
          defaultValue={typed[`${side}SaidOn`]}
          error={error(`${side}SaidOn`)}
          autoComplete="off"
          maxLength={10}
        />
      </div>
    </fieldset>
  );
}
