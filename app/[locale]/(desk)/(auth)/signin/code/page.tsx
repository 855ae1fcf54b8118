import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterCodeForm } from "@/components/secondFactor/EnterCodeForm";
import { rememberedStep } from "@/lib/auth/step";
import { href, sameSitePath } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import styles from "../../auth.module.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "secondFactor" });
  return { title: t("enter.title"), robots: { index: false } };
}

/** After a right password, where an account has a second factor. */
export default async function EnterCode({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { to } = await searchParams;
  const onwards = sameSitePath(typeof to === "string" ? to : null) ?? href(locale, "/desk");
  if (!(await rememberedStep())) redirect(`${href(locale, "/signin")}?to=${encodeURIComponent(onwards)}`);
  const t = await getTranslations({ locale, namespace: "secondFactor" });
  return (
    <>
      <h1>{t("enter.title")}</h1>
      <p className="by">{t("enter.lead")}</p>
      <EnterCodeForm to={onwards} />
      <p className={`small soft ${styles.after}`}>{t("enter.lost")}</p>
    </>
  );
}
