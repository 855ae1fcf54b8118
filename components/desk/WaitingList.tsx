import { getTranslations } from "next-intl/server";
import type { Waiting } from "@/lib/desk/queries";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./WaitingList.module.css";

/** In the order in which it holds somebody else up, and where each is done. */
const KINDS = [
  { name: "returned", path: "/desk/review", reviewersOnly: true },
  { name: "second", path: "/desk/review", reviewersOnly: true },
  { name: "rewordings", path: "/desk/rewordings", reviewersOnly: true },
  { name: "open", path: "/desk/review", reviewersOnly: true },
  { name: "orphans", path: "/desk/articles", reviewersOnly: false },
  { name: "verdictDrafts", path: "/desk/review", reviewersOnly: true },
  { name: "claimDrafts", path: "/desk/claims", reviewersOnly: false },
] as const satisfies readonly { name: keyof Waiting; path: string; reviewersOnly: boolean }[];

/** What waits for somebody, each with the place where it is done. */
export async function WaitingList(props: { locale: Locale; waiting: Waiting; reviews: boolean }) {
  const t = await getTranslations({ locale: props.locale, namespace: "desk" });
  const kinds = KINDS.filter(
    ({ name, reviewersOnly }) => props.waiting[name] > 0 && (props.reviews || !reviewersOnly),
  );
  if (kinds.length === 0)
    return (
      <div className="empty">
        <h2>{t("nothing")}</h2>
        <p>{t("nothingLead")}</p>
      </div>
    );
  return (
    <ul className={styles.list}>
      {kinds.map(({ name, path }) => (
        <li key={name}>
          <p>{t(`waiting.${name}`, { count: props.waiting[name] })}</p>
          <a href={href(props.locale, path)}>{t(`go.${name}`)}</a>
        </li>
      ))}
    </ul>
  );
}
