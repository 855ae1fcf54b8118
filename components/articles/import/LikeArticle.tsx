"use client";

import { useLocale, useTranslations } from "next-intl";
import { WordingDiff } from "@/components/comparison/WordingDiff";
import { OldAndNew } from "@/components/places/OldAndNew";
import { Notice } from "@/components/ui/Notice";
import type { ParagraphChange } from "@/lib/comparison";
import { formatPartialDate } from "@/lib/dates";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./Import.module.css";
import type { Like, ReadArticle } from "./keptImport";

/** Some browsers do not let the keyboard reach a box that scrolls. */
const SCROLLS = { tabIndex: 0 };

/** Says which article's text this one is nearly the same as, and shows what changed. */
export function LikeArticle(props: { like: Like; article: NonNullable<ReadArticle["known"]> }) {
  const t = useTranslations("articles.import.like");
  const locale = useLocale();
  const { same, of, lang, importedOn, changes, more } = props.like;
  const date = formatPartialDate({ date: importedOn, precision: "day" }, locale);
  return (
    <div>
      <Notice tone="warn" live="status" title={t("title", { title: props.article.title, date })}>
        <p>{t("lead", { same, of })}</p>
      </Notice>
      {changes.length > 0 && (
        <section className={styles.changes} aria-labelledby="changes" {...SCROLLS}>
          <h3 id="changes">{t("changes")}</h3>
          {withPlaces(changes).map(({ place, change }) => (
            <Changed key={place} change={change} lang={lang} />
          ))}
          {more > 0 && <p>{t("more", { count: more })}</p>}
        </section>
      )}
    </div>
  );
}

/** Keys of paragraphs are their places: the words may repeat. */
function withPlaces(changes: readonly ParagraphChange[]) {
  return changes.map((change, at) => ({ place: `change-${at}`, change }));
}

function Changed({ change, lang }: { change: ParagraphChange; lang: Like["lang"] }) {
  const t = useTranslations("articles.import.like");
  const locale = useLocale();
  const { was, is, words } = change;
  if (was && is) {
    const sides = { was: { label: t("was"), text: was }, is: { label: t("is"), text: is } };
    return <OldAndNew {...sides} lang={lang} locale={locale} ops={words} />;
  }
  return (
    <>
      <p className="by">{t(was ? "removed" : "added")}</p>
      <WordingDiff
        ops={[{ op: was ? "removed" : "added", text: was || is }]}
        lang={LANGUAGE_TAG[lang]}
        locale={locale}
        small
      />
    </>
  );
}
