import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LeadSetting } from "@/components/settings/LeadSetting";
import { LogoForm } from "@/components/settings/LogoForm";
import { SecondFactorRuleForm } from "@/components/settings/SecondFactorRuleForm";
import { SiteNameForm } from "@/components/settings/SiteNameForm";
import { SwitchForm } from "@/components/settings/SwitchForm";
import { secondFactorRule } from "@/lib/auth/queries";
import { requireActor } from "@/lib/auth/require";
import { secondFactorRules } from "@/lib/auth/schema";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { onePersonMode, publishCopies, siteBrand } from "@/lib/settings/queries";
import { leadChoices } from "@/lib/site/home.queries";
import { namesOfSite } from "@/lib/siteName.queries";
import styles from "../desk.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "settings" });
  return { title: t("title") };
}

export default async function Settings({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "change_settings");
  const t = await getTranslations({ locale, namespace: "settings" });
  const [on, copies, names, brand, choices] = await Promise.all([
    onePersonMode(),
    publishCopies(),
    namesOfSite(),
    siteBrand(locale),
    leadChoices(),
  ]);
  return (
    <div className={styles.text}>
      <h1>{t("title")}</h1>
      <section>
        <h2>{t("name.title")}</h2>
        <p>{t("name.lead")}</p>
        <SiteNameForm names={names} />
      </section>
      <section>
        <h2>{t("logo.title")}</h2>
        <p>{t("logo.lead")}</p>
        <LogoForm logo={brand.logo} />
      </section>
      <section>
        <h2>{t("pages.title")}</h2>
        <p>{t("pages.lead")}</p>
        <p>
          <a href={href(locale, "/desk/settings/pages")}>{t("pages.link")}</a>
        </p>
      </section>
      <LeadSetting locale={locale} {...choices} />
      <section>
        <h2>{t("onePerson.title")}</h2>
        <p>{t("onePerson.lead")}</p>
        <p id="setting-onePerson">
          <strong>{t(on ? "onePerson.on" : "onePerson.off")}</strong>
        </p>
        <SwitchForm of="onePerson" on={on} />
      </section>
      <section>
        <h2>{t("copies.title")}</h2>
        <p>{t("copies.lead")}</p>
        <p id="setting-copies">
          <strong>{t(copies ? "copies.on" : "copies.off")}</strong>
        </p>
        <SwitchForm of="copies" on={copies} />
      </section>
      <section>
        <h2>{t("secondFactor.title")}</h2>
        <p>{t("secondFactor.lead")}</p>
        <SecondFactorRuleForm rule={await secondFactorRule()} rules={secondFactorRules.options} />
      </section>
    </div>
  );
}
