import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/accounts/PeopleList";
import { InvitationList } from "@/components/invitations/InvitationList";
import { InviteForm } from "@/components/invitations/InviteForm";
import { listPeople } from "@/lib/accounts/queries";
import { configuredProviders } from "@/lib/auth/providers";
import { requireActor } from "@/lib/auth/require";
import { pageLocale } from "@/lib/i18n/page";
import { listInvitations } from "@/lib/invitations/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("people.title") };
}

export default async function People({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "set_role");
  const t = await getTranslations({ locale, namespace: "accounts" });
  const [people, invitations] = await Promise.all([listPeople(), listInvitations(new Date())]);
  return (
    <>
      <h1>{t("people.title")}</h1>
      <p className="by">{t("people.lead")}</p>
      <div className="cols">
        <div>
          <PeopleList locale={locale} people={people} providers={configuredProviders()} myId={actor.id} />
          <h2>{t("invitations.title")}</h2>
          <InvitationList locale={locale} invitations={invitations} />
        </div>
        <aside>
          <h2>{t("invite.title")}</h2>
          <InviteForm />
        </aside>
      </div>
    </>
  );
}
