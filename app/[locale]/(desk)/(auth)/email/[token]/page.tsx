import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmEmailForm } from "@/components/accounts/ConfirmEmailForm";
import { ButtonLink } from "@/components/ui/Button";
import { emailChangeToConfirm } from "@/lib/accounts/email.queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address holds a secret: no link from this page may carry it elsewhere. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("email.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the link to a new address leads: a look ahead by a mail program confirms nothing, a click does. */
export default async function ConfirmEmail({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const change = await emailChangeToConfirm(token, new Date());
  if (change?.state !== "open")
    return (
      <>
        <h1>{t("email.closedTitle")}</h1>
        <p>{errors(`email_link_${change?.state ?? "unknown"}`)}</p>
        <ButtonLink href={href(locale, "/desk/account")}>{t("email.toAccount")}</ButtonLink>
      </>
    );
  return (
    <>
      <h1>{t("email.title")}</h1>
      <p className="by">{t("email.lead", { name: change.name, email: change.email })}</p>
      <ConfirmEmailForm token={token} />
    </>
  );
}
