import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/accounts/PeopleList";
import { InvitationList } from "@/components/invitations/InvitationList";
import { InviteForm } from "@/components/invitations/InviteForm";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { listPeople } from "@/lib/accounts/queries";
import { peopleFilter } from "@/lib/accounts/schema";
import { configuredProviders } from "@/lib/auth/providers";
import { requireActor } from "@/lib/auth/require";
import { colleagues, holdingsOf } from "@/lib/desk/handOver.queries";
import { pageLocale } from "@/lib/i18n/page";
import { listInvitations } from "@/lib/invitations/queries";
import { sendsMail } from "@/lib/mail";
import { cursor } from "@/lib/paging";

type Props = PageProps<"/[locale]/desk/people">;
const PATH = "/desk/people";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "accounts" });
  return { title: t("people.title") };
}

export default async function People({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "set_role");
  const t = await getTranslations({ locale, namespace: "accounts" });
  const asked = await searchParams;
  const filter = peopleFilter.parse(asked);
  const [{ rows, next }, others, invitations] = await Promise.all([
    listPeople(filter, cursor.parse(asked.after)),
    colleagues(),
    listInvitations(new Date()),
  ]);
  const standing = await holdingsOf(rows.map(({ id }) => id));
  return (
    <>
      <h1 id="people">{t("people.title")}</h1>
      <p className="by">{t("people.lead")}</p>
      <div className="cols">
        <div>
          <Filters
            locale={locale}
            path={PATH}
            search={{ label: t("people.search"), value: filter.q }}
            fields={[
              {
                name: "state",
                label: t("people.state"),
                value: filter.state === "working" ? undefined : filter.state,
                any: t("people.working"),
                options: [{ value: "disabled", label: t("people.disabled") }],
              },
            ]}
          />
          {rows.length === 0 ? (
            <EmptyState title={t("people.none")}>
              <p>{t("people.noneLead")}</p>
            </EmptyState>
          ) : (
            <PeopleList
              locale={locale}
              people={rows}
              providers={configuredProviders()}
              myId={actor.id}
              standing={standing}
              colleagues={others}
              mails={sendsMail()}
            />
          )}
          <Pager
            locale={locale}
            older={nextAddress(locale, PATH, filter, next)}
            labels={{ newer: t("people.before"), older: t("people.after") }}
          />
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
