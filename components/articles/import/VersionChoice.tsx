"use client";

import { useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/ui/Choices";
import type { ActionState } from "@/lib/auth/action";
import { ArticlePicker, type PickedArticle } from "../ArticlePicker";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";

export type ImportAs = { as: "article" } | { as: "version"; article: PickedArticle | null };
type Known = NonNullable<ReadArticle["known"]>;

export function firstChoice(known: Known | null, of: PickedArticle | null): ImportAs {
  return known || of ? { as: "version", article: known ?? of } : { as: "article" };
}

/** The article on record that this text belongs to: found while reading, or named by a refusal to save. */
export function knownNow(state: ActionState, known: Known | null): Known | null {
  const theirs =
    state.status === "refused" && state.refusal.reason === "article_known" && state.refusal.theirs;
  if (!theirs) return known;
  const { id, slug, title, isPublic, number } = theirs as Omit<Known, "outcome">;
  return { id, slug, title, isPublic, number, outcome: "changed", earlier: null };
}

/** An article of its own, or the next version of one that is here. */
export function VersionChoice(props: {
  choice: ImportAs;
  known: Known | null;
  error: string | undefined;
  onChoice: (choice: ImportAs) => void;
}) {
  const t = useTranslations("articles");
  const { choice, known, onChoice } = props;
  const article = choice.as === "version" ? choice.article : null;
  const isKnown = known !== null && article?.id === known.id;
  return (
    <Choices id="import-as" legend={t("import.what")}>
      <Choice
        type="radio"
        name="as"
        checked={choice.as === "article"}
        onChange={() => onChoice({ as: "article" })}
      >
        {t(known ? "import.another" : "import.new")}
      </Choice>
      <Choice
        type="radio"
        name="as"
        checked={choice.as === "version"}
        onChange={() => onChoice({ as: "version", article: known })}
      >
        {t("import.version")}
      </Choice>
      {choice.as === "version" && (
        <div className={styles.which}>
          <ArticlePicker
            value={article}
            error={props.error}
            onChange={(picked) => onChoice({ as: "version", article: picked })}
          />
          {isKnown && known.outcome !== "unchanged" && (
            <p className="small soft">
              {t(`import.${known.outcome}`, { next: known.number + 1, version: known.number })}
            </p>
          )}
          <p className="small soft">{t("import.versionKeeps")}</p>
        </div>
      )}
    </Choices>
  );
}
