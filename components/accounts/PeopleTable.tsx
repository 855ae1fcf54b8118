import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/Table";
import type { ListedPerson } from "@/lib/accounts/queries";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./People.module.css";
import { PersonActions } from "./PersonActions";

/** Everybody with an account, and what an admin may change about them. */
export async function PeopleTable(props: { locale: Locale; people: ListedPerson[]; myId: string }) {
  const t = await getTranslations({ locale: props.locale, namespace: "accounts" });
  return (
    <Table caption={t("people.title")} head={[t("people.name"), t("people.role")]}>
      {props.people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            {person.name}
            <span className={styles.about}>{person.email}</span>
            <span className={styles.about}>
              {[
                person.id === props.myId && t("people.you"),
                person.demo && t("people.demo"),
                person.disabledAt && t("people.disabled"),
                person.identities.length > 0 &&
                  t("people.via", { names: person.identities.map(({ provider }) => provider).join(", ") }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </th>
          <td data-label={t("people.role")}>
            <PersonActions
              userId={person.id}
              name={person.name}
              role={person.role}
              disabled={person.disabledAt !== null}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}
