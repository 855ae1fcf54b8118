import { getTranslations } from "next-intl/server";
import type { Waiting } from "@/lib/desk/queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./WaitingList.module.css";

/** What is told by number alone, beside the things that are listed themselves; and where each is done. */
const KINDS = [
  { name: "errors", path: "/desk/reports?kind=error", reviewersOnly: true },
  { name: "suggestions", path: "/desk/reports?kind=suggestion", reviewersOnly: false },
  { name: "copies", path: "/desk/copies", reviewersOnly: true },
  { name: "retractions", path: "/desk/proposals", reviewersOnly: true },
  { name: "refused", path: "/desk/proposals?status=refused&mine=yes", reviewersOnly: false },
  { name: "orphans", path: "/desk/articles?lost=yes", reviewersOnly: false },
] as const satisfies readonly { name: keyof Waiting; path: string; reviewersOnly: boolean }[];

type Kind = (typeof KINDS)[number];

/** The kinds of which something waits; `reviews` is whether the person may review. */
export function kindsWaiting(waiting: Waiting, reviews: boolean): Kind[] {
  return KINDS.filter(({ name, reviewersOnly }) => waiting[name] > 0 && (reviews || !reviewersOnly));
}

/** What waits for somebody, each with the place where it is done. */
export async function WaitingList(props: { locale: Locale; waiting: Waiting; kinds: Kind[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "desk" });
  return (
    <ul className={styles.list}>
      {props.kinds.map(({ name, path }) => (
        <li key={name}>
          <p>{t(`waiting.${name}`, { count: props.waiting[name] })}</p>
          <a href={href(props.locale, path)}>{t(`go.${name}`)}</a>
        </li>
      ))}
    </ul>
  );
}
