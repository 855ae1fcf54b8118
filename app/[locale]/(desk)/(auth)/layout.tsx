import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskLanguage } from "@/components/desk/DeskLanguage";
import { Brand } from "@/components/site/Brand";
import { SiteNotices } from "@/components/site/SiteNotices";
import { OutcomeRegion } from "@/components/ui/Outcome";
import { isDemo } from "@/lib/accounts/queries";
import { pageLocale } from "@/lib/i18n/page";
import { onePersonMode, siteBrand } from "@/lib/settings/queries";
import styles from "./auth.module.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** The frame of signing in and setting up: the name, the language and the form. */
export default async function Door({ params, children }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  const brand = await siteBrand(locale);
  return (
    <div className={styles.door}>
      <SiteNotices locale={locale} demo={isDemo()} onePerson={await onePersonMode()} />
      <header className={styles.header}>
        <div className={`frame ${styles.row}`}>
          <Brand locale={locale} label={t("home", { site: brand.name })} brand={brand} />
          <DeskLanguage />
        </div>
      </header>
      <OutcomeRegion>
        <main className="frame page" id="main" tabIndex={-1}>
          {children}
        </main>
      </OutcomeRegion>
    </div>
  );
}
