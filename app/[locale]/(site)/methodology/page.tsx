import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFoot } from "@/components/pages/PageFoot";
import { PageWords } from "@/components/pages/PageWords";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Rating } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { pageText } from "@/lib/pages/queries";
import { reviewerAgreement } from "@/lib/site/agreement.queries";
import { secondReader } from "@/lib/site/secondReader.queries";
import { namesOfSite } from "@/lib/siteName.queries";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/methodology">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "method" });
  const site = (await namesOfSite())[locale];
  return {
    title: t("title"),
    description: t("lead", { site }),
    ...(await pageMetadata(locale, "/methodology")),
  };
}

export default async function MethodologyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "method" });
  const text = await pageText("methodology");
  const compare = await getTranslations({ locale, namespace: "compare" });
  return (
    <article className="prose method">
      <h1>{t("title")}</h1>
      <p>{t("lead", { site: (await namesOfSite())[locale] })}</p>
      {text && <PageWords locale={locale} text={text} />}
      <h2>{t("whatTitle")}</h2>
      <p>{t("what")}</p>
      <h2>{t("claimTitle")}</h2>
      <ol>
        <li>{t("claim1")}</li>
        <li>{t("claim2")}</li>
        <li>{t("claim3")}</li>
        <li>{t("claim4")}</li>
      </ol>
      <p>{t("onePerson")}</p>
      <h2 id="ratings">{t("ratingsTitle")}</h2>
      <Ratings locale={locale} id="facts" heading={t("facts")} ratings={FACT_RATINGS} />
      <Ratings locale={locale} id="promises" heading={t("promises")} ratings={PROMISE_RATINGS} />
      <h2>{t("rewordingTitle")}</h2>
      <p>{t("rewording1")}</p>
      <p>{t("rewording2")}</p>
      <p>{t("rewording3")}</p>
      <p>{t("rewording4")}</p>
      <h3>{t("agreementTitle")}</h3>
      <Agreement locale={locale} />
      <SecondReader locale={locale} />
      <p>
        <a href={href(locale, "/compare")}>{compare("link")}</a>
      </p>
      <h2>{t("correctionTitle")}</h2>
      <p>{t("correction1")}</p>
      <p>
        <a href={href(locale, "/corrections")}>{t("correctionLink")}</a>
      </p>
      <h2>{t("sourcesTitle")}</h2>
      <p>{t("sources1")}</p>
      <h2>{t("recordTitle")}</h2>
      <p>{t("record1")}</p>
      {text && <PageFoot locale={locale} text={text} />}
    </article>
  );
}

/** Counts of decisions: a share of few would say more than is known. */
async function Agreement({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "method" });
  const { second, program, rows } = await reviewerAgreement();
  const [decided, suggested] = [second, program].map(({ confirmed, dismissed }) => confirmed + dismissed);
  return (
    <>
      <p>{decided ? t("agreementSecond", { total: decided, ...second }) : t("agreementSecondNone")}</p>
      <p>
        {suggested ? t("agreementProgram", { total: suggested, ...program }) : t("agreementProgramNone")}
        {rows.all > 0 && ` ${t("agreementRows", rows)}`}
      </p>
    </>
  );
}

/** Which model reads suggestions besides the program, since when, and how often they and people agree; nothing where none does. */
async function SecondReader({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "method" });
  const known = await secondReader();
  if (!known) return null;
  const { used, models, decided, both } = known;
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const days = ({ since, until }: { since: Date; until: Date }) => ({
    since: day(since),
    until: day(since) === day(until) ? "none" : day(until),
  });
  const since = models.find(({ model }) => model === used)?.since;
  const past = models.filter(({ model }) => model !== used);
  return (
    <>
      <p>
        {t("readerWhat")}{" "}
        {used ? t("readerUsed", { model: used, since: since ? day(since) : "none" }) : t("readerNone")}
        {past.map((one) => ` ${t("readerPast", { model: one.model, ...days(one) })}`)}
      </p>
      {decided.total > 0 && <p>{t("readerDecided", decided)}</p>}
      {both.total > 0 && <p>{t("readerBoth", both)}</p>}
    </>
  );
}

async function Ratings(props: { locale: Locale; id: string; heading: string; ratings: readonly Rating[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "method" });
  return (
    <>
      <h3 id={props.id}>{props.heading}</h3>
      <table aria-labelledby={props.id}>
        <thead>
          <tr>
            <th scope="col">{t("rating")}</th>
            <th scope="col">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {props.ratings.map((rating) => (
            <tr key={rating}>
              <th scope="row">
                <RatingChip locale={props.locale} rating={rating} />
              </th>
              <td>{t(`ratings.${rating}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
