import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import type { Locale } from "@/lib/i18n/routing";
import { followAction, unfollowAction } from "@/lib/notices/actions";
import type { Following } from "@/lib/notices/queries";
import type { Followed } from "@/lib/notices/schema";
import styles from "./Notices.module.css";

type Props = { locale: Locale; subject: Followed; following: Following };

/** On a page of the desk: whether one is told what happens to it, and how many are. */
export async function FollowButton({ locale, subject, following: { count, isMine } }: Props) {
  const t = await getTranslations({ locale, namespace: "notices.follow" });
  return (
    <div className={styles.follow}>
      <ActionButton
        action={isMine ? unfollowAction : followAction}
        values={subject}
        look="quiet"
        outcome={{ words: t(isMine ? "told.unfollow" : "told.follow"), isSeen: true }}
      >
        {t(isMine ? "unfollow" : "follow")}
      </ActionButton>
      <p className="small soft">
        {isMine ? t("countMine", { count, others: count - 1 }) : t("count", { count })}
      </p>
    </div>
  );
}
