import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { ActionButton } from "@/components/ui/ActionButton";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { confirmRenameAction, dismissRenameAction, withdrawRenameAction } from "@/lib/renames/actions";
import type { RenameRow as Row } from "@/lib/renames/queries";
import { namesIn } from "./namesIn";
import styles from "./Renames.module.css";

type Props = { locale: Locale; actor: Actor; row: Row; onePerson: boolean };

/** Two names as a line of a list: the question or its answer, where it holds, who said so, and what can be done now. */
export async function RenameRow({ locale, actor, row, onePerson }: Props) {
  const t = await getTranslations({ locale, namespace: "renames" });
  const names = namesIn(row);
  return (
    <li className={styles.row}>
      <p className={styles.names} id={`rename-${row.id}`}>
        {row.status === "offered" ? t.rich("question", names) : t.rich(row.status, names)}
      </p>
      <p className="by">
        <Scope locale={locale} row={row} /> {`· ${(await standing(locale, row)).join(" · ")}`}
      </p>
      <Steps locale={locale} actor={actor} row={row} onePerson={onePerson} />
    </li>
  );
}

async function Scope({ locale, row: { speaker, promise } }: Pick<Props, "locale" | "row">) {
  const t = await getTranslations({ locale, namespace: "renames" });
  const link = (path: string) => (chunks: React.ReactNode) => <a href={href(locale, path)}>{chunks}</a>;
  if (speaker) {
    const a = link(`/desk/renames?speaker=${speaker.slug}`);
    return t.rich("inSpeaker", { name: speakerName(locale, speaker), a });
  }
  if (!promise) return null;
  return t.rich("inPromise", {
    title: localized(locale, promise, "title").text,
    a: link(`/desk/promises/${promise.slug}`),
  });
}

/** Who asked and who answered, and when. */
async function standing(locale: Locale, row: Row): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "renames" });
  const day = (at: Date | null) => (at ? formatPartialDate(dayOf(at), locale) : "");
  const since = storedDate(row.since, row.sincePrecision);
  const decided = { date: day(row.decidedAt), name: row.decidedBy?.name ?? "" };
  return [
    ...(since && row.status !== "dismissed" ? [t("since", { date: formatPartialDate(since, locale) })] : []),
    row.addedBy ? t("addedBy", { name: row.addedBy.name }) : t("byProgram"),
    ...(row.status === "dismissed" ? [t("dismissedBy", decided)] : []),
    ...(row.status === "confirmed" || row.status === "withdrawn"
      ? [t(row.onePerson ? "alone" : "confirmedBy", decided)]
      : []),
    ...(row.status === "withdrawn"
      ? [
          t("withdrawnBy", {
            date: day(row.withdrawnAt),
            name: row.withdrawnBy?.name ?? "",
            reason: row.withdrawnReason ?? "",
          }),
        ]
      : []),
  ];
}

async function Steps({ locale, actor, row, onePerson }: Props) {
  const t = await getTranslations({ locale, namespace: "renames" });
  const { id: renameId, from, to, status, addedById } = row;
  if (status === "confirmed" && can(actor, "refuse_rename"))
    return (
      <div className={styles.decide}>
        <ReasonDialog
          action={withdrawRenameAction}
          values={{ renameId }}
          button={t("withdraw.button")}
          name={t("withdraw.name", { from, to })}
          title={t("withdraw.title")}
          lead={t("withdraw.lead")}
          reasons={[{ name: "reason", label: t("withdraw.reason") }]}
          outcome={{ words: t("told.withdrawn", { from, to }), at: `rename-${renameId}` }}
        />
      </div>
    );
  if (status !== "offered") return null;
  if (!can(actor, "refuse_rename")) return <p className="small soft">{t("editorsWait")}</p>;
  const mayConfirm = can(actor, "confirm_rename", { authorIds: [addedById], onePerson });
  return (
    <>
      {!mayConfirm && <p className="small soft">{t("own")}</p>}
      <div className={styles.decide}>
        {mayConfirm && (
          <ActionButton
            action={confirmRenameAction}
            values={{ renameId }}
            name={t("yesName", { from, to })}
            outcome={{ words: t("told.confirmed", { from, to }), at: `rename-${renameId}` }}
          >
            {t("yes")}
          </ActionButton>
        )}
        <ActionButton
          action={dismissRenameAction}
          values={{ renameId }}
          look="quiet"
          name={t("noName", { from, to })}
          outcome={{ words: t("told.dismissed", { from, to }), at: `rename-${renameId}` }}
        >
          {t("no")}
        </ActionButton>
      </div>
    </>
  );
}
