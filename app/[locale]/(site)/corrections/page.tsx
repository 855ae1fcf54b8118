import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFoot } from "@/components/pages/PageFoot";
import { PageWords } from "@/components/pages/PageWords";
import { ByOnePerson } from "@/components/proposals/ByOnePerson";
import { ChangeTold } from "@/components/proposals/PublicChanges";
import { WordsTable } from "@/components/proposals/WordsTable";
import { EmptyState } from "@/components/ui/EmptyState";
import { Title } from "@/components/ui/Headline";
import { LocalText } from "@/components/ui/LocalText";
import { Pager } from "@/components/ui/Pager";
import { Paragraphs } from "@/components/ui/Paragraphs";
import { When } from "@/components/ui/When";
import { FormerRating } from "@/components/verdicts/FormerRating";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { BETWEEN } from "@/lib/i18n/between";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { pageText } from "@/lib/pages/queries";
import { pageOnly } from "@/lib/search/schema";
import {
  type ChangeLine,
  type Correction,
  corrections,
  type Replacement,
  type Withdrawal,
} from "@/lib/site/corrections.queries";
import { subjectPath } from "@/lib/site/subjectPath";

type Props = PageProps<"/[locale]/corrections">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("corrections.title"), ...(await pageMetadata(locale, "/corrections")) };
}

export default async function CorrectionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after } = pageOnly.parse(await searchParams);
  const [{ rows, next }, text] = await Promise.all([corrections(after), pageText("corrections")]);
  const t = await getTranslations({ locale, namespace: "record" });
  const pages = await getTranslations({ locale, namespace: "pages" });
  const isWritten = text !== null && Boolean(text.textEn || text.textZh);
  return (
    <>
      <h1>{t("corrections.title")}</h1>
      <section className="prose">
        {isWritten ? (
          <PageWords locale={locale} text={text} />
        ) : (
          <Paragraphs text={pages("default.corrections")} />
        )}
        {text && <PageFoot locale={locale} text={text} />}
      </section>
      <p className="by">{t("corrections.lead")}</p>
      {rows.length === 0 && <EmptyState title={t("corrections.empty")} />}
      <ul className="rows">
        {rows.map((row) => {
          if (row.kind === "verdict") return <CorrectionRow key={row.id} locale={locale} row={row} />;
          if (row.kind === "withdrawal") return <WithdrawalRow key={row.id} locale={locale} row={row} />;
          if (row.kind === "comparison") return <ReplacementRow key={row.id} locale={locale} row={row} />;
          return <ChangeRow key={row.id} locale={locale} row={row} />;
        })}
      </ul>
      <Pager locale={locale} older={next && href(locale, `/corrections?after=${next}`)} />
    </>
  );
}

/** A day for a message; it stays on one line. */
const onDay = (locale: Locale, at: Date | null) => () => at && <When locale={locale} date={dayOf(at)} />;

async function CorrectionRow({ locale, row }: { locale: Locale; row: Correction }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const isRetracted = row.status === "retracted";
  const after = row.claim.verdicts.find(({ version }) => version === row.version + 1);
  const why = isRetracted
    ? inLanguage(locale, row.retractionEn, row.retractionZh)
    : after && inLanguage(locale, after.noticeEn, after.noticeZh);
  const date = onDay(locale, row.endedAt);
  const version = (number: number) => href(locale, `/claims/${row.claim.slug}/versions/${number}`);
  return (
    <li className="row">
      <div className="stack">
        <FormerRating locale={locale} rating={row.rating} />
        {after && <RatingChip locale={locale} rating={after.rating} />}
      </div>
      <div>
        <p className="claim">
          <a href={href(locale, `/claims/${row.claim.slug}`)}>
            <Title locale={locale} value={localized(locale, row.claim, "statement")} />
          </a>
        </p>
        {why && (
          <p>
            <LocalText locale={locale} value={why} />
          </p>
        )}
        <p className="by">
          {t.rich(isRetracted ? "corrections.retracted" : "corrections.corrected", { date })}
          {"\u00a0· "}
          <a href={version(row.version)}>{t("corrections.before")}</a>
          {after && "\u00a0· "}
          {after && <a href={version(after.version)}>{t("corrections.now")}</a>}
        </p>
        {isRetracted && <ByOnePerson locale={locale} confirmedAt={row.retractionConfirmedAt} />}
      </div>
    </li>
  );
}

/** A claim that we no longer stand by, with the reason and, of a duplicate, the claim that stays. */
async function WithdrawalRow({ locale, row }: { locale: Locale; row: Withdrawal }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <li className="row">
      <p className="soft small">{t("corrections.claim")}</p>
      <div>
        <p className="claim">
          <a href={href(locale, `/claims/${row.slug}`)}>
            <Title locale={locale} value={localized(locale, row, "statement")} />
          </a>
        </p>
        {row.withdrawnReason && <p>{row.withdrawnReason}</p>}
        {row.duplicateOf && (
          <p>
            {t("claim.duplicateOf")}
            {BETWEEN[locale]}
            <a href={href(locale, `/claims/${row.duplicateOf.slug}`)}>
              <Title locale={locale} value={localized(locale, row.duplicateOf, "statement")} />
            </a>
          </p>
        )}
        <p className="by">{t.rich("corrections.withdrawn", { date: onDay(locale, row.withdrawnAt) })}</p>
        <ByOnePerson locale={locale} confirmedAt={row.withdrawalConfirmedAt} />
      </div>
    </li>
  );
}

/** A comparison that a later review replaced, or dismissed with its reason. What it said stays at its address. */
async function ReplacementRow({ locale, row }: { locale: Locale; row: Replacement }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { next, promise } = row;
  const isDismissed = next.status === "dismissed";
  return (
    <li className="row">
      <p className="soft small">{t("corrections.rewording")}</p>
      <div>
        {promise && (
          <p className="claim">
            <a href={href(locale, `/rewordings/${row.id}`)}>
              <Title locale={locale} value={localized(locale, promise, "title")} />
            </a>
          </p>
        )}
        {isDismissed && next.dismissReason && <p>{next.dismissReason}</p>}
        <p className="by">
          {t.rich(isDismissed ? "corrections.dismissed" : "corrections.compared", {
            date: onDay(locale, next.decidedAt),
          })}
          {"\u00a0· "}
          <a href={href(locale, `/rewordings/${row.id}`)}>{t("corrections.before")}</a>
          {!isDismissed && "\u00a0· "}
          {!isDismissed && <a href={href(locale, `/rewordings/${next.id}`)}>{t("corrections.now")}</a>}
        </p>
      </div>
    </li>
  );
}

/** A change that is no verdict: what was, what is, why, when, and whether one person made it. */
async function ChangeRow({ locale, row }: { locale: Locale; row: ChangeLine }) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const { subject } = row;
  const path = subject && subjectPath(subject);
  return (
    <li className="row">
      <p className="soft small">{subject && t(`subject.${subject.type}`)}</p>
      <div>
        {subject && (
          <p className="claim">
            {path ? (
              <a href={href(locale, path)}>
                <Title locale={locale} value={localized(locale, subject, "title")} />
              </a>
            ) : (
              <Title locale={locale} value={localized(locale, subject, "title")} />
            )}
          </p>
        )}
        <ChangeTold locale={locale} change={row} />
        {!row.atOnce && <WordsTable locale={locale} before={row.before} after={row.after} />}
      </div>
    </li>
  );
}
