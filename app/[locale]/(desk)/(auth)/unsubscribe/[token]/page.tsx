import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndDigestForm } from "@/components/notices/EndDigestForm";
import { siteUrl } from "@/lib/env";
import { pageLocale } from "@/lib/i18n/page";
import { personOfToken } from "@/lib/notices/digest/unsubscribe";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address holds a secret: no link from this page may carry it elsewhere. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "notices.digestBy.end" });
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where a link in a digest leads: a look ahead by a mail program ends nothing, a click does. */
export default async function Unsubscribe({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations({ locale, namespace: "notices.digestBy.end" });
  const isKnown = personOfToken(token) !== null;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{isKnown ? t("lead", { site: new URL(siteUrl()).host }) : t("unknown")}</p>
      {isKnown && <EndDigestForm token={token} />}
    </>
  );
}
