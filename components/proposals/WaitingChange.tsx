import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { ShownProposal } from "@/lib/proposals/queries";
import styles from "./Proposals.module.css";

/** Beside what a proposal would change: that it waits, whose it is, and the way to it. Nothing where none does. */
export async function WaitingChange(props: { locale: Locale; proposal: ShownProposal | undefined }) {
  const { locale, proposal } = props;
  if (!proposal) return null;
  const t = await getTranslations({ locale, namespace: "proposals" });
  return (
    <p className={`small ${styles.waiting}`}>
      <a href={href(locale, `/desk/proposals/${proposal.id}`)}>
        {t("of.waiting", { what: t(`what.${proposal.what}`), name: proposal.author.name })}
      </a>
    </p>
  );
}
