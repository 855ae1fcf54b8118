import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { type Actor, can } from "@/lib/auth/can";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { takeClaimAction } from "@/lib/verdicts/actions";
import type { QueueRow as Row } from "@/lib/verdicts/queries";
import styles from "./ClaimUnderReview.module.css";

/** A claim as a line of the queue: what was said, who has it, and the button that takes it. */
export async function QueueRow({ locale, actor, row }: { locale: Locale; actor: Actor; row: Row }) {
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const record = await getTranslations({ locale, namespace: "record" });
  const statement = localized(locale, row, "statement");
  const canTake = row.assignee === null && row.verdicts[0]?.status !== "submitted";
  return (
    <li className="row">
      <p className="soft small">{record(`kindHeading.${row.kind}`)}</p>
      <div className={styles.taking}>
        <div>
          <p className="claim">
            <a href={href(locale, `/desk/review/${row.slug}`)}>
              <LocalText locale={locale} value={statement} />
            </a>
          </p>
          <p className="by">
            {inLanguage(locale, row.speaker.nameEn, row.speaker.nameZh)?.text}
            {" · "}
            <When locale={locale} date={storedDate(row.saidOn, row.saidPrecision)} />
            {" · "}
            {t("queue.sources", { count: row._count.evidence })}
            {(await standings(locale, actor, row)).map((words) => ` · ${words}`)}
          </p>
        </div>
        {canTake && can(actor, "write_verdict") && (
          <ActionButton
            action={takeClaimAction}
            values={{ claimId: row.id }}
            look="quiet"
            name={t("takeName", { claim: statement.text })}
          >
            {t("take")}
          </ActionButton>
        )}
      </div>
    </li>
  );
}

/** How far its verdict is, in a few words. */
async function standings(locale: Locale, actor: Actor, row: Row): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const [verdict] = row.verdicts;
  const isMine = row.assignee?.id === actor.id;
  const correction =
    verdict && row.status === "checked" ? [t("queue.correction", { version: verdict.version })] : [];
  if (verdict?.status === "submitted") {
    const { id, name } = verdict.author;
    return [...correction, id === actor.id ? t("queue.own") : t("queue.by", { name })];
  }
  if (!row.assignee) return correction;
  const { name } = row.assignee;
  if (isMine) return [...correction, t("queue.mineNow")];
  return [...correction, verdict ? t("queue.draft", { name }) : t("queue.taken", { name })];
}
