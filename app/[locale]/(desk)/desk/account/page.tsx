import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConnectButtons } from "@/components/accounts/ConnectButtons";
import { ListedForm } from "@/components/accounts/ListedForm";
import { OwnEmail } from "@/components/accounts/OwnEmail";
import { PasswordForm } from "@/components/accounts/PasswordForm";
import { ProfileForm } from "@/components/accounts/ProfileForm";
import { SessionList } from "@/components/accounts/SessionList";
import { SignOutEverywhere } from "@/components/accounts/SignOutEverywhere";
import { DigestForm } from "@/components/notices/DigestForm";
import { SecondFactor } from "@/components/secondFactor/SecondFactor";
import { Saved } from "@/components/ui/Saved";
import { emailAsked } from "@/lib/accounts/email.queries";
import { accountOf, sessionsOf } from "@/lib/accounts/queries";
import { can } from "@/lib/auth/can";
import { configuredProviders } from "@/lib/auth/providers";
import { requirePerson, requireSession } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { sendsMail } from "@/lib/mail";
import { digestOf } from "@/lib/notices/digest/queries";
import { secondFactorOf } from "@/lib/secondFactor/queries";
import styles from "../desk.module.css";

type Props = PageProps<"/[locale]/desk/account">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("account.title") };
}

export default async function Account({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requirePerson(locale);
  const { actor, sessionId } = await requireSession(locale);
  const t = await getTranslations({ locale, namespace: "accounts" });
  const auth = await getTranslations({ locale, namespace: "auth" });
  const notices = await getTranslations({ locale, namespace: "notices.digestBy" });
  const account = await accountOf(actor.id);
  const providers = configuredProviders();
  const connected = (id: string) => account.identities.some(({ provider }) => provider === id);
  const isSaved = (await searchParams).saved === "profile";
  const unconnected = providers.filter(({ id }) => !connected(id));
  return (
    <div className={styles.text}>
      <h1>{t("account.title")}</h1>
      <p className="by">
        {account.name} · {account.email} · {auth(`role.${account.role ?? "none"}`)}
      </p>
      <section>
        <h2 id="profile">{t("profile.title")}</h2>
        {isSaved && <Saved words={t("profile.saved")} />}
        {account.demo ? <p>{t("profile.demo")}</p> : <ProfileForm name={account.name} lang={account.lang} />}
      </section>
      {account.role && (
        <section>
          <h2>{t("listed.title")}</h2>
          <p>
            {t("listed.lead")} <a href={href(locale, "/about/people")}>{t("listed.page")}</a>
          </p>
          {account.demo ? <p>{t("listed.demo")}</p> : <ListedForm on={account.listed ?? false} />}
        </section>
      )}
      {!account.demo && (
        <section>
          <h2>{t("email.heading")}</h2>
          <p>{t(sendsMail() ? "email.headingLead" : "email.byAdmin", { email: account.email })}</p>
          {sendsMail() && (
            <OwnEmail asked={await emailAsked(actor.id, new Date())} hasPassword={account.hasPassword} />
          )}
        </section>
      )}
      <section>
        <h2>{t("account.password")}</h2>
        {account.demo ? (
          <p>{t("account.demoPassword")}</p>
        ) : (
          <PasswordForm email={account.email} hasPassword={account.hasPassword} />
        )}
      </section>
      <section>
        <h2>{t("account.secondFactor")}</h2>
        {account.demo || !account.hasPassword ? (
          <p>{t(account.demo ? "account.demoSecondFactor" : "account.providerSecondFactor")}</p>
        ) : (
          <SecondFactor
            locale={locale}
            own={await secondFactorOf(actor.id, new Date())}
            to={href(locale, "/desk/account")}
          />
        )}
      </section>
      {providers.length > 0 && !account.demo && (
        <section>
          <h2>{t("account.outside")}</h2>
          {providers
            .filter(({ id }) => connected(id))
            .map(({ id, name }) => (
              <p key={id}>{t("account.connected", { name })}</p>
            ))}
          {unconnected.length > 0 && (
            <ConnectButtons providers={unconnected} to={href(locale, "/desk/account")} />
          )}
        </section>
      )}
      {can(actor, "read_desk") && (
        <section>
          <h2 id="digest">{notices("title")}</h2>
          {account.demo || !sendsMail() ? (
            <p>{notices(account.demo ? "demo" : "noMail")}</p>
          ) : (
            <>
              <p>{notices("lead")}</p>
              <DigestForm set={await digestOf(actor.id)} />
            </>
          )}
        </section>
      )}
      <section>
        <h2 id="sessions">{t("account.sessions")}</h2>
        <p>{t("account.sessionsText")}</p>
        <SessionList locale={locale} sessions={await sessionsOf(actor.id, new Date())} current={sessionId} />
        <p>{t("account.everywhereText")}</p>
        <SignOutEverywhere />
      </section>
    </div>
  );
}
