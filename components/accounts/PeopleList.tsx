import { getTranslations } from "next-intl/server";
import type { ListedPerson } from "@/lib/accounts/queries";
import type { Colleague } from "@/lib/desk/handOver.queries";
import type { Standing } from "@/lib/desk/holdings";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./People.module.css";
import { PersonAccess } from "./PersonAccess";
import { PersonActions } from "./PersonActions";

/** Everybody with an account, and what an admin may change about them. */
export async function PeopleList(props: {
  locale: Locale;
  people: ListedPerson[];
  providers: { id: string; name: string }[];
  myId: string;
  standing: ReadonlyMap<string, Standing>;
  colleagues: Colleague[];
  mails: boolean;
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "accounts" });
  const nameOf = (provider: string) => props.providers.find(({ id }) => id === provider)?.name ?? provider;
  const about = (person: ListedPerson) => [
    person.email,
    ...(person.id === props.myId ? [t("people.you")] : []),
    ...(person.demo ? [t("people.demo")] : []),
    ...(person.disabledAt ? [t("people.disabled")] : []),
    ...(person.identities.length > 0
      ? [t("people.via", { names: person.identities.map(({ provider }) => nameOf(provider)).join(", ") })]
      : []),
    ...(person.secondFactor?.confirmedAt ? [t("people.secondFactor")] : []),
  ];
  return (
    <ul className={styles.people}>
      {props.people.map((person) => (
        <li key={person.id}>
          <div>
            <p className={styles.name} id={`person-${person.id}`}>
              {person.name}
            </p>
            <p className="small soft">{about(person).join(" · ")}</p>
          </div>
          <PersonActions
            userId={person.id}
            name={person.name}
            role={person.role}
            disabled={person.disabledAt !== null}
            standing={props.standing.get(person.id)}
            colleagues={props.colleagues}
          />
          {!person.demo && !person.disabledAt && (
            <PersonAccess
              userId={person.id}
              name={person.name}
              email={person.email}
              mails={props.mails}
              secondFactor={person.secondFactor?.confirmedAt != null}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
