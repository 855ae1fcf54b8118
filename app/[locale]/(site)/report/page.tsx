import { randomBytes } from "node:crypto";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ReportedPage } from "@/components/reports/ReportedPage";
import { ReportForm } from "@/components/reports/ReportForm";
import styles from "@/components/reports/Reports.module.css";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { sendsMail } from "@/lib/mail";
import { messages } from "@/lib/messages";
import { reportedPage, reportKind } from "@/lib/reports/schema";
import { pageTitle } from "@/lib/site/pageTitle.queries";

/** Each form has a token of its own, so this page is never cached. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/report">;

/** A token of 32 bytes cannot be guessed. */
const TOKEN_BYTES = 32;

const asked = z.object({ kind: reportKind.catch("error"), page: reportedPage });

/** The words for what may be wrong with this form. */
function refusals(locale: Locale) {
  const { unknown, invalid, required, too_long, hidden_characters, bad_address } = messages[locale].errors;
  const { email_wrong, report_robot, reports_full, too_many_requests, busy, other_origin } =
    messages[locale].errors;
  return {
    ...{ unknown, invalid, required, too_long, hidden_characters, bad_address },
    ...{ email_wrong, report_robot, reports_full, too_many_requests, busy, other_origin },
  };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "reports.form" });
  const { kind } = asked.parse(await searchParams);
  return { title: t(`${kind}.title`), robots: { index: false } };
}

/** A reader tells the desk about a page: an error, or what should be looked at. */
export default async function ReportPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "reports.form" });
  const { kind, page } = asked.parse(await searchParams);
  const other = kind === "error" ? "suggestion" : "error";
  const { form } = messages[locale].reports;
  return (
    <>
      <h1>{t(`${kind}.title`)}</h1>
      <p className="by reasons">{t(`${kind}.lead`)}</p>
      <div className={styles.about}>
        <p className="small soft">{t("about")}</p>
        <p>
          <ReportedPage
            locale={locale}
            path={page}
            title={await pageTitle(locale, page)}
            wholeSite={t("wholeSite")}
          />
        </p>
      </div>
      <NextIntlClientProvider locale={locale} messages={{ reports: { form }, errors: refusals(locale) }}>
        <ReportForm
          key={kind}
          locale={locale}
          kind={kind}
          page={page}
          once={randomBytes(TOKEN_BYTES).toString("base64url")}
          sendsMail={sendsMail()}
        />
      </NextIntlClientProvider>
      <p className={`small ${styles.other}`}>
        <a href={href(locale, `/report?${new URLSearchParams({ kind: other, page })}`)} rel="nofollow">
          {t(`${kind}.other`)}
        </a>
      </p>
    </>
  );
}
