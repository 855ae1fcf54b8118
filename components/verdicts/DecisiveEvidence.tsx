"use client";

import { useTranslations } from "next-intl";
import styles from "./Editor.module.css";

/** A piece of evidence that a verdict may rest on, with what came of looking for its words, in a sentence. */
export type EvidenceChoice = {
  id: string;
  number: number;
  title: string;
  /** Of the title. */
  lang?: string | undefined;
  found: string;
  isMissing: boolean;
};

/** Which evidence decides. Where there is one piece it is that. */
export function DecisiveEvidence(props: {
  evidence: readonly EvidenceChoice[];
  /** Ids with spaces between them. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const t = useTranslations("verdicts");
  const { evidence, onChange, error } = props;
  const marked = markedOf(evidence, props.value);
  const toggle = (id: string) =>
    onChange((marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id]).join(" "));
  if (evidence.length === 0) return null;
  return (
    <fieldset
      className={styles.decisive}
      aria-describedby={error ? "decisive-hint decisive-error" : "decisive-hint"}
    >
      <legend>{t("editor.decisive")}</legend>
      <p className="small soft" id="decisive-hint">
        {t("editor.decisiveHint")}
      </p>
      {evidence.map(({ id, number, title, lang, found }) => (
        <label key={id}>
          <input type="checkbox" checked={marked.includes(id)} onChange={() => toggle(id)} />
          <span>
            {`[${number}] `}
            <span lang={lang}>{title}</span>
            {found && <span className="small soft">{found}</span>}
          </span>
        </label>
      ))}
      <input type="hidden" name="decisive" value={marked.join(" ")} />
      {error && (
        <p className={styles.error} id="decisive-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What is marked of what is there. */
export function markedOf(evidence: readonly EvidenceChoice[], value: string): string[] {
  const marked = value.split(" ").filter((id) => evidence.some((one) => one.id === id));
  const [only, other] = evidence;
  return marked.length === 0 && only && !other ? [only.id] : marked;
}
