"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import styles from "./SaidBefore.module.css";
import type { Before } from "./useSaidBefore";

/**
 * One line above the form that says how many claims on record are alike, and leads to them. It keeps its height
 * whatever it says, since somebody is writing below it.
 */
export function SaidBeforeLine({ before, listId }: { before: Before; listId: string }) {
  const t = useTranslations("claims.before");
  const { state, found, again } = before;
  const count = found.length;
  const isFirst = state === "looking" && count === 0;
  return (
    <p className={styles.line} data-state={state}>
      <output>
        {state === "failed"
          ? t("failed")
          : isFirst
            ? t("looking")
            : t("count", { count, likely: found.filter(({ isLikely }) => isLikely).length })}
      </output>{" "}
      {state === "failed" && (
        <Button look="plain" onClick={again}>
          {t("again")}
        </Button>
      )}
      {state !== "failed" && count > 0 && (
        <a
          href={`#${listId}`}
          onClick={(event) => {
            event.preventDefault();
            const list = document.getElementById(listId);
            list?.scrollIntoView({ block: "start" });
            list?.focus({ preventScroll: true });
          }}
        >
          {t("show")}
        </a>
      )}
    </p>
  );
}
