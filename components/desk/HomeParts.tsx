import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { dayOf, formatPartialDate, isoDay } from "@/lib/dates";
import type { DueRow } from "@/lib/deadlines/due.queries";
import type { Home, HomeClaim, HomeVerdict } from "@/lib/desk/home.queries";
import type { Waiting } from "@/lib/desk/queries";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ShownProposal } from "@/lib/proposals/queries";
import type { RewordingLine } from "@/lib/rewordings/rewordingFields";
import styles from "./Home.module.css";
import { type HomeLine, HomePart } from "./HomePart";

type Props = { locale: Locale; home: Home; waiting: Waiting };

/** The things that wait for somebody, by what is to be done with them. */
export async function HomeParts({ locale, home, waiting }: Props) {
  const t = await getTranslations({ locale, namespace: "desk.home" });
  const lines = await linesIn(locale);
  const part = (name: keyof typeof PATHS, some: HomeLine[], count?: number) => (
    <HomePart
      key={name}
      locale={locale}
      title={t(`part.${name}`)}
      {...(count !== undefined && { count })}
      all={{ path: PATHS[name], label: t(`all.${name}`) }}
      lines={some}
    />
  );
  return (
    <div className={styles.parts}>
      {part("returned", home.returned.map(lines.returned), waiting.returned)}
      {part("second", home.second.map(lines.submitted), waiting.second)}
      {part("work", home.work.map(lines.work))}
      {part("proposals", home.proposals.map(lines.proposal), waiting.proposals)}
      {part("flagged", home.flagged.map(lines.rewording))}
      {part("suggested", home.suggested.map(lines.rewording))}
      {part("due", home.due.map(lines.deadline), waiting.due)}
      {part("soon", home.soon.map(lines.deadline))}
      {part("open", home.open.map(lines.claim), waiting.open)}
      {part("articles", home.articles.map(lines.article))}
    </div>
  );
}

const PATHS = {
  returned: "/desk/review?tab=returned",
  second: "/desk/review?tab=submitted",
  work: "/desk/review?tab=mine",
  proposals: "/desk/proposals",
  flagged: "/desk/rewordings?tab=flagged",
  suggested: "/desk/rewordings",
  due: "/desk/due",
  soon: "/desk/due",
  open: "/desk/review",
  articles: "/desk/articles",
} as const;

/** What each kind of thing is as a line. */
async function linesIn(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "desk.home" });
  const proposals = await getTranslations({ locale, namespace: "proposals" });
  const today = isoDay(new Date());
  const factsOf = ({ speaker, mentions, reviewDueOn }: HomeClaim) => {
    const article = mentions[0]?.articleVersion.article;
    return (
      <>
        <span>{inLanguage(locale, speaker.nameEn, speaker.nameZh)?.text}</span>
        {article && <span lang={LANGUAGE_TAG[article.lang]}>{article.title}</span>}
        {reviewDueOn && (
          <span>
            {t(isoDay(reviewDueOn) < today ? "over" : "due", {
              date: formatPartialDate(dayOf(reviewDueOn), locale),
            })}
          </span>
        )}
      </>
    );
  };
  const titled = (claim: HomeClaim) => (
    <LocalText locale={locale} value={localized(locale, claim, "statement")} />
  );
  const claim = (row: HomeClaim): HomeLine => ({
    key: row.id,
    path: `/desk/${row.status === "draft" ? "claims" : "review"}/${row.slug}`,
    title: titled(row),
    facts: factsOf(row),
    at: row.createdAt,
  });
  const work = (row: HomeClaim): HomeLine => ({
    ...claim(row),
    facts: (
      <>
        <span>{t(row.status === "draft" ? "isDraft" : "inReview")}</span>
        {factsOf(row)}
      </>
    ),
    at: row.assignedAt ?? row.createdAt,
  });
  const verdict = (row: HomeVerdict, who: string): HomeLine => ({
    ...claim(row.claim),
    key: row.id,
    facts: (
      <>
        <span>{who}</span>
        {factsOf(row.claim)}
      </>
    ),
    at: row.submittedAt ?? row.createdAt,
  });
  return {
    claim,
    work,
    returned: (row: HomeVerdict) =>
      verdict(row, t("returnedBy", { name: row.second?.name ?? "", comment: row.returnComment ?? "" })),
    submitted: (row: HomeVerdict) => verdict(row, t("writtenBy", { name: row.author.name })),
    proposal: (row: ShownProposal): HomeLine => ({
      key: row.id,
      path: `/desk/proposals/${row.id}`,
      title: (
        <>
          {proposals(`what.${row.what}`)}
          {row.subject && ": "}
          {row.subject && <LocalText locale={locale} value={localized(locale, row.subject, "title")} />}
        </>
      ),
      facts: <span>{t("proposedBy", { name: row.author.name })}</span>,
      at: row.createdAt,
    }),
    rewording: (row: RewordingLine): HomeLine => ({
      key: row.id,
      path: `/desk/rewordings/${row.id}`,
      title: <LocalText locale={locale} value={localized(locale, row.title, "title")} />,
      facts: (
        <>
          {row.flaggedBy && <span>{t("flaggedBy", { name: row.flaggedBy.name })}</span>}
          <Quoted
            lang={writingOf(row.laterClaim.quote, row.laterClaim.quoteLang)}
            text={row.laterClaim.quote}
          />
        </>
      ),
      at: row.createdAt,
    }),
    deadline: (row: DueRow): HomeLine => ({
      key: row.id,
      path: `/desk/review/${row.claim.slug}`,
      title: <LocalText locale={locale} value={localized(locale, row.claim, "statement")} />,
      facts: (
        <>
          <span>{inLanguage(locale, row.claim.speaker.nameEn, row.claim.speaker.nameZh)?.text}</span>
          {row.day && <span>{t("deadline", { date: formatPartialDate(dayOf(row.day), locale) })}</span>}
        </>
      ),
    }),
    article: (row: Home["articles"][number]): HomeLine => ({
      key: row.id,
      path: `/desk/articles/${row.slug}`,
      title: <span lang={LANGUAGE_TAG[row.lang]}>{row.title}</span>,
      facts: row.publisher && <span lang={LANGUAGE_TAG[row.lang]}>{row.publisher}</span>,
      at: row.createdAt,
    }),
  };
}
