import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/components/accounts/ForgotForm";
import { ButtonLink } from "@/components/ui/Button";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { sendsMail } from "@/lib/mail";
import styles from "../../auth.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("forgot.title"), robots: { index: false } };
}

export default async function Forgot({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  const isSent = sendsMail();
  return (
    <>
      <h1>{t("forgot.title")}</h1>
      <p>{t(isSent ? "forgot.lead" : "forgot.noMail")}</p>
      {isSent && <ForgotForm />}
      <p className={styles.after}>
        <ButtonLink href={href(locale, "/signin")}>{t("forgot.back")}</ButtonLink>
      </p>
    </>
  );
}
