import { getTranslations } from "next-intl/server";
import type { Waiting } from "@/lib/desk/queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./WaitingList.module.css";

/** In the order in which it holds somebody else up, and where each is done. */
const KINDS = [
  { name: "returned", path: "/desk/review", reviewersOnly: true },
  { name: "second", path: "/desk/review", reviewersOnly: true },
  { name: "proposals", path: "/desk/proposals", reviewersOnly: true },
  { name: "retractions", path: "/desk/proposals", reviewersOnly: true },
  { name: "refused", path: "/desk/proposals?status=refused&mine=yes", reviewersOnly: false },
  { name: "rewordings", path: "/desk/rewordings", reviewersOnly: true },
  { name: "due", path: "/desk/due", reviewersOnly: true },
  { name: "open", path: "/desk/review", reviewersOnly: true },
  { name: "orphans", path: "/desk/articles?lost=yes", reviewersOnly: false },
  { name: "verdictDrafts", path: "/desk/review", reviewersOnly: true },
  { name: "claimDrafts", path: "/desk/claims", reviewersOnly: false },
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
