"use client";

import { useTranslations } from "next-intl";
import styles from "@/components/proposals/Proposals.module.css";
import { Link } from "@/lib/i18n/navigation";
import type { WaitingMark } from "@/lib/proposals/marks.queries";

/** Beside what a proposal would change: that it waits, whose it is, and the way to it. */
export function WaitingDecision({ proposal }: { proposal: WaitingMark }) {
  const t = useTranslations("proposals");
  return (
    <p className={`small ${styles.waiting}`}>
      <Link href={`/desk/proposals/${proposal.id}`}>
        {t("of.waiting", { what: t(`what.${proposal.what}`), name: proposal.by })}
      </Link>
    </p>
  );
}
