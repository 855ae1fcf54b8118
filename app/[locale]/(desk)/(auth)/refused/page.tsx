import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOut } from "@/components/desk/SignOut";
import { ButtonLink } from "@/components/ui/Button";
import { can } from "@/lib/auth/can";
import { requirePerson } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "auth" });
  return { title: t("refused.title"), robots: { index: false } };
}

/** Where `requireActor` sends somebody whose role is not enough for a page. */
export default async function Refused({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requirePerson(locale);
  const t = await getTranslations({ locale, namespace: "auth" });
  const { name, role } = actor;
  const mayWork = can(actor, "read_desk");
  return (
    <>
      <h1>{t("refused.title")}</h1>
      <p>{role ? t("refused.role", { name, role: t(`role.${role}`) }) : t("refused.none", { name })}</p>
      <p>{t("refused.ask")}</p>
      <div className="buttons">
        <ButtonLink look="solid" href={href(locale, mayWork ? "/desk" : "/")}>
          {t(mayWork ? "refused.desk" : "refused.site")}
        </ButtonLink>
        <SignOut />
      </div>
    </>
  );
}
