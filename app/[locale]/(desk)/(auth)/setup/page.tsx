import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirstRunForm } from "@/components/accounts/FirstRunForm";
import { needsFirstRun } from "@/lib/accounts/queries";
import { isSetupToken } from "@/lib/accounts/setupToken";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

/** The address holds a secret: no link from this page may carry it to another site. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("setup.title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function Setup({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  if (!(await needsFirstRun())) redirect(href(locale, "/signin"));
  const t = await getTranslations({ locale, namespace: "auth" });
  const { token } = await searchParams;
  if (typeof token !== "string" || !isSetupToken(token))
    return (
      <>
        <h1>{t("setup.closedTitle")}</h1>
        <p>{t("setup.where")}</p>
      </>
    );
  return (
    <>
      <h1>{t("setup.title")}</h1>
      <p className="by">{t("setup.lead")}</p>
      <FirstRunForm to={href(locale, "/desk")} token={token} />
    </>
  );
}
