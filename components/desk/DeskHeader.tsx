import { getTranslations } from "next-intl/server";
import { Brand } from "@/components/site/Brand";
import { type Actor, can } from "@/lib/auth/can";
import type { Waiting } from "@/lib/desk/queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { SiteBrand } from "@/lib/settings/queries";
import styles from "./DeskHeader.module.css";
import { DeskLanguage } from "./DeskLanguage";
import { DeskNav } from "./DeskNav";
import { DESK_SECTIONS, type DeskSection } from "./nav";
import { SignOut } from "./SignOut";

/** Most sections that have room between the name and who one is; more stand in a line of their own. */
const MOST_BESIDE = 11;
/** The same of the digits that say how much waits. */
const MOST_DIGITS_BESIDE = 4;
/** The same of a site's own name; a picture in its place may be wider. */
const LONGEST_BESIDE = 6;

/** The head of every page of the desk: where things are, how much waits there, and who one is. */
export async function DeskHeader(props: {
  locale: Locale;
  actor: Actor;
  waiting: Waiting;
  brand: SiteBrand;
}) {
  const { locale, actor, waiting, brand } = props;
  const site = await getTranslations({ locale, namespace: "site" });
  const t = await getTranslations({ locale, namespace: "auth" });
  const desk = await getTranslations({ locale, namespace: "desk" });
  const reviews = can(actor, "write_verdict");
  const counts: Partial<Record<DeskSection, number>> = {
    notices: waiting.notices,
    review: reviews ? waiting.second + waiting.open + waiting.returned + waiting.due : 0,
    rewordings: reviews ? waiting.rewordings : 0,
    reports: waiting.suggestions + (reviews ? waiting.errors : 0),
    proposals: (reviews ? waiting.proposals + waiting.retractions : 0) + waiting.refused,
  };
  const items = DESK_SECTIONS.filter(({ verb }) => can(actor, verb)).map(({ name, path }) => ({
    name,
    path,
    count: counts[name] ?? 0,
  }));
  const digits = items.reduce((sum, { count }) => sum + (count > 0 ? String(count).length : 0), 0);
  const isWide = brand.logo !== null || brand.name.length > LONGEST_BESIDE;
  const isLong = items.length > MOST_BESIDE || digits > MOST_DIGITS_BESIDE || isWide;
  return (
    <header className={styles.header}>
      <div className={`frame ${styles.row} ${isLong ? styles.long : ""}`}>
        <Brand locale={locale} label={site("home", { site: brand.name })} brand={brand} />
        <DeskNav className={styles.nav} items={items} />
        <div className={styles.tools}>
          <DeskLanguage />
          <a className={styles.account} href={href(locale, "/desk/account")} title={desk("nav.account")}>
            <span className={styles.name}>{actor.name}</span>
            <span className={styles.role}>{t(`role.${actor.role ?? "none"}`)}</span>
          </a>
          <SignOut />
        </div>
      </div>
    </header>
  );
}
