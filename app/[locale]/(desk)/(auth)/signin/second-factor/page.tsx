import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOut } from "@/components/desk/SignOut";
import { SecondFactor } from "@/components/secondFactor/SecondFactor";
import { ButtonLink } from "@/components/ui/Button";
import { requireSession } from "@/lib/auth/require";
import { href, sameSitePath } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { secondFactorOf } from "@/lib/secondFactor/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "secondFactor" });
  return { title: t("required.title"), robots: { index: false } };
}

/** Where everybody is led who must set up a second factor: the one page that they can use. */
export default async function SetUpSecondFactor({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, mustSetUp } = await requireSession(locale);
  const { to } = await searchParams;
  const onwards = sameSitePath(typeof to === "string" ? to : null) ?? href(locale, "/desk");
  const t = await getTranslations({ locale, namespace: "secondFactor" });
  return (
    <>
      <h1>{t("required.title")}</h1>
      {mustSetUp ? (
        <>
          <p className="by">{t("required.lead")}</p>
          <SecondFactor locale={locale} own={await secondFactorOf(actor.id, new Date())} to={onwards} />
          <SignOut />
        </>
      ) : (
        <>
          <p>{t("set")}</p>
          <ButtonLink look="solid" href={onwards}>
            {t("required.goOn")}
          </ButtonLink>
        </>
      )}
    </>
  );
}
