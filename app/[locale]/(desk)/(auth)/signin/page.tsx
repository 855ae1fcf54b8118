import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/components/accounts/DemoAccounts";
import { ProviderButtons } from "@/components/accounts/ProviderButtons";
import { SignInForm } from "@/components/accounts/SignInForm";
import { Notice } from "@/components/ui/Notice";
import { isDemo, needsFirstRun } from "@/lib/accounts/queries";
import { currentSession } from "@/lib/auth/actor";
import { configuredProviders } from "@/lib/auth/providers";
import { href, sameSitePath } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import styles from "../auth.module.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[]; error?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("signIn.title"), robots: { index: false } };
}

/** What an identity provider's answer may end in; anything else failed on the way. */
const KNOWN_ERRORS = [
  "not_invited",
  "account_taken",
  "demo_account",
  "email_taken",
  "invitation_unknown",
  "invitation_accepted",
  "invitation_revoked",
  "invitation_expired",
  "signed_out",
  "second_factor_needed",
] as const;

export default async function SignIn({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  if (await needsFirstRun()) redirect(href(locale, "/setup"));
  const { to, error } = await searchParams;
  const onwards = sameSitePath(typeof to === "string" ? to : null) ?? href(locale, "/desk");
  if (!error && (await currentSession())) redirect(onwards);
  const t = await getTranslations({ locale, namespace: "auth" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const providers = configuredProviders();
  return (
    <>
      <h1>{t("signIn.title")}</h1>
      <p className="by">{t("signIn.lead")}</p>
      {error && (
        <Notice tone="bad" live="alert">
          <p>{errors(KNOWN_ERRORS.find((known) => known === error) ?? "sign_in_failed")}</p>
        </Notice>
      )}
      <div className={styles.pair}>
        <div>
          <SignInForm to={onwards} />
          <p className={`small ${styles.after}`}>
            <a href={href(locale, "/signin/forgot")}>{t("forgot.link")}</a>
          </p>
          <ProviderButtons providers={providers} to={onwards} />
          <p className={`small soft ${styles.after}`}>{t("signIn.invited")}</p>
        </div>
        {isDemo() && <DemoAccounts to={onwards} />}
      </div>
    </>
  );
}
