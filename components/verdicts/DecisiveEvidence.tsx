"use client";

import { useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/ui/Choices";
import { Quoted } from "@/components/ui/Quoted";
import styles from "./Editor.module.css";

/** A piece of evidence that a verdict may rest on, with what came of looking for its words, in a sentence. */
export type EvidenceChoice = {
  id: string;
  number: number;
  title: string;
  /** Of the title. */
  lang?: string | undefined;
  /** The words of it that are relied on. */
  quote?: string | null;
  quoteLang?: string | undefined;
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
    <Choices id="decisive" legend={t("editor.decisive")} hint={t("editor.decisiveHint")} error={error}>
      {evidence.map(({ id, number, title, lang, quote, quoteLang, found }) => (
        <Choice key={id} type="checkbox" checked={marked.includes(id)} onChange={() => toggle(id)}>
          {`[${number}] `}
          <span lang={lang}>{title}</span>
          {quote && <Quoted className={styles.reliedOn} lang={quoteLang} text={quote} />}
          {found && " "}
          {found && <span className="small soft">{found}</span>}
        </Choice>
      ))}
      <input type="hidden" name="decisive" value={marked.join(" ")} />
    </Choices>
  );
}

/** What is marked of what is there. */
export function markedOf(evidence: readonly EvidenceChoice[], value: string): string[] {
  const marked = value.split(" ").filter((id) => evidence.some((one) => one.id === id));
  const [only, other] = evidence;
  return marked.length === 0 && only && !other ? [only.id] : marked;
}
