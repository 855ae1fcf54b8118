import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOut } from "@/components/desk/SignOut";
import { AcceptForm } from "@/components/invitations/AcceptForm";
import { ButtonLink } from "@/components/ui/Button";
import { currentActor } from "@/lib/auth/actor";
import { configuredProviders } from "@/lib/auth/providers";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { invitationOf } from "@/lib/invitations/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address holds a secret: no link from this page may carry it elsewhere. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("invitation.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Invitation({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations({ locale, namespace: "auth" });
  const invitation = await invitationOf(token, new Date());
  if (invitation?.state !== "open")
    return (
      <>
        <h1>{t("invitation.closedTitle")}</h1>
        <p>{t(`invitation.${invitation?.state ?? "unknown"}`)}</p>
        <ButtonLink href={href(locale, "/signin")}>{t("invitation.toSignIn")}</ButtonLink>
      </>
    );
  const actor = await currentActor();
  return (
    <>
      <h1>{t("invitation.title")}</h1>
      <p className="by">
        {t("invitation.lead", { name: invitation.invitedBy.name, role: invitation.role })}{" "}
        {t("invitation.until", { date: formatPartialDate(dayOf(invitation.expiresAt), locale) })}
      </p>
      {actor ? (
        <>
          <p>{t("invitation.signedIn", { name: actor.name })}</p>
          <SignOut />
        </>
      ) : (
        <AcceptForm
          token={token}
          email={invitation.email}
          providers={configuredProviders()}
          to={href(locale, "/desk")}
        />
      )}
    </>
  );
}
