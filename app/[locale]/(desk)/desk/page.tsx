import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HomeParts } from "@/components/desk/HomeParts";
import { kindsWaiting, WaitingList } from "@/components/desk/WaitingList";
import { ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { Saved } from "@/components/ui/Saved";
import { reviewers } from "@/lib/accounts/queries";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { homeOf } from "@/lib/desk/home.queries";
import { waitingFor } from "@/lib/desk/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { onePersonMode } from "@/lib/settings/queries";

type Props = PageProps<"/[locale]/desk">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("title") };
}

export default async function Desk({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "desk" });
  const isPasswordSet = (await searchParams).saved === "password";
  const onePerson = await onePersonMode();
  const reviews = can(actor, "write_verdict");
  const [waiting, home] = await Promise.all([
    waitingFor(actor, onePerson),
    homeOf(actor, { reviews, onePerson }),
  ]);
  const isAlone = reviews && !onePerson && (await reviewers([actor.id])).length === 0;
  const kinds = kindsWaiting(waiting, reviews);
  const { articles, soon, ...toDo } = home;
  const isEmpty = kinds.length === 0 && Object.values(toDo).flat().length === 0;
  return (
    <>
      <h1>{t(isEmpty ? "nothing" : "hello")}</h1>
      {isPasswordSet && <Saved words={t("passwordSet")} />}
      {isEmpty && <p className="by">{t("nothingLead")}</p>}
      <div className="buttons">
        <ButtonLink look="solid" href={href(locale, "/desk/articles/import")}>
          {t("import")}
        </ButtonLink>
        <ButtonLink href={href(locale, "/desk/claims")}>{t("allClaims")}</ButtonLink>
      </div>
      {isAlone && (
        <Notice>
          <p>{t("alone")}</p>
          {can(actor, "invite") && (
            <p>
              <a href={href(locale, "/desk/people")}>{t("aloneInvite")}</a>
            </p>
          )}
        </Notice>
      )}
      {kinds.length > 0 && <WaitingList locale={locale} waiting={waiting} kinds={kinds} />}
      <HomeParts locale={locale} home={home} waiting={waiting} />
    </>
  );
}
