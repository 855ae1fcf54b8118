import { getTranslations } from "next-intl/server";
import type { NamedPerson } from "@/lib/accounts/queries";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Pages.module.css";

/** Those who agreed to be named, with what they do here. */
export async function NamedPeople({ locale, people }: { locale: Locale; people: NamedPerson[] }) {
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <section>
      <h2>{t("peopleTitle")}</h2>
      {people.length === 0 ? (
        <p className="soft">{t("nobody")}</p>
      ) : (
        <ul className={`lines ${styles.people}`}>
          {people.map(({ id, name, role }) => (
            <li key={id}>
              <span>{name}</span>
              {role && <span className="soft">{t(`role.${role}`)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
