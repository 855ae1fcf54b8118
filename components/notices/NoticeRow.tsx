import { getTranslations } from "next-intl/server";
import { WordingDiff } from "@/components/comparison/WordingDiff";
import { ActionButton } from "@/components/ui/ActionButton";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { WordChange } from "@/lib/compare/words/diff";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { markReadAction } from "@/lib/notices/actions";
import { pathOf } from "@/lib/notices/path";
import type { ToldLine } from "@/lib/notices/queries";
import { sentenceOf } from "@/lib/notices/words";
import styles from "./Notices.module.css";

type Props = { locale: Locale; row: ToldLine; words: readonly WordChange[][] };

/** One notice: what happened, the words that changed, and where to look. */
export async function NoticeRow({ locale, row: { id, notice, createdAt, isRead }, words }: Props) {
  const t = await getTranslations({ locale, namespace: "notices" });
  const sentence = sentenceOf(locale, notice);
  return (
    <li className={`${styles.row} ${isRead ? "" : styles.unread}`}>
      <p className={styles.said}>
        <a href={href(locale, pathOf(notice))}>{sentence}</a>
      </p>
      {notice.kind === "source_changed" && <Changes locale={locale} data={notice.data} words={words} />}
      <div className={styles.foot}>
        <p className="by small">
          {`${t(`kind.${notice.kind}`)} · `}
          <LoggedAt locale={locale} at={createdAt} />
        </p>
        {!isRead && (
          <ActionButton
            action={markReadAction}
            values={{ noticeId: id }}
            look="plain"
            name={t("markReadName", { what: sentence })}
            outcome={{ words: t("told.read") }}
          >
            {t("markRead")}
          </ActionButton>
        )}
      </div>
    </li>
  );
}

type Changed = Extract<ToldLine["notice"], { kind: "source_changed" }>["data"];

async function Changes({ locale, data, words }: { locale: Locale; data: Changed; words: Props["words"] }) {
  const t = await getTranslations({ locale, namespace: "notices" });
  return (
    <>
      {data.passages.map(({ earlier, later }, nth) => (
        <div key={`${earlier}\n${later}`} className={styles.passage}>
          <WordingDiff
            ops={words[nth] ?? []}
            lang={data.lang ? LANGUAGE_TAG[data.lang] : "und"}
            locale={locale}
            small
          />
          {(earlier === null || later === null) && (
            <p className="small soft">{t(earlier === null ? "notThere" : "goneNow")}</p>
          )}
        </div>
      ))}
      {data.more > 0 && <p className="small soft">{t("morePassages", { count: data.more })}</p>}
      {data.rewordingId && (
        <p>
          <a href={href(locale, `/desk/rewordings/${data.rewordingId}`)}>{t("suggested")}</a>
        </p>
      )}
    </>
  );
}
