import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { howChanged } from "@/lib/proposals/words";
import type { PublicChange } from "@/lib/site/changes.queries";
import styles from "./Proposals.module.css";
import { WordsTable } from "./WordsTable";

/** What was changed of a thing that readers see: what was, what is, why and when, and whether one person did it. */
export async function PublicChanges({ locale, changes }: { locale: Locale; changes: PublicChange[] }) {
  if (changes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "proposals" });
  return (
    <section id="changes">
      <h2>{t("public.title")}</h2>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeTold locale={locale} change={change} />
            {!change.atOnce && <WordsTable locale={locale} before={change.before} after={change.after} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One change in a sentence. What an admin took away at once is not told in its words. */
export async function ChangeTold({ locale, change }: { locale: Locale; change: PublicChange }) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const date = change.decidedAt ? formatPartialDate(dayOf(change.decidedAt), locale) : "";
  const who = change.atOnce ? "atOnce" : change.onePerson ? "onePerson" : "two";
  return (
    <p>
      <strong>{t(`done.${change.what}`, { how: howChanged(change.before, change.after) })}</strong>
      {` · ${t(`public.${who}`, { date })} · ${t("public.reason", { reason: change.reason })}`}
    </p>
  );
}

/** At the top of a page from which an admin took something away at once. */
export async function TakenAway({ locale, changes }: { locale: Locale; changes: PublicChange[] }) {
  const away = changes.filter(({ atOnce }) => atOnce);
  if (away.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "proposals" });
  return (
    <Notice tone="warn" title={t("public.notice")}>
      {away.map((change) => (
        <ChangeTold key={change.id} locale={locale} change={change} />
      ))}
    </Notice>
  );
}
