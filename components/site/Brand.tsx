import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { SiteBrand } from "@/lib/settings/queries";
import { SOFTWARE } from "@/lib/siteName";
import styles from "./Brand.module.css";
import { Logo } from "./Logo";

/** The mark of the software, which is not translated: what a site without a name of its own bears. */
const MARK = "stet";

export function Brand({ locale, label, brand }: { locale: Locale; label: string; brand: SiteBrand }) {
  const { name, logo } = brand;
  const address = href(locale, "/");
  if (logo)
    return (
      <a className={styles.link} href={address} aria-label={label}>
        <Logo logo={logo} name={name} />
      </a>
    );
  if (name !== SOFTWARE)
    return (
      <a className={`${styles.brand} ${styles.named}`} href={address} aria-label={label}>
        <span lang={LANGUAGE_TAG[locale]}>{name}</span>
      </a>
    );
  return (
    <a className={styles.brand} href={address} aria-label={label} lang="en">
      {MARK}
      <svg className={styles.dots} viewBox="0 0 58 4" aria-hidden="true" focusable="false">
        {[2, 11, 20, 29, 38, 47, 56].map((x) => (
          <circle key={x} cx={x} cy="2" r="1.9" />
        ))}
      </svg>
    </a>
  );
}
