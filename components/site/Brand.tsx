import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Brand.module.css";

/** The name is a word of the trade and is never translated. */
const BRAND = "stet";

export function Brand({ locale, label }: { locale: Locale; label: string }) {
  return (
    <a className={styles.brand} href={href(locale, "/")} aria-label={label} lang="en">
      {BRAND}
      <svg className={styles.dots} viewBox="0 0 58 4" aria-hidden="true" focusable="false">
        {[2, 11, 20, 29, 38, 47, 56].map((x) => (
          <circle key={x} cx={x} cy="2" r="1.9" />
        ))}
      </svg>
    </a>
  );
}
