import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetForm } from "@/components/accounts/ResetForm";
import { ButtonLink } from "@/components/ui/Button";
import { resetOf } from "@/lib/accounts/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address holds a secret: no link from this page may carry it elsewhere. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("reset.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Reset({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations({ locale, namespace: "auth" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const reset = await resetOf(token, new Date());
  if (reset?.state !== "open")
    return (
      <>
        <h1>{t("reset.closedTitle")}</h1>
        <p>{errors(`reset_${reset?.state ?? "unknown"}`)}</p>
        <ButtonLink href={href(locale, "/signin")}>{t("invitation.toSignIn")}</ButtonLink>
      </>
    );
  return (
    <>
      <h1>{t("reset.title")}</h1>
      <p className="by">{t("reset.lead", { name: reset.name })}</p>
      <ResetForm token={token} email={reset.email} to={href(locale, "/desk")} />
    </>
  );
}
