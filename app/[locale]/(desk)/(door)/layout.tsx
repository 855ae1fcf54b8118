import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskLanguage } from "@/components/desk/DeskLanguage";
import { Brand } from "@/components/site/Brand";
import { SiteNotices } from "@/components/site/SiteNotices";
import { isDemo } from "@/lib/accounts/queries";
import { pageLocale } from "@/lib/i18n/page";
import { onePersonMode } from "@/lib/settings/queries";
import styles from "./door.module.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** The way in: nothing but the name, the language and what to fill in. */
export default async function Door({ params, children }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <div className={styles.door}>
      <SiteNotices locale={locale} demo={isDemo()} onePerson={await onePersonMode()} />
      <header className={styles.mast}>
        <div className={`frame ${styles.row}`}>
          <Brand locale={locale} label={t("home")} />
          <DeskLanguage />
        </div>
      </header>
      <main className="frame page" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
