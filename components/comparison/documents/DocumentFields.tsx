import { useTranslations } from "next-intl";
import { described, Field, TextArea, TextField } from "@/components/ui/Field";
import { LONGEST_DOCUMENT } from "@/lib/compareAny/documents/limits";
import type { DocumentsState } from "@/lib/compareAny/documents/state";
import styles from "../CompareForm.module.css";

/** What an import reads as well. */
const FILES = ".txt,.md,.html,.htm,.xhtml,text/plain,text/markdown,text/html";

/** One version: pasted, from a file, or, for who is signed in, from an address. */
export function DocumentFields(props: {
  side: "earlier" | "later";
  state: DocumentsState;
  mayFetch: boolean;
}) {
  const { side, state } = props;
  const t = useTranslations("documents");
  const errors = useTranslations("errors");
  const wrong = state.errors[side];
  const file = { hint: t("fileHint"), label: t("file") };
  return (
    <fieldset className={styles.wording}>
      <legend>{t(side)}</legend>
      <TextArea
        name={side}
        label={<span className="visually-hidden">{t(side)}</span>}
        hint={t("limit", { count: LONGEST_DOCUMENT })}
        className={`serif ${styles.document}`}
        rows={9}
        defaultValue={state.typed[side]}
        error={wrong && errors(wrong.reason, wrong.values)}
        autoComplete="off"
      />
      <Field id={`${side}File`} {...file} optional={t("optional")}>
        <input
          type="file"
          name={`${side}File`}
          accept={FILES}
          className="input"
          {...described(`${side}File`, file)}
        />
      </Field>
      {props.mayFetch && (
        <TextField
          name={`${side}Address`}
          type="url"
          label={t("address")}
          optional={t("optional")}
          hint={t("addressHint")}
          defaultValue={state.typed[`${side}Address`]}
          autoComplete="off"
        />
      )}
    </fieldset>
  );
}
