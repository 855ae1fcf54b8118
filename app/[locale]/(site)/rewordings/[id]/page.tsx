import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { TermTable } from "@/components/promises/TermTable";
import { TwoWordings } from "@/components/promises/TwoWordings";
import { WordingPair } from "@/components/promises/WordingPair";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { dayOf } from "@/components/ui/When";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { alternates, href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { publicRewording } from "@/lib/publish/rewordings/queries";
import type { ClaimLine } from "@/lib/publish/select";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/rewordings/[id]">;
type Found = NonNullable<Awaited<ReturnType<typeof publicRewording>>>;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? publicRewording(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const rewording = await read(id);
  if (!rewording) return missingMetadata(locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return {
    title: t("rewording.title", { promise: localized(locale, rewording.promise, "title").text }),
    description: rewording.laterClaim.quote,
    alternates: alternates(locale, `/rewordings/${id}`),
  };
}

/** The public comparison of two wordings of one promise. */
export default async function RewordingPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const rewording = await read(id);
  if (!rewording) return <Missing locale={locale} />;
  const t = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim, laterClaim } = rewording;
  const label = (claim: ClaimLine) => {
    const date = storedDate(claim.saidOn, claim.saidPrecision);
    return date ? formatPartialDate(date, locale) : t("unknownDate");
  };
  const why = inLanguage(locale, rewording.rationaleEn, rewording.rationaleZh);
  return (
    <article>
      <p className="by">
        <a href={href(locale, `/promises/${rewording.promise.slug}`)}>
          <LocalText locale={locale} value={localized(locale, rewording.promise, "title")} />
        </a>
      </p>
      <h1>
        {t("rewording.lead", { earlier: unbroken(label(earlierClaim)), later: unbroken(label(laterClaim)) })}
      </h1>
      {rewording.disclosure && <p>{t(`disclosure.${rewording.disclosure}`)}</p>}
      <ReplacedNotice locale={locale} newer={rewording.newer} />
      <TwoWordings
        locale={locale}
        rewording={rewording}
        headings={[t("rewording.earlier"), t("rewording.later")]}
      />
      <h2>{t("rewording.terms")}</h2>
      <TermTable
        locale={locale}
        caption={t("rewording.terms")}
        changes={rewording.changes}
        earlier={{ label: label(earlierClaim), lang: earlierClaim.quoteLang }}
        later={{ label: label(laterClaim), lang: laterClaim.quoteLang }}
      />
      {why && <h2>{t("rewording.why")}</h2>}
      {why && (
        <p className="prose">
          <LocalText locale={locale} value={why} />
        </p>
      )}
      <p className="by">{await signature(locale, rewording)}</p>
      <h2>{t("rewording.inline")}</h2>
      <WordingPair locale={locale} earlier={earlierClaim} later={laterClaim} />
    </article>
  );
}

/** A date in a title is not torn apart. */
const unbroken = (date: string) => date.replaceAll(" ", "\u00a0");

async function signature(locale: Locale, rewording: Found): Promise<string> {
  const t = await getTranslations({ locale, namespace: "record" });
  const first = rewording.flaggedBy?.name ?? "";
  const date = rewording.decidedAt ? formatPartialDate(dayOf(rewording.decidedAt), locale) : "";
  if (rewording.onePerson) return t("rewording.onePerson", { first, date });
  return t("rewording.checked", { first, second: rewording.decidedBy?.name ?? "", date });
}

async function ReplacedNotice({ locale, newer }: { locale: Locale; newer: Found["newer"] }) {
  if (!newer) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <Notice tone="warn" title={t("rewording.replacedTitle")}>
      <p>
        {newer.status === "confirmed" ? (
          <a href={href(locale, `/rewordings/${newer.id}`)}>{t("rewording.replacedConfirmed")}</a>
        ) : (
          t("rewording.replacedDismissed", { reason: newer.dismissReason ?? "" })
        )}
      </p>
    </Notice>
  );
}
