import { getFormatter, getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate, isoDay, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { mayGiveAway } from "@/lib/verdicts/inReview";
import type { QueueRow as Row } from "@/lib/verdicts/queries";
import styles from "./ClaimUnderReview.module.css";
import queue from "./Queue.module.css";
import { QUEUE_FORM } from "./queueForm";
import { TakeClaim } from "./TakeClaim";

/** A claim as a line of the queue: what was said, who has it, and the button that takes it. */
export async function QueueRow({ locale, actor, row }: { locale: Locale; actor: Actor; row: Row }) {
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const record = await getTranslations({ locale, namespace: "record" });
  const format = await getFormatter({ locale });
  const now = new Date();
  const article = row.mentions[0]?.articleVersion.article;
  const statement = localized(locale, row, "statement");
  const canTake = row.assignee === null && row.verdicts[0]?.status !== "submitted";
  return (
    <li className="row">
      <div className={queue.head}>
        {mayGiveAway(actor, row.assignee?.id ?? null) && (
          <input
            type="checkbox"
            className={queue.box}
            name="claimIds[]"
            value={row.id}
            form={QUEUE_FORM}
            aria-label={t("bulk.select", { claim: statement.text })}
          />
        )}
        <p className="soft small">
          {record(`kindHeading.${row.kind}`)}
          <br />
          {format.relativeTime(row.createdAt, now)}
        </p>
      </div>
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
            {article && ` · `}
            {article && <span lang={LANGUAGE_TAG[article.lang]}>{article.title}</span>}
            {row.reviewDueOn && (
              <>
                {" · "}
                <span className={isoDay(row.reviewDueOn) < isoDay(now) ? queue.over : undefined}>
                  {t("bulk.dueOn", { date: formatPartialDate(dayOf(row.reviewDueOn), locale) })}
                </span>
              </>
            )}
            {(await standings(locale, actor, row)).map((words) => ` · ${words}`)}
          </p>
        </div>
        {canTake && can(actor, "write_verdict") && <TakeClaim claimId={row.id} claim={statement.text} />}
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
