import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ComparisonNotices } from "@/components/comparison/ComparisonNotices";
import { ComparisonSources } from "@/components/comparison/ComparisonSources";
import { LinkedWordings } from "@/components/comparison/LinkedWordings";
import { type TableRow, TermTable } from "@/components/comparison/TermTable";
import { WordingFoot } from "@/components/comparison/WordingFoot";
import { WordingPair } from "@/components/comparison/WordingPair";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { Phrases, Title } from "@/components/ui/Headline";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import type { ToldWords } from "@/lib/comparison";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { LocatedChange } from "@/lib/rewordings/highlights";
import type { Retractions } from "@/lib/site/retraction.queries";
import type { RewordingLine, Wording } from "@/lib/site/select";

/** The most rows that can be highlighted (Highlight.module.css). */
const MOST_ROWS = 40;

/**
 * Two wordings of one promise for readers: side by side, term by term, in one text, with their sources. `lead` stands
 * above the words; `children` say below the table who compared them, and why they say so.
 */
export async function PublicComparison(props: {
  locale: Locale;
  promise: RewordingLine["promise"];
  earlier: Wording;
  later: Wording;
  rows: readonly TableRow[];
  links: readonly LocatedChange[];
  /** Both in one text, with what each mark belongs to; without it only the marks are shown. */
  told: ToldWords | null;
  /** Whether what is quoted of the sources stands in their copies, by the id of the evidence. */
  quotes: ReadonlyMap<string, QuoteStates>;
  retractions: Retractions;
  /** What became of the promise, where people say so; else the page is called after its two days. */
  headline?: string | null;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const { locale, promise, earlier, later } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const when = (claim: Wording) => {
    const date = storedDate(claim.saidOn, claim.saidPrecision);
    return date ? formatPartialDate(date, locale) : t("unknownDate");
  };
  // Two wordings of one day are told apart by who said them.
  const isOneDay = when(earlier) === when(later);
  const label = (claim: Wording) =>
    isOneDay
      ? t("compare.option", { date: when(claim), speaker: speakerName(locale, claim.speaker) })
      : when(claim);
  const days = t("rewording.lead", { earlier: label(earlier), later: label(later) });
  const side = (heading: string, claim: Wording) => ({
    text: claim.quote,
    lang: claim.quoteLang,
    heading,
    when: when(claim),
    foot: (
      <>
        <QuoteTranslation locale={locale} claim={claim} />
        <WordingFoot locale={locale} claim={claim} />
      </>
    ),
  });
  const rows = props.rows.slice(0, MOST_ROWS);
  const left = props.rows.length - rows.length;
  return (
    <article>
      <p className="by">
        <a href={href(locale, `/promises/${promise.slug}`)}>
          <Title locale={locale} value={localized(locale, promise, "title")} />
        </a>
      </p>
      <h1>
        <Phrases text={props.headline ?? days} lang={locale} />
      </h1>
      {props.headline && <p className="by">{days}</p>}
      {props.lead}
      <ComparisonNotices locale={locale} claims={[earlier, later]} retractions={props.retractions} />
      <LinkedWordings
        locale={locale}
        earlier={side(t("rewording.earlier"), earlier)}
        later={side(t("rewording.later"), later)}
        changes={props.links.slice(0, MOST_ROWS)}
      >
        {props.links.length > 0 && <WhatMarksMean locale={locale} />}
        {rows.length > 0 && <h2 id="terms">{t("rewording.terms")}</h2>}
        <TermTable
          labelledBy="terms"
          changes={rows}
          earlier={{ label: label(earlier), lang: earlier.quoteLang, wording: earlier.quote }}
          later={{ label: label(later), lang: later.quoteLang, wording: later.quote }}
          linked
        />
        {left > 0 && <p className="small soft after-table">{t("compare.moreRows", { count: left })}</p>}
        {props.children}
        <h2>{t("rewording.inline")}</h2>
        <WordingPair locale={locale} earlier={earlier} later={later} told={props.told} rows={rows.length} />
      </LinkedWordings>
      <ComparisonSources
        locale={locale}
        sides={[earlier, later].map((claim) => ({ label: label(claim), claim }))}
        quotes={props.quotes}
      />
      <p className="more no-print">
        <a href={href(locale, `/promises/${promise.slug}/compare`)}>{t("compare.others")}</a>
      </p>
    </article>
  );
}

/** What is struck, underlined and dotted in the two wordings. */
async function WhatMarksMean({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className="by after-table">
      {t.rich("rewording.marks", {
        cut: (words) => <del>{words}</del>,
        added: (words) => <ins>{words}</ins>,
        stands: (words) => <span className="stet">{words}</span>,
      })}
    </p>
  );
}
